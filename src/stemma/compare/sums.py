"""Figures of one claim that add up to the figure of another: "212 passengers and 31 crew", "243 people"."""

from __future__ import annotations

from stemma.compare.fates import people
from stemma.compare.figures import is_address, is_age
from stemma.compare.profile import Profile
from stemma.model import Quantity

ON_BOARD = frozenset({"crew", "staff"})
LEAST = 3
"""Sums below this are met by chance."""


def summed(a: Profile, b: Profile) -> tuple[tuple[Quantity, ...], Quantity] | None:
    """The parts in ``a`` and the whole in ``b`` that they add up to, all exact counts of people; None where not."""
    parts, wholes = _heads(a), _heads(b)
    if len(parts) < 2 or len(wholes) != 1:
        return None
    total = wholes[0].value or 0
    return (parts, wholes[0]) if total >= LEAST and sum(part.value or 0 for part in parts) == total else None


def _heads(profile: Profile) -> tuple[Quantity, ...]:
    """Exact counts of people in the claim."""
    return tuple(
        q
        for q in profile.quantities
        if q.value is not None and q.qualifier == "exact" and not q.slip and _counts_people(q)
    )


def _counts_people(quantity: Quantity) -> bool:
    unit = (quantity.unit or "").lower()
    is_people = unit == "persons" or unit in people() or unit in ON_BOARD
    return is_people and not is_age(quantity) and not is_address(quantity)
