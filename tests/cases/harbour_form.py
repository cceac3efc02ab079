"""How a claim of the harbour example is written down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class C:
    """One claim: ``quote`` parts in reading order, who says it (a key of ``WHO``), the cue and the reading."""

    id: str
    quote: tuple[str, ...]
    who: str = "own"
    cue: str = ""
    modality: str = "asserted"
    negated: bool = False
    quoted: str = "none"
    condition: str = ""
    carried: bool = False
    alt: tuple[tuple[str, ...], ...] = ()
    also: dict[str, list[Any]] = field(default_factory=dict)


def c(identity: str, *quote: str, **more: Any) -> C:
    """Short for a claim."""
    return C(identity, quote, **more)


OWN_TOO: dict[str, list[Any]] = {"voice": ["attributed", "own"], "chain": [["own"]]}
MEMO_TOO: dict[str, list[Any]] = {"voice": ["attributed", "own"], "chain": [["own", "doc:memo"]]}
EITHER: dict[str, list[Any]] = {"negated": [True, False]}
