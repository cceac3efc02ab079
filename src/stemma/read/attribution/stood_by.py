"""Holding on to what one has said before: "stands by its tally of 40 lost", "sticks to her claim that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS, TESTIMONY, TOLLS
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

HOLDING = {"stand": frozenset({"by"}), "stick": frozenset({"by", "to"})}
ACCOUNTS = frozenset({"assessment", "claim", "conclusion", "finding", "report", "story", "version"})


def stood_by(verb: Token) -> Token | None:
    """The noun for what somebody has said, said once more by who holds on to it."""
    joints = HOLDING.get(verb.lemma_.lower(), frozenset())
    if not joints or any(c.dep_ in {"neg", "auxpass"} or c.tag_ in {"MD", "TO"} for c in verb.children):
        return None
    if not any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    held = (g for c in verb.children if c.lower_ in joints for g in c.children if g.dep_ == "pobj")
    noun = next(held, None)
    if noun is None or not any(c.tag_ == "PRP$" and c.lower_ not in {"my", "our", "your"} for c in noun.children):
        return None
    told = TOLLS | TESTIMONY | ACCOUNTS | lexicon().content_nouns
    return noun if noun.lemma_.lower() in told else None


def clause_of(noun: Token) -> list[Token]:
    """The clause behind "that" which says what it is."""
    return [c for c in noun.children if c.dep_ in {"acl", "ccomp"} and c.left_edge.lower_ == "that"]
