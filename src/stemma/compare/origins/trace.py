"""Traces every claim to the origin it rests on, and every text to the texts and documents it derives from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.compare.origins.acyclic import without_circles
from stemma.compare.origins.casebook import Casebook
from stemma.compare.origins.citing import citations
from stemma.compare.origins.copying import Copying
from stemma.compare.origins.credits import credited_by
from stemma.compare.origins.derivation import common_parents, derivations, edge_of, slips
from stemma.compare.origins.held import held_as, letters
from stemma.compare.origins.identity import works
from stemma.compare.origins.inner_papers import held_by_content, inner_papers
from stemma.compare.origins.ledger import Ledger
from stemma.compare.origins.naming import namings
from stemma.compare.origins.papers import papers
from stemma.compare.origins.sources import Source, Sources
from stemma.compare.origins.spoken import spoken
from stemma.compare.origins.standing import without_standing
from stemma.compare.origins.statements import Statements
from stemma.compare.origins.tracing import Tracing
from stemma.compare.origins.witnesses import Outlets, text_node
from stemma.compare.origins.wording import shared_wording
from stemma.model import Document, Edge, Entity, Reading

__all__ = ["Tracing", "origins_only", "trace"]


def trace(documents: Sequence[Document], readings: Sequence[Reading], entities: Sequence[Entity]) -> Tracing:
    """The witnesses of a case, what rests on what, and the origin of every claim; a pure function.

    The rules are in docs/origins.md. Contradictions (circles, a text older than what it cites) become notes in
    the evidence; nothing is raised.
    """
    return _Tracer(documents, readings, entities).tracing()


def origins_only(documents: Sequence[Document]) -> Tracing:
    """What rests on what by agency tags, credit lines and shared wording alone; no claims are read.

    Each text that copies no other is an origin; its paths lead there from every text that copies it.
    """
    return _Tracer(documents, (), ()).tracing(with_all_texts=True)


class _Tracer:
    def __init__(
        self, documents: Sequence[Document], readings: Sequence[Reading], entities: Sequence[Entity]
    ) -> None:
        self.documents = list(documents)
        self.book = Casebook(self.documents, readings, entities)
        credited = {document.id: credited_by(document) for document in self.documents}
        shared = shared_wording(self.documents)
        issued = spoken(self.book)
        self.namings = namings(self.documents)
        self.works = works(self.book, papers(self.book, issued), shared, self.namings)
        heads, inner = letters(self.documents), inner_papers(self.documents)
        known = {w.id: held_as(self.book, w, heads) or held_by_content(self.book, w, inner) for w in self.works}
        self.held = {work: held for work, held in known.items() if held is not None}
        self.outlets = Outlets(self.book, self.works, credited)
        originals = {held[0] for held in self.held.values()}
        derived = derivations(self.documents, shared, credited, originals, self.namings)
        self.derivations = without_standing(derived)
        self.copying = Copying(self.documents, self.derivations, self.outlets.agencies(credited))
        self.sources = Sources(self.book, self.works, self.outlets.entities(), issued)
        self.statements = Statements(self.book)
        self.ledger = Ledger(self.book, self.outlets, self.copying, self.statements)

    def tracing(self, *, with_all_texts: bool = False) -> Tracing:
        """Everything, sorted; ``with_all_texts`` makes an origin of every text that copies no other."""
        for work in self.works:
            self.ledger.add_work(work, self.held.get(work.id))
        originals = {held[0]: work for work, held in self.held.items()}
        for document in self.documents:
            if with_all_texts:
                self.ledger.own(document.id)
            for claim, source in self.sources.of_text(document.id):
                is_of_author = len(claim.chain) == 2 and claim.chain[1].level == "author-of-document"
                if document.id in originals and (is_of_author or source.kind in {"own", "sight", "unnamed"}):
                    source = Source(kind="work", key=originals[document.id])
                elif source.kind != "work" and (body := self.statements.speaker(document.id, source)):
                    source = replace(source, kind="voice", key=body)
                self.ledger.enter(claim, source)
        return self._result(without_circles(self._edges()))

    def _edges(self) -> list[Edge]:
        texts = {document.id: document for document in self.documents}
        siblings = common_parents(self.derivations)
        found = [edge_of(item, siblings.get((item.derived, item.source))) for item in self.derivations]
        found += slips(self.book.readings, texts)
        return found + citations(self.book, self.works, self.outlets, self.ledger, self.namings)

    def _result(self, edges: tuple[Edge, ...]) -> Tracing:
        entries = self.ledger.entries
        nodes = {document.id: text_node(document) for document in self.documents}
        nodes |= {
            o.node.id: o.node for items in self.outlets.by_text.values() for o in items if o.node.id not in nodes
        }
        nodes |= {e.node.id: e.node for e in entries.values() if e.node.kind != "text"}
        return Tracing(
            nodes=tuple(nodes[key] for key in sorted(nodes)),
            edges=edges,
            origins=self.ledger.origins(edges),
            origin_of=dict(sorted(self.ledger.origin_of.items())),
            open_claims=frozenset(self.ledger.open),
            facts={key: entry.facts for key, entry in sorted(entries.items()) if entry.facts is not None},
            text_of={claim.id: claim.document for claim in self.book.claims},
        )
