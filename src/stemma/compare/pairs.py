"""Two sentences by themselves: what `stemma compare --pairs` answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from stemma.compare.aspects import aspects
from stemma.compare.likeness import Likeness, likeness
from stemma.compare.profile import profiles
from stemma.compare.relation import has_grown, relate
from stemma.compare.thresholds import RELATED, SIDE_BY_SIDE
from stemma.model import Aspect, Document, Entity, Reading, Relation

GRAVEST: tuple[Relation, ...] = ("contradict", "differ", "updated", "b_refines_a", "a_refines_b", "agree")
"""The relation of two sentences is that of the claims of theirs that are farthest apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairAnswer:
    """The relation of two sentences, the differences that led to it, and one sentence of reason."""

    relation: Relation | Literal["unrelated"]
    differences: tuple[Aspect, ...]
    reason: str


def compare_pair(
    documents: tuple[Document, Document], readings: Sequence[Reading], entities: Sequence[Entity]
) -> PairAnswer:
    """Compare two sentences, each read as a document of its own.

    Every claim of the first is held against its nearest claim of the second. A difference is dropped where
    another claim of the second sentence, nearly as near, says the same in that aspect.
    """
    alike = likeness(profiles(documents, readings, entities))
    left = [n for n, p in enumerate(alike.profiles) if p.document.id == documents[0].id]
    right = [n for n, p in enumerate(alike.profiles) if p.document.id == documents[1].id]
    answers = [answer for a in left if (answer := _answer(alike, a, right, documents)) is not None]
    if not answers:
        return PairAnswer(relation="unrelated", differences=(), reason="They have no matter in common.")
    return min(answers, key=lambda answer: GRAVEST.index(answer.relation))


def _answer(alike: Likeness, a: int, right: Sequence[int], documents: tuple[Document, Document]) -> PairAnswer | None:
    scores = sorted(((alike.scores[a, b], -b) for b in right if (a, b) in alike.scores), reverse=True)
    if not scores or scores[0][0] < RELATED:
        return None
    near = [-b for score, b in scores if score >= SIDE_BY_SIDE * scores[0][0]]
    compared = aspects(alike.profiles[a], alike.profiles[near[0]])
    same = {x.name for b in near[1:] for x in aspects(alike.profiles[a], alike.profiles[b]) if not x.is_difference}
    kept = tuple(aspect for aspect in compared if not (aspect.is_difference and aspect.name in same - {"modality"}))
    row = relate(kept, grown=has_grown(kept, *documents, None))
    differences = tuple(aspect for aspect in kept if aspect.is_difference)
    reason = " ".join([row.words, *(aspect.reason for aspect in differences[:2])])
    return PairAnswer(relation=row.relation, differences=differences, reason=reason)
