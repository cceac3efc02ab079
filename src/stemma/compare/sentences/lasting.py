"""How long something lasted, against when it began and ended: "for eight years", "from 1990 to 1994"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice

from stemma.compare.comparators.intervals import interval
from stemma.compare.measures import dimension_of, factor_of, in_unit_of
from stemma.compare.sentences.statement import Statement
from stemma.model import Quantity, Span
from stemma.text.edtf import bounds

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


_BEGINS = re.compile(
    r"\b(?:began|begun|started|broke out|opened|set out|set off|crowned|took office|came to power|elected|appointed"
    r"|founded|laid|imposed|declared|launched|from|between|since)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:ended|finished|completed|concluded|over|until|till|to|and|abdicated|resigned|stepped down|left office"
    r"|dissolved|disbanded|put down|crushed|surrendered|lifted|ceased|stopped|closed"
    r"|broken off|called off|returned)\b",
    re.IGNORECASE,
)
_DAY_OF = re.compile(r"\d{4}-\d\d-\d\d")
BOTH = 2
BEFORE = 24
"""Characters before a length in which its verb stands."""
YEAR = 365.25
"""Days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The one stretch of time that a sentence tells of, in days, with its printed words and the arithmetic."""

    shortest: float
    longest: float
    printed: str
    worked: str
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
    if lasted is None or stretch is None:
        return False
    verb = _LASTED.search(one.text[max(0, lasted.span.start - BEFORE) : lasted.span.start])
    start = lasted.span.start - (len(verb.group()) if verb else 0)
    return replace(lasted.span, start=start).covers(span) and _fits(lasted, stretch)


def _fits(lasted: Quantity, stretch: Stretch) -> bool:
    """Years alone leave open nearly a year more and less; a length is rounded to half its unit."""
    low, high = interval(in_unit_of(lasted, replace(lasted, unit="days")))
    room = factor_of(lasted) / 2 if lasted.qualifier == "exact" else 0
    return low - room <= stretch.longest and stretch.shortest <= high + room


def _lasted(one: Statement) -> Quantity | None:
    """The only length of time that the sentence gives for what it tells of."""
    found = [
        q
        for q in one.quantities
        if dimension_of(q) == "time" and _LASTED.search(one.text[max(0, q.span.start - BEFORE) : q.span.start])
    ]
    return found[0] if len(found) == 1 else None


def _stretch(one: Statement) -> Stretch | None:
    text = one.text
    years = list(islice(_YEARS.finditer(text), MOST))
    if len(years) == 1:
        match = years[0]
        return _of_years(
            one, int(match["from"] or match["first"]), int(match["to"] or match["last"]), (match.span(),)
        )
    dated = _between_days(one)
    if dated is not None or years:
        return dated
    began, ended = list(islice(_BEGAN.finditer(text), MOST)), list(islice(_ENDED.finditer(text), MOST))
    if len(began) != 1 or len(ended) != 1:
        return None
    return _of_years(
        one, int(began[0]["year"]), int(ended[0]["year"]), (began[0].span("year"), ended[0].span("year"))
    )


def _of_years(one: Statement, first: int, last: int, places: tuple[tuple[int, int], ...]) -> Stretch | None:
    worked = last - first
    shortest, longest = (worked - 1) * YEAR, (worked + 1) * YEAR
    return _made(one, places, (shortest, longest), f"{last} − {first} = {worked}") if worked >= 0 else None


def _between_days(one: Statement) -> Stretch | None:
    """Two whole dates, of which one begins what the other ends ("began on 3 March 1911 and ended on 27 March")."""
    if len(one.dates) != BOTH:
        return None
    first, last = one.dates
    edtf = last.edtf.replace("XXXX", first.edtf[:4]) if _DAY_OF.fullmatch(first.edtf) else last.edtf
    if not (_DAY_OF.fullmatch(first.edtf) and _DAY_OF.fullmatch(edtf)):
        return None
    between = one.text[first.span.end : last.span.start]
    if not _BEGINS.search(one.text[: first.span.start]) or not _ENDS.search(between):
        return None
    begin, end = bounds(first.edtf)[0], bounds(edtf)[0]
    days = (end - begin).days if begin is not None and end is not None else -1
    places = (first.span.start, first.span.end), (last.span.start, last.span.end)
    return _made(one, places, (days - 1.0, days + 1.0), f"that makes {days} days") if days >= 0 else None


def _made(one: Statement, places: tuple[tuple[int, int], ...], days: tuple[float, float], worked: str) -> Stretch:
    spans = tuple(Span(document=one.document.id, start=start, end=end) for start, end in places)
    printed = ", ".join(span.of(one.text) for span in spans)
    return Stretch(shortest=days[0], longest=days[1], printed=printed, worked=worked, spans=spans)
