"""Figures that two claims share."""

from __future__ import annotations

from stemma.compare.fates import people
from stemma.compare.profile import Profile
from stemma.model import Quantity

TELLING = 13
"""Figures from here on are seldom shared by chance."""


def shared_figures(a: Profile, b: Profile) -> list[tuple[Quantity, Quantity]]:
    """Pairs of quantities of two claims with one value of one unit; ones and twos are too common to count."""
    return [
        (left, right)
        for left in a.quantities
        for right in b.quantities
        if left.value is not None
        and left.value == right.value
        and left.value > 2
        and one_unit(left, right)
        and not is_age(left)
        and not is_address(left)
    ]


def is_age(quantity: Quantity) -> bool:
    """Whether the figure is somebody's age: people of one age are many, and it identifies nothing."""
    unit, counted = quantity.unit or "", quantity.counted_text.lower().lstrip("- ")
    return "year" in unit or "of age" in unit or counted.startswith(("year", "month-old", "month old", "week-old"))


def is_address(quantity: Quantity) -> bool:
    """Whether the figure is a house number ("in the 400 block of..."): a place, and no count of anything."""
    return (quantity.unit or "") in ("block", "blocks") or quantity.counted_text.lower().startswith("block")


def one_unit(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities may measure one thing; "their number" leaves open of what."""
    units = {unit for unit in (a.unit, b.unit) if unit not in (None, "number", "figure", "total", "amount")}
    if len(units) < 2:
        return True
    # Any noun for people measures persons; a small figure is met too often to be one for that.
    return a.value is not None and a.value == b.value and a.value >= TELLING and units <= people() | {"persons"}
