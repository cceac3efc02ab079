"""Held texts that are a body's own statement: what stands there in its own voice is what that body says."""

from __future__ import annotations

import re

from stemma.compare.origins.bodies import MOUTH, families_in
from stemma.compare.origins.casebook import Casebook
from stemma.compare.origins.publishers import running_name
from stemma.compare.origins.sources import Source
from stemma.model import Document
from stemma.text.kinds import speaks_for_itself
from stemma.text.outlets import outlet_key
from stemma.text.scripts import plain

_OF_WHAT = re.compile(r"\s+(?:of|for|in|and)\s")
_FOR_WHOM = re.compile(r"(?:of|for|from|at)\s+(?:the|its|our)\s+(?P<body>.+)\Z")


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
                body = known.get(key) or self._short_for(document) or f"body:{key}"
                if body.startswith("body:"):
                    self._names[body] = running_name(document.publisher)
                self._body[document.id] = body
                self._texts.setdefault(body, []).append(document.id)

    def speaker(self, text: str, source: Source) -> str | None:
        """The body that says in ``text``, its own statement, what comes from ``source``; None where another says it.

        A body speaks in its own voice, under its name, and through a spokesman who has none.
        """
        body = self._body.get(text)
        if body is None or source.kind in {"own", "sight"} or source.key == body:
            return body
        is_mouth = not self.book.is_named(source.key) and MOUTH in families_in(self.book.name(source.key))
        if not is_mouth:
            return None
        whom = _FOR_WHOM.search(plain(self.book.name(source.key)))
        own = plain(self.book.documents[text].publisher or "").split()
        return body if whom is None or set(whom["body"].split()) <= set(own) else None

    def _short_for(self, document: Document) -> str | None:
        """The body that ``document`` names by its publisher's name without the last "of the region"."""
        full = plain(document.publisher or "")
        ends = [found.start() for found in _OF_WHAT.finditer(full)]
        shorter = {outlet_key(full[:end]) for end in ends if " " in full[:end].removeprefix("the ")}
        reading = self.book.reading_of.get(document.id)
        named = [m for m in reading.mentions if m.kind == "organisation" and m.form == "name"] if reading else []
        return next((self.book.entity(m.id) for m in named if outlet_key(m.name) in shorter), None)

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
