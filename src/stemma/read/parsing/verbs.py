"""What mending a tree asks of a verb: who does it, whether it is finite, whether it lets somebody speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import FINITE, TELLING

if TYPE_CHECKING:
    from spacy.tokens import Token


def subject_of(verb: Token) -> Token | None:
    """The first that the verb has."""
    return next((c for c in verb.children if c.dep_ in SUBJECTS), None)


def has_subject(verb: Token) -> bool:
    """Whether it has one, be it "there"."""
    return any(c.dep_ in {*SUBJECTS, "expl"} for c in verb.children)


def is_finite(verb: Token) -> bool:
    """Whether it or a helping verb of it has a tense, or is a modal."""
    parts = (verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"}))
    return any(t.tag_ in FINITE or t.tag_ == "MD" for t in parts)


def tells(verb: Token) -> bool:
    """Whether it is a verb by which somebody or something says or shows."""
    return lexicon().cue_class.get(verb.lemma_.lower()) in TELLING
