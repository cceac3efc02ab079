"""One proposition in one document, and through whom it comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stemma.model.evidence import Evidence
from stemma.model.span import Span

Modality = Literal[
    "asserted",
    "requested",
    "ordered",
    "promised",
    "planned",
    "expected",
    "will",
    "able",
    "said-ready",
    "conditional",
    "possible",
    "questioned",
    "opinion",
]
Voice = Literal["own", "attributed", "opinion"]
Quoted = Literal["none", "partial", "full", "scare"]
LinkLevel = Literal["publisher", "document", "claim", "carried-over", "author-of-document"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One step of a chain of attribution.

    ``source`` is a mention id, ``publisher:<document id>`` or ``unnamed``. ``cue`` is the span that carries it
    ("the memo adds"), None for the publisher and for what is carried over without words. ``level`` tells how
    far the cue reaches: publisher; document = the whole report; claim = this sentence; carried-over = the sayer
    of an earlier sentence goes on; author-of-document = the signatory stands behind the document.
    """

    source: str
    level: LinkLevel
    cue: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A part of a claim: agent, patient, recipient, place, time, amount, purpose, condition, cause, manner.

    ``mention`` is set when a mention stands there, ``claim`` when the part is itself a claim.
    """

    name: str
    span: Span
    mention: str | None = None
    claim: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition: ``spans`` in reading order (discontinuous ones have several), never empty.

    ``predicate`` is the lemma of what is said, with its particle or noun ("cut off", "head of"); ``chain`` runs
    from the publisher inwards to the first voice. ``sentence`` is the context it stands in. ``background`` marks
    side information (appositions, presuppositions). ``quantities`` and ``mentions`` are ids inside the spans.
    """

    id: str
    document: str
    spans: tuple[Span, ...]
    predicate: str
    predicate_span: Span
    sentence: Span
    modality: Modality
    negated: bool
    voice: Voice
    quoted: Quoted
    chain: tuple[Link, ...]
    roles: tuple[Role, ...] = ()
    mentions: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    condition: Span | None = None
    background: bool = False
    headline: bool = False
    why: Evidence | None = None

    @property
    def start(self) -> int:
        """First code point of the claim."""
        return min(span.start for span in self.spans)

    @property
    def end(self) -> int:
        """One past the last code point of the claim."""
        return max(span.end for span in self.spans)
