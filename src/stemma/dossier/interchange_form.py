"""The shapes of the interchange form: what a scorer or another tool reads back."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

Offsets = tuple[int, int]
PairRelation = Literal["agree", "a_refines_b", "b_refines_a", "differ", "contradict"]


class TextEntry(Struct, kw_only=True):
    """One held text; offsets everywhere count code points of its extracted text."""

    id: str
    path: str
    sha256: str
    text_sha256: str
    language: str
    characters: int


class MentionEntry(Struct, kw_only=True):
    """A span that names ``entity``."""

    text: str
    start: int
    end: int
    kind: str
    entity: str


class QuantityEntry(Struct, kw_only=True):
    """An interval with its qualifier; ``counted`` and ``condition`` are the words of the text."""

    text: str
    start: int
    end: int
    value: int | float | None
    low: int | float | None
    high: int | float | None
    qualifier: str
    unit: str | None
    counted: str | None
    condition: str | None
    slip: bool


class LinkEntry(Struct, kw_only=True):
    """One step of a chain: an entity id, ``publisher:<text>`` or ``unnamed``."""

    source: str
    cue: Offsets | None


class ClaimEntry(Struct, kw_only=True):
    """One proposition with its chain from the publisher inwards."""

    id: str
    text: str
    spans: list[Offsets]
    modality: str
    negated: bool
    voice: str
    quoted: str
    chain: list[LinkEntry]


class AlignmentEntry(Struct, kw_only=True):
    """Claims of two texts on one matter; within one text ``a`` is empty and ``b`` holds both."""

    id: str
    a: list[str]
    b: list[str]
    relation: PairRelation
    differences: list[str]
    confirmations: int


class OriginEntry(Struct, kw_only=True):
    """A text that the claims rest on."""

    id: str
    entity: str
    claims: list[str]


class EdgeEntry(Struct, kw_only=True):
    """``from`` rests on ``to``."""

    derived: str = field(name="from")
    source: str = field(name="to")
    kind: str
    score: float


class HygieneEntry(Struct, kw_only=True):
    """Something in the raw text that a careful reader notices."""

    text: str
    start: int
    end: int
    kind: str


class InterchangeForm(Struct, kw_only=True):
    """The whole file."""

    texts: list[TextEntry]
    mentions: list[MentionEntry]
    quantities: list[QuantityEntry]
    claims: list[ClaimEntry]
    alignments: list[AlignmentEntry]
    origins: list[OriginEntry]
    edges: list[EdgeEntry]
    hygiene: list[HygieneEntry]
