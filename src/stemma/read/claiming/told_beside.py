"""What stands beside reported words and is the text's own, or nobody's: an aside of the writer, a decision, the
time of the telling."""

from __future__ import annotations

import re

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Frame
from stemma.read.claiming.clauses import Clause

SETTLED = frozenset({"agree", "decide", "determine", "resolve", "settle"})
CHECKING = frozenset({"check", "confirm", "corroborate", "establish", "see", "trace", "verify"})
_NOW = re.compile(r"\b(?:is|are|am) (?:now |also |still )?\w+ing\b", re.IGNORECASE)


def is_writers_aside(clause: Clause) -> bool:
    """ "The minister says he owns no boat, which we could not verify": who checks is who writes."""
    if clause.kind != "relative" or clause.head.lemma_.lower() not in CHECKING:
        return False
    return any(c.dep_ in SUBJECTS and c.lower_ in {"i", "we"} for c in clause.head.children)


def is_settled(frame: Frame) -> bool:
    """ "It was agreed that the hall would be let": a decision that the text tells, and no hearsay."""
    verb = next((t for t in frame.cue if t.lemma_.lower() in SETTLED), None)
    return verb is not None and any(c.dep_ == "auxpass" for c in verb.children)


def is_told_now(cue: str) -> bool:
    """ "is calling", "are demanding": told in the present, where no tense is shifted back."""
    return _NOW.search(cue) is not None
