"""Which document derives from which, and how many origins stand behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stemma.model.evidence import Evidence
from stemma.model.support import ClaimSupport

EdgeKind = Literal["cites", "copies", "shares-wording", "shares-slip", "same-quotation"]
NodeKind = Literal["text", "outlet", "document", "unnamed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A witness: a held text, or something known of. ``id`` is the document id of a held text, else its own."""

    id: str
    kind: NodeKind
    label: str
    held: bool
    entity: str | None = None
    date: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """``derived`` rests on ``source`` (node ids), with the evidence; in JSON ``from`` rests on ``to``."""

    derived: str
    source: str
    kind: EdgeKind
    why: Evidence
    directed: bool = True

    @property
    def score(self) -> float:
        """0..1, how strong the evidence is; 1 for a named citation."""
        return 1.0 if self.why.score is None else self.why.score


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """How one held text reaches an origin: node ids from the text to the origin."""

    text: str
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A text that others rest on. ``entity`` is the document's entity, or ``publisher:<id>`` for own voice.

    ``status``: held, known (only cited) or inferred (only shared text or errors show it). ``claims`` are the ids
    that end here. ``evidence`` says why several texts are counted as resting on this one origin.
    """

    id: str
    label: str
    status: Literal["held", "known", "inferred"]
    entity: str
    claims: tuple[str, ...]
    node: str
    date: str | None = None
    paths: tuple[Path, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The sentence over the whole: reports, origins, confirmed claims."""

    reports: int
    origins: int
    at_least: bool
    independent_confirmations: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stemma:
    """The tree of witnesses (a DAG): nodes and edges sorted, origins by number of claims.

    ``supports`` say of every claim what it rests on.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    origins: tuple[Origin, ...]
    finding: Finding
    supports: tuple[ClaimSupport, ...] = ()
