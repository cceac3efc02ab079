"""Figures of two claims that are parts of one whole: 12 of 40 and 28 of 40 make it up, two thirds and a third."""

from __future__ import annotations

from stemma.compare.comparators.same_figure import figures, is_count
from stemma.compare.figures import is_age
from stemma.compare.profile import Profile, content_stems
from stemma.model import Quantity

Pair = tuple[Quantity, Quantity]
SAME, HALF, HUNDRED = 1e-3, 0.5, 100


def make_up_a_whole(a: Profile, b: Profile) -> Pair | None:
    """The first figures of the two, both exact, that make up one whole."""
    pairs = ((left, right) for left in figures(a) for right in figures(b) if _may_be_of_one(left, right))
    return next(((left, right) for left, right in pairs if _make_it_up(left, a, right, b)), None)


def are_one_part(a: Profile, b: Profile) -> Pair | None:
    """The first figures of the two, both exact, that are the same part of one whole, and not its half."""
    pairs = ((left, right) for left in figures(a) for right in figures(b) if _may_be_of_one(left, right))
    return next(((left, right) for left, right in pairs if _is_one_part(left, a, right, b)), None)


def _make_it_up(left: Quantity, a: Profile, right: Quantity, b: Profile) -> bool:
    parts = _share(left), _share(right)
    if None not in parts:
        return abs((parts[0] or 0) + (parts[1] or 0) - 1) < SAME
    if parts != (None, None) or is_age(left) or is_age(right) or not (is_count(left) and is_count(right)):
        return False
    whole = (left.value or 0) + (right.value or 0)
    return all(any(q.value == whole and q is not own for q in figures(side)) for own, side in ((left, a), (right, b)))


def _is_one_part(left: Quantity, a: Profile, right: Quantity, b: Profile) -> bool:
    """Whether two figures are the same part of one whole, and not its half."""
    parts = _share(left), _share(right)
    if None not in parts:
        return abs((parts[0] or 0) - (parts[1] or 0)) < SAME and abs((parts[0] or 0) - HALF) > SAME
    if parts != (None, None) or left.value != right.value or not (is_count(left) and is_count(right)):
        return False
    wholes = [{q.value for q in figures(side) if q.value and q.value > (left.value or 0)} for side in (a, b)]
    return any(whole != 2 * (left.value or 0) for whole in wholes[0] & wholes[1])


def _may_be_of_one(left: Quantity, right: Quantity) -> bool:
    """Whether both figures are exact and of things of one name, or one does not say of what it is."""
    if not left.qualifier == right.qualifier == "exact":
        return False
    own, other = set(content_stems(left.counted_text)), set(content_stems(right.counted_text))
    return not own or not other or bool(own & other)


def _share(quantity: Quantity) -> float | None:
    """A share of 0 to 1; None for a count."""
    if quantity.value is None or quantity.unit not in ("share", "percent"):
        return None
    share = quantity.value if quantity.unit == "share" else quantity.value / HUNDRED
    return share if 0 < share < 1 else None
