"""What stands beside what is told, and not above it: "We left around six, I think", "He told me that it was old, it
did not hold"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

WEIGHING = frozenset({"believe", "guess", "reckon", "suppose", "think"})
GOING_ON = frozenset({"he", "it", "she", "there", "they"})


def mend_thought_beside(words: list[Token]) -> None:
    """Mend the tree of one sentence in place."""
    for token in words:
        if token.dep_ == "advcl" and token.tag_ in {"VBD", "VBP", "VBZ"} and token.head.dep_ == "ccomp":
            _that_and_that(token)
        elif token.lower_ in {"i", "we"} and token.dep_ == "nsubj" and token.i > words[0].i + 1:
            _so_i_think(token)


def mend_told_on(words: list[Token]) -> None:
    """Mend the tree of one sentence in place, when what is told hangs on its cue."""
    for token in words:
        if token.dep_ == "ccomp" and lexicon().says(token.lemma_) and token.head.i > token.i:
            _told_on(token)


def _that_and_that(first: Token) -> None:
    """ "He told me that the men pulled the rope, it did not hold": both are told, the second beside the first."""
    second, cue = first.head, first.head.head
    that = next((c for c in first.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    who = next((c for c in second.children if c.dep_ in SUBJECTS), None)
    if (
        that is None
        or who is None
        or not lexicon().says(cue.lemma_)
        or not cue.i < that.i < first.i < who.i < second.i
    ):
        return
    if who.left_edge.nbor(-1).text == "," and not any(c.dep_ == "mark" for c in second.children):
        first.head, first.dep_ = cue, "ccomp"
        second.head, second.dep_ = first, "conj"


def _told_on(cue: Token) -> None:
    """ "He told me that the men pulled the rope and it was old, it did not hold": no statement that holds his."""
    second = cue.head
    told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
    who = next((c for c in second.children if c.dep_ in SUBJECTS), None)
    if told is None or who is None or second.dep_ != "ROOT" or not told.i < who.i < second.i:
        return
    has_that = any(c.dep_ == "mark" and c.lower_ == "that" for c in told.children)
    if any(c.dep_ == "ccomp" and c.i > second.i for c in second.children):
        return
    if has_that and who.lower_ in GOING_ON and who.nbor(-1).text == ",":
        cue.head, cue.dep_ = cue, "ROOT"
        second.head, second.dep_ = told, "conj"
        for mark in [c for c in second.children if c.is_punct and c.i > second.i]:
            mark.head = cue


def _so_i_think(who: Token) -> None:
    """ "We left around six, I think", "They carried them off, I think six": set beside what it weakens, and no
    statement that holds it."""
    verb = who.head
    if verb.lemma_ not in WEIGHING or verb.i != who.i + 1 or who.nbor(-1).text != "," or verb.tag_ != "VBP":
        return
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < who.i), None)
    rest = [t for t in verb.sent if t.i > verb.i and not t.is_space]
    is_alone = all(t.is_punct for t in rest)
    is_counting = (
        bool(rest) and rest[0].like_num and not any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    )
    if told is None or not (is_alone or is_counting):
        return
    above, dep = verb.head, verb.dep_
    told.head, told.dep_ = (told, "ROOT") if above == verb else (above, dep)
    for child in [c for c in verb.children if c not in {who, told}]:
        child.head = told
    verb.head, verb.dep_ = told, "parataxis"
