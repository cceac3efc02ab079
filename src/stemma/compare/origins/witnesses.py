"""The witnesses of a case: held texts, the outlets and documents they name, and the voices they quote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from stemma.compare.origins.casebook import Casebook, bare
from stemma.compare.origins.credits import Credit, publishes
from stemma.compare.origins.papers import noun_of
from stemma.compare.origins.work import Work
from stemma.model import Document, Node, Span
from stemma.text.outlets import KnownOutlets, outlet_key

LONGEST_LABEL = 80


@dataclass(slots=True)
class Outlet:
    """Someone who brought a document or a report out: the node, and where ``text`` says so."""

    node: Node
    span: Span
    whole: bool
    works: set[str] = field(default_factory=set)


def text_node(document: Document) -> Node:
    """The node of a held text."""
    label = document.title or document.publisher or document.id
    detail = document.publisher if document.title and document.publisher else ""
    return Node(id=document.id, kind="text", label=_short(label), held=True, date=document.date, detail=detail)


def work_node(book: Casebook, work: Work, held: str | None = None) -> Node:
    """The node of a document that reports speak of; ``held`` is the id of the held text that is it."""
    whole = sorted({bare(p.mentions[0].name) for p in work.whole})
    detail = f"one of: {', '.join(whole)}" if whole else ""
    dates = sorted(work.values("dated"), key=lambda date: (-len(date), date))
    return Node(
        id=held or work.id,
        kind="document",
        label=_short(_label(book, work)),
        held=held is not None,
        entity=work.id,
        date=dates[0] if dates else None,
        detail=detail,
    )


def _label(book: Casebook, work: Work) -> str:
    signed, to = (_people(book, work.values(name)) for name in ("signed by", "addressed to"))
    if not signed and not to:
        own = [p for p in work.papers if p not in work.whole] or work.papers
        return bare(own[0].mentions[0].name)
    people = [" and ".join(signed)] if signed else []
    people += ["to " + " and ".join(to)] if to else []
    return f"{noun_of(work.papers)}, {' '.join(people)}"


def _people(book: Casebook, entities: Collection[str]) -> list[str]:
    """Names of people; of posts only where no person is named: they mostly mean the same hand."""
    people = sorted(book.name(entity) for entity in entities if book.kind(entity) != "post")
    return people or sorted(book.name(entity) for entity in entities)


def voice_node(name: str, entity: str) -> Node:
    """The node of a person or body whose own words end a chain."""
    return Node(id=entity, kind="document", label=_short(name), held=False, entity=entity, detail="statement")


def unnamed_node(identity: str, label: str, detail: str = "") -> Node:
    """The node of a source that the text does not name; ``label`` is what the text calls it."""
    return Node(id=identity, kind="unnamed", label=_short(label), held=False, detail=detail)


def _short(label: str) -> str:
    plain = " ".join(label.split())
    return plain if len(plain) <= LONGEST_LABEL else plain[: LONGEST_LABEL - 1].rstrip() + "…"


class Outlets:
    """Which outlets each text names, for one document or for all it brings."""

    def __init__(self, book: Casebook, works: Sequence[Work], credited: Mapping[str, Sequence[Credit]]) -> None:
        self.book = book
        self._at = {(p.entity, text): work.id for work in works for p in work.papers for text in p.texts}
        self.by_text: dict[str, list[Outlet]] = {text: [] for text in book.documents}
        self._published: dict[str, list[Document]] = {}
        for document in book.documents.values():
            if document.publisher:
                self._published.setdefault(outlet_key(document.publisher), []).append(document)
        self._publishers = KnownOutlets(found[0].publisher or "" for found in self._published.values())
        self._by_key = {
            outlet_key(form): entity.id
            for entity in sorted(book.entities.values(), key=lambda e: e.id, reverse=True)
            if entity.kind == "organisation"
            for form in (entity.name, *(f.text for f in entity.forms))
        }
        for reading in book.readings:
            for detail in reading.details:
                if detail.name in {"published by", "credited to"} and detail.value:
                    self._detail(reading.document, detail.document_mention, book.entity(detail.value), detail.cue)
        for text in sorted(credited):
            for credit in credited[text]:
                self._add(
                    text, self.node(text, credit.outlet, self._by_key.get(outlet_key(credit.outlet))), credit.span, ""
                )
        self._leaks()

    def of(self, text: str, work: str | None) -> Outlet | None:
        """The outlet through which ``text`` has the document ``work`` (None: what it says itself)."""
        own = [o for o in self.by_text[text] if work is not None and work in o.works]
        whole = [o for o in self.by_text[text] if o.whole]
        return next(iter(own or whole), None)

    def named(self, identity: str) -> Node:
        """The node of an outlet named anywhere; a copied passage may rest on one that only its source credits."""
        texts = (self.by_text[text] for text in sorted(self.by_text))
        return next(outlet.node for named in texts for outlet in named if outlet.node.id == identity)

    def entities(self) -> dict[str, frozenset[str]]:
        """Text -> entities that it names as outlets."""
        return {t: frozenset(o.node.entity for o in items if o.node.entity) for t, items in self.by_text.items()}

    def agencies(self, credited: Mapping[str, Sequence[Credit]]) -> dict[str, str]:
        """Text -> origin id of the one agency it credits as a whole, where two or more texts credit that agency."""
        found: dict[str, str] = {}
        for text, items in sorted(credited.items()):
            names = {credit.outlet for credit in items if credit.is_agency}
            if len(names) == 1:
                name = names.pop()
                node = self.node(text, name, self._by_key.get(outlet_key(name)))
                found[text] = "" if node is None else f"publisher:{node.id}" if node.kind == "text" else node.id
        counts = Counter(found.values())
        return {text: origin for text, origin in found.items() if origin and counts[origin] > 1}

    def _detail(self, text: str, mention: str, entity: str, cue: Span) -> None:
        work = self._at.get((self.book.entity(mention), text), "") if mention else ""
        if self.book.is_named(entity):
            self._add(text, self.node(text, self.book.name(entity), entity), cue, work)

    def node(self, text: str, name: str, entity: str | None) -> Node | None:
        """The outlet's node: a held text when the outlet published exactly one; None for the text's own publisher."""
        documents = self.book.documents
        if publishes(documents[text], name):
            return None
        meant = self._publishers.meant(name)
        published = self._published.get(outlet_key(meant), []) if meant else []
        if len(published) == 1:
            return text_node(published[0])
        return Node(
            id=entity or f"origin:outlet-{outlet_key(name)}", kind="outlet", label=name, held=False, entity=entity
        )

    def _add(self, text: str, node: Node | None, span: Span, work: str) -> None:
        if node is None:
            return
        known = next((o for o in self.by_text[text] if o.node.id == node.id), None)
        if known is None:
            known = Outlet(node=node, span=span, whole=not work)
            self.by_text[text].append(known)
        known.whole = known.whole or not work
        if work:
            known.works.add(work)

    def _leaks(self) -> None:
        """A document "leaked to the press" came through someone unnamed, where no outlet is named for it."""
        for reading in self.book.readings:
            for detail in reading.details:
                work = self._at.get((self.book.entity(detail.document_mention), reading.document), "")
                if detail.name != "leaked to" or not work or self.of(reading.document, work):
                    continue
                entity = self.book.entity(detail.value) if detail.value else ""
                if entity and self.book.is_named(entity) and self.book.kind(entity) == "organisation":
                    node = self.node(reading.document, self.book.name(entity), entity)
                else:
                    node = unnamed_node(
                        f"origin:leak-{reading.document}", self.book.quote(detail.cue), "outlet not named"
                    )
                self._add(reading.document, node, detail.cue, work)
