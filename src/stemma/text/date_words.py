"""Names of months and weekdays, and the pieces of patterns built from them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from stemma.text.numeral_tokens import level_signs
from stemma.text.tables import rows

Calendar = Literal["gregorian", "hijri"]

YEAR = r"(?:1[0-9]{3}|20[0-9]{2}|'[0-9]{2})(?![0-9])"
ERA = r"(?:\s?(?:a\.h\.|ah|h|هـ|ه|a\.d\.|ad|c\.e\.|ce|م)(?!\w))"
BEFORE = r"(?<![\w/])(?<![0-9][.,:-])"
# A day is no day where its figure goes on: "in February 1,200 containers".
AFTER = r"(?![\w])(?![.,][0-9]{3}(?![0-9]))"
ROOM = 160
_LETTERS = re.compile(r"[^\W\d_]+")
GAP = r"[ \t\u00a0\u202f]{0,3}\n?[ \t]{0,3}"


@dataclass(frozen=True, slots=True)
class Month:
    """A month by name: its calendar, its number (two where the bare name leaves it open), and how it may stand."""

    calendar: Calendar
    numbers: tuple[int, ...]
    stands: str


def _key(form: str) -> str:
    return re.sub(r"\s+", " ", level_signs(form)).lower().strip(" .")


@cache
def months() -> dict[str, Month]:
    """Months by their levelled, caseless names (``data/dates/months.tsv``)."""
    found: dict[str, Month] = {}
    for calendar, number, stands, form in rows("months.tsv", "dates"):
        kind: Calendar = "hijri" if calendar == "hijri" else "gregorian"
        found[_key(form)] = Month(kind, tuple(int(part) for part in number.split("/")), stands)
    return found


@cache
def _month_openings() -> frozenset[str]:
    """The first run of letters of every month name."""
    runs = (_LETTERS.search(form) for form in months())
    return frozenset(run[0].casefold() for run in runs if run)


@lru_cache(maxsize=1)
def near_months(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of ``text`` in which a date with a month name may stand, apart from each other and in order.

    No date is longer than :data:`ROOM`; the patterns of dates are slow and look nowhere else.
    """
    known = _month_openings()
    found: list[tuple[int, int]] = []
    for run in _LETTERS.finditer(text):
        if run[0].casefold() not in known:
            continue
        first, last = max(0, run.start() - ROOM), min(len(text), run.end() + ROOM)
        if found and first <= found[-1][1]:
            first = found.pop()[0]
        found.append((first, last))
    return tuple(found)


def dates_near_months(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match of ``pattern``, which holds a month name."""
    for first, last in near_months(text):
        yield from pattern.finditer(text, first, last)


def month_named(form: str) -> Month:
    """The month with the name matched by ``month_pattern``."""
    return months()[_key(form.partition("/")[0])]


@cache
def weekdays() -> dict[str, tuple[int, str]]:
    """ISO weekday from 0, and how the name may stand, by levelled, caseless name."""
    return {_key(form): (int(day), stands) for stands, day, form in rows("weekdays.tsv", "dates")}


def weekday_named(form: str) -> int:
    """Monday is 0."""
    return weekdays()[_key(form)][0]


@cache
def day_words() -> dict[str, int]:
    """ "first" to "thirty-first"."""
    return {form: int(day) for form, day in rows("day_words.tsv", "dates")}


def _any_of(forms: Iterable[str]) -> str:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s") for form in longest_first)


@cache
def month_pattern() -> str:
    """Any month name, an abbreviation with its full stop, or two names of one month joined by a slash."""
    name = _any_of(months())
    return rf"(?:(?:{name})(?:\s?/\s?(?:{name}))?\b\.?)"


@cache
def weekday_pattern() -> str:
    """Any name of a weekday."""
    return rf"(?:(?:يوم\s)?(?:{_any_of(weekdays())})\b\.?)"


@cache
def full_weekday_pattern() -> str:
    """Names of weekdays that may stand alone."""
    return rf"(?:{_any_of(form.title() for form, (_, stands) in weekdays().items() if stands == 'full')})"


@cache
def day_pattern() -> str:
    """A day of the month: "1", "1st", "first"."""
    return rf"(?:(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![\w])|(?:{_any_of(day_words())})\b)"


def day_number(form: str) -> int:
    """The number of a day matched by ``day_pattern``."""
    digits = re.match(r"[0-9]+", form)
    return int(digits[0]) if digits else day_words()[form.lower()]


def year_number(form: str) -> int:
    """The year of a form matched by ``YEAR``; "'13" is read between 1950 and 2049."""
    if not form.startswith("'"):
        return int(form)
    short = int(form[1:])
    return 2000 + short if short < 50 else 1900 + short


def begins_with_capital(form: str) -> bool:
    """True too for scripts without capitals."""
    return form[:1].isupper() or not form[:1].isascii()
