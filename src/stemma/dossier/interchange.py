"""The interchange form: mentions, quantities, claims, alignments and origins of any number of texts."""

from __future__ import annotations

import msgspec

from stemma.dossier.index import Index
from stemma.dossier.interchange_form import (
    AlignmentEntry,
    ClaimEntry,
    EdgeEntry,
    HygieneEntry,
    InterchangeForm,
    LinkEntry,
    MentionEntry,
    Offsets,
    OriginEntry,
    PairRelation,
    QuantityEntry,
    TextEntry,
)
from stemma.dossier.paths import without_machine
from stemma.model import Alignment, AspectName, Claim, Document, Dossier, Edge, Quantity, Reading, Span

# The interchange form knows fewer kinds of difference than the comparators do.
KINDS: dict[AspectName, str] = {
    "polarity": "modality",
    "condition": "modality",
    "patient": "actor",
    "predicate": "wording",
}


class Interchange:
    """Exporter of the small form that outside scorers read; the same dossier gives the same bytes."""

    name = "interchange"
    version = "1"
    suffix = ".json"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file: UTF-8, keys sorted, one line feed at the end."""
        return json_bytes(interchange_form(dossier))


def json_bytes(value: object) -> bytes:
    """``value`` as readable JSON in UTF-8 with sorted keys and a final line feed."""
    return msgspec.json.format(msgspec.json.encode(value, order="sorted"), indent=1) + b"\n"


def interchange_form(dossier: Dossier) -> InterchangeForm:
    """The content of the small form, items in reading order; paths as on the page."""
    dossier = without_machine(dossier)
    index = Index.of(dossier)
    readings = dossier.readings
    return InterchangeForm(
        texts=[text_entry(document) for document in dossier.documents],
        mentions=[entry for reading in readings for entry in mention_entries(index, reading)],
        quantities=[quantity_entry(index, q) for reading in readings for q in reading.quantities if q.core],
        claims=[claim_entry(index, claim) for reading in readings for claim in reading.claims],
        alignments=[alignment_entry(alignment) for alignment in dossier.alignments],
        origins=[
            OriginEntry(id=origin.id, entity=origin.entity, claims=list(origin.claims))
            for origin in dossier.stemma.origins
        ],
        edges=[edge_entry(index, edge) for edge in dossier.stemma.edges],
        hygiene=[entry for document in dossier.documents for entry in hygiene_entries(document)],
    )


def text_entry(document: Document) -> TextEntry:
    """What identifies a text."""
    return TextEntry(
        id=document.id,
        path=document.path,
        sha256=document.sha256,
        text_sha256=document.text_sha256,
        language=document.language,
        characters=len(document.text),
    )


def mention_entries(index: Index, reading: Reading) -> list[MentionEntry]:
    """Names and descriptions of a reading, without pronouns; a date without a mention becomes one."""
    found = [
        _mention(m.span, m.kind, entity.id if (entity := index.entity(m.id)) else m.id)
        for m in reading.mentions
        if m.core and m.form != "pronoun"
    ]
    known = [m.span for m in reading.mentions if m.kind == "date"]
    for date in reading.dates:
        if not any(date.span.overlaps(span) for span in known):
            entity = index.entity_of.get(date.id)
            found.append(_mention(date.span, "date", entity.id if entity else f"date:{date.edtf}"))
    return sorted(found, key=lambda entry: (entry.start, entry.end, entry.kind, entry.entity))


def _mention(span: Span, kind: str, entity: str) -> MentionEntry:
    return MentionEntry(text=span.document, start=span.start, end=span.end, kind=kind, entity=entity)


def quantity_entry(index: Index, quantity: Quantity) -> QuantityEntry:
    """A quantity with the words for what is counted and on what condition."""
    counted = quantity.counted_text or (index.quote(quantity.counted) if quantity.counted else "")
    condition = quantity.condition_text or (index.quote(quantity.condition) if quantity.condition else "")
    return QuantityEntry(
        text=quantity.span.document,
        start=quantity.span.start,
        end=quantity.span.end,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        qualifier=quantity.qualifier,
        unit=quantity.unit,
        counted=counted or None,
        condition=condition or None,
        slip=quantity.slip,
    )


def claim_entry(index: Index, claim: Claim) -> ClaimEntry:
    """A claim; sources of its chain are entity ids."""
    return ClaimEntry(
        id=claim.id,
        text=claim.document,
        spans=[(span.start, span.end) for span in claim.spans],
        modality=claim.modality,
        negated=claim.negated,
        voice=claim.voice,
        quoted=claim.quoted,
        chain=[LinkEntry(source=index.source(link.source), cue=offsets(link.cue)) for link in claim.chain],
    )


def offsets(span: Span | None) -> Offsets | None:
    """``(start, end)`` of a span."""
    return (span.start, span.end) if span else None


def alignment_entry(alignment: Alignment) -> AlignmentEntry:
    """An alignment in the fewer relations and kinds of the form: ``updated`` is a difference in time, ``unclear`` one
    in wording."""
    relation, kinds = pair_relation(alignment)
    return AlignmentEntry(
        id=alignment.id,
        a=list(alignment.a),
        b=list(alignment.b),
        relation=relation,
        differences=kinds,
        confirmations=alignment.confirmations,
    )


def pair_relation(alignment: Alignment) -> tuple[PairRelation, list[str]]:
    """Relation and kinds of difference, each kind once, gravest first."""
    kinds = [KINDS.get(aspect.name, str(aspect.name)) for aspect in alignment.differences]
    if alignment.relation == "updated":
        return "differ", list(dict.fromkeys(["time", *kinds]))
    relation: PairRelation = "differ" if alignment.relation == "unclear" else alignment.relation
    return relation, list(dict.fromkeys(kinds))


def edge_entry(index: Index, edge: Edge) -> EdgeEntry:
    """An edge; a node that is an origin and not held goes by the origin's id."""
    origin = index.origin_at
    return EdgeEntry(
        derived=origin.get(edge.derived, edge.derived),
        source=origin.get(edge.source, edge.source),
        kind=edge.kind,
        score=round(edge.score, 4),
    )


def hygiene_entries(document: Document) -> list[HygieneEntry]:
    """What was noticed in the raw text."""
    return [
        HygieneEntry(text=document.id, start=note.span.start, end=note.span.end, kind=note.kind)
        for note in document.hygiene
    ]
