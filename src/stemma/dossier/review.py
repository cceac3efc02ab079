"""What a person decided about an alignment or an entity, in the words shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stemma.model import Alignment, Claim, Dossier, Judgement, Span
from stemma.model.judgement import standing

NOT_REVIEWED = "not reviewed"
STATES = {"positive": "accepted", "negative": "rejected", "unsure": "unsure"}


def state_of(judgement: Judgement | None, relation_words: dict[str, str]) -> str:
    """not reviewed, accepted, rejected, unsure, or "changed to ..."."""
    if judgement is None:
        return NOT_REVIEWED
    if judgement.verdict == "positive" and judgement.relation:
        word = relation_words.get(judgement.relation, judgement.relation)
        return f"changed to {word}"
    return STATES[judgement.verdict]


def judgement_of(dossier: Dossier, alignment: Alignment, claims: dict[str, Claim]) -> Judgement | None:
    """The last judgement whose two passages fall on the two sides of ``alignment``, else None."""
    left, right = sides(alignment)
    spans = [[span for claim in side for span in claims[claim].spans] for side in (left, right)]
    return _last(
        judgement
        for judgement in standing(dossier.judgements)
        if judgement.target == "alignment" and _hits(judgement, spans)
    )


def sides(alignment: Alignment) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The claim ids of the two accounts; within one text the first claim against the others."""
    if alignment.scope == "within" or not alignment.a:
        return alignment.b[:1], alignment.b[1:]
    return alignment.a, alignment.b


def _hits(judgement: Judgement, spans: Sequence[Sequence[Span]]) -> bool:
    def on(span: Span, side: Sequence[Span]) -> bool:
        return any(span.overlaps(other) for other in side)

    left, right = spans
    return (on(judgement.left, left) and on(judgement.right, right)) or (
        on(judgement.left, right) and on(judgement.right, left)
    )


def _last(judgements: Iterable[Judgement]) -> Judgement | None:
    found = None
    for judgement in judgements:
        found = judgement
    return found
