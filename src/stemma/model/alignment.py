"""Claims of different documents that speak of one matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stemma.model.evidence import Evidence
from stemma.model.span import Span

Relation = Literal["agree", "a_refines_b", "b_refines_a", "differ", "unclear", "contradict", "updated"]
"""``unclear``: probably one matter in other words; nothing that was compared tells whether they say the same."""
AspectName = Literal[
    "what is counted",
    "number",
    "qualifier",
    "modality",
    "polarity",
    "time",
    "actor",
    "patient",
    "attribution",
    "place",
    "condition",
    "predicate",
    "wording",
]
AspectResult = Literal["same", "narrower", "broader", "compatible", "incompatible", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aspect:
    """What one comparator answered about one aspect of a pair.

    ``result`` reads from A to B: narrower = A says more precisely. ``a_value`` and ``b_value`` are short words
    for a person; ``is_difference`` says that the reader should be shown it as a difference.
    """

    name: AspectName
    result: AspectResult
    reason: str
    a_value: str = ""
    b_value: str = ""
    a_spans: tuple[Span, ...] = ()
    b_spans: tuple[Span, ...] = ()
    is_difference: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Claims of two texts (``a`` and ``b``, claim ids) on one matter, with their relation.

    Within one text ``a`` is empty, ``b`` holds the two claims and ``scope`` is within. ``origins`` are the origin
    ids that the claims rest on together, ``confirmations`` their number less one, and 0 while any is open.
    ``unconfirming`` says why the claims, though they agree, are not near enough for one to confirm the other.
    """

    id: str
    texts: tuple[str, str]
    a: tuple[str, ...]
    b: tuple[str, ...]
    relation: Relation
    title: str
    why: Evidence
    aspects: tuple[Aspect, ...] = ()
    scope: Literal["between", "within"] = "between"
    origins: tuple[str, ...] = ()
    confirmations: int = 0
    unconfirming: str = ""

    @property
    def differences(self) -> tuple[Aspect, ...]:
        """The aspects that differ, gravest first as the comparators list them."""
        return tuple(aspect for aspect in self.aspects if aspect.is_difference)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimGroup:
    """Claims of any number of texts on one matter: the connected claims of the alignments."""

    id: str
    claims: tuple[str, ...]
    alignments: tuple[str, ...]
    title: str
    origins: tuple[str, ...] = ()
    confirmations: int = 0
