"""Parts of a date joined or narrowed by the words around them: "3-7 May 2014", "from March to June", "late April"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from stemma.text.date_match import DatePart
from stemma.text.date_words import (
    AFTER,
    BEFORE,
    GAP,
    YEAR,
    begins_with_capital,
    dates_near_months,
    day_number,
    day_pattern,
    month_named,
    month_pattern,
    year_number,
)
from stemma.text.edtf import bounds

_JOINT = re.compile(r",?\s{0,2}(-|/|to|until|till|through|and|or|الي|حتي|و)\s{0,2}(?:the\s)?", re.IGNORECASE)
_OPENING = re.compile(r"\b(between|from|بين|من)(?:\sthe)?\s$", re.IGNORECASE)
_NARROWING = re.compile(
    r"\b(?:(?P<edge>early|mid|late|beginning|start|end|middle|close|outset)|(?P<half>first|second)\shalf"
    r"|(?P<quarter>first|second|third|fourth|last)\squarter|(?P<week>first|second|third|fourth|last)\sweek"
    r"|(?P<about>circa|ca?\.|around|about|approximately|roughly))(?:\sof)?(?:\sthe)?[\s-]$",
    re.IGNORECASE,
)
LEAP_YEAR = 2000
"""A year without a number may have the 29th of February."""
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_THIRDS = {
    "early": 1,
    "beginning": 1,
    "start": 1,
    "outset": 1,
    "mid": 2,
    "middle": 2,
    "late": 3,
    "end": 3,
    "close": 3,
}


@cache
def _days_then_month() -> re.Pattern[str]:
    day = day_pattern()
    return re.compile(
        rf"{BEFORE}(?P<one>{day})\s?(?P<joint>-|to|until|through|and|or|&)\s?(?:the\s)?(?P<two>{day})(?:\sof)?[\s-]{GAP}"
        rf"(?P<month>{month_pattern()})(?:,?[\s-]{GAP}(?P<year>{YEAR}))?{AFTER}",
        re.IGNORECASE,
    )


@cache
def _month_then_days() -> re.Pattern[str]:
    day = day_pattern()
    return re.compile(
        rf"{BEFORE}(?P<month>{month_pattern()})\s(?:the\s)?(?P<one>{day})\s?(?P<joint>-|to|until|through|and|or|&)\s?"
        rf"(?:the\s)?(?P<two>{day})(?:,?[\s-]{GAP}(?P<year>{YEAR}))?{AFTER}",
        re.IGNORECASE,
    )


def day_pairs(text: str) -> Iterator[DatePart]:
    """ "3-7 May 2014", "between 3 and 7 May", "May 3 or 4": two days of a month, as a range, apart or a choice."""
    for pattern in (_days_then_month(), _month_then_days()):
        for match in dates_near_months(pattern, text):
            month = month_named(match["month"])
            if month.calendar == "gregorian" and len(month.numbers) == 1 and begins_with_capital(match["month"]):
                yield from _pair(match, text, month.numbers[0])


def _pair(match: re.Match[str], text: str, month: int) -> Iterator[DatePart]:
    year = year_number(match["year"]) if match["year"] else None
    days = (day_number(match["one"]), day_number(match["two"]))
    one, two = (DatePart(start=match.start(), end=match.end(), year=year, month=month, day=day) for day in days)
    opening = _OPENING.search(text[max(0, match.start() - 14) : match.start()])
    joint = match["joint"].lower()
    if joint in ("and", "&") and not opening:
        first_end, second_start = match.end("one"), match.start("two")
        if match.start("month") < match.start("one"):
            yield replace(one, end=first_end)
            yield replace(two, start=second_start)
        else:
            yield replace(one, end=first_end)
            yield replace(two, start=second_start)
        return
    if not days[0] < days[1]:
        return
    if joint == "or":
        finished = f"[{one.edtf()},{two.edtf()}]"
        yield replace(one, finished=finished, reason="one of two days", relative=year is None)
        return
    start = _opened(match.start(), opening)
    yield _range(one, two, start, match.end())


def _opened(start: int, opening: re.Match[str] | None) -> int:
    return start - (opening.end() - opening.start()) if opening else start


def _range(one: DatePart, two: DatePart, start: int, end: int) -> DatePart:
    relative = one.relative or two.relative or (two.year is None and not two.finished)
    reason = "; ".join(dict.fromkeys(part.reason for part in (one, two) if part.reason))
    first, last = one.edtf().partition("/")[0], two.edtf().rpartition("/")[2]
    return DatePart(
        start=start, end=end, finished=f"{first}/{last}", precision="range", relative=relative, reason=reason
    )


def joined(text: str, parts: Sequence[DatePart]) -> list[DatePart]:
    """Neighbouring parts joined into ranges; ``parts`` are sorted and apart."""
    found: list[DatePart] = []
    for part in parts:
        pair = _join(text, found[-1], part) if found else None
        if pair:
            found[-1] = pair
        else:
            found.append(part)
    return found


def _join(text: str, one: DatePart, two: DatePart) -> DatePart | None:
    if one.precision == "range" or two.precision == "range":
        return None
    first, last = narrowed(text, one).start, narrowed(text, two).start
    if not 0 <= last - one.end <= 12:
        return None
    joint = _JOINT.fullmatch(text, one.end, last)
    opening = _OPENING.search(text[max(0, first - 14) : first])
    if not joint or (
        joint[1].lower() in ("and", "or", "و") and not (opening and opening[1].lower() in ("between", "بين"))
    ):
        return None
    if joint[1].lower() == "or":
        return None
    one = _filled(one, two)
    if not _in_order(one, two):
        return None
    return _range(narrowed(text, one), narrowed(text, two), _opened(first, opening), two.end)


def _filled(one: DatePart, two: DatePart) -> DatePart:
    """The first part with the year of the second: "from March to June 2013"; a year earlier where it has to be."""
    if one.finished or one.year is not None or two.year is None or one.month is None:
        return one
    later = two.month is not None and (one.month, one.day or 0) > (two.month, two.day or 31)
    return replace(one, year=two.year - 1 if later else two.year)


def _in_order(one: DatePart, two: DatePart) -> bool:
    first, last = bounds(one.edtf())[0], bounds(two.edtf())[1]
    return first is None or last is None or first < last


def narrowed(text: str, part: DatePart) -> DatePart:
    """ "early April 2014", "the second half of 2013", "circa 1850": the part with the word before it."""
    match = _NARROWING.search(text[max(0, part.start - 30) : part.start])
    if not match or "/" in part.edtf() or part.other_month is not None:
        return part
    start = part.start - (match.end() - match.start())
    if match["about"]:
        return _about(part, start, match["about"])
    span = _stretch(match, part)
    if span is None:
        return part
    return replace(part, start=start, finished=span[0], precision="range", reason=_said(part, span[1]))


def _about(part: DatePart, start: int, word: str) -> DatePart:
    if part.edtf().startswith("[") or part.relative or part.edtf().endswith("~"):
        return part
    if part.precision not in ("year", "month", "day"):
        return part
    return replace(part, start=start, finished=f"{part.edtf()}~", reason=_said(part, f"'{word.lower()}' before it"))


def _said(part: DatePart, reason: str) -> str:
    return f"{part.reason}; {reason}" if part.reason else reason


def _stretch(match: re.Match[str], part: DatePart) -> tuple[str, str] | None:
    if part.precision == "decade" and match["edge"]:
        third = _THIRDS[match["edge"].lower()]
        stem = part.edtf().rstrip("X")
        return (
            f"{stem}{(0, 4, 7)[third - 1]}/{stem}{(3, 6, 9)[third - 1]}",
            "early, middle and late part of ten years",
        )
    if part.day is not None or part.finished:
        return None
    if part.precision == "year":
        return _of_year(match, part.edtf())
    return _of_month(match, part) if part.precision == "month" and part.month else None


def _of_year(match: re.Match[str], year: str) -> tuple[str, str] | None:
    if match["edge"]:
        first = 4 * _THIRDS[match["edge"].lower()] - 3
        return f"{year}-{first:02d}/{year}-{first + 3:02d}", "a third of the year"
    if match["half"]:
        first = 1 if match["half"].lower() == "first" else 7
        return f"{year}-{first:02d}/{year}-{first + 5:02d}", "half of the year"
    if match["quarter"]:
        first = 3 * _ORDER.get(match["quarter"].lower(), 4) - 2
        return f"{year}-{first:02d}/{year}-{first + 2:02d}", "a quarter of the year"
    return None


def _of_month(match: re.Match[str], part: DatePart) -> tuple[str, str] | None:
    month = part.edtf()
    last = bounds(month)[1]
    length = last.day if last else monthrange(LEAP_YEAR, part.month or 1)[1]
    if match["edge"]:
        first, end = ((1, 10), (11, 20), (21, length))[_THIRDS[match["edge"].lower()] - 1]
        reason = "a third of the month"
    elif match["half"]:
        first, end = (1, 15) if match["half"].lower() == "first" else (16, length)
        reason = "half of the month"
    elif match["week"]:
        order = _ORDER.get(match["week"].lower())
        first, end = (7 * order - 6, 7 * order) if order else (length - 6, length)
        reason = "seven days of the month, counted from its first"
    else:
        return None
    return f"{month}-{first:02d}/{month}-{end:02d}", reason
