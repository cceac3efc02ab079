"""The origins of a case while its claims are entered, and their final form."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from stemma.compare.origins.acyclic import steps, ways
from stemma.compare.origins.bodies import facts_of_voice, spoken_of
from stemma.compare.origins.casebook import Casebook
from stemma.compare.origins.copying import Copying
from stemma.compare.origins.publishers import running_name
from stemma.compare.origins.sources import Source
from stemma.compare.origins.statements import Statements
from stemma.compare.origins.tracing import Facts
from stemma.compare.origins.witnesses import Outlets, text_node, unnamed_node, voice_node, work_node
from stemma.compare.origins.work import Work, facts_of
from stemma.model import Claim, Document, Edge, Evidence, Node, Origin, Path, Span

OWN = "publisher:"


@dataclass(slots=True)
class Entry:
    """One origin: its node, the claims entered under it, and for each text a passage that leads there.

    ``named`` are the passages that name the origin as an outlet: a copy rests on a text without naming it.
    ``speaking`` are the texts that speak of a document.
    """

    node: Node
    entity: str
    label: str
    claims: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    facts: Facts | None = None
    texts: dict[str, Span] = field(default_factory=dict)
    named: dict[str, Span] = field(default_factory=dict)
    speaking: frozenset[str] = frozenset()


class Ledger:
    """Enters claims under origins; an origin is opened when its first claim comes."""

    def __init__(self, book: Casebook, outlets: Outlets, copying: Copying, statements: Statements) -> None:
        self.book = book
        self.published = Counter(document.publisher for document in book.documents.values())
        self.statements = statements
        self.outlets = outlets
        self.copying = copying
        self.entries: dict[str, Entry] = {}
        self.key_of_work: dict[str, str] = {}
        self.origin_of: dict[str, str] = {}
        self.originals: set[str] = set()
        self.open: set[str] = set()

    def add_work(self, work: Work, held: tuple[str, Evidence] | None) -> None:
        """Open the origin of a document, with or without claims."""
        node = work_node(self.book, work, held[0] if held else None)
        evidence = [*work.evidence, *([held[1]] if held else [])]
        facts = facts_of(self.book, work)
        entry = Entry(
            node=node, entity=work.id, label=node.label, evidence=evidence, facts=facts, speaking=facts.texts
        )
        self.entries[node.id] = entry
        self.key_of_work[work.id] = node.id
        if held:
            self.originals.add(held[0])

    def enter(self, claim: Claim, source: Source) -> None:
        """Enter ``claim`` under the origin that ``source`` means."""
        if source.kind == "work":
            key = self.key_of_work[source.key]
        elif source.kind == "voice":
            key = self._voice(source.key)
        elif source.kind == "outlet":
            key = self._outlet(claim.document, source.key)
        elif source.kind == "unnamed":
            key = self._unnamed(claim.document, source.key)
        elif source.kind == "sight":
            key = self._sight(self.copying.publisher_of(claim))
        else:
            key = self.own(claim.document, self.copying.publisher_of(claim))
        entry = self.entries[key]
        if source.writer and entry.facts is not None:
            signed = {**entry.facts.signatories, source.writer: self.book.name(source.writer)}
            entry.facts = replace(entry.facts, signatories=signed)
        entry.claims.append(claim.id)
        cue = next((link.cue for link in reversed(claim.chain) if link.cue is not None), None)
        entry.texts.setdefault(claim.document, cue or claim.spans[0])
        if source.kind == "outlet":
            entry.named.setdefault(claim.document, cue or claim.spans[0])
        self.origin_of[claim.id] = key
        if source.why_open:
            self.open.add(claim.id)

    def own(self, text: str, origin: str | None = None) -> str:
        """The origin of what ``text`` says in its own voice: its own, the copied text's, or the agency's."""
        key = origin or self.copying.publisher(text)
        if key.removeprefix(OWN) in self.originals:
            return key.removeprefix(OWN)
        if key not in self.entries:
            document = self.book.documents.get(key.removeprefix(OWN))
            if document is not None:
                node = text_node(document)
                self.entries[key] = Entry(node=node, entity=key, label=f"{self._own_name(document)}, own voice")
            else:
                node = self.outlets.named(key)
                self.entries[key] = Entry(node=node, entity=node.entity or key, label=node.label)
        return key

    def _own_name(self, document: Document) -> str:
        """The outlet, with the headline where several of its texts are held; else how the text is called."""
        label, publisher = text_node(document).label, document.publisher
        if not publisher:
            return label
        is_one = self.published[publisher] == 1
        return running_name(publisher) if is_one else f"{running_name(publisher)}, “{label}”"

    def _voice(self, entity: str) -> str:
        if entity not in self.entries:
            facts = facts_of_voice(self.book, entity, self.statements.name_of(entity))
            inside = self.statements.inside(entity)
            facts = replace(facts, speaks=self.statements.is_by(entity), inside=frozenset(inside))
            called = facts.names[entity]
            node = voice_node(running_name(called) if facts.is_named else spoken_of(called), entity)
            self.entries[entity] = Entry(node=node, entity=entity, label=node.label, facts=facts)
        return entity

    def _outlet(self, text: str, entity: str) -> str:
        node = self.outlets.node(text, self.book.name(entity), entity)
        if node is None or node.kind == "text":
            return self.own(node.id if node else text)
        self.entries.setdefault(node.id, Entry(node=node, entity=entity, label=node.label))
        return node.id

    def _unnamed(self, text: str, entity: str) -> str:
        key = f"origin:unnamed-{text}" + (f"-{entity}" if entity else "")
        label = self.book.name(entity) if entity else "someone not named"
        self.entries.setdefault(key, Entry(node=unnamed_node(key, label), entity=entity or "unnamed", label=label))
        return key

    def _sight(self, publisher: str) -> str:
        root = publisher.removeprefix(OWN)
        if root not in self.book.documents or root in self.originals:
            return self.own(root, publisher)
        node = text_node(self.book.documents[root])
        label = f"a reporter of {running_name(node.detail) or node.label}"
        facts = Facts(kind="sight", texts=frozenset({root}))
        self.entries.setdefault(f"sight:{root}", Entry(node=node, entity=OWN + root, label=label, facts=facts))
        return f"sight:{root}"

    def origins(self, edges: Sequence[Edge]) -> tuple[Origin, ...]:
        """All origins, those with most claims first; ``edges`` are those of the stemma.

        A copy rests on all that its source rests on. Who only cites a held text, or shares a passage with it, rests
        through it on what it speaks of itself: not on everybody whom that text has heard.
        """
        onward = steps(edges)
        copied = {(edge.derived, edge.source) for edge in edges if edge.kind == "copies"}
        # By node, the texts that reach it: most origins are reached by few of many texts.
        reach: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        for text in sorted(self.book.documents):
            for node, way in ways(onward, text).items():
                reach[node].append((text, way))
        found = [
            Origin(
                id=key,
                label=entry.label,
                status=_status(entry.node),
                entity=entry.entity,
                claims=tuple(entry.claims),
                node=entry.node.id,
                date=entry.node.date,
                paths=tuple(
                    Path(text=text, nodes=way)
                    for text, way in reach[entry.node.id]
                    if self._rests(text, entry, way, copied)
                ),
                evidence=tuple(entry.evidence),
            )
            for key, entry in self.entries.items()
        ]
        return tuple(sorted(found, key=lambda origin: (-len(origin.claims), origin.id)))

    def _rests(self, text: str, entry: Entry, way: tuple[str, ...], copied: Collection[tuple[str, str]]) -> bool:
        """Whether ``way`` leads ``text`` to the origin for itself, and not only to a neighbour of what it cites.

        Nor to what an agency that the whole text credits has brought in another dispatch.
        """
        if len(way) < 2:
            return False
        through = way[1]
        is_credited = any(o.node.id == through and o.whole and not o.works for o in self.outlets.by_text[text])
        is_told = through not in self.book.documents and not is_credited
        if len(way) == 2 or is_told or (text, through) in copied:
            return True
        return text in entry.texts or text in entry.speaking


def _status(node: Node) -> Literal["held", "known"]:
    return "held" if node.held else "known"
