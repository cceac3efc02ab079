"""What is packed for another process comes back as it was."""

from __future__ import annotations

import pickle
from dataclasses import dataclass

import numpy as np

from stemma.engine.packing import packed
from stemma.model import Evidence, Maker, Span


@dataclass(frozen=True, slots=True)
class Bare:
    """A frozen value without fields."""


@dataclass(frozen=True, slots=True)
class Deeper(Span):
    """Fields of a parent and one of its own."""

    depth: int = 0


@dataclass
class Loose:
    """Neither frozen nor slotted: pickled as ever."""

    value: int


SPAN = Span(document="harbour", start=3, end=9)
EVIDENCE = Evidence(reason="Both give 40.", maker=Maker(name="m", version="1"), spans=(SPAN, SPAN), score=0.5)


def test_values_come_back_equal() -> None:
    given = [EVIDENCE, Bare(), Deeper(document="d", start=0, end=1, depth=2), Loose(7), {"a": (1, None)}]
    assert pickle.loads(packed(given)) == given


def test_what_was_one_object_is_one_again() -> None:
    first, second = pickle.loads(packed(EVIDENCE)).spans
    assert first is second


def test_an_array_keeps_its_bytes() -> None:
    rows = np.arange(6, dtype=np.float32).reshape(2, 3)
    assert pickle.loads(packed({"rows": rows}))["rows"].tobytes() == rows.tobytes()


def test_a_frozen_value_stays_frozen() -> None:
    span = pickle.loads(packed(SPAN))
    try:
        span.start = 5
    except AttributeError:
        return
    raise AssertionError("it could be changed")
