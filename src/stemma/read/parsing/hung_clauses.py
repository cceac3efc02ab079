"""Clauses hung on a neighbour of the verb that they belong to: the second of three "that ...", a condition behind or
before what is said, and a second participle behind a relative clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import hang
from stemma.read.parsing.side_phrases import is_turned_about
from stemma.read.parsing.verbs import has_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

CONDITIONS = frozenset({"if", "unless"})
TELLING = frozenset({"deny", "promise", "say", "show", "think"})


def mend_hung(words: list[Token]) -> None:
    """Mend one sentence in place; ``words`` are all its tokens."""
    for token in words:
        if token.dep_ in {"advcl", "ccomp"}:
            _listed_that(token)
            _condition_of_content(token)
            _condition_in_front(token)
        if token.dep_ == "conj":
            _second_outcome(token)
            _paper_s_fate(token)


def _listed_that(verb: Token) -> None:
    """ "said that the well was dry, that it had been for years, and that no one knew": three things are said."""
    first = verb.head
    that = _that(verb)
    if that is None or first.i > verb.i or first.dep_ not in {"ccomp", "conj"} or _that(first) is None:
        return
    is_cue = lexicon().cue_class.get(first.lemma_.lower()) is not None
    if that.i == verb.left_edge.i and that.nbor(-1).text == "," and has_subject(verb) and not is_cue:
        verb.dep_ = "conj"


def _that(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "mark" and c.lower_ == "that"), None)


def _condition_of_content(verb: Token) -> None:
    """ "told him that nobody would be hurt if they paid", "doubts that it can hold should they come": what is said
    hangs on it."""
    cue = verb.head
    told = next((c for c in cue.children if c.dep_ == "ccomp" and cue.i < c.i < verb.i and c != verb), None)
    if told is None or lexicon().cue_class.get(cue.lemma_.lower()) not in TELLING:
        return
    is_open = any(c.tag_ == "MD" for c in told.children)
    if is_open and has_subject(verb) and (_opens_with_if(verb) or is_turned_about(verb)):
        hang(verb, told, "advcl")


def _condition_in_front(verb: Token) -> None:
    """ "If the board agrees, said its head, N. N., the mill will close": the closing hangs on it."""
    cue = verb.head
    who = next((c for c in cue.children if c.dep_ in SUBJECTS and c.i > cue.i), None)
    if (
        not _opens_with_if(verb)
        or who is None
        or verb.i > cue.i
        or lexicon().cue_class.get(cue.lemma_.lower()) not in TELLING
    ):
        return
    told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > who.i and has_subject(c)), None)
    if told is not None and told.left_edge.nbor(-1).text == ",":
        hang(verb, told, "advcl")


def _opens_with_if(verb: Token) -> bool:
    return verb.dep_ == "advcl" and verb.left_edge.lower_ in CONDITIONS and verb.left_edge.dep_ == "mark"


def _second_outcome(verb: Token) -> None:
    """ "found six bodies, ending a search that had lasted a week and bringing to nine the number of dead": the search
    brought nothing."""
    inner = verb.head
    if verb.tag_ != "VBG" or inner.dep_ != "relcl" or inner.tag_ == "VBG" or _helped(verb) or _goes_on(inner):
        return
    first = next((t for t in inner.ancestors if t.tag_ == "VBG" and t.dep_ == "advcl"), None)
    if first is None or first.left_edge != first or first.nbor(-1).text != "," or not first.i < inner.i < verb.i:
        return
    joint = next((c for c in inner.children if c.dep_ == "cc" and inner.i < c.i < verb.i), None)
    for child in [c for c in first.children if c.i > verb.i]:
        hang(child, verb, child.dep_)
    hang(verb, first, "conj")
    if joint is not None:
        hang(joint, first, "cc")


def _helped(verb: Token) -> bool:
    return any(c.dep_ in {"aux", "auxpass", *SUBJECTS} for c in verb.children)


def _goes_on(verb: Token) -> bool:
    """ "a search that was dragging on and costing lives"."""
    return any(c.tag_ == "VBG" for c in verb.children if c.dep_ == "conj" and c.i < verb.i)


def _paper_s_fate(verb: Token) -> None:
    """ "according to a note sent to staff and reviewed by the N.": the note was sent and reviewed."""
    according = verb.head
    if according.lower_ != "according" or verb.tag_ not in {"VBN", "VBD"} or _helped(verb):
        return
    nouns = [g for c in according.children for g in c.children if g.dep_ == "pobj"]
    first = next((c for noun in nouns for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"), None)
    if first is not None and first.i < verb.i:
        hang(verb, first, "conj")
