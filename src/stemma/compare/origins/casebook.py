"""The readings of a case by id: which entity a mention means, what it is called, where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from stemma.model import Claim, DateExpression, Document, Entity, Mention, Reading, Span

_ARTICLE = re.compile(r"^(?:a|an|the|one|this|that|these|those|his|her|its|their)\s+", re.IGNORECASE)


class Casebook:
    """Look-ups over documents, readings and entities; nothing is changed."""

    def __init__(
        self, documents: Sequence[Document], readings: Sequence[Reading], entities: Sequence[Entity]
    ) -> None:
        self.documents = {document.id: document for document in documents}
        self.readings = tuple(reading for reading in readings if reading.document in self.documents)
        self.reading_of = {reading.document: reading for reading in self.readings}
        self.mentions = {mention.id: mention for reading in self.readings for mention in reading.mentions}
        self.entities = {entity.id: entity for entity in entities}
        self._entity_of = {mention: entity.id for entity in entities for mention in entity.mentions}

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims in reading order, text by text."""
        return tuple(
            claim
            for reading in self.readings
            for claim in sorted(reading.claims, key=lambda c: (c.start, c.end, c.id))
        )

    def claims_of(self, document: str) -> list[Claim]:
        """The claims of one text in reading order."""
        return self._by_text.get(document, [])

    @cached_property
    def _by_text(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.claims:
            found.setdefault(claim.document, []).append(claim)
        return found

    def entity(self, mention_id: str) -> str:
        """The id of the entity meant; a mention outside every entity stands for itself."""
        seen = set()
        at = mention_id
        while at not in self._entity_of and at in self.mentions and at not in seen:
            seen.add(at)
            mention = self.mentions[at]
            at = mention.refers_to or (mention.holder if mention.kind == "post" else None) or at
        return self._entity_of.get(at, at)

    def names_of(self, entity: str) -> set[str]:
        """The name of an entity, and every name by which a text has it."""
        return {self.name(entity), *(m.name for m in self.members(entity) if m.form == "name")}

    def members(self, entity_id: str) -> list[Mention]:
        """The mentions of an entity in order of text and place."""
        entity = self.entities.get(entity_id)
        ids = entity.mentions if entity else (entity_id,)
        found = [self.mentions[i] for i in ids if i in self.mentions]
        return sorted(found, key=lambda m: (m.span, m.id))

    def kind(self, entity_id: str) -> str:
        """person, organisation, document... or "" where nothing is known."""
        if entity_id in self.entities:
            return self.entities[entity_id].kind
        return self.mentions[entity_id].kind if entity_id in self.mentions else ""

    def name(self, entity_id: str) -> str:
        """What an entity is called."""
        if entity_id in self.entities:
            return self.entities[entity_id].name
        return self.mentions[entity_id].name if entity_id in self.mentions else entity_id

    def is_named(self, entity_id: str) -> bool:
        """Whether any mention gives a proper name (not "residents", "he", "the mayor"); a group never has one."""
        if self.kind(entity_id) == "group":
            return False
        names = [m.name for m in self.members(entity_id) if m.form == "name"]
        return any(c.isupper() or not c.isascii() for name in names for c in name)

    def ties(self, entity_id: str) -> set[str]:
        """The bodies that the texts tie a person or post to."""
        return {self.entity(m.organisation) for m in self.members(entity_id) if m.organisation}

    def quote(self, span: Span) -> str:
        """The words of ``span``."""
        return self.documents[span.document].text[span.start : span.end]

    def date_in(self, span: Span) -> DateExpression | None:
        """The date that stands in ``span``."""
        return next((date for date in self._dates.get(span.document, ()) if date.span.overlaps(span)), None)

    @cached_property
    def _dates(self) -> dict[str, tuple[DateExpression, ...]]:
        return {reading.document: reading.dates for reading in self.readings}


def bare(name: str) -> str:
    """``name`` on one line without its article."""
    return _ARTICLE.sub("", " ".join(name.split()))
