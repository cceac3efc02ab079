"""Parts of the day beside hours: "in the evening", "at 8 p.m."."""

from __future__ import annotations

import re
from itertools import islice

from stemma.compare.comparators.hours import Hour, hours_in
from stemma.compare.sentences.statement import Statement
from stemma.model import Span

MOST = 6
"""Parts of the day that are looked at in a sentence."""
HOUR = 60
PARTS = {
    "dawn": (4, 8),
    "morning": (4, 12),
    "afternoon": (12, 18),
    "dusk": (16, 22),
    "evening": (17, 24),
    "night": (19, 30),
}
"""First and last hour of each, wide; from 24 on those of the next day."""
_PART = re.compile(
    r"\b(?:in the (?:early |late )?|at |by |during the |[a-z]+day )(?P<part>" + "|".join(PARTS) + r")\b",
    re.IGNORECASE,
)


def hours_of(one: Statement) -> list[Hour]:
    """The hours that a sentence gives, or the parts of the day where it gives none."""
    whole = Span(document=one.document.id, start=0, end=len(one.text))
    return hours_in(one.text, whole) or [_hour(one, match) for match in islice(_PART.finditer(one.text), MOST)]


def _hour(one: Statement, match: re.Match[str]) -> Hour:
    first, last = PARTS[match["part"].lower()]
    span = Span(document=one.document.id, start=match.start("part"), end=match.end("part"))
    return Hour(first=first * HOUR, last=last * HOUR - 1, is_loose=False, printed=match["part"], span=span)
