"""A change told by its two ends: "rose from 80 to 140 rupees". What it was before is no match for what it is now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stemma.compare.measures import dimension_of
from stemma.compare.profile import Profile
from stemma.model import Quantity

Ends = tuple[Quantity, Quantity]
_FROM = re.compile(r"\bfrom (?:(?:the|an?|about|around|some|nearly|over) )?$", re.IGNORECASE)
_TO = re.compile(r"(?: [\w’'-]+){0,3} to (?:(?:the|an?|about|around|some|nearly|over|just|only) )?$", re.IGNORECASE)
_NOW = re.compile(r"\b(?:to|now) (?:(?:about|around|some|nearly|over|just|only) )?$", re.IGNORECASE)
_BEFORE = re.compile(
    r"\bfrom (?:[\w’'-]+ ){0,3}$|\b(?:had|used to|earlier|previous|previously)\b[^,;:.]{0,30}$", re.IGNORECASE
)


def in_one_unit(given: Sequence[Quantity], profile: Profile) -> tuple[Quantity, ...]:
    """The figures of a claim, the bare end of a change in the unit of its other end: "from twelve years to eight"."""
    found = list(given)
    for at, (one, two) in enumerate(pairwise(given)):
        if not _are_ends(one, two, profile):
            continue
        if _is_measured(one) and not _is_measured(two):
            found[at + 1] = _like(two, one)
        elif _is_measured(two) and not _is_measured(one):
            found[at] = _like(one, two)
    return tuple(found)


def told_ends(given: Sequence[Quantity], profile: Profile) -> Ends | None:
    """The two ends of the only change of a claim, in one unit."""
    found = [
        (one, two)
        for one, two in pairwise(given)
        if one.unit == two.unit and one.value != two.value and _are_ends(one, two, profile)
    ]
    return found[0] if len(found) == 1 else None


def end_for(quantity: Quantity, profile: Profile, ends: Ends) -> Quantity:
    """The end of a change that a single figure is of: with a word of before ("had cost 80") the first."""
    before = profile.document.text[max(profile.claim.start, quantity.span.start - 60) : quantity.span.start]
    if _NOW.search(before) is None and _BEFORE.search(before) is not None:
        return ends[0]
    return ends[1]


def _are_ends(one: Quantity, two: Quantity, profile: Profile) -> bool:
    text, start = profile.document.text, one.span.start
    if _FROM.search(text, max(0, start - 20), start) is None or two.span.start <= one.span.end:
        return False
    return _TO.fullmatch(text, one.span.end, two.span.start) is not None


def _is_measured(quantity: Quantity) -> bool:
    """Whether the unit is of measure or money, and no noun that stands near."""
    return bool(dimension_of(quantity)) or (quantity.unit or "").isupper() or quantity.unit == "percent"


def _like(bare: Quantity, full: Quantity) -> Quantity:
    return replace(bare, unit=full.unit, counted_text=full.counted_text, counted=full.counted)
