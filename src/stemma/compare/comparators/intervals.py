"""The values that a figure allows, and how those of two figures stand to each other."""

from __future__ import annotations

import math

from stemma.compare.figures import TELLING
from stemma.compare.thresholds import ABOUT
from stemma.model import AspectResult, Quantity

Interval = tuple[float, float]
ROUND = 10
"""From here on a figure with decimals and one without may be one figure."""
HALF = 0.5
BEYOND = (
    {"more than", "less than"},
    {"over", "less than"},
    {"more than", "up to"},
    {"over", "up to"},
    {"at least", "less than"},
)
"""Qualifiers that leave out the figure itself, to its two sides."""
LEAST_AND_MOST = {"at least", "up to"}
"""Qualifiers to the two sides of a figure that both take it in."""


def interval(quantity: Quantity) -> Interval:
    """The values that a quantity allows; "around" is a tenth to both sides, "more than" is open above."""
    value = quantity.value
    low = float(quantity.low) if quantity.low is not None else None
    high = float(quantity.high) if quantity.high is not None else None
    if value is not None and quantity.qualifier == "around":
        return (value * (1 - ABOUT), value * (1 + ABOUT))
    if value is not None and quantity.qualifier == "almost":
        return (value * (1 - ABOUT), float(value))
    if value is not None and quantity.qualifier == "exact":
        is_share = quantity.unit == "percent" and low is not None and high is not None
        return (low, high) if is_share and low is not None and high is not None else (float(value), float(value))
    if value is not None and quantity.qualifier in ("more than", "over", "at least"):
        return (low if low is not None else float(value), math.inf)
    if value is not None and quantity.qualifier in ("less than", "up to"):
        return (low if low is not None else 0.0, float(value))
    return (0.0 if low is None else low, math.inf if high is None else high)


def held_against(left: Quantity, right: Quantity, a: str, b: str) -> tuple[AspectResult, str, bool]:
    """How two figures stand, why, and whether that is a difference; ``a`` and ``b`` are the printed words."""
    if left.slip != right.slip:
        side, printed = ("A", a) if left.slip else ("B", b)
        return "unknown", f"{side} prints “{printed}”, which is no well-formed number; it is kept as printed.", True
    if left.value is not None and left.value == right.value and {left.qualifier, right.qualifier} in BEYOND:
        return "incompatible", f"“{a}” and “{b}” lie to the two sides of one figure.", True
    if left.value is not None and left.value == right.value and {left.qualifier, right.qualifier} == LEAST_AND_MOST:
        return "compatible", f"“{a}” and “{b}” lie to the two sides of one figure and may both be it.", True
    if left.value is not None and left.value == right.value:
        return "same", f"Both give the figure {left.value:,.12g}.", False
    rounded = _rounded(left, right)
    if rounded is not None:
        return rounded, f"“{a}” and “{b}” are one figure, of which one is rounded.", True
    result = finer(interval(left), interval(right))
    if result == "same":
        return result, "Both give the same range.", False
    if result == "incompatible":
        return result, f"“{a}” and “{b}” have no value in common.", True
    closer = {"narrower": "A is more precise.", "broader": "B is more precise."}.get(result, "Both may be right.")
    room = _room(left, a) + _room(right, b)
    return result, f"“{a}” and “{b}” have values in common{room}. {closer}", True


def _room(quantity: Quantity, printed: str) -> str:
    """What a figure that is only about right is taken to leave room for, in so many words."""
    if quantity.qualifier not in ("around", "almost") or quantity.value is None:
        return ""
    low, high = interval(quantity)
    return f"; “{printed}” is taken as {low:,.12g} to {high:,.12g}"


def _rounded(left: Quantity, right: Quantity) -> AspectResult | None:
    """ "26.5 knots", "27 knots": whether one is the other without its decimals; None where it is not."""
    one, other = left.value, right.value
    if one is None or other is None or {left.qualifier, right.qualifier} != {"exact"} or left.unit != right.unit:
        return None
    parted = (one != int(one), other != int(other))
    if parted[0] == parted[1] or min(one, other) < ROUND or abs(one - other) > HALF:
        return None
    return "narrower" if parted[0] else "broader"


def is_bound(left: Quantity, right: Quantity) -> bool:
    """Whether one of two figures of some size is a bound that the other keeps close to: "more than 900", "912"."""
    if left.value is None or right.value is None or min(left.value, right.value) < TELLING:
        return False
    if left.qualifier == right.qualifier or finer(interval(left), interval(right)) == "incompatible":
        return False
    return abs(left.value - right.value) <= ABOUT * max(left.value, right.value)


def finer(a: Interval, b: Interval) -> AspectResult:
    """How the first range stands to the second; a value at the open end of the other is neither finer nor coarser."""
    if a == b:
        return "same"
    if a[1] < b[0] or b[1] < a[0]:
        return "incompatible"
    if b[0] <= a[0] and a[1] <= b[1]:
        return "compatible" if _is_at_the_edge(a, b) else "narrower"
    if a[0] <= b[0] and b[1] <= a[1]:
        return "compatible" if _is_at_the_edge(b, a) else "broader"
    return "compatible"


def _is_at_the_edge(value: Interval, of: Interval) -> bool:
    """ "30" beside "more than 30" or "up to 30": strictly neither follows; "three or four" holds both its ends."""
    return value[0] == value[1] and value[0] in of and (of[0] == 0 or math.isinf(of[1]))
