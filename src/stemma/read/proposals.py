"""What an outside extractor proposes: taken in when its spans verify, refused with the place when they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.errors import RefusedProposal
from stemma.model import Claim, Document, Mention, Reading, Span
from stemma.seams import Extractor


def merge(document: Document, reading: Reading, extractors: Sequence[Extractor]) -> Reading:
    """``reading`` with what ``extractors`` add, in their order; what stands there already is never changed.

    Raises :class:`stemma.errors.RefusedProposal` when a proposed mention or claim has no span, a span outside the
    text or of another document, an id that is taken, a claim without predicate, or a chain whose sources are unknown.
    """
    for extractor in extractors:
        proposed = extractor.propose(document, reading)
        known = {m.id for m in reading.mentions} | {c.id for c in reading.claims}
        items: tuple[Mention | Claim, ...] = (*proposed.mentions, *proposed.claims)
        for item in items:
            _verify(document, extractor.name, item, known)
            known.add(item.id)
        for claim in proposed.claims:
            _verify_chain(document, extractor.name, claim, known)
        reading = replace(
            reading,
            mentions=(*reading.mentions, *proposed.mentions),
            claims=(*reading.claims, *proposed.claims),
        )
    return reading


def _verify(document: Document, who: str, item: Mention | Claim, known: set[str]) -> None:
    kind = "mention" if isinstance(item, Mention) else "claim"
    spans = (item.span, item.name_span) if isinstance(item, Mention) else (*item.spans, item.predicate_span)
    if item.id in known:
        raise _refused(who, f"the {kind} {item.id} has an id that is taken")
    if isinstance(item, Claim) and not (item.spans and item.predicate.strip()):
        raise _refused(who, f"the claim {item.id} has no span or no predicate")
    for span in spans:
        if not _stands(document, span):
            raise _refused(who, f"the {kind} {item.id} points to {span.start}-{span.end}, which is not in the text")
        if not document.quote(span).strip():
            raise _refused(who, f"the {kind} {item.id} points to white space at {span.start}-{span.end}")


def _verify_chain(document: Document, who: str, claim: Claim, known: set[str]) -> None:
    sources = {"unnamed", f"publisher:{document.id}", *known}
    unknown = [link.source for link in claim.chain if link.source not in sources]
    if unknown or not claim.chain or claim.chain[0].source != f"publisher:{document.id}":
        detail = f"names {unknown[0]!r}, which nothing is called" if unknown else "does not begin with the publisher"
        raise _refused(who, f"the chain of {claim.id} {detail}")


def _stands(document: Document, span: Span) -> bool:
    return span.document == document.id and 0 <= span.start < span.end <= len(document.text)


def _refused(who: str, what: str) -> RefusedProposal:
    hint = "Spans count code points of the extracted text; `stemma text FILE` prints it as they count it."
    return RefusedProposal(f"{who}: {what}. Nothing of it was taken.", hint=hint)
