"""People's decisions: kept for ever, heard as long as the passages they were made on still stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model import Document, Entity, Judgement, Reading, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A judgement with the words of its two passages, so that a changed text does not give it another meaning."""

    judgement: Judgement
    left_quote: str
    right_quote: str


def decision(judgement: Judgement, documents: Sequence[Document]) -> Decision:
    """``judgement`` with the words it stands on."""
    return Decision(
        judgement=judgement,
        left_quote=_quote(judgement.left, documents),
        right_quote=_quote(judgement.right, documents),
    )


def in_force(decisions: Sequence[Decision], documents: Sequence[Document]) -> tuple[Judgement, ...]:
    """The last judgement on each pair, in the order given, where both passages still have the same words."""
    last = {_pair(one.judgement): one for one in decisions}
    return tuple(
        one.judgement
        for one in decisions
        if last[_pair(one.judgement)] is one
        and one.left_quote == _quote(one.judgement.left, documents)
        and one.right_quote == _quote(one.judgement.right, documents)
        and one.left_quote
        and one.right_quote
    )


def _pair(judgement: Judgement) -> tuple[frozenset[Span], str]:
    return frozenset((judgement.left, judgement.right)), judgement.target


def _quote(span: Span, documents: Sequence[Document]) -> str:
    return next((document.quote(span) for document in documents if document.id == span.document), "")


def place_of(reference: str, readings: Sequence[Reading]) -> Span | None:
    """Where the mention or claim called ``reference`` stands; None when there is none."""
    for reading in readings:
        for mention in reading.mentions:
            if mention.id == reference:
                return mention.span
        for claim in reading.claims:
            if claim.id == reference:
                return Span(document=claim.document, start=claim.start, end=claim.end)
    return None


def place_of_entity(reference: str, entities: Sequence[Entity]) -> Span | None:
    """The first passage that names the entity called ``reference``; None when there is none."""
    for entity in entities:
        if entity.id == reference:
            return min(span for form in entity.forms for span in form.spans)
    return None
