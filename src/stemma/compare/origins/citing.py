"""Edges of citation: from a text, through the outlet it names, to the document or voice it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.compare.origins.casebook import Casebook
from stemma.compare.origins.ledger import OWN, Ledger
from stemma.compare.origins.naming import Naming
from stemma.compare.origins.papers import NAMED
from stemma.compare.origins.tracing import because
from stemma.compare.origins.witnesses import Outlets
from stemma.compare.origins.work import Work
from stemma.model import Edge, Node, Span

MOST = 12  # passages kept on one edge


LIKELY = 0.5  # score of an edge to a paper that the text does not name


def citations(
    book: Casebook, works: Sequence[Work], outlets: Outlets, ledger: Ledger, namings: Sequence[Naming] = ()
) -> list[Edge]:
    """One edge for each text and outlet, document or voice it names; passages of several are gathered."""
    board = _Board()
    _to_named(board, namings)
    for work in works:
        _to_work(board, book, work, outlets, ledger.entries[ledger.key_of_work[work.id]].node)
    for text, items in sorted(outlets.by_text.items()):
        for item in items:
            if item.whole:
                board.cite(text, item.node.id, f"Credits {item.node.label}.", item.span)
    documents = set(ledger.key_of_work.values())
    for key, entry in sorted(ledger.entries.items()):
        if entry.entity.startswith(OWN):
            for text, span in sorted(entry.named.items()):
                if text != entry.node.id:
                    board.cite(text, entry.node.id, f"Reports what {_outlet_of(entry.node)} said.", span)
        elif key not in documents:
            for text, span in sorted(entry.texts.items()):
                board.cite(text, entry.node.id, f"Quotes {entry.label}.", span)
    return [board.edges[pair] for pair in sorted(board.edges)]


class _Board:
    """Edges while they are gathered, one for each pair of nodes."""

    def __init__(self) -> None:
        self.edges: dict[tuple[str, str], Edge] = {}

    def cite(self, derived: str, source: str, reason: str, *spans: Span) -> None:
        """Add an edge, or ``spans`` to the one that is there."""
        edge = self.edges.get((derived, source))
        if edge is None:
            edge = Edge(derived=derived, source=source, kind="cites", why=because(reason, *spans[:MOST]))
        elif len(edge.why.spans) < MOST:
            more = spans[: MOST - len(edge.why.spans)]
            edge = replace(edge, why=because(edge.why.reason, *edge.why.spans, *more))
        self.edges[derived, source] = edge

    def doubt(self, derived: str, source: str) -> None:
        """Mark an edge as a likely one."""
        edge = self.edges[derived, source]
        self.edges[derived, source] = replace(edge, why=replace(edge.why, score=LIKELY))


def _to_named(board: _Board, namings: Sequence[Naming]) -> None:
    """From every text to the held texts that it names."""
    for naming in namings:
        board.cite(naming.text, naming.source, naming.reason, naming.span)
        if naming.how == "unnamed":
            board.doubt(naming.text, naming.source)


def _to_work(board: _Board, book: Casebook, work: Work, outlets: Outlets, node: Node) -> None:
    """From every text that rests on ``work``, through the outlet it names, if any."""
    for text in sorted(_users(work) - {node.id}):
        spans, late = _passages(work, text), _late(book, text, node)
        outlet = outlets.of(text, work.id)
        if outlet is None or outlet.node.id == node.id:
            board.cite(text, node.id, f"Rests on the {_called(node)}.{late}", *spans)
        else:
            is_named = outlet.node.kind != "unnamed"
            how = (
                f"Has the {_called(node)} through {_outlet_of(outlet.node)}."
                if is_named
                else "Does not say through whom."
            )
            board.cite(text, outlet.node.id, how, outlet.span)
            board.cite(outlet.node.id, node.id, f"The way by which {text} has the {_called(node)}.{late}", *spans)


def _users(work: Work) -> set[str]:
    """Texts that take something from the work or describe it; a text that only mentions it does not rest on it."""
    resting = {claim.document for paper in work.papers for claim in paper.claims}
    return resting | {text for text in work.texts if any(work.told(name, text) for name in NAMED)}


def _outlet_of(node: Node) -> str:
    return node.detail or node.label


def _called(node: Node) -> str:
    return node.label if node.label[:1].islower() else f"document “{node.label}”"


def _passages(work: Work, text: str) -> list[Span]:
    """What ``text`` says of the work, else the first cue of a claim that rests on it, else where it names it."""
    told = [span for name in NAMED for span in work.told(name, text).values()]
    cues = [link.cue for p in work.papers for c in p.claims if c.document == text for link in c.chain if link.cue]
    named = [m.span for p in work.papers for m in p.mentions if m.span.document == text]
    return sorted(set(told)) or sorted(set(cues))[:1] or sorted(named)[:1]


def _late(book: Casebook, text: str, node: Node) -> str:
    stated = book.documents[text].date
    if stated and node.date and stated[:10] < node.date[: len(stated[:10])] and stated[0].isdigit():
        return f" But the text is dated {stated}, before the document ({node.date})."
    return ""
