"""Quantities in one unit, so that "24 months" can be held against "two years" and "590 feet" against "180 metres"."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from stemma.compare.lexicon import table
from stemma.compare.profile import in_percent
from stemma.model import Quantity
from stemma.text.stem import stem

ROUNDED = 0.02
"""Half width, as a share of the value, of a measure in another unit: it was rounded on the way."""


def dimension_of(quantity: Quantity) -> str:
    """What a quantity measures ("length"), or nothing where its unit is no measure."""
    return _units().get(quantity.unit or "", ("", 0.0))[0]


def in_unit_of(quantity: Quantity, other: Quantity) -> Quantity:
    """``quantity`` in the unit of ``other`` where both measure one thing in two units; else as it is.

    A share is brought to per cent. An exact figure becomes the stretch that its rounding leaves open.
    """
    quantity = in_percent(quantity)
    if quantity.unit == other.unit or not dimension_of(quantity) or dimension_of(quantity) != dimension_of(other):
        return quantity
    units = _units()
    factor = units[quantity.unit or ""][1] / units[other.unit or ""][1]
    value, low, high = (
        None if bound is None else bound * factor for bound in (quantity.value, quantity.low, quantity.high)
    )
    if value is not None and quantity.qualifier == "exact":
        low, high, value = value * (1 - ROUNDED), value * (1 + ROUNDED), None
    return replace(quantity, unit=other.unit, value=value, low=low, high=high)


@cache
def periods() -> Mapping[str, float]:
    """Stem of a stretch of time that something is paid or done in -> how many of it go into a year."""
    return {stem(str(name)): float(many) for name, many in table("measures")["in a year"].items()}


def a_year(quantity: Quantity, rate: str) -> Quantity:
    """What comes to ``quantity`` in each ``rate`` (a stem of :func:`periods`), as what comes in a year.

    An exact figure becomes the stretch that its rounding leaves open, but for what a year has twelve of or four.
    """
    factor = periods()[rate]
    value, low, high = (
        None if bound is None else round(bound * factor, 2) for bound in (quantity.value, quantity.low, quantity.high)
    )
    if value is not None and quantity.qualifier == "exact" and factor != int(factor):
        low, high, value = value * (1 - ROUNDED), value * (1 + ROUNDED), None
    return replace(quantity, value=value, low=low, high=high)


def are_one_rounded(left: Quantity, right: Quantity) -> bool:
    """Whether two measures in two units, each as exact as the other, are one but for rounding on the way."""
    return left.qualifier == right.qualifier and come_to_one(left, right, ROUNDED)


def come_to_one(left: Quantity, right: Quantity, within: float) -> bool:
    """Whether two measures of one dimension, in two units, lie no further apart than ``within``, a share of one."""
    if left.unit == right.unit or not dimension_of(left) or dimension_of(left) != dimension_of(right):
        return False
    one, other = ((quantity.value or 0) * factor_of(quantity) for quantity in (left, right))
    return one > 0 and abs(one - other) <= within * one


def middle(bounds: tuple[float, float]) -> float:
    """What stands between two bounds, or the one of them that is none of infinity."""
    return bounds[0] if math.isinf(bounds[1]) else (bounds[0] + bounds[1]) / 2


def factor_of(quantity: Quantity) -> float:
    """How many of the first unit of its row go into the unit of a measure; 0 for what is no measure."""
    return _units().get(quantity.unit or "", ("", 0.0))[1]


@cache
def _units() -> Mapping[str, tuple[str, float]]:
    return {
        str(unit): (str(dimension), float(factor))
        for dimension, listed in table("measures")["dimensions"].items()
        for unit, factor in listed.items()
    }
