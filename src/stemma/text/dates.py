"""Finds dates in English text, and Arabic ones by their month names, and writes them in EDTF."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from stemma.text.date_match import DateMatch, DatePart
from stemma.text.date_ranges import day_pairs, joined, narrowed
from stemma.text.edtf import bounds, same_or_contains
from stemma.text.numeral_tokens import level_signs
from stemma.text.numeric_dates import numeric_dates
from stemma.text.relative_dates import relative_dates, with_nearest_year
from stemma.text.written_dates import written_dates

_WHOLE_MONTH = re.compile(
    r"(?i)\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\.$"
)

__all__ = ["DateMatch", "bounds", "find_dates", "same_or_contains"]


def find_dates(text: str, anchor: date | None = None) -> tuple[DateMatch, ...]:
    """The dates in ``text`` in order, none overlapping; offsets are code points into ``text`` as given.

    ``anchor`` is the day of writing: with it relative expressions and dates without a year are resolved, without it
    their unknown digits are X; an anchor outside the years 1000 to 9000 is taken for none. Day and month in doubtful
    order give a one-of set. Hijri dates are converted by arithmetic and marked approximate.
    """
    if anchor and not 1000 <= anchor.year <= 9000:
        anchor = None
    levelled = level_signs(text)
    readings = [*_dated(levelled), *relative_dates(levelled, anchor)]
    parts = joined(levelled, _longest(readings))
    return tuple(_finished(levelled, part, anchor) for part in parts)


@lru_cache(maxsize=1)
def _dated(text: str) -> tuple[DatePart, ...]:
    """What does not hang on the day of writing; a text is asked for its dates and, for its amounts, once more."""
    return (*day_pairs(text), *written_dates(text), *numeric_dates(text))


def _longest(readings: Iterable[DatePart]) -> list[DatePart]:
    """Of overlapping readings the first that begins, and of those the longest."""
    kept: list[DatePart] = []
    for part in sorted(readings, key=lambda part: (part.start, -part.end)):
        if not kept or part.start >= kept[-1].end:
            kept.append(part)
    return kept


def _finished(text: str, part: DatePart, anchor: date | None) -> DateMatch:
    without_year = part.month is not None and part.year is None and not part.finished
    if without_year and anchor:
        part = with_nearest_year(part, anchor, text)
    elif without_year:
        part = replace(part, reason="; ".join(filter(None, (part.reason, "no year is printed"))))
    part = narrowed(text, part)
    # "on 3 May." ends a sentence; "3 Nov." does not.
    is_whole = _WHOLE_MONTH.search(text, part.start, part.end)
    return DateMatch(
        start=part.start,
        end=part.end - 1 if is_whole else part.end,
        edtf=part.edtf(),
        precision=part.precision,
        relative=part.relative or without_year,
        reason=part.reason,
    )
