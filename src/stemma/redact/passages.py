"""Takes masked passages out of a dossier: everything that was read in them goes, and what rests on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from stemma.model import (
    Alignment,
    Claim,
    ClaimGroup,
    Dossier,
    Edge,
    Entity,
    Evidence,
    Link,
    Mention,
    Origin,
    Reading,
    Role,
    Span,
    Stemma,
)

NO_REASON = "The reason rests on a masked passage."


class Taken:
    """The passages to take out, and the ids of what stands in them."""

    def __init__(self, dossier: Dossier, passages: Iterable[Span]) -> None:
        self.passages = tuple(passages)
        readings = dossier.readings
        self.ids = {m.id for r in readings for m in r.mentions if self.hit(m.span)}
        self.ids |= {q.id for r in readings for q in r.quantities if self.hit(q.span)}
        self.ids |= {d.id for r in readings for d in r.dates if self.hit(d.span)}
        self.claims = {c.id for r in dossier.readings for c in r.claims if any(self.hit(span) for span in c.spans)}

    def hit(self, span: Span | None) -> bool:
        """Whether ``span`` touches a masked passage."""
        return span is not None and any(span.overlaps(passage) for passage in self.passages)

    def why(self, evidence: Evidence) -> Evidence:
        """``evidence``, without its sentence where that rests on a masked passage."""
        return replace(evidence, reason=NO_REASON, spans=()) if any(map(self.hit, evidence.spans)) else evidence

    def left(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Those of ``ids`` that stay."""
        return tuple(one for one in ids if one not in self.ids and one not in self.claims)


def without_passages(dossier: Dossier, passages: tuple[Span, ...]) -> Dossier:
    """``dossier`` without what was read in ``passages``. The texts themselves are cut by the caller."""
    if not passages:
        return dossier
    taken = Taken(dossier, passages)
    alignments = tuple(_alignment(taken, one) for one in dossier.alignments if not _rests(taken, one))
    kept = {alignment.id for alignment in alignments}
    groups = (_group(taken, group, kept) for group in dossier.groups)
    documents = tuple(
        replace(d, hygiene=tuple(n for n in d.hygiene if not taken.hit(n.span))) for d in dossier.documents
    )
    return replace(
        dossier,
        documents=documents,
        readings=tuple(_reading(taken, reading) for reading in dossier.readings),
        entities=tuple(_entity(taken, e) for e in dossier.entities if taken.left(e.mentions) or not e.mentions),
        alignments=alignments,
        groups=tuple(group for group in groups if len(group.claims) > 1),
        stemma=_stemma(taken, dossier.stemma),
        judgements=tuple(j for j in dossier.judgements if not taken.hit(j.left) and not taken.hit(j.right)),
    )


def _rests(taken: Taken, found: Alignment) -> bool:
    """Whether an alignment, or its title, rests on a masked passage."""
    spans = [span for aspect in found.aspects for span in (*aspect.a_spans, *aspect.b_spans)]
    return bool(taken.claims & {*found.a, *found.b}) or any(map(taken.hit, spans))


def _alignment(taken: Taken, found: Alignment) -> Alignment:
    return replace(found, why=taken.why(found.why))


def _group(taken: Taken, group: ClaimGroup, kept: set[str]) -> ClaimGroup:
    return replace(group, claims=taken.left(group.claims), alignments=tuple(a for a in group.alignments if a in kept))


def _reading(taken: Taken, reading: Reading) -> Reading:
    return replace(
        reading,
        mentions=tuple(_mention(taken, m) for m in reading.mentions if m.id not in taken.ids),
        quantities=tuple(q for q in reading.quantities if q.id not in taken.ids),
        dates=tuple(d for d in reading.dates if d.id not in taken.ids),
        details=tuple(
            d
            for d in reading.details
            if not taken.hit(d.cue) and d.value not in taken.ids and d.document_mention not in taken.ids
        ),
        claims=tuple(_claim(taken, c) for c in reading.claims if c.id not in taken.claims),
        problems=tuple(replace(p, start=None, end=None) for p in reading.problems),
    )


def _mention(taken: Taken, mention: Mention) -> Mention:
    def left(value: str | None) -> str | None:
        return None if value in taken.ids else value

    return replace(
        mention,
        refers_to=left(mention.refers_to),
        holder=left(mention.holder),
        why=taken.why(mention.why) if mention.why else None,
    )


def _claim(taken: Taken, claim: Claim) -> Claim:
    return replace(
        claim,
        chain=tuple(_link(taken, link) for link in claim.chain),
        roles=tuple(_role(taken, role) for role in claim.roles if not taken.hit(role.span)),
        mentions=taken.left(claim.mentions),
        quantities=taken.left(claim.quantities),
        dates=taken.left(claim.dates),
        condition=None if taken.hit(claim.condition) else claim.condition,
        why=taken.why(claim.why) if claim.why else None,
    )


def _link(taken: Taken, link: Link) -> Link:
    source = "unnamed" if link.source in taken.ids else link.source
    return replace(link, source=source, cue=None if taken.hit(link.cue) else link.cue)


def _role(taken: Taken, role: Role) -> Role:
    return replace(
        role,
        mention=None if role.mention in taken.ids else role.mention,
        claim=None if role.claim in taken.claims else role.claim,
    )


def _entity(taken: Taken, entity: Entity) -> Entity:
    forms = (replace(f, spans=tuple(s for s in f.spans if not taken.hit(s))) for f in entity.forms)
    return replace(
        entity,
        forms=tuple(form for form in forms if form.spans),
        mentions=taken.left(entity.mentions),
        posts=tuple(post for post in entity.posts if not taken.hit(post.span)),
        joins=tuple(
            replace(j, why=taken.why(j.why))
            for j in entity.joins
            if j.left not in taken.ids and j.right not in taken.ids
        ),
        apart=tuple(replace(a, why=taken.why(a.why)) for a in entity.apart),
    )


def _stemma(taken: Taken, stemma: Stemma) -> Stemma:
    def edge(one: Edge) -> Edge:
        return replace(one, why=taken.why(one.why))

    def origin(one: Origin) -> Origin:
        return replace(one, claims=taken.left(one.claims), evidence=tuple(map(taken.why, one.evidence)))

    return replace(stemma, edges=tuple(map(edge, stemma.edges)), origins=tuple(map(origin, stemma.origins)))
