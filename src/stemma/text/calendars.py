"""Conversion between the Islamic (Hijri) calendar and Gregorian dates, by arithmetic.

The tabular civil calendar: a 30-year cycle with 11 leap years, epoch 16 July 622 (Julian). Sighted months differ from
it by a day or two, so that every converted date is approximate. Method: Dershowitz and Reingold, "Calendrical
Calculations" (Cambridge), the arithmetic Islamic calendar.
"""

from __future__ import annotations

from datetime import date, timedelta

_EPOCH = 227_015  # 16 July 622 (Julian) as a day number of the proleptic Gregorian calendar
MONTHS_OF_30 = frozenset({1, 3, 5, 7, 9, 11})


def hijri_to_gregorian(year: int, month: int, day: int) -> date:
    """The Gregorian date of a tabular Hijri date (within a day or two of a sighted one).

    Raises ValueError for a month outside 1 to 12, a day the month has not, or a year outside 1 to 9000.
    """
    if not (1 <= year <= 9000 and 1 <= month <= 12 and 1 <= day <= hijri_month_length(year, month)):
        raise ValueError(f"no such Hijri date: {year}-{month}-{day}")
    before = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
    return date.fromordinal(_EPOCH - 1 + before + day)


def gregorian_to_hijri(day: date) -> tuple[int, int, int]:
    """Hijri year, month and day of a Gregorian date from 19 July 622 on; ValueError before it."""
    if day.toordinal() < _EPOCH:
        raise ValueError(f"before the Hijri era: {day}")
    year = (30 * (day.toordinal() - _EPOCH) + 10_646) // 10_631
    rest = (day - hijri_to_gregorian(year, 1, 1)).days
    month = min(12, 2 * rest // 59 + 1)
    while month > 1 and hijri_to_gregorian(year, month, 1) > day:
        month -= 1
    return year, month, (day - hijri_to_gregorian(year, month, 1)).days + 1


def is_hijri_leap(year: int) -> bool:
    """Whether the twelfth month of ``year`` has 30 days."""
    return (14 + 11 * year) % 30 < 11


def hijri_month_length(year: int, month: int) -> int:
    """29 or 30 days."""
    return 30 if month in MONTHS_OF_30 or (month == 12 and is_hijri_leap(year)) else 29


def hijri_month_bounds(year: int, month: int) -> tuple[date, date]:
    """First and last Gregorian day of a Hijri month."""
    first = hijri_to_gregorian(year, month, 1)
    return first, first + timedelta(days=hijri_month_length(year, month) - 1)


def hijri_year_bounds(year: int) -> tuple[date, date]:
    """First and last Gregorian day of a Hijri year."""
    return hijri_to_gregorian(year, 1, 1), hijri_to_gregorian(year + 1, 1, 1) - timedelta(days=1)
