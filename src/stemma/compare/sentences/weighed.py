"""What two sentences say when they are read together, weighed with what the comparators see in them.

The table ``data/compare/together.yaml`` says how far to follow whom (:mod:`stemma.compare.weighed_reading`). Learnt
by ``training/weighed.py``; may be edited by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.compare.alike import are_alike
from stemma.compare.profile import content_stems
from stemma.compare.sentences.statement import Statement
from stemma.compare.together import RELATIONS, Answer, can_read, read_together
from stemma.compare.weighed_reading import (
    AGREEING,
    AT_ODDS,
    SEEN_AT_ODDS,
    Seen,
    Shape,
    Weights,
    chances_of,
    shape,
    weights,
)
from stemma.model import Aspect
from stemma.text.stem import stem

TOLD_APART = frozenset({"actor", "number", "patient", "place", "predicate", "time", "what is counted"})
"""Aspects in which something may stand in the place of another thing."""
GRAVE = frozenset({"agree", "contradict"})
"""Relations that have to be sure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The relation of two sentences and how likely it is among those that may be said, 0..1.

    ``instead_of`` is the relation that was likelier, with that chance, and not sure enough to be said.
    """

    relation: Answer
    chance: float
    instead_of: Answer | None = None


def weighed(relation: Answer, differences: Sequence[Aspect], a: Statement, b: Statement) -> Weighed | None:
    """The relation that is most likely after all; None where the sentences are not read together.

    Where agreement or contradiction is not sure enough, the comparators' relation stays if it is another, else they
    differ. Where a comparator shows figures, times, counts or doings that cannot both be, they never agree. Of a
    brief sentence the comparators see most: whether it agrees is turned only where that is as good as certain.
    """
    one, other = a.document.text, b.document.text
    if relation not in RELATIONS or one.split() == other.split() or not (can_read(one) and can_read(other)):
        return None
    seen = Seen(relation=relation, differences=differences, shape=shape_of(a, b), likely=read_together(one, other))
    told = weights("together")
    chances = chances_of(seen, told)
    allowed = _allowed(seen, told, chances, are_told_apart=_are_told_apart(differences, one, other))
    chances = {name: chance if name in allowed else 0.0 for name, chance in chances.items()}
    best = max(RELATIONS, key=lambda name: chances[name])
    chance = chances[best] / sum(chances.values())
    if best in GRAVE and chances[best] < told.limits["sure"] and relation != best:
        kept: Answer = "differ" if relation in GRAVE else relation
        return Weighed(relation=kept, chance=chance, instead_of=best)
    return Weighed(relation=best, chance=chance)


def _are_told_apart(differences: Sequence[Aspect], a: str, b: str) -> bool:
    """Whether one detail is another one, whatever else may be told in other words.

    So it is where both tell of one thing which one it is ("a white van", "a black van"), and in nearly the same words
    where anything stands in the place of another thing.
    """
    found = [
        one
        for one in differences
        if one.name in TOLD_APART and one.result in ("compatible", "incompatible") and one.a_value and one.b_value
    ]
    return any(_tell_which(one) for one in found) or (bool(found) and are_alike(a, b))


def _tell_which(one: Aspect) -> bool:
    """Whether the words of both sides have the noun in common."""
    mine, theirs = set(content_stems(one.a_value)), set(content_stems(one.b_value))
    return one.name == "predicate" and bool(mine & theirs) and bool(mine - theirs) and bool(theirs - mine)


def _allowed(
    seen: Seen, told: Weights, chances: Mapping[Answer, float], *, are_told_apart: bool
) -> frozenset[Answer]:
    """The relations that may be said at all."""
    allowed = frozenset(RELATIONS)
    if are_told_apart or any(one.name in SEEN_AT_ODDS and one.result == "incompatible" for one in seen.differences):
        allowed -= AGREEING
    side = next((side for side in (AGREEING, AT_ODDS) if seen.relation in side), allowed)
    turned = sum(chances[name] for name in allowed - side)
    is_kept = seen.shape.brief > 0 and turned < told.limits["sure_of_brief"] and bool(allowed & side)
    return allowed & side if is_kept else allowed


def shape_of(a: Statement, b: Statement) -> Shape:
    """The shape of two sentences."""
    one, other = ({stem(item.word) for item in side.items} for side in (a, b))
    fewer = min(len(one), len(other))
    return shape(len(one & other) / fewer if fewer else 0.0, min(len(side.document.text.split()) for side in (a, b)))
