"""Looking for dead cycles of objects more seldom.

A case is hundreds of thousands of small values that live as long as the case does. The interpreter looks through them
for cycles again and again, and finds none: with its own thresholds that is a tenth of the time of comparing 250
reports (``tests/bench/many_reports.py``).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLDS = (50_000, 20, 100)
"""New objects after which the youngest are looked through, and how often before the older and the oldest ones are."""


@contextmanager
def seldom_looked_through() -> Iterator[None]:
    """Raise the thresholds of the collector while the block runs; as they were afterwards."""
    before = gc.get_threshold()
    gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
