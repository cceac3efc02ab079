"""Before or after one and the same thing: "before the election", "after the election"; "until May", "since May"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from stemma.compare.orders import orders_in
from stemma.compare.sentences.statement import Statement
from stemma.model import Span

MOST = 20
"""Words of order that are looked at in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A word of order with the stems of what it stands before, and its place."""

    is_before: bool
    things: frozenset[str]
    printed: str
    span: Span


def order_at_odds(a: Statement, b: Statement) -> tuple[Order, Order] | None:
    """The first two words of order that say the opposite of one thing, or None."""
    for left in islice(_orders(a), MOST):
        for right in islice(_orders(b), MOST):
            if left.is_before != right.is_before and left.things & right.things:
                return left, right
    return None


def _orders(one: Statement) -> Iterator[Order]:
    for found in orders_in(one.text):
        span = Span(document=one.document.id, start=found.start, end=found.end)
        yield Order(is_before=found.is_before, things=found.things, printed=found.printed, span=span)
