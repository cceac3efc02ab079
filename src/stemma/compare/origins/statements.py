"""Held texts that are a body's own statement: what stands there in its own voice is what that body says."""

from __future__ import annotations

from stemma.compare.origins.casebook import Casebook
from stemma.compare.origins.publishers import running_name
from stemma.text.kinds import speaks_for_itself
from stemma.text.outlets import outlet_key


class Statements:
    """Which body speaks in which held text.

    A body that the readings do not know as an entity stands under an id of its own, made from its name.
    """

    def __init__(self, book: Casebook) -> None:
        self.book = book
        self._names: dict[str, str] = {}
        self._texts: dict[str, list[str]] = {}
        self._body: dict[str, str] = {}
        known = {
            outlet_key(form): entity.id
            for entity in sorted(book.entities.values(), key=lambda e: e.id, reverse=True)
            if entity.kind in ("organisation", "person", "other") and book.is_named(entity.id)
            for form in (entity.name, *(f.text for f in entity.forms))
        }
        for document in book.documents.values():
            if document.publisher and speaks_for_itself(document.text):
                key = outlet_key(document.publisher)
                body = known.get(key, f"body:{key}")
                if body not in known.values():
                    self._names[body] = running_name(document.publisher)
                self._body[document.id] = body
                self._texts.setdefault(body, []).append(document.id)

    def body_of(self, text: str) -> str | None:
        """The entity that speaks in ``text``, or None where that is a report."""
        return self._body.get(text)

    def name_of(self, entity: str) -> str:
        """The name of a body that is no entity of the readings, else ""."""
        return self._names.get(entity, "")

    def is_by(self, entity: str) -> bool:
        """Whether a held text is the own statement of ``entity``."""
        return entity in self._texts

    def inside(self, entity: str) -> set[str]:
        """Whom the statements of ``entity`` quote: they say nothing there that it does not want said."""
        return {
            self.book.entity(link.source)
            for text in self._texts.get(entity, ())
            for claim in self.book.claims_of(text)
            for link in claim.chain
            if not link.source.startswith("publisher:") and link.source != "unnamed"
        } - {entity}
