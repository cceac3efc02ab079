"""Why something was concluded, and by what."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Maker:
    """The stage or plugin that made a result. A new ``version`` makes cached results stale."""

    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One plain sentence of reason with the passages it rests on.

    ``score`` is 0..1 where the maker has one, else None; it ranks proposals and is never a degree of truth.
    """

    reason: str
    maker: Maker
    spans: tuple[Span, ...] = ()
    score: float | None = None
