"""Before or after one and the same thing: "before the election", "after the election"; "until May", "since May"."""

from __future__ import annotations

from itertools import islice

from stemma.compare.orders import Order, orders_in
from stemma.compare.sentences.statement import Statement

MOST = 20
"""Words of order that are looked at in a sentence."""


def order_at_odds(a: Statement, b: Statement) -> tuple[Order, Order] | None:
    """The first two words of order that say the opposite of one thing, or None."""
    for left in islice(orders_in(a.text), MOST):
        for right in islice(orders_in(b.text), MOST):
            if left.is_before != right.is_before and left.things & right.things:
                return left, right
    return None
