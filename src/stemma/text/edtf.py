"""EDTF, the extended date format of ISO 8601-2, as far as dates in reports need it: bounds and comparison.

Understood: ``2014``, ``2014-04``, ``2014-04-05``, ``2014-04-05T14:30``, ``201X``, ``2014-XX-05``, ``XXXX-04-04``,
seasons (``2014-21`` to ``2014-24``), intervals (``a/b``, ``a/..``, ``../b``), one-of sets (``[a,b]``), and ``~``,
``?``, ``%`` after a date.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Literal

EdtfRelation = Literal["same", "narrower", "broader", "compatible", "incompatible", "unknown"]
Bounds = tuple[date | None, date | None]

_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?(?:T[0-9:.+Z-]{1,30})?[~?%]?")
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""First and last month of each season, north of the equator."""
YEARLESS = "XXXX-"
HALF_A_YEAR = 183
_TOLERANCE = {10: 3, 7: 31, 4: 366}


def bounds(edtf: str) -> Bounds:
    """First and last possible day. None on a side that is open or unknown; both None for what is no EDTF date.

    Northern seasons of three whole months; winter 2013 runs from December 2013 to February 2014. "About" (``~``) does
    not widen the bounds.
    """
    if edtf.startswith("[") and edtf.endswith("]"):
        return _span_of([bounds(member) for member in edtf[1:-1].split(",")])
    first, slash, last = edtf.partition("/")
    if slash:
        return _one(first)[0], _one(last)[1]
    return _one(first)


def _span_of(members: list[Bounds]) -> Bounds:
    firsts = [first for first, _ in members if first]
    lasts = [last for _, last in members if last]
    whole = len(firsts) == len(lasts) == len(members)
    return (min(firsts), max(lasts)) if whole and members else (None, None)


def _one(edtf: str) -> Bounds:
    match = _DATE.fullmatch(edtf)
    if not match or not match[1][:1].isdigit():
        return None, None
    try:
        first_year, last_year = _year_bounds(match[1])
        if match[2] is None or "X" in match[2] or first_year != last_year:
            return date(first_year, 1, 1), date(last_year, 12, 31)
        return _in_year(first_year, int(match[2]), match[3])
    except ValueError:
        return None, None


def _year_bounds(year: str) -> tuple[int, int]:
    return int(year.replace("X", "0")) or 1, int(year.replace("X", "9"))


def _in_year(year: int, month: int, day: str | None) -> Bounds:
    if month in SEASONS:
        start, end = SEASONS[month]
        end_year = year + 1 if end < start else year
        return date(year, start, 1), date(end_year, end, monthrange(end_year, end)[1])
    if day is None or "X" in day:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    exact = date(year, month, int(day))
    return exact, exact


def same_or_contains(a: str, b: str) -> EdtfRelation:
    """How ``a`` stands to ``b``: same, narrower (within b), broader (contains b), compatible (they overlap or one is
    an approximation near the other), incompatible (no common day), unknown (neither is fixed in time)."""
    relations = {_relation(one, other) for one in members(a) for other in members(b)}
    if len(relations) == 1 and (relations != {"same"} or len(members(a)) == 1):
        return relations.pop()
    if a == b:
        return "same"
    if relations <= {"unknown", "incompatible"}:
        return "unknown"
    return "compatible"


def earlier(a: str | None, b: str | None) -> bool | None:
    """Whether ``a`` lies wholly before ``b`` (True), behind it (False), or neither is sure (None).

    Two days without a year ("XXXX-06-14") are set side by side as days of one year when they are at most half a year
    apart: what is held together was written together.
    """
    if not a or not b or a == b:
        return None
    if a.startswith(YEARLESS) and b.startswith(YEARLESS):
        a, b = ("2000" + day.removeprefix("XXXX") for day in (a, b))
        if (first := bounds(a)[0]) and (second := bounds(b)[0]) and abs((first - second).days) > HALF_A_YEAR:
            return None
    if a[:10] == b[:10] and "T" in a and "T" in b:
        return a < b
    (first_a, last_a), (first_b, last_b) = bounds(a), bounds(b)
    if last_a and first_b and last_a < first_b:
        return True
    return False if last_b and first_a and last_b < first_a else None


def may_be_one_day(a: str, b: str) -> bool:
    """Whether nothing in the two keeps them from being one day: a missing year, month or day fits any."""
    return same_or_contains(a, b) != "incompatible"


def members(edtf: str) -> list[str]:
    """The dates of which it is one ("[2014-06-12,2014-12-06]"); any other stands alone."""
    return edtf[1:-1].split(",") if edtf.startswith("[") and edtf.endswith("]") else [edtf]


def _relation(a: str, b: str) -> EdtfRelation:
    bounds_a, bounds_b = bounds(a), bounds(b)
    if bounds_a == (None, None) or bounds_b == (None, None):
        return _by_digits(a, b)
    (first_a, last_a), (first_b, last_b) = _closed(bounds_a), _closed(bounds_b)
    if (first_a, last_a) == (first_b, last_b):
        return "same"
    if first_b <= first_a and last_a <= last_b:
        return "narrower"
    if first_a <= first_b and last_b <= last_a:
        return "broader"
    gap = max((first_a - last_b).days, (first_b - last_a).days)
    return "compatible" if gap <= max(_tolerance(a), _tolerance(b)) else "incompatible"


def _closed(found: Bounds) -> tuple[date, date]:
    return found[0] or date.min, found[1] or date.max


def _tolerance(edtf: str) -> int:
    """Days by which an approximate date may miss; 0 for an exact one."""
    parts = [part for part in edtf.split("/") if part.endswith(("~", "%"))]
    return max((_TOLERANCE.get(len(part) - 1, 3) for part in parts), default=0)


def _by_digits(a: str, b: str) -> EdtfRelation:
    """Dates without a year: their known digits agree, clash, or say nothing."""
    one, other = _DATE.fullmatch(a), _DATE.fullmatch(b)
    if not one or not other:
        return "unknown"
    pairs = [(x or "XX", y or "XX") for x, y in zip(one.groups(), other.groups(), strict=True)]
    known = [(x, y) for x, y in pairs if "X" not in x and "X" not in y]
    if any(x != y for x, y in known):
        return "incompatible"
    return "compatible" if known else "unknown"
