"""Figures of two sentences: which of the one the other gives too, in its own unit or words, and which are at odds."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.compare.comparators.intervals import interval
from stemma.compare.comparators.same_figure import is_figure
from stemma.compare.fates import people
from stemma.compare.figures import is_age
from stemma.compare.measures import dimension_of, factor_of, in_unit_of, middle
from stemma.compare.sentences.amounts import EXACT, SPELT
from stemma.compare.sentences.statement import Item, Statement
from stemma.model import Quantity, Span
from stemma.text.senses import says
from stemma.text.stem import stem

LONG = frozenset({"decades", "centuries"})
"""Units that are never counted but roundly."""
HALF, QUARTER = 0.5, 0.25
"""What a whole number leaves open, in its own unit, beside a measure in a smaller one."""
PERSONS = frozenset({"persons", "person"})
LEAST = 2
"""Ones are met too often to be held against one another."""


def is_given(item: Item, brief: Statement, full: Statement) -> bool:
    """Whether ``item`` stands in a quantity that ``full`` gives too, or leaves room for."""
    own = [q for q in brief.quantities if q.span.covers(item.span) and is_figure(q)]
    if any(_fit(q, r) for q in own for r in full.quantities if is_figure(r) and _is_comparable(q, r)):
        return True
    return any(_is_sum(q, full) for q in own)


def _is_sum(whole: Quantity, full: Statement) -> bool:
    """Whether a number of people is what the people whom ``full`` counts come to: "three women and two men"."""
    parts = [q for q in full.quantities if _is_of_people(q) and q.qualifier == EXACT and q.id != SPELT]
    return _is_of_people(whole) and len(parts) > 1 and sum(q.value or 0 for q in parts) == whole.value


def _is_of_people(quantity: Quantity) -> bool:
    unit = (quantity.unit or "").lower()
    return is_figure(quantity) and not is_age(quantity) and unit in people() | PERSONS


def figures_at_odds(brief: Statement, full: Statement) -> Iterator[tuple[Quantity, Quantity]]:
    """Quantities of ``brief`` with those of one kind in ``full``, where no value fits any of them."""
    for quantity in brief.quantities:
        if not is_figure(quantity) or _is_of_a_row(quantity, brief):
            continue
        others = [
            r for r in full.quantities if is_figure(r) and not _is_of_a_row(r, full) and _is_comparable(quantity, r)
        ]
        if others and not any(_fit(quantity, other) for other in others):
            yield quantity, others[0]


def _is_of_a_row(quantity: Quantity, one: Statement) -> bool:
    """Whether a figure is one part of people who are counted together: "a mother and her two sons"."""
    return quantity.id != SPELT and any(
        row.id == SPELT and row.unit == "persons" and row.span.covers(quantity.span) for row in one.quantities
    )


def is_one_measure(here: tuple[Span, ...], there: tuple[Span, ...], a: Statement, b: Statement) -> bool:
    """Whether passages of the two sentences are measures in two units that may be one ("three weeks", "21 days")."""
    left, right = ([q for q in one.quantities if any(q.span.covers(span) for span in spans)]
                   for one, spans in ((a, here), (b, there)))  # fmt: skip
    return any(_is_put_otherwise(q, r) and _is_comparable(q, r) and _fit(q, r) for q in left for r in right)


def _is_put_otherwise(q: Quantity, r: Quantity) -> bool:
    """Whether one amount is in another unit, or told in words: single claims were held against a part of it."""
    return SPELT in (q.id, r.id) or (q.unit != r.unit and bool(dimension_of(q)))


def _is_comparable(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities measure one kind of thing: a dimension, money, a share, people, or one noun."""
    dimensions = (dimension_of(a), dimension_of(b))
    if a.slip or b.slip or (is_age(a) != is_age(b) and not all(dimensions)):
        return False
    if any(dimensions):
        return dimensions[0] == dimensions[1]
    units = ((a.unit or "").lower(), (b.unit or "").lower())
    are_exact = a.qualifier == b.qualifier == "exact" and SPELT not in (a.id, b.id)
    if not all(units) or (are_exact and min(_least(a), _least(b)) < LEAST):
        return False
    shares = {"percent", "share"}
    if units[0] in shares or units[1] in shares:
        return units[0] in shares and units[1] in shares
    if SPELT in (a.id, b.id) and stem(units[0]) != stem(units[1]):  # sons and daughters together are no daughters
        return says(units[0], units[1]) if a.id == SPELT else says(units[1], units[0])
    if all(unit in people() | PERSONS for unit in units):
        return True
    if stem(units[0]) == stem(units[1]):
        return True
    return says(units[0], units[1]) or says(units[1], units[0])


def _least(quantity: Quantity) -> float:
    bounds = [bound for bound in (quantity.value, quantity.low, quantity.high) if bound is not None]
    return float(max(bounds, default=0))


def _fit(a: Quantity, b: Quantity) -> bool:
    if {a.qualifier, b.qualifier} == {"more than", "exact"} and a.value == b.value:
        return False  # "more than one" is not one
    left, right = interval(in_unit_of(a, a)), interval(in_unit_of(b, a))
    if a.unit != b.unit and dimension_of(a):
        left, right = _widened(left, a, b), _widened(right, b, a)
    return left[0] <= right[1] and right[0] <= left[1]


def _widened(bounds: tuple[float, float], own: Quantity, other: Quantity) -> tuple[float, float]:
    """What a whole number of a greater unit leaves open beside one of a smaller unit: "two years", "25 months"."""
    greater = factor_of(own) > factor_of(other)
    if not greater or own.qualifier != EXACT or own.value is None or own.value != int(own.value):
        return bounds
    room = middle(bounds) / (own.value or 1) * (HALF if own.unit in LONG else QUARTER)
    return bounds[0] - room, bounds[1] + room
