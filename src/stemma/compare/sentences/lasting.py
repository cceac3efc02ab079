"""How long something lasted, against when it began and ended: "for eight years", "from 1990 to 1994"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice

from stemma.compare.comparators.intervals import interval
from stemma.compare.measures import dimension_of, in_unit_of
from stemma.compare.sentences.statement import Statement
from stemma.model import Quantity, Span

MOST = 6
"""Stretches of time that are looked at in a sentence."""
_DAY = r"(?:(?:\d{1,2} )?[A-Z][a-z]{2,8} (?:\d{1,2}, )?)?"
_YEARS = re.compile(
    rf"\b(?:from|between) {_DAY}(?P<from>\d{{4}}) (?:to|until|till|and) {_DAY}(?P<to>\d{{4}})\b"
    r"|(?<![\d(])\(?(?P<first>\d{4})\s?[–-]\s?(?P<last>\d{4})\)?(?!\d)"
)
_BEGAN = re.compile(
    r"\b(?:began|begun|started|crowned|took office|came to (?:power|the throne)|was (?:elected|appointed|founded))\b"
    rf"[^.;\d]{{0,30}}?\b(?:in|on) {_DAY}(?P<year>\d{{4}})\b"
)
_ENDED = re.compile(
    r"\b(?:ended|finished|completed|until|till|abdicated|resigned|stepped down|left office|dissolved|disbanded)\b"
    rf"[^.;\d]{{0,30}}?\b(?:in |on )?{_DAY}(?P<year>\d{{4}})\b"
)
_LASTED = re.compile(
    r"\b(?:for|lasted|lasting|took|takes|ran|spanned|spans|within|reigned|ruled|served|in)\s+"
    r"(?:(?:the|a total of|some|only|just|all of)\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """First and last year of the one stretch of time that a sentence tells of, with its printed words."""

    first: int
    last: int
    printed: str
    spans: tuple[Span, ...]


def length_at_odds(a: Statement, b: Statement) -> tuple[Quantity, Stretch, bool] | None:
    """A length of time in one sentence that the years of the other leave no room for; True where ``a`` has it."""
    for one, other, is_first in ((a, b, True), (b, a, False)):
        lasted, stretch = _lasted(one), _stretch(other)
        if lasted is None or stretch is None or _stretch(one) is not None:
            continue
        if not _fits(lasted, stretch):
            return lasted, stretch, is_first
    return None


def is_length_of(span: Span, one: Statement, other: Statement) -> bool:
    """Whether a passage of ``one`` stands in a length of time that the years of ``other`` give too."""
    lasted, stretch = _lasted(one), _stretch(other)
    return lasted is not None and stretch is not None and lasted.span.covers(span) and _fits(lasted, stretch)


def _fits(lasted: Quantity, stretch: Stretch) -> bool:
    """Years alone leave open nearly a year more and less; days and months are put in years."""
    low, high = interval(in_unit_of(lasted, replace(lasted, unit="years")))
    worked = stretch.last - stretch.first
    return low <= worked + 1 and worked - 1 <= high


def _lasted(one: Statement) -> Quantity | None:
    """The only length of time that the sentence gives for what it tells of."""
    found = [
        q
        for q in one.quantities
        if dimension_of(q) == "time" and _LASTED.search(one.text[max(0, q.span.start - 24) : q.span.start])
    ]
    return found[0] if len(found) == 1 else None


def _stretch(one: Statement) -> Stretch | None:
    text = one.text
    years = list(islice(_YEARS.finditer(text), MOST))
    if len(years) == 1:
        match = years[0]
        first, last = int(match["from"] or match["first"]), int(match["to"] or match["last"])
        return _made(one, first, last, (match.span(),)) if first <= last else None
    began, ended = list(islice(_BEGAN.finditer(text), MOST)), list(islice(_ENDED.finditer(text), MOST))
    if years or len(began) != 1 or len(ended) != 1:
        return None
    first, last = int(began[0]["year"]), int(ended[0]["year"])
    return _made(one, first, last, (began[0].span("year"), ended[0].span("year"))) if first <= last else None


def _made(one: Statement, first: int, last: int, places: tuple[tuple[int, int], ...]) -> Stretch:
    spans = tuple(Span(document=one.document.id, start=start, end=end) for start, end in places)
    return Stretch(first=first, last=last, printed=", ".join(span.of(one.text) for span in spans), spans=spans)
