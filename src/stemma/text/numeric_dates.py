"""Dates in figures: "2014-04-05", "04/05/2014", "in 2014", "the 1990s", "1434 AH", "winter 2013-14", "2011-2014"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from stemma.text.calendars import hijri_to_gregorian, hijri_year_bounds
from stemma.text.date_match import DatePart
from stemma.text.plurals import looks_plural

_FREE = r"(?<![\w/.,:'#$€£+-])"
_FREE_OR_DASH = r"(?<![\w/.,:'#$€£])"
_ISO = re.compile(
    _FREE + r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?))?(?![\w/-])"
)
_YEAR_FIRST = re.compile(_FREE + r"((?:19|20)\d{2})([/.])(\d{1,2})\2(\d{1,2})(?![\w/-])")
_YEAR_MONTH = re.compile(_FREE + r"((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\w/-])")
_THREE = re.compile(
    _FREE + r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![0-9/-]|\.[0-9])(\s?(?:a\.h\.|ah|h|هـ|ه)(?!\w))?",
    re.IGNORECASE,
)
_HIJRI_YEAR = re.compile(
    _FREE + r"(1[34]\d{2})\s?(?:A\.H\.|AH|H|هـ|ه)(?!\w)|\b(?:A\.H\.|AH)\s(1[34]\d{2})(?!\w)|سنه\s(1[34]\d{2})(?!\w)"
)
_DECADE = re.compile(_FREE_OR_DASH + r"((?:1[5-9]|20)\d)0'?s(?!\w)")
_DECADE_WORD = re.compile(r"\bthe\s(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b")
_SEASON = re.compile(
    r"\b(spring|summer|autumn|fall|winter)(?:\sof)?[\s,]{1,2}((?:1[5-9]|20)\d{2})(?:[-/](?:\d{4}|\d{2}))?(?!\w)",
    re.IGNORECASE,
)
_YEAR = re.compile(_FREE_OR_DASH + r"(?<![0-9]-)((?:1[5-9]|20)\d{2})(?![\w%]|[.,:'/][0-9]|-[0-9]{3})")
_YEARS = re.compile(_FREE + r"((?:1[5-9]|20)\d{2})\s?[-/]\s?((?:1[5-9]|20)?\d{2})(?![\w%]|[.,:'/-][0-9])")
_FIRM_CUE = re.compile(
    r"\b(?:in|since|by|until|till|during|before|after|throughout|year|years|early|mid|late|circa|ca?\.|as of|"
    r"pre|post|(?:beginning|start|end|middle|half|quarter|close|outset|course) of|"
    r"في|منذ|عام|سنه|العام|خلال)(?:\s(?:early|mid|late))?[\s-]{1,2}$",
    re.IGNORECASE,
)
_LOOSE_CUE = re.compile(
    r"\b(?:of|from|to|and|for|around|about|through|between|or|the|an?|that|its|his|their)[\s-]{1,2}$", re.IGNORECASE
)
_NEXT_WORD = re.compile(r"\s?([^\W\d_]{1,20}|%)")
_SEASON_CODE = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_UNITS = re.compile(
    r"k[mg]|[mc]?m|percent|per|metric|[mb]illion|thousand|hundred|dollars?|euros?|ton(?:ne)?s?|lit(?:re|er)s?|strong",
    re.IGNORECASE,
)


def numeric_dates(text: str) -> Iterator[DatePart]:
    """Every reading of figures in ``text`` (levelled) as a date; readings may overlap."""
    yield from _iso(text)
    for match in _THREE.finditer(text):
        yield from _three_figures(match)
    for match in _HIJRI_YEAR.finditer(text):
        first, last = hijri_year_bounds(int(match[1] or match[2] or match[3]))
        reason = "converted from the Hijri calendar by arithmetic, within a day or two"
        yield DatePart(
            start=match.start(),
            end=match.end(),
            finished=f"{first.isoformat()}~/{last.isoformat()}~",
            precision="year",
            reason=reason,
        )
    yield from _decades_and_seasons(text)
    yield from _years(text)


def _iso(text: str) -> Iterator[DatePart]:
    for match in _ISO.finditer(text):
        part = _part(match, int(match[1]), int(match[2]), int(match[3]))
        if part and match[4]:
            finished = f"{part.edtf()}T{match[4]}"
            yield DatePart(start=match.start(), end=match.end(), finished=finished, precision="time")
        elif part:
            yield part
    for match in _YEAR_FIRST.finditer(text):
        part = _part(match, int(match[1]), int(match[3]), int(match[4]))
        if part:
            yield part
    for match in _YEAR_MONTH.finditer(text):
        start, end = match.span()
        yield DatePart(start=start, end=end, year=int(match[1]), month=int(match[2]), precision="month")


def _part(match: re.Match[str], year: int, month: int, day: int, reason: str = "") -> DatePart | None:
    try:
        date(year, month, day)
    except ValueError:
        return None
    return DatePart(start=match.start(), end=match.end(), year=year, month=month, day=day, reason=reason)


def _three_figures(match: re.Match[str]) -> Iterator[DatePart]:
    one, two, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) == 2:
        if match[2] != "/":
            return
        year += 2000 if year < 50 else 1900
    if match[5] or 1300 <= year <= 1500:
        yield from _hijri(match, one, two, year)
        return
    day_first, month_first = _part(match, year, two, one), _part(match, year, one, two)
    if match[2] == "." and day_first:
        yield _part(match, year, two, one, "day first, as dates with full stops are written") or day_first
    elif day_first and month_first and day_first.edtf() != month_first.edtf():
        yield DatePart(
            start=match.start(),
            end=match.end(),
            finished=f"[{','.join(sorted((day_first.edtf(), month_first.edtf())))}]",
            reason="day and month may stand in either order",
        )
    elif day_first or month_first:
        found = day_first or month_first
        if found:
            yield found


def _hijri(match: re.Match[str], day: int, month: int, year: int) -> Iterator[DatePart]:
    try:
        exact = hijri_to_gregorian(year, month, day)
    except ValueError:
        return
    reason = "converted from the Hijri calendar by arithmetic, within a day or two"
    yield DatePart(start=match.start(), end=match.end(), finished=f"{exact.isoformat()}~", reason=reason)


def _decades_and_seasons(text: str) -> Iterator[DatePart]:
    for match in _DECADE.finditer(text):
        yield DatePart(start=match.start(), end=match.end(), finished=f"{match[1]}X", precision="decade")
    for match in _DECADE_WORD.finditer(text):
        yield DatePart(
            start=match.start(1),
            end=match.end(),
            finished=f"19{_DECADES.index(match[1]) + 2}X",
            precision="decade",
            reason="taken as the twentieth century",
        )
    for match in _SEASON.finditer(text):
        code = _SEASON_CODE[match[1].lower()]
        yield DatePart(start=match.start(), end=match.end(), finished=f"{match[2]}-{code}", precision="season")


def _years(text: str) -> Iterator[DatePart]:
    for match in _YEARS.finditer(text):
        first, last = int(match[1]), int(match[2])
        last = last if last > 100 else first // 100 * 100 + last
        if first < last and not _is_counted(text, match.end(), plurals=True):
            yield DatePart(start=match.start(), end=match.end(), finished=f"{first}/{last}", precision="range")
    for match in _YEAR.finditer(text):
        if _is_year(text, match):
            yield DatePart(start=match.start(), end=match.end(), year=int(match[1]), precision="year")


def _is_year(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 20) : match.start()]
    is_round = match[1].endswith("00")
    if _FIRM_CUE.search(before):
        return not (is_round and _is_counted(text, match.end(), plurals=True))
    if _LOOSE_CUE.search(before):
        article = before.rstrip(" -").lower().endswith((" a", " an", "the", "that", "its", "his", "their"))
        return not _is_counted(text, match.end(), plurals=is_round or not article)
    return before.endswith("(") and text[match.end() : match.end() + 1] in (")", ",", ";")


def _is_counted(text: str, end: int, *, plurals: bool) -> bool:
    """Whether a unit or plural noun follows, so that the figure counts it; "the 2014 protests" is still a year."""
    following = _NEXT_WORD.match(text, end)
    if not following:
        return False
    word = following[1]
    if word == "%" or _UNITS.fullmatch(word):
        return True
    return plurals and word[0].islower() and looks_plural(word)
