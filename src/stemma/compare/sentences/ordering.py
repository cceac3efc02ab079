"""Before or after one and the same thing: "before the election", "after the election"; "until May", "since May"."""

from __future__ import annotations

from itertools import islice

from stemma.compare.orders import Order, meanwhiles_in, orders_in
from stemma.compare.sentences.statement import Statement

MOST = 20
"""Words of order that are looked at in a sentence."""


def time_at_odds(a: Statement, b: Statement) -> tuple[Order, Order] | None:
    """ "Before the train had reached it", "while the train was crossing it": the first two of one thing, or None."""
    for one, other, is_first in ((a, b, True), (b, a, False)):
        for order in islice(orders_in(one.text), MOST):
            for meanwhile in islice(meanwhiles_in(other.text), MOST):
                if meanwhile.things <= order.things:
                    return (order, meanwhile) if is_first else (meanwhile, order)
    return None


def order_at_odds(a: Statement, b: Statement) -> tuple[Order, Order] | None:
    """The first two words of order that say the opposite of one thing, or None."""
    for left in islice(orders_in(a.text), MOST):
        for right in islice(orders_in(b.text), MOST):
            if left.is_before != right.is_before and left.things & right.things:
                return left, right
    return None
