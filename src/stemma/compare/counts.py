"""Whether two claims count, and nothing alike: 42 hurt and 61 treated, 24 days and a week."""

from __future__ import annotations

from stemma.compare.comparators.same_figure import is_count, paired
from stemma.compare.fates import counts_anyone, pattern
from stemma.compare.figures import is_address, is_age, is_great
from stemma.compare.measures import dimension_of, in_unit_of
from stemma.compare.profile import Profile
from stemma.model import Quantity


def are_counted_apart(a: Profile, b: Profile) -> bool:
    """Whether each gives one figure of a unit, or counts people, or measures one thing, and no figure meets another.

    Figures that are held against each other are compared as such; here are those that nothing put together.
    """
    if paired(a, b) is not None:
        return False
    counts = [[q for q in side.quantities if q.value is not None and not is_age(q)] for side in (a, b)]
    if len(counts[0]) == len(counts[1]) == 1:
        left, right = counts[0][0], counts[1][0]
        if left.unit is not None and left.unit == right.unit:
            return left.value != right.value
    return counted_apart(a, b) is not None


def counted_apart(a: Profile, b: Profile) -> tuple[Quantity, Quantity] | None:
    """The first figures of people, or of one measure, of two claims that have none of these in common."""
    sides = [[q for q in side.quantities if not is_age(q) and not is_address(q)] for side in (a, b)]
    people = [[q for q in side if _counts_people(q)] for side in sides]
    if all(people) and not any(_may_meet(left, right) for left in people[0] for right in people[1]):
        return people[0][0], people[1][0]
    measured = [[q for q in side if dimension_of(q) == "time"] for side in sides]
    if all(measured) and not any(_may_meet(left, right) for left in measured[0] for right in measured[1]):
        return measured[0][0], measured[1][0]
    return None


def _counts_people(quantity: Quantity) -> bool:
    """ "61 people", "another 42", "a hundred wounded"; millions without a noun may be of money."""
    is_hurt = pattern("injured").fullmatch(quantity.counted_text.lower()) is not None
    has_number = quantity.value is not None and is_count(quantity) and not is_great(quantity)
    return has_number and (is_hurt or counts_anyone(quantity))


def _may_meet(left: Quantity, right: Quantity) -> bool:
    """Whether two figures have a value in common, as far as they are bounded."""
    left = in_unit_of(left, right)
    low, high = _bounds(left)
    least, most = _bounds(right)
    is_under = high is not None and least is not None and high < least
    is_over = most is not None and low is not None and most < low
    return not is_under and not is_over


def _bounds(quantity: Quantity) -> tuple[float | None, float | None]:
    low = quantity.low if quantity.low is not None else quantity.value
    high = quantity.high if quantity.high is not None else quantity.value
    return (None if low is None else float(low), None if high is None else float(high))
