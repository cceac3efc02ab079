"""How far a figure may be off because the set is small: percentile bootstrap (Efron 1979) over documents or rows."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
DRAWS = 1000


def interval(items: Sequence[Item], figure: Callable[[list[Item]], float], draws: int = DRAWS) -> tuple[float, float]:
    """The middle 95 of 100 values of ``figure`` over ``draws`` samples of ``items`` with replacement; fixed seed."""
    if not items:
        return 0.0, 0.0
    chance = random.Random(0)
    values = sorted(figure(chance.choices(items, k=len(items))) for _ in range(draws))
    return values[int(0.025 * draws)], values[int(0.975 * draws) - 1]
