"""Look-ups over one dossier that every page and export needs: by id, by text, by mention."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model import (
    Claim,
    ClaimSupport,
    Cutout,
    DateExpression,
    Document,
    Dossier,
    Entity,
    Mention,
    Nearest,
    Node,
    Origin,
    Quantity,
    Span,
)

UNNAMED = "unnamed"
PUBLISHER = "publisher:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Items of a dossier by id.

    ``entity_of`` leads from a mention id to its entity, ``origin_of`` from a claim id to its origin, ``origin_at``
    from the node of an origin that is not held to the origin's id, ``order`` from a document id to its place,
    ``origin_labels`` from an origin's id or entity to its label, ``nearest`` from a claim id to where else to look.
    """

    dossier: Dossier
    documents: dict[str, Document]
    claims: dict[str, Claim]
    mentions: dict[str, Mention]
    quantities: dict[str, Quantity]
    dates: dict[str, DateExpression]
    entities: dict[str, Entity]
    entity_of: dict[str, Entity]
    origin_of: dict[str, Origin]
    origin_at: dict[str, str]
    nodes: dict[str, Node]
    order: dict[str, int]
    cutouts: dict[Span, Cutout]
    supports: dict[str, ClaimSupport]
    origin_labels: dict[str, str]
    nearest: dict[str, Nearest]

    @classmethod
    def of(cls, dossier: Dossier) -> Index:
        """The look-ups of ``dossier``; costs one pass over everything in it."""
        readings = dossier.readings
        return cls(
            dossier=dossier,
            documents={document.id: document for document in dossier.documents},
            claims={claim.id: claim for reading in readings for claim in reading.claims},
            mentions={mention.id: mention for reading in readings for mention in reading.mentions},
            quantities={quantity.id: quantity for reading in readings for quantity in reading.quantities},
            dates={date.id: date for reading in readings for date in reading.dates},
            entities={entity.id: entity for entity in dossier.entities},
            entity_of={mention: entity for entity in dossier.entities for mention in entity.mentions},
            origin_of={claim: origin for origin in dossier.stemma.origins for claim in origin.claims},
            origin_at={o.node: o.id for o in dossier.stemma.origins if o.status != "held"},
            order={document.id: n for n, document in enumerate(dossier.documents)},
            nodes={node.id: node for node in dossier.stemma.nodes},
            cutouts={cutout.span: cutout for cutout in dossier.cutouts},
            supports={support.claim: support for support in dossier.stemma.supports},
            origin_labels={key: o.label for o in dossier.stemma.origins for key in (o.id, o.entity)},
            nearest={one.claim: one for one in dossier.nearest},
        )

    def quote(self, span: Span) -> str:
        """The words of ``span``."""
        return self.documents[span.document].quote(span)

    def entity(self, mention: str) -> Entity | None:
        """The entity of a mention, followed over ``refers_to`` where the mention itself was not resolved."""
        seen: set[str] = set()
        current: str | None = mention
        while current and current not in seen:
            if current in self.entity_of:
                return self.entity_of[current]
            seen.add(current)
            found = self.mentions.get(current)
            current = found.refers_to if found else None
        return None

    def source(self, source: str) -> str:
        """A link's source as an entity id; ``publisher:...`` and ``unnamed`` stay as they are."""
        if source == UNNAMED or source.startswith(PUBLISHER):
            return source
        entity = self.entity(source)
        return entity.id if entity else source
