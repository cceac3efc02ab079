"""Turns the nouns of a dossier into entries of the full JSON."""

from __future__ import annotations

import msgspec

from stemma.dossier import full_form as form
from stemma.dossier import full_reading as reading
from stemma.dossier.index import PUBLISHER, UNNAMED, Index
from stemma.dossier.interchange import (
    alignment_entry,
    claim_entry,
    edge_entry,
    offsets,
    quantity_entry,
    text_entry,
)
from stemma.dossier.labels import TextLabel
from stemma.dossier.review import judgement_of
from stemma.model import (
    Alignment,
    Aspect,
    Claim,
    ClaimSupport,
    Document,
    Edge,
    Entity,
    Evidence,
    Grade,
    Link,
    Maker,
    Mention,
    Position,
    Quantity,
    Role,
    Span,
)


def span(index: Index, at: Span) -> reading.SpanEntry:
    """A passage with its words."""
    return reading.SpanEntry(text=at.document, start=at.start, end=at.end, quote=index.quote(at))


def maker(made_by: Maker) -> reading.MakerEntry:
    """A stage and its version."""
    return reading.MakerEntry(name=made_by.name, version=made_by.version)


def evidence(index: Index, why: Evidence) -> reading.EvidenceEntry:
    """A reason with its passages."""
    score = None if why.score is None else round(why.score, 4)
    return reading.EvidenceEntry(
        reason=why.reason, maker=maker(why.maker), spans=[span(index, at) for at in why.spans], score=score
    )


def text(document: Document, label: TextLabel) -> reading.FullText:
    """A held text."""
    return reading.FullText(
        **msgspec.structs.asdict(text_entry(document)),
        letter=label.letter,
        member=document.member,
        bytes=document.size,
        media_type=document.media_type,
        encoding=document.encoding,
        encoding_source=document.encoding_source,
        replaced=document.replaced,
        words=document.words,
        title=document.title,
        publisher=document.publisher,
        date=document.date,
        held=True,
        copies=list(document.copies),
    )


def mention(index: Index, found: Mention) -> reading.FullMention:
    """A mention, pronouns too."""
    entity = index.entity(found.id)
    return reading.FullMention(
        text=found.span.document,
        start=found.span.start,
        end=found.span.end,
        kind=found.kind,
        entity=entity.id if entity else found.id,
        id=found.id,
        name=found.name,
        form=found.form,
        rank=found.rank,
        core=found.core,
    )


def quantity(index: Index, found: Quantity) -> reading.FullQuantity:
    """A quantity."""
    return reading.FullQuantity(
        **msgspec.structs.asdict(quantity_entry(index, found)),
        id=found.id,
        readings=list(found.readings),
        core=found.core,
    )


def source_label(index: Index, source: str) -> str:
    """The name of a chain's source: the entity's, the publisher's text id, or "not named"."""
    if source == UNNAMED:
        return "not named"
    if source.startswith(PUBLISHER):
        return source.removeprefix(PUBLISHER)
    entity = index.entity(source)
    if entity:
        return entity.name
    return index.mentions[source].name if source in index.mentions else source


def link(index: Index, step: Link) -> reading.FullLink:
    """One step of a chain."""
    return reading.FullLink(
        source=index.source(step.source),
        cue=offsets(step.cue),
        level=step.level,
        label=source_label(index, step.source),
    )


def role(index: Index, part: Role) -> reading.RoleEntry:
    """A part of a claim."""
    entity = index.entity(part.mention) if part.mention else None
    return reading.RoleEntry(
        name=part.name, span=span(index, part.span), entity=entity.id if entity else None, claim=part.claim
    )


def claim(index: Index, found: Claim) -> reading.FullClaim:
    """A claim with everything read of it."""
    base = msgspec.structs.asdict(claim_entry(index, found))
    base["chain"] = [link(index, step) for step in found.chain]
    origin = index.origin_of.get(found.id)
    return reading.FullClaim(
        **base,
        quote=" … ".join(index.quote(at) for at in found.spans),
        predicate=found.predicate,
        sentence=span(index, found.sentence),
        roles=[role(index, part) for part in found.roles],
        quantities=list(found.quantities),
        dates=list(found.dates),
        mentions=list(found.mentions),
        condition=span(index, found.condition) if found.condition else None,
        background=found.background,
        headline=found.headline,
        origin=origin.id if origin else None,
        why=evidence(index, found.why) if found.why else None,
    )


def entity(index: Index, found: Entity) -> reading.EntityEntry:
    """An entity with its forms and why they belong together."""
    return reading.EntityEntry(
        id=found.id,
        kind=found.kind,
        name=found.name,
        forms=[
            reading.NameFormEntry(text=f.text, document=f.document, spans=[(s.start, s.end) for s in f.spans])
            for f in found.forms
        ],
        mentions=list(found.mentions),
        posts=[
            reading.PostEntry(
                post=p.post,
                span=span(index, p.span),
                organisation=p.organisation,
                place=p.place,
                dates=p.dates,
                former=p.former,
            )
            for p in found.posts
        ],
        joins=[reading.JoinEntry(left=j.left, right=j.right, why=evidence(index, j.why)) for j in found.joins],
        apart=[reading.ApartEntry(other=a.other, why=evidence(index, a.why), unsure=a.unsure) for a in found.apart],
        findings=[evidence(index, one) for one in found.findings],
        position=position(found.position) if found.position else None,
        positions=[position(one) for one in found.positions],
    )


def position(at: Position) -> reading.PositionEntry:
    """Where a gazetteer puts a place."""
    return reading.PositionEntry(
        gazetteer=at.gazetteer,
        name=at.name,
        latitude=at.latitude,
        longitude=at.longitude,
        precision=at.precision,
        radius=at.radius,
        within=list(at.within),
    )


def aspect(index: Index, answer: Aspect) -> form.AspectEntry:
    """One comparator's answer."""
    return form.AspectEntry(
        name=answer.name,
        result=answer.result,
        reason=answer.reason,
        a_value=answer.a_value,
        b_value=answer.b_value,
        a_spans=[span(index, at) for at in answer.a_spans],
        b_spans=[span(index, at) for at in answer.b_spans],
        is_difference=answer.is_difference,
    )


def alignment(index: Index, found: Alignment) -> form.FullAlignment:
    """An alignment with its aspects and a person's judgement."""
    judged = judgement_of(index.dossier, found, index.claims)
    return form.FullAlignment(
        **msgspec.structs.asdict(alignment_entry(found)),
        texts=found.texts,
        scope=found.scope,
        title=found.title,
        relation_shown=found.relation,
        origins=list(found.origins),
        aspects=[aspect(index, answer) for answer in found.aspects],
        why=evidence(index, found.why),
        judgement=judged.verdict if judged else None,
    )


def edge(index: Index, found: Edge) -> form.FullEdge:
    """An edge with its evidence."""
    base = edge_entry(index, found)
    return form.FullEdge(
        derived=base.derived,
        source=base.source,
        kind=base.kind,
        score=base.score,
        directed=found.directed,
        why=evidence(index, found.why),
    )


def support(found: ClaimSupport) -> form.SupportEntry:
    """What one claim rests on."""
    return form.SupportEntry(
        claim=found.claim,
        origins=list(found.origins),
        confirmations=found.confirmations,
        reason=found.reason,
        to_raise=found.to_raise,
    )


def grade(index: Index, given: Grade) -> form.GradeEntry:
    """A person's grade of a claim."""
    return form.GradeEntry(
        claim=span(index, given.claim),
        source=given.source,
        item=given.item,
        by=given.by,
        why=given.why,
        when=given.when,
    )
