"""Dates with the month in words: "4 April 2014", "April 4th", "Nisan 2014", "12 Ramadan 1434", "in May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from stemma.text.calendars import hijri_month_bounds, hijri_month_length, hijri_to_gregorian
from stemma.text.date_match import DatePart
from stemma.text.date_words import (
    AFTER,
    BEFORE,
    ERA,
    GAP,
    YEAR,
    Month,
    begins_with_capital,
    dates_near_months,
    day_number,
    day_pattern,
    month_named,
    month_pattern,
    weekday_named,
    weekday_pattern,
    year_number,
)
from stemma.text.plurals import looks_plural

_CUE = re.compile(
    r"\b(?:in|since|during|by|until|till|last|next|this|early|mid|late|of|from|through|before|after|between|and|to|"
    r"throughout|for|around|every|each|end|في|منذ|خلال|شهر|منتصف|اوائل|اواخر|بدايه|نهايه|حتي|من|الي)(?:\s(?:of|the))?[\s-]$",
    re.IGNORECASE,
)
_COUNT_AFTER = re.compile(r"\s([a-z]{3,20})\b")
_NAME_AFTER = re.compile(r"[\s-][A-Z][a-z]")


@cache
def _day_first() -> re.Pattern[str]:
    return _compiled(
        rf"(?:(?P<weekday>{weekday_pattern()}),?{GAP})?(?:the\s)?(?P<day>{day_pattern()})(?:\sof|,)?[\s-]?{GAP}"
        rf"(?P<month>{month_pattern()})(?:,?[\s-]?{GAP}(?P<year>{YEAR})(?P<era>{ERA})?)?"
    )


@cache
def _month_first() -> re.Pattern[str]:
    return _compiled(
        rf"(?:(?P<weekday>{weekday_pattern()}),?{GAP})?(?P<month>{month_pattern()})(?:[\s-]|(?<=\.)){GAP}(?:the\s)?(?P<day>{day_pattern()})"
        rf"(?:,?[\s-]{GAP}(?P<year>{YEAR})(?P<era>{ERA})?)?"
    )


@cache
def _month_year() -> re.Pattern[str]:
    return _compiled(rf"(?P<month>{month_pattern()}),?(?:\sof)?(?:[\s-]|(?='))(?P<year>{YEAR})(?P<era>{ERA})?")


@cache
def _month_alone() -> re.Pattern[str]:
    return _compiled(rf"(?P<month>{month_pattern()})")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(BEFORE + pattern + AFTER, re.IGNORECASE)


def written_dates(text: str) -> Iterator[DatePart]:
    """Every reading of a month name in ``text`` (levelled) as a date; readings may overlap."""
    for match in dates_near_months(_day_first(), text):
        yield from _with_day(match, text)
    for match in dates_near_months(_month_first(), text):
        if not _counts_what_follows(match, text):
            yield from _with_day(match, text)
    for match in dates_near_months(_month_year(), text):
        if _may_stand(match["month"], has_year=True):
            yield from _month_of_year(match, month_named(match["month"]))
    for match in dates_near_months(_month_alone(), text):
        yield from _alone(match, text)


def _counts_what_follows(match: re.Match[str], text: str) -> bool:
    """ "in March 20 divers drowned": the figure counts the divers."""
    following = _COUNT_AFTER.match(text, match.end())
    if match["year"] or not match["day"].isdigit() or not following or not looks_plural(following[1]):
        return False
    return bool(re.search(r"\b[Ii]n\s$", text[max(0, match.start() - 4) : match.start()]))


def _may_stand(name: str, *, has_year: bool) -> bool:
    return begins_with_capital(name) or (has_year and month_named(name).stands != "day")


def _with_day(match: re.Match[str], text: str) -> Iterator[DatePart]:
    month = month_named(match["month"])
    year = year_number(match["year"]) if match["year"] else None
    if not _may_stand(match["month"], has_year=year is not None):
        return
    if not match["day"][0].isdigit() and month.stands == "day":
        return
    start, end = match.start(), _without_stop(match, text)
    day = day_number(match["day"])
    if month.calendar == "hijri":
        yield _hijri_day(start, end, year, month.numbers[0], day)
        return
    part = DatePart(start=start, end=end, year=year, month=month.numbers[0], day=day, other_month=_other(month))
    yield _checked(part, match["weekday"])


def _without_stop(match: re.Match[str], text: str) -> int:
    """The end without a full stop that closes the sentence rather than an abbreviated month."""
    end = match.end()
    if text[end - 1] == "." and month_named(match["month"]).stands != "short":
        return end - 1
    return end


def _other(month: Month) -> int | None:
    return month.numbers[1] if len(month.numbers) > 1 else None


def _checked(part: DatePart, weekday: str | None) -> DatePart:
    if part.is_impossible:
        return _with(part, precision="month", reason="the month has no such day; only the month is kept")
    if part.other_month is not None:
        return _with(part, reason="the name is shared by two months")
    if weekday and part.year and part.month and part.day:
        fits = date(part.year, part.month, part.day).weekday() == weekday_named(weekday.removeprefix("يوم").strip())
        return part if fits else _with(part, reason="the printed weekday does not fit the date")
    return part


def _with(part: DatePart, **changes: str) -> DatePart:
    return replace(part, **changes)  # type: ignore[arg-type]


def _hijri_day(start: int, end: int, year: int | None, month: int, day: int) -> DatePart:
    if year is None:
        return DatePart(
            start=start, end=end, finished="XXXX-XX-XX", relative=True, reason="a Hijri day without its year"
        )
    day_kept = min(day, hijri_month_length(year, month))
    exact = hijri_to_gregorian(year, month, day_kept)
    return DatePart(start=start, end=end, finished=f"{exact.isoformat()}~", reason=_HIJRI)


_HIJRI = "converted from the Hijri calendar by arithmetic, within a day or two"


def _month_of_year(match: re.Match[str], month: Month) -> Iterator[DatePart]:
    year = year_number(match["year"])
    start, end = match.span()
    if month.calendar == "hijri":
        first, last = hijri_month_bounds(year, month.numbers[0])
        finished = f"{first.isoformat()}~/{last.isoformat()}~"
        yield DatePart(start=start, end=end, finished=finished, precision="month", reason=_HIJRI)
        return
    reason = "the name is shared by two months" if len(month.numbers) > 1 else ""
    yield DatePart(
        start=start,
        end=end,
        year=year,
        month=month.numbers[0],
        other_month=_other(month),
        precision="month",
        reason=reason,
    )


def _alone(match: re.Match[str], text: str) -> Iterator[DatePart]:
    name = match["month"].rstrip(".")
    month = month_named(name)
    if month.stands in ("day", "short") or not begins_with_capital(name):
        return
    end = match.start() + len(name)
    has_cue = bool(_CUE.search(text[max(0, match.start() - 16) : match.start()]))
    if not has_cue and (month.stands == "cue" or text[max(0, match.start() - 4) : match.start()].lower() == "the "):
        return
    if name.isascii() and _NAME_AFTER.match(text, end):
        return
    if month.calendar == "hijri":
        yield DatePart(
            start=match.start(),
            end=end,
            finished="XXXX",
            precision="month",
            relative=True,
            reason=f"Hijri month {month.numbers[0]} without its year",
        )
        return
    yield DatePart(start=match.start(), end=end, month=month.numbers[0], precision="month", bare=True)
