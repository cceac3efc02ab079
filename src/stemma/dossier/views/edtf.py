"""Reads EDTF (ISO 8601-2, level 1, and decades) as a range of days, and says it in words."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS = {21: ("spring", 3), 22: ("summer", 6), 23: ("autumn", 9), 24: ("winter", 12)}
POINT = re.compile(r"(\d{3}X|\d{2}XX|\d{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T[\d:.,+\-Z]{1,32})?")
OPEN = ("", "..")
YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """First and last day of a date, None where no limit is stated. One stated day has both alike."""

    first: date | None
    last: date | None

    @property
    def is_day(self) -> bool:
        """Whether it is one stated day."""
        return self.first is not None and self.first == self.last


def days_of(edtf: str) -> Days | None:
    """The days that ``edtf`` may mean; None where it cannot be read or has no calendar date."""
    left, slash, right = edtf.strip().partition("/")
    if not slash:
        return _point(left)
    first, last = _point(left), _point(right)
    if (first is None and left not in OPEN) or (last is None and right not in OPEN) or not (first or last):
        return None
    return Days(first=first.first if first else None, last=last.last if last else None)


def in_words(edtf: str) -> str:
    """``2014-04-04`` as "4 April 2014", ``../2014`` as "not after 2014"; what cannot be read stays as it is."""
    left, slash, right = edtf.strip().partition("/")
    if (day := YEARLESS.fullmatch(left)) and not slash and 1 <= int(day[1]) <= 12:
        return f"{int(day[2] or 0)} {MONTHS[int(day[1]) - 1]}, no year stated".removeprefix("0 ")
    if days_of(edtf) is None:
        return edtf
    if not slash:
        return _say(left)
    if left in OPEN:
        return f"not after {_say(right)}"
    if right in OPEN:
        return f"on or after {_say(left)}"
    return f"{_say(left)} to {_say(right)}"


def _parts(text: str) -> tuple[str, str, str] | None:
    found = POINT.fullmatch(text.rstrip("?~%"))
    return (found[1], found[2] or "", found[3] or "") if found else None


def _point(text: str) -> Days | None:
    parts = _parts(text)
    if parts is None:
        return None
    year, month, day = parts
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    try:
        return _days(low, high, month, day)
    except ValueError:
        return None


def _days(low: int, high: int, month: str, day: str) -> Days:
    if not month or month == "XX":
        return Days(first=date(low, 1, 1), last=date(high, 12, 31))
    number = int(month)
    if number in SEASONS:
        start = SEASONS[number][1]
        last_year, last_month = (high, start + 2) if start < 12 else (high + 1, 2)
        return Days(first=date(low, start, 1), last=_month_end(last_year, last_month))
    if not day or day == "XX":
        return Days(first=date(low, number, 1), last=_month_end(high, number))
    return Days(first=date(low, number, int(day)), last=date(high, number, int(day)))


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _say(text: str) -> str:
    parts = _parts(text)
    if parts is None:
        return text
    year, month, day = parts
    around = "around " if text.endswith(("~", "%")) else ""
    unsure = " (uncertain)" if text.endswith(("?", "%")) else ""
    return f"{around}{_plain(year, month, day)}{unsure}"


def _plain(year: str, month: str, day: str) -> str:
    shown = f"{year.replace('X', '0')}s" if "X" in year else year
    if not month or month == "XX":
        return shown
    number = int(month)
    name = SEASONS[number][0] if number in SEASONS else MONTHS[number - 1]
    return f"{int(day)} {name} {shown}" if day and day != "XX" else f"{name} {shown}"
