"""Dates told from the day of writing: "yesterday", "last Tuesday", "two weeks ago", "this month", "April 4".

Without an anchor their digits stay unspecified (X). With one, a weekday or a date without its year is the nearest
that is not after the anchor, because reports tell of what has happened; the reason says so.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from stemma.text.date_match import DatePart, DatePrecision
from stemma.text.date_words import (
    begins_with_capital,
    full_weekday_pattern,
    month_named,
    month_pattern,
    weekday_named,
)
from stemma.text.number_words import parse_number_words

Resolved = tuple[str, DatePrecision]

_COUNTED = "counted from the day of writing"
_DAYS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "امس": -1,
    "اليوم": 0,
    "غدا": 1,
}
_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_SEASONS = {"spring": (21, 3), "summer": (22, 6), "autumn": (23, 9), "fall": (23, 9), "winter": (24, 12)}
_UNKNOWN: dict[str, Resolved] = {
    "day": ("XXXX-XX-XX", "day"),
    "week": ("XXXX-XX-XX/XXXX-XX-XX", "range"),
    "weekend": ("XXXX-XX-XX/XXXX-XX-XX", "range"),
    "month": ("XXXX-XX", "month"),
    "year": ("XXXX", "year"),
    "decade": ("XXXX", "decade"),
}
_DAY_WORDS = re.compile(
    rf"(?<!\w)({'|'.join(sorted(_DAYS, key=len, reverse=True))})(?:\s(?:morning|afternoon|evening|night))?(?!\w)",
    re.IGNORECASE,
)
_STEP_UNIT = re.compile(
    r"\b(?:(earlier|later|early|late)\s)?(last|past|previous|this|current|next|coming)\s"
    r"(week|weekend|month|year|decade|spring|summer|autumn|fall|winter)\b",
    re.IGNORECASE,
)
# "in the autumn", "by late summer": which year's is not said; "in winter" is every year's. "Fall" is as often one
# from a ladder.
_BARE_SEASON = re.compile(
    r"\b(?:in\sthe|in(?=\s(?:early|late|mid|end|start|beginning)\b)"
    r"|(?:by|until|till|before|after|during|through|throughout|since|this\scoming)(?:\sthe)?)\s"
    r"(?:(?:early|late|mid|end\sof|start\sof|beginning\sof)[\s-](?:the\s)?)?(spring|summer|autumn|winter)\b"
    r"(?=\s?(?:[.,;:!?)”\"’\n]|$|(?:and|or|when|while|after|before|because|but|at|by|with|they|he|she|we|it|that|as)\s))",
    re.IGNORECASE,
)
# "the 17th of last month", and as old papers and letters have it, "the 17th ult.", "the 7th inst.".
_DAY_OF_MONTH = re.compile(
    r"\b(?:the\s)?(\d{1,2})(?:st|nd|rd|th)\s(?:of\s)?(?:(last|this|next|current|previous)\smonth|(inst|ult|prox)\b\.?)",
    re.IGNORECASE,
)
_OLD_STEPS = {"inst": "this", "prox": "next", "ult": "last"}
_COUNT = (
    r"(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|a\sfew|several|\d{1,3})"
)
_AGO = re.compile(
    rf"\b{_COUNT}\s(day|week|fortnight|month|year|decade)s?\s(?:ago\b|earlier\sthan\stoday)", re.IGNORECASE
)
_PAST_SPAN = re.compile(
    rf"\b(?:(?<=the\s)(?:last|previous)|past)\s{_COUNT}(?:-plus)?\s(hour|day|week|month|year)s?\b", re.IGNORECASE
)
_OTHER_DAY = re.compile(
    r"\b(?:the\s(?:following|next|previous|same)\s(?:day|morning|night)"
    rf"|the\sday\s(?:before|after)(?!\s(?:yesterday|tomorrow))|{_COUNT}\sdays?\s(?:later|earlier))\b",
    re.IGNORECASE,
)
_NOT_A_WEEKDAY = re.compile(r"(?:Black|Bloody|Good|Palm|Easter|Ash|Holy|Cyber|Super|Red|The)\s$")
_AFTER_WEEKDAY = re.compile(r"\s(?:prayers?|sermons?|[A-Z][a-z])|'s\s[A-Z]|s\b")


# What is told with these words has not happened when it is told ("had been due", "would have" has, or never will).
_AHEAD = re.compile(
    r"\b(?:will|shall|would|must|(?<!had )(?:(?:expect|intend|vow|threaten|predict)(?:s|ed|ing|ions?|ations?)?"
    r"|forecast(?:s|ing)?|foresees?|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|(?:promis|schedul|pledg)(?:es?|ed|ing))"
    r"|(?<!been )due(?! to (?:an?|the|bad|heavy|lack|poor|rain|snow)\b)"
    r"|(?:set|ready)(?= (?:to|for|by)\b)|(?:is|are|was|were) to"
    r"|to [a-z]+ (?:[a-z]+ ){0,3}by) "
    r"(?!have\b)[^.!?;\n]{0,60}$",
    re.IGNORECASE,
)
_REACH = 90
SOON = 10
"""Days after the day of writing within which a day without its year is taken for the one that comes."""
_SINCE = re.compile(r"\b(?:since|from|last|of|between|منذ|من)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""What stands before a day that is over: "since 20 April", "the raid of 20 April"."""


_SAID_ON = re.compile(
    r"\b(?:expected|forecast|foresaw|predicted|promised|planned|hoped|intended|vowed|pledged|threatened|agreed)"
    r"(?: (?:[A-Z][\w-]*|him|her|them|us|me)){0,2} (?:on |in |last )?(?:the (?:beginning|end|middle) of )?\Z"
)
_WHAT = re.compile(r"(?:,? \d{4})?,? (?:to [a-z]+|that)\b")
"""Behind a day: what somebody promised on it ("promised in January to repay")."""
_UP_TO = re.compile(
    r"\b(?:until|till|through|up to(?: and including)?|no later than)(?: the)?(?: (?:beginning|end|middle) of)? \Z",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"\b(?:to (?:remain|stay|keep|stand|be)|remains?|stays?|(?:has|have) (?:until|till)"
    r"|(?:cancel|suspend|postpon|extend|prolong|prohibit|bann?|halt|clos|shut|block|bar|delay|adjourn)\w*)\b",
    re.IGNORECASE,
)
"""What stands until a day that has not come when it is told: "to stay shut until Saturday"."""
WEEKS_ON = 21
"""Days after the day of writing within which a month begins whose beginning is told."""
_BEGINNING = re.compile(r"\b(?:(?:beginning|start) of|early)(?: in)? \Z", re.IGNORECASE)
_OF_THAT_YEAR = re.compile(r",? of (?:that|the same) year\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;\n]")
_NAMED_FOR = re.compile(r"\b[Dd]eclar(?:es?|ed|ing) \Z")
_A_DAY_OF = re.compile(r" (?:to be )?an? (?:national |public |official )?(?:day|holiday)\b")


def _looks_ahead(text: str, start: int, end: int) -> bool:
    """Whether the words around a day of a sentence put what they tell after the day of writing."""
    before, behind = text[max(0, start - _REACH) : start], text[end : end + 40]
    if _SAID_ON.search(before) and _WHAT.match(behind):
        return False
    if _AHEAD.search(before) or (_NAMED_FOR.search(before) and _A_DAY_OF.match(behind)):
        return True
    sentence = _SENTENCE_END.split(before)[-1]
    return _UP_TO.search(sentence) is not None and _STANDS.search(sentence) is not None


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:(last|this|next|past|coming)\s)?({full_weekday_pattern()})"
        r"(?:\s(?:morning|afternoon|evening|night))?(?![\w-])"
    )


@cache
def _step_month() -> re.Pattern[str]:
    name = month_pattern()
    return re.compile(rf"\b(last|this|next|past|coming)\s({name})(?<!\.)(?![\w-])(?!,?\s\d)", re.IGNORECASE)


def relative_dates(text: str, anchor: date | None) -> Iterator[DatePart]:
    """Every relative expression in ``text`` (levelled), resolved where ``anchor`` allows it; readings may overlap."""
    for match in _DAY_WORDS.finditer(text):
        said = re.sub(r"\s+", " ", match[1]).lower()
        yield _part(match, _day(anchor, _DAYS[said]), anchor, _COUNTED)
    for match in _STEP_UNIT.finditer(text):
        yield _part(match, _stepped(match[3].lower(), _STEPS[match[2].lower()], anchor), anchor, _COUNTED)
    yield from _bare_seasons(text)
    for match in _DAY_OF_MONTH.finditer(text):
        if 1 <= int(match[1]) <= 31:
            step = match[2] or _OLD_STEPS[match[3].lower()]
            yield _part(match, _day_of_month(int(match[1]), _STEPS[step.lower()], anchor), anchor, _COUNTED)
    for match in _AGO.finditer(text):
        yield _part(match, _ago(match[1], match[2].lower(), anchor), anchor, _COUNTED)
    for match in _PAST_SPAN.finditer(text):
        yield _part(match, _past_span(match[1], match[2].lower(), anchor), anchor, _COUNTED)
    for match in _OTHER_DAY.finditer(text):
        said = "told from another date in the text"
        yield replace(_part(match, _UNKNOWN["day"], None, ""), reason=said)
    for match in _weekday().finditer(text):
        named = _NOT_A_WEEKDAY.search(text[max(0, match.start() - 7) : match.start()])
        if not named and not _AFTER_WEEKDAY.match(text, match.end()):
            yield _named_day(match, anchor, is_ahead=_looks_ahead(text, match.start(), match.end()))
    for match in _step_month().finditer(text):
        if begins_with_capital(match[2]) and month_named(match[2]).calendar == "gregorian":
            yield _named_month(match, anchor)


def _bare_seasons(text: str) -> Iterator[DatePart]:
    for match in _BARE_SEASON.finditer(text):
        part = _part(match, (f"XXXX-{_SEASONS[match[1].lower()][0]}", "season"), None, "")
        yield replace(part, start=match.start(1), reason="which year's is not said")


def _part(match: re.Match[str], found: Resolved, anchor: date | None, reason: str) -> DatePart:
    said = reason if anchor else "the day of writing is not known"
    return DatePart(
        start=match.start(), end=match.end(), finished=found[0], precision=found[1], relative=True, reason=said
    )


def _day(anchor: date | None, shift: int) -> Resolved:
    return ((anchor + timedelta(days=shift)).isoformat(), "day") if anchor else _UNKNOWN["day"]


def _stepped(unit: str, step: int, anchor: date | None) -> Resolved:
    if unit in _SEASONS:
        return _season(unit, step, anchor)
    if anchor is None:
        return _UNKNOWN[unit]
    if unit in ("week", "weekend"):
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=step)
        first = monday + timedelta(days=5 if unit == "weekend" else 0)
        return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}", "range"
    if unit == "month":
        return _months_on(anchor, step), "month"
    if unit == "year":
        return f"{anchor.year + step:04d}", "year"
    return f"{anchor.year // 10 + step}X", "decade"


def _season(name: str, step: int, anchor: date | None) -> Resolved:
    code, first_month = _SEASONS[name]
    if anchor is None:
        return f"XXXX-{code}", "season"
    year = anchor.year
    if (step < 0 and anchor.month < (first_month + 3 if first_month < 12 else 12)) or (
        step == 0 and code == 24 and anchor.month < 6
    ):
        year -= 1
    elif step > 0 and anchor.month >= first_month:
        year += 1
    return f"{year:04d}-{code}", "season"


def _months_on(anchor: date, step: int) -> str:
    months = anchor.year * 12 + anchor.month - 1 + step
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _day_of_month(day: int, step: int, anchor: date | None) -> Resolved:
    if anchor is None:
        return f"XXXX-XX-{day:02d}", "day"
    month = _months_on(anchor, step)
    fits = day <= monthrange(int(month[:4]), int(month[5:]))[1]
    return (f"{month}-{day:02d}", "day") if fits else (month, "month")


def _counted(word: str) -> int | None:
    """The number of a count word; None for "a few" and "several"."""
    if word.lower() in ("a", "an"):
        return 1
    value = parse_number_words(word)
    return int(value) if value is not None else None


def _ago(word: str, unit: str, anchor: date | None) -> Resolved:
    count = _counted(word)
    known = {"fortnight": "day", "week": "day"}.get(unit, unit)
    if anchor is None or count is None or count >= anchor.year:
        return _UNKNOWN[known]
    if unit == "day":
        return (anchor - timedelta(days=count)).isoformat(), "day"
    if unit in ("week", "fortnight"):
        days = count * (14 if unit == "fortnight" else 7)
        return f"{(anchor - timedelta(days=days)).isoformat()}~", "day"
    if unit == "month":
        return f"{_months_on(anchor, -count)}~", "month"
    years = count * (10 if unit == "decade" else 1)
    return (f"{anchor.year - years:04d}~", "year") if years < anchor.year else _UNKNOWN["year"]


def _past_span(word: str, unit: str, anchor: date | None) -> Resolved:
    count = _counted(word)
    if anchor is None or count is None or count >= anchor.year:
        return "XXXX-XX-XX/XXXX-XX-XX", "range"
    if unit in ("hour", "day", "week"):
        first = anchor - timedelta(days={"hour": (count + 23) // 24, "day": count, "week": 7 * count}[unit])
    else:
        months = anchor.year * 12 + anchor.month - 1 - count * (12 if unit == "year" else 1)
        year, month = months // 12, months % 12 + 1
        first = date(year, month, min(anchor.day, monthrange(year, month)[1])) if year >= 1 else date.min
    return f"{first.isoformat()}/{anchor.isoformat()}", "range"


def _named_day(match: re.Match[str], anchor: date | None, *, is_ahead: bool = False) -> DatePart:
    if anchor is None:
        return _part(match, _UNKNOWN["day"], None, "")
    step, weekday = (match[1] or "").lower(), weekday_named(match[2])
    back = (anchor.weekday() - weekday) % 7
    if step in ("next", "coming"):
        day, reason = anchor + timedelta(days=7 - back if back else 7), "the first such day after the day of writing"
    elif step == "this":
        day, reason = anchor - timedelta(days=anchor.weekday() - weekday), "the day in the week of writing"
    elif step in ("last", "past"):
        day, reason = anchor - timedelta(days=back or 7), "the last such day before the day of writing"
    elif is_ahead:
        day = anchor + timedelta(days=(weekday - anchor.weekday()) % 7)
        reason = "the sentence looks ahead: the nearest such day not before the day of writing"
    else:
        day, reason = anchor - timedelta(days=back), "the nearest such day not after the day of writing"
    return _part(match, (day.isoformat(), "day"), anchor, reason)


def _named_month(match: re.Match[str], anchor: date | None) -> DatePart:
    month = month_named(match[2]).numbers[0]
    if anchor is None:
        return _part(match, (f"XXXX-{month:02d}", "month"), None, "")
    step = _STEPS[match[1].lower()]
    year = anchor.year
    if step < 0 and month >= anchor.month:
        year -= 1
    if step > 0 and month <= anchor.month:
        year += 1
    return _part(match, (f"{year:04d}-{month:02d}", "month"), anchor, _COUNTED)


def with_nearest_year(part: DatePart, anchor: date, text: str = "") -> DatePart:
    """``part`` (month, perhaps day, no year) in the nearest year that does not put it after ``anchor``.

    Where the words of ``text`` around it look ahead, that does not put it before ``anchor``; the year of "July of
    that year" stays open. What comes a few days after ``anchor``, or begins a few weeks after it, is that one and
    not the one of fifty weeks before: notes are added to a text after its date.
    """
    before = text[max(0, part.start - _REACH) : part.start]
    if part.month is None:
        return part
    if _OF_THAT_YEAR.match(text, part.end):
        return _because(part, "its year is told before")
    if _looks_ahead(text, part.start, part.end) and (part.month, part.day) != (2, 29):
        year = anchor.year + ((part.month, part.day or 31) < (anchor.month, anchor.day))
        said = "no year is printed and the sentence looks ahead: the nearest not before the day of writing"
        return _because(replace(part, year=year), said)
    soon = None if _SINCE.search(before) else _soon(part, anchor)
    if (soon := soon or _begins_soon(part, anchor, before)) is not None:
        return _because(replace(part, year=soon.year), "no year is printed: soon after the day of writing")
    this_year = (part.month, part.day or 1) <= (anchor.month, anchor.day)
    year = anchor.year if this_year else anchor.year - 1
    if (part.month, part.day) == (2, 29):
        while monthrange(year, 2)[1] < 29 and year > 4:
            year -= 1
    return _because(replace(part, year=year), "no year is printed: the nearest not after the day of writing")


def _because(part: DatePart, reason: str) -> DatePart:
    """``part`` with one reason more."""
    return replace(part, reason=f"{part.reason}; {reason}" if part.reason else reason)


def _soon(part: DatePart, anchor: date) -> date | None:
    """The day (its month and day are printed) within :data:`SOON` after ``anchor``; None where it is not there."""
    days = (anchor + timedelta(days=ahead) for ahead in range(1, SOON + 1))
    return next((day for day in days if (day.month, day.day) == (part.month, part.day)), None)


def _begins_soon(part: DatePart, anchor: date, before: str) -> date | None:
    """The first day of the month of which the beginning is told, within :data:`WEEKS_ON` days after ``anchor``."""
    if part.day is not None or _BEGINNING.search(before) is None:
        return None
    first = date(anchor.year + (anchor.month == 12), anchor.month % 12 + 1, 1)
    return first if first.month == part.month and (first - anchor).days <= WEEKS_ON else None
