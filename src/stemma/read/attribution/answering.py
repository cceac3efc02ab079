"""Whose a statement's denial behind its comma is: the same words, in the mouth of who denies or confirms them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.frames import Frame
from stemma.read.lexicon import lexicon
from stemma.read.parsing.rejoinders import REMARKS, Rejoinder

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

TOLD = frozenset({"say", "show", "think", "deny"})


def answer(found: Rejoinder, told: Frame | None, head: Token, *, keeps_words: bool) -> tuple[Frame, list[Token]]:
    """The attribution of a rejoinder, and the words it stands over.

    An empty list: those of the statement itself. Where the statement is a request or an accusation, or ends in a noun
    that can be denied ("the allegations, which he denies"), the words are that noun and the rejoinder's own.
    """
    doc = head.doc
    cue = [doc[i] for i in range(found.said, found.said_last + 1)]
    frame = Frame(does=found.does, source=doc[found.source], cue=cue)
    noun, lemma = _answered_noun(doc[found.first - 2], head), head.lemma_.lower()
    is_told_thing = lexicon().cue_class.get(lemma) in {"say", "show"} and any(c.dep_ == "dobj" for c in head.children)
    is_act = lemma in lexicon().accusing or is_told_thing
    is_other = keeps_words or is_act or (told is not None and told.does not in TOLD)
    if not is_other and noun.lemma_.lower() not in lexicon().deniable | REMARKS:
        return frame, []
    own = [t for t in noun.subtree if t.i < found.first - 1]
    return frame, [*own, *(doc[i] for i in range(found.first, found.last + 1))]


def _answered_noun(last: Token, head: Token) -> Token:
    """The head of the phrase that ends before the comma: "a LEAK at the plant", "accused of DUMPING waste"."""
    if head.lemma_.lower() in lexicon().accusing:
        return next((t for c in head.children if c.lower_ in {"of", "in"} for t in c.children), last)
    at = last
    while at.head.i < at.i and at.head.pos_ in {"NOUN", "PROPN", "ADP"}:
        if at.head.pos_ == "ADP" and at.head.head.pos_ not in {"NOUN", "PROPN"}:
            break
        at = at.head
    return at
