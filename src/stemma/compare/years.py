"""Claims that tell of two years: "the worst accident since 1988, when 44 people died" counts none of today's dead."""

from __future__ import annotations

import re
from collections.abc import Collection

from stemma.compare.comparators.times import DAYS
from stemma.compare.fates import fates_in
from stemma.compare.figures import is_age
from stemma.compare.profile import Profile

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"\d{4}-\d{2}")
_DAY = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}(?:T[\d:]+Z?)?")
_NEWS = re.compile(
    rf"\b(?:{'|'.join(DAYS)}|today|yesterday|tonight|last night|this (?:morning|afternoon|evening|week))\b",
    re.IGNORECASE,
)
"""Words for a day near the one on which a text was written."""


def are_of_two_years(a: Profile, b: Profile, differences: Collection[str]) -> bool:
    """Whether one claim tells of a whole other year and the other of none, or of a day of the news.

    Figures of the two are held against each other in nothing, nor are their days.
    """
    for one, other in ((a, b), (b, a)):
        if not tells_of_a_year(one) or _years(one) & {date.edtf[:4] for date in other.dates}:
            continue
        if "time" in differences and _NEWS.search(other.content):
            return True
        if "number" in differences and _counts(one) and _counts(other) and not _years(other):
            return True
    return "number" in differences and any(_is_another_month(*pair) for pair in ((a, b), (b, a)))


def _is_another_month(one: Profile, other: Profile) -> bool:
    """Whether ``one`` tells of the dead or hurt of a whole month that is not its text's, and ``other`` of a day or
    without a date: "in November 19 people were killed" counts none of today's dead."""
    if not (one.dates and one.document.date) or not fates_in(one.plain) & fates_in(other.plain):
        return False
    own = one.document.date
    months = {date.edtf for date in one.dates}
    if not all(_MONTH.fullmatch(month) and not own.startswith(month) for month in months):
        return False
    if (other.document.date or "")[:7] in months:
        return False  # a later report goes back to the month in which the other was written
    return all(_DAY.fullmatch(date.edtf) and date.edtf[:7] not in months for date in other.dates)


def tells_of_a_year(profile: Profile) -> bool:
    """Whether every date of a claim is a whole year, and none that of its text."""
    own = (profile.document.date or "")[:4]
    return bool(profile.dates) and all(_YEAR.fullmatch(d.edtf) and d.edtf != own for d in profile.dates)


def _years(profile: Profile) -> set[str]:
    return {date.edtf[:4] for date in profile.dates if _YEAR.match(date.edtf)}


def _counts(profile: Profile) -> bool:
    return any(not is_age(quantity) for quantity in profile.quantities)
