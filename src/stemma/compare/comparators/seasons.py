"""Seasons beside other dates: "in the summer of 2009", "in December 2009".

A season has its three months, and one to either side that may belong to it, for no two writers begin it on one day.
South of the equator it lies half a year off, and where the texts tell of is not known. A month that fits only so, or
only at the edge, is shown, and left to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.model import AspectResult
from stemma.text.edtf import SEASONS

SEASON = re.compile(r"(?P<year>[\dX]{4})-(?P<season>2[1-4])")
"""EDTF of a season: 21 spring, 22 summer, 23 autumn, 24 winter."""
_CALENDAR = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-\d\d)?)?")
UNKNOWN_YEAR = "X"
MONTHS, HALF_A_YEAR, LENGTH, EDGE = 12, 6, 3, 1
TURNED: dict[AspectResult, AspectResult] = {"narrower": "broader", "broader": "narrower"}


def compared_seasons(a: str, b: str) -> AspectResult | None:
    """How two EDTF dates stand of which at least one is a season; None where none is, or the other is no plain date.

    ``compatible`` is a month that lies at the season's edge, or in it on the other half of the earth.
    """
    left, right = SEASON.fullmatch(a), SEASON.fullmatch(b)
    if left is not None and right is not None:
        return _two(left, right)
    if left is None and right is None:
        return None
    season, others = (left or right), [_CALENDAR.fullmatch(end) for end in (b if left is not None else a).split("/")]
    told = [other for other in others if other is not None]
    if season is None or len(told) < len(others):
        return None
    found = _beside(season, told[0]) if len(told) == 1 else _beside_a_stretch([_beside(season, one) for one in told])
    return found if right is None or found is None else TURNED.get(found, found)


def _beside_a_stretch(ends: Sequence[AspectResult]) -> AspectResult | None:
    """A season beside a stretch of time: apart where both its ends are, in one part of a year."""
    if ends[0] == ends[-1] and ends[0] in ("incompatible", "compatible"):
        return ends[0]
    return None


def _two(a: re.Match[str], b: re.Match[str]) -> AspectResult:
    if a["season"] != b["season"]:
        return "incompatible"
    if UNKNOWN_YEAR in a["year"] + b["year"]:
        return "unknown"
    return "same" if a["year"] == b["year"] else _years_apart(a, int(b["year"]) - int(a["year"]))


def _years_apart(season: re.Match[str], years: int) -> AspectResult:
    """A winter, or a summer south of the equator, has two years to be named by."""
    return "unknown" if abs(years) == 1 and season["season"] in ("22", "24") else "incompatible"


def _beside(season: re.Match[str], other: re.Match[str]) -> AspectResult:
    """A season beside a year, a month or a day: ``narrower`` where the season is the more precise of the two."""
    is_year_known = UNKNOWN_YEAR not in season["year"] + other["year"]
    years = int(other["year"]) - int(season["year"]) if is_year_known else 0
    if other["month"] is None:
        return "unknown" if not is_year_known else "narrower" if years == 0 else _years_apart(season, years)
    month = int(other["month"])
    may_be = any(_lies_in(season["season"], month, years, shift, EDGE) for shift in (0, HALF_A_YEAR))
    is_in = _lies_in(season["season"], month, years, 0, 0)
    if not is_year_known and is_in:
        return "unknown"
    return "broader" if is_in else "compatible" if may_be else "incompatible"


def _lies_in(season: str, month: int, years: int, shift: int, edge: int) -> bool:
    """Whether a month, ``years`` after the season's year, lies in it; over New Year either year may name it."""
    first = (SEASONS[int(season)][0] + shift - edge - 1) % MONTHS + 1
    length = LENGTH + 2 * edge
    begins = [first, first - MONTHS] if first + length - 1 > MONTHS else [first]
    at = years * MONTHS + month
    return any(begin <= at < begin + length for begin in begins)
