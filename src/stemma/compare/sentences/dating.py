"""Dates of two sentences: days of the week, centuries, before and after, and the date of the deed in question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stemma.compare.comparators.hours import have_common_minute
from stemma.compare.comparators.seasons import SEASON
from stemma.compare.comparators.times import BARE_DAY, compared_dates, weekday
from stemma.compare.sentences.daytime import hours_of
from stemma.compare.sentences.statement import Statement
from stemma.model import DateExpression, Span
from stemma.text.number_words import parse_number_words
from stemma.text.senses import says
from stemma.text.stem import stem

_BORN = re.compile(r"\bborn\W{0,3}(?:on |in )?$", re.IGNORECASE)
_BEGIN = ("began", "begun", "begins", "started", "starts", "starting")
_END = ("ended", "ends", "finished", "finishes", "concluded")
_CENTURY = re.compile(
    r"\b(?:(?P<part>early|mid|late)[ -](?:the )?)?"
    r"(?:(?P<figure>\d{1,2})(?:st|nd|rd|th)|(?P<word>[a-z]{5,}(?:-[a-z]{5,})?))[ -]century\b",
    re.IGNORECASE,
)
PARTS = {"": (1, 100), "early": (1, 40), "mid": (31, 70), "late": (61, 100)}
"""First and last year of a part of a century, as words are used: wide, and one part reaches into the next."""
_YEAR = re.compile(r"\b(?:in|since|of) (?P<year>\d{3,4})\b(?!\s*(?:%|per\b|[a-z]+s\b))")
_BEFORE = re.compile(r"\b(?:before|prior to|earlier than)\s+$", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|later than)\s+$", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:until|till|by|no later than)\s+$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:since|from)\s+$", re.IGNORECASE)

_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")

Said = tuple[str, Span]


def dates_at_odds(brief: Statement, full: Statement) -> Iterator[tuple[Said, Said]]:
    """Each date of ``brief`` that none of the dates of ``full`` can be; where that has none, nothing is said."""
    for own in _dates(brief):
        same = _BORN.search(brief.document.text[: own.span.start])
        known = _dates(full)
        born = [d for d in known if same and _BORN.search(full.document.text[: d.span.start])]
        others = born or _of_one_deed(own, brief, full, known) or known
        if others and all(_clash(own, other, brief, full) for other in others):
            yield (brief.document.quote(own.span), own.span), (full.document.quote(others[0].span), others[0].span)


def hours_at_odds(a: Statement, b: Statement) -> tuple[Said, Said] | None:
    """The only hour of each sentence where no minute fits both."""
    left, right = hours_of(a), hours_of(b)
    if len(left) != 1 or len(right) != 1 or have_common_minute(left[0], right[0]):
        return None
    return (left[0].printed, left[0].span), (right[0].printed, right[0].span)


def is_hour_of(span: Span, one: Statement, other: Statement) -> bool:
    """Whether a passage stands in an hour that the other sentence gives too."""
    own = [hour for hour in hours_of(one) if hour.span.covers(span)]
    return any(have_common_minute(hour, known) for hour in own for known in hours_of(other))


def finer_date(a: Statement, b: Statement) -> tuple[bool, Said, Said] | None:
    """Two dates, looked at here alone, of which one lies in the other; first whether that is the one of ``a``."""
    spelt = {found.span for one in (a, b) for found in _spelt(one)}
    for own in _dates(a):
        for other in _dates(b):
            if {own.span, other.span}.isdisjoint(spelt) or own.edtf == other.edtf:
                continue
            result = compared_dates(own.edtf, other.edtf)
            if result in ("narrower", "broader"):
                said = (own.span.of(a.text), own.span), (other.span.of(b.text), other.span)
                return result == "narrower", *said
    return None


def in_date(span: Span, one: Statement) -> bool:
    """Whether a passage stands in a date that was looked at here and that the reading does not know."""
    return any(found.span.covers(span) for found in _spelt(one))


def _dates(one: Statement) -> list[DateExpression]:
    return sorted([*one.dates, *_spelt(one)], key=lambda found: found.span)


def _spelt(one: Statement) -> list[DateExpression]:
    """Centuries, and years that the reading took for figures."""
    text, found = one.text, []
    for match in _CENTURY.finditer(text):
        value = match["figure"] or parse_number_words(match["word"].lower())
        if value and 1 <= int(value) <= 21:
            span = Span(document=one.document.id, start=match.start(), end=match.end())
            first, last = PARTS[(match["part"] or "").lower()]
            edtf = f"{100 * (int(value) - 1) + first:04d}/{100 * (int(value) - 1) + last:04d}"
            found.append(DateExpression(id="", span=span, edtf=edtf, precision="range"))
    for match in _YEAR.finditer(text):
        span = Span(document=one.document.id, start=match.start("year"), end=match.end("year"))
        if any(date.span.overlaps(span) for date in one.dates) or any(
            q.counted and q.counted.start >= span.end for q in one.quantities if q.span.overlaps(span)
        ):
            continue
        found.append(DateExpression(id="", span=span, edtf=f"{int(match['year']):04d}", precision="year"))
    return found


def _of_one_deed(
    own: DateExpression, brief: Statement, full: Statement, known: Sequence[DateExpression]
) -> list[DateExpression]:
    """The dates that ``full`` gives for the deed that ``brief`` dates, where it tells of it and dates it."""
    deeds = [claim.predicate for claim in brief.claims if own.id and own.id in claim.dates]
    told = [
        claim
        for claim in full.claims
        for deed in deeds
        if stem(claim.predicate) == stem(deed) or says(claim.predicate, deed) or says(deed, claim.predicate)
    ]
    named = {name for claim in told for name in claim.dates}
    return [date for date in known if date.id in named]


def _clash(own: DateExpression, other: DateExpression, brief: Statement, full: Statement) -> bool:
    """Whether two dates cannot be one; a month without its year is held against the month alone."""
    days = (
        weekday(own.edtf, brief.document.quote(own.span)),
        weekday(other.edtf, full.document.quote(other.span)),
    )
    if None not in days and days[0] != days[1]:
        return True
    if BARE_DAY in (own.edtf, other.edtf):
        return False
    if "[" in own.edtf + other.edtf:
        return compared_dates(own.edtf, other.edtf) == "incompatible"
    a, b = _reach(own, brief), _end_of(brief, _reach(other, full))
    if "/" in a + b:
        return compared_dates(a, b) == "incompatible" and not _overlap(a, b)
    loose = "X" in a + b
    same = all(x == y or "X" in (x, y) for x, y in zip(a, b, strict=False))
    if SEASON.fullmatch(a) or SEASON.fullmatch(b):
        return compared_dates(a, b) in ("incompatible", "compatible")
    return not same if loose else compared_dates(a, b) == "incompatible"


def _overlap(a: str, b: str) -> bool:
    """Whether two stretches of years have one in common; open ends reach everywhere."""
    first, last = _years(a), _years(b)
    return first is not None and last is not None and first[0] <= last[1] and last[0] <= first[1]


def _years(edtf: str) -> tuple[int, int] | None:
    """First and last year of an interval that is longer than a year; None for anything else."""
    start, slash, end = edtf.partition("/")
    bounds = [part.strip(".")[:4] for part in (start, end or start)]
    if not slash or any(bound and not bound.isdigit() for bound in bounds):
        return None
    return (int(bounds[0] or 0), int(bounds[1] or 9999))


def _reach(found: DateExpression, one: Statement) -> str:
    """A year or month with the word before it: "before 2005" is all that was until 2004."""
    before, edtf = one.document.text[max(0, found.span.start - 20) : found.span.start], found.edtf
    if _MONTH.fullmatch(edtf):
        return f"../{_month_before(edtf)}" if _BEFORE.search(before) else edtf
    if not (len(edtf) == 4 and edtf.isdigit()):
        return edtf
    year = int(edtf)
    if _BEFORE.search(before):
        return f"../{year - 1:04d}"
    if _AFTER.search(before):
        return f"{year:04d}/.."
    if _UP_TO.search(before):
        return f"../{year:04d}"
    return f"{year:04d}/.." if _FROM.search(before) else edtf


def _month_before(edtf: str) -> str:
    year, month = int(edtf[:4]), int(edtf[5:])
    return f"{year - 1:04d}-12" if month == 1 else f"{year:04d}-{month - 1:02d}"


def _end_of(brief: Statement, edtf: str) -> str:
    """The end of a stretch of time that ``brief`` tells of ("began in", "ended in"), or the whole of it."""
    first, slash, last = edtf.partition("/")
    if not slash or "." in edtf:
        return edtf
    begins, ends = (any(word in brief.plain for word in listed) for listed in (_BEGIN, _END))
    return edtf if begins == ends else first if begins else last
