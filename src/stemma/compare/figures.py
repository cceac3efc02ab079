"""Figures that two claims share."""

from __future__ import annotations

from functools import lru_cache

from stemma.compare.concepts import concepts
from stemma.compare.fates import people
from stemma.compare.measures import come_to_one, dimension_of, factor_of
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.model import Quantity

TELLING = 13
"""Figures from here on are seldom shared by chance."""
MILLION = 10**6
SAME = 1e-4
"""Part of a measure by which two in two units may differ: 72 hours are three days, 25 miles nearly 40 kilometres."""


def shared_figures(a: Profile, b: Profile) -> list[tuple[Quantity, Quantity]]:
    """Pairs of quantities of two claims with one value of one unit; ones and twos are too common to count."""
    if not a.quantities or not b.quantities or figures_of(a).isdisjoint(figures_of(b)):
        return []
    return [
        (left, right)
        for left in a.quantities
        for right in b.quantities
        if left.value is not None
        and left.value > 2
        and ((left.value == right.value and one_unit(left, right)) or is_one_measure(left, right))
        and not is_age(left)
        and not is_address(left)
        and not (is_label(left) or is_label(right))
    ]


@once
def figures_of(profile: Profile) -> frozenset[float | tuple[str, float]]:
    """The values that may be shared: claims without one of them in common have no :func:`shared_figures`.

    A measure has besides what it comes to in the first unit of its dimension.
    """
    given = [q for q in profile.quantities if q.value is not None and q.value > 2]
    measured = ((dimension_of(q), round((q.value or 0) * factor_of(q), 6)) for q in given if dimension_of(q))
    return frozenset([*(float(q.value or 0) for q in given), *measured])


def is_one_measure(left: Quantity, right: Quantity) -> bool:
    """Whether two measures in two units come to the same: "12,000 hectares", "120 square kilometres"."""
    return come_to_one(left, right, SAME)


def is_age(quantity: Quantity) -> bool:
    """Whether the figure is somebody's age: people of one age are many, and it identifies nothing."""
    return _tells_age(quantity.unit or "", quantity.counted_text)


@lru_cache(maxsize=16_384)
def _tells_age(unit: str, counted: str) -> bool:
    counted = counted.lower().lstrip("- ")
    is_yearly = counted.startswith(("yearly", "yearlong", "year-round"))
    is_told = counted.startswith(("year", "month-old", "month old", "week-old")) and not is_yearly
    return "year" in unit or "of age" in unit or is_told


def is_address(quantity: Quantity) -> bool:
    """Whether the figure is a house number ("in the 400 block of..."): a place, and no count of anything."""
    return quantity.unit in ("block", "blocks") or quantity.counted_text[:5].lower() == "block"


def is_label(quantity: Quantity) -> bool:
    """Whether the figure is the name of a thing ("gate 7", "room 3"): right behind its noun, it counts nothing."""
    number, counted = quantity.number_span or quantity.span, quantity.counted
    if (
        counted is None
        or number.start - counted.end != 1
        or quantity.value is None
        or quantity.value != int(quantity.value)
    ):
        return False
    noun = quantity.counted_text.lower().split()[-1:]  # also behind what describes it: "the 9:40 ferry 311"
    return noun == [quantity.unit] and quantity.unit not in _SUMS


_SUMS = frozenset({"amount", "count", "figure", "number", "score", "sum", "tally", "toll", "total"})
"""Nouns before a figure that is a count all the same: "toll 40"."""


def one_unit(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities may measure one thing; "their number" and "95 million" leave open of what."""
    own = [None if (unit := unit_of(q)) in ("number", "figure", "total", "amount") else unit for q in (a, b)]
    units = {unit for unit in own if unit is not None}
    if len(units) == 1 and None in own and is_great(a) and is_great(b):
        return all(unit.isupper() for unit in units)  # "12 million" may be of money, and not of visitors
    if len(units) < 2:
        return True
    # Any noun for people measures persons; a small figure is met too often to be one for that.
    if a.value is None or a.value != b.value or a.value < TELLING:
        return False
    return units <= people() | {"persons"} or _is_one_kind(*sorted(units))


@lru_cache(maxsize=4096)
def _is_one_kind(unit: str, other: str) -> bool:
    """Whether two nouns name one kind of thing: trucks and lorries."""
    kinds = [{concept for concept in concepts(noun) if not concept.is_doing} for noun in (unit, other)]
    return not kinds[0].isdisjoint(kinds[1])


def unit_of(quantity: Quantity) -> str | None:
    """The unit printed with a figure of millions; the subject of its sentence ("debt will fall to") is none."""
    return None if is_great(quantity) and is_of_subject(quantity) else quantity.unit


def is_of_subject(quantity: Quantity) -> bool:
    """Whether a share or an amount has no noun of its own but the subject of its sentence in front of it."""
    counted, number = quantity.counted, quantity.number_span or quantity.span
    is_open = quantity.unit == "percent" or is_great(quantity)
    return is_open and counted is not None and counted.end <= number.start


def is_great(quantity: Quantity) -> bool:
    """Whether a figure is of millions, as amounts of money are."""
    value, low, high = quantity.value, quantity.low, quantity.high
    return (
        (value is not None and value >= MILLION)
        or (low is not None and low >= MILLION)
        or (high is not None and high >= MILLION)
    )
