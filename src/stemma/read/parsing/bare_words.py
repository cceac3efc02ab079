"""Bare words before who says them: "Wet sand, says the owner", "Wet sand, the owner says": what it was, and no second
subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"NN", "NNP", "NNPS", "NNS"})
STATES = frozenset({"clear", "dry", "empty", "free", "loose", "narrow", "open", "rough", "slow", "warm", "wet"})
"""Words of a state that are verbs, too."""
AHEAD = frozenset({"dep", "npadvmod", "nsubj", "nsubjpass"})


def mend_bare_words(words: list[Token]) -> None:
    """Mend the tree of one sentence in place."""
    if words[0].tag_ == "VB" and words[0].lower_ in STATES:
        _wet(words[0])
    for token in words:
        if token.tag_ in {"VBZ", "VBD", "VBP"} and lexicon().says(token.lemma_):
            _bare_before(words, token)


def _bare_before(words: list[Token], verb: Token) -> None:
    """ "Wet sand, says the owner", "Wet sand, the owner says": what it was, in his words, and no second subject."""
    if any(c.dep_ in {"ccomp", "dobj", "xcomp", "mark", "aux"} for c in verb.children):
        return
    others = [c for c in verb.children if c.dep_ in AHEAD and c.i < verb.i]
    thing = next((c for c in others if c.tag_ in NOUNS), None)
    if thing is None or not (thing.left_edge.i == words[0].i or thing.left_edge.nbor(-1).text in {";", ":"}):
        return
    tellers = [c for c in verb.children if c.dep_ == "nsubj" and c != thing and c.i > thing.i]
    comma = thing.right_edge if thing.right_edge.text == "," else thing.right_edge.nbor(1)
    if len(tellers) != 1 or comma.text != "," or comma.i + 1 not in {verb.i, tellers[0].left_edge.i}:
        return
    if tellers[0].tag_ not in {*NOUNS, "PRP"} or any(
        t.pos_ in {"VERB", "AUX"} and t.tag_ != "VBN" and t.dep_ != "amod" for t in thing.subtree
    ):
        return
    thing.dep_ = "ccomp"
    for word in thing.children:
        if word.dep_ == "amod" and word.tag_ == "VB":
            word.tag_, word.pos_ = "JJ", "ADJ"


def _wet(first: Token) -> None:
    """ "Wet track, says the owner": how the track was, and no word to wet it."""
    cue, thing = first.head, next((c for c in first.children if c.dep_ == "dobj" and c.i == first.i + 1), None)
    if thing is None or thing.left_edge != thing or first.dep_ != "ccomp" or not lexicon().says(cue.lemma_):
        return
    if thing.nbor(1).text != "," or any(c.i > thing.i + 1 for c in first.children):
        return
    first.tag_, first.pos_ = "JJ", "ADJ"
    thing.head, thing.dep_ = cue, "ccomp"
    first.head, first.dep_ = thing, "amod"
