"""What the grammar of quantities finds: one expression with its bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Number = int | float
QuantityKind = Literal["count", "measure", "duration", "age", "money", "percent", "share", "times", "vague"]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMatch:
    """One expression of an amount at ``start`` to ``end`` (code points, half-open).

    ``number_start`` to ``number_end`` is the figure alone (None without one). ``value``, ``low``, ``high``,
    ``qualifier``, ``unit``, ``slip``, ``readings`` and ``core`` are those of stemma.model.mention.Quantity; ``unit``
    is None for a plain count, whose noun a parser has to find. A share ("a third of") has unit ``share`` and a
    value from 0 to 1. ``base_start`` to ``base_end`` are the words after "of" that a share or percentage is taken of.
    """

    start: int
    end: int
    number_start: int | None
    number_end: int | None
    value: Number | None
    low: Number | None
    high: Number | None
    qualifier: str
    unit: str | None = None
    slip: bool = False
    readings: tuple[Number, ...] = ()
    core: bool = True
    kind: QuantityKind = "count"
    base_start: int | None = None
    base_end: int | None = None
