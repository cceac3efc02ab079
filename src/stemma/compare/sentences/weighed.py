"""What two sentences say when they are read together, weighed with what the comparators see in them.

The comparators know figures, dates, names and listed words, and little of sentences that tell one thing in quite
other words; the taught reader (:mod:`stemma.compare.together`) knows such turns, and little of figures. The table
``data/compare/together.yaml`` says how far to follow whom: to the log-likelihood that the reader gives each relation
it adds a number for the relation by the comparators, further ones where the sentences have their words in common or
one of them is brief, and one for each kind of difference that was seen. Learnt by ``training/weighed.py``; may be
edited by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log

from stemma.compare import concluding
from stemma.compare.lexicon import table
from stemma.compare.sentences.statement import Statement
from stemma.compare.together import RELATIONS, Answer, can_read, read_together
from stemma.model import Aspect
from stemma.text.stem import stem

LEAST = 1e-3
"""No relation is held for less likely than this by the reader."""
HALF = 0.5
"""Share of words in common from which on two sentences count as alike, the more the further above it."""
BRIEF, NOT_BRIEF = 8, 13
"""Words of a brief sentence, and of one that is not."""
AGREEING: frozenset[Answer] = frozenset(concluding.AGREEING)
AT_ODDS: frozenset[Answer] = frozenset({"differ", "contradict"})
GRAVE = frozenset({"agree", "contradict"})
"""Relations that have to be sure."""
SEEN_AT_ODDS = frozenset({"number", "time", "what is counted", "predicate"})
"""Aspects in which what a comparator shows to be at odds is no agreement, whatever the reader says."""
LIGHT = frozenset({"wording", "attribution", "certainty", "qualifier"})
"""Aspects in which sentences that say the same may differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Numbers to add, one for each of :data:`RELATIONS`; ``sure`` is the chance from which on agreement and
    contradiction are said, ``sure_of_brief`` the one from which on a brief sentence is told otherwise than the
    comparators see it."""

    start: Sequence[float]
    rules: Mapping[str, Sequence[float]]
    alike: Mapping[str, Sequence[float]]
    brief: Mapping[str, Sequence[float]]
    reader: Mapping[str, Sequence[float]]
    reader_of_brief: Mapping[str, Sequence[float]]
    seen: Mapping[str, Sequence[float]]
    sure: float
    sure_of_brief: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How alike the words of two sentences are, and how brief the briefer one is, 0..1."""

    alike: float
    brief: float


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
    shape = shape_of(a, b)
    chances = chances_of(relation, differences, shape, read_together(one, other))
    allowed = _allowed(relation, differences, shape, chances)
    chances = {name: chance if name in allowed else 0.0 for name, chance in chances.items()}
    best = max(RELATIONS, key=lambda name: chances[name])
    chance = chances[best] / sum(chances.values())
    if best in GRAVE and chances[best] < weights().sure and relation != best:
        kept: Answer = "differ" if relation in GRAVE else relation
        return Weighed(relation=kept, chance=chance, instead_of=best)
    return Weighed(relation=best, chance=chance)


def _allowed(
    relation: Answer, differences: Sequence[Aspect], shape: Shape, chances: Mapping[Answer, float]
) -> frozenset[Answer]:
    """The relations that may be said at all."""
    allowed = frozenset(RELATIONS)
    if any(one.name in SEEN_AT_ODDS and one.result == "incompatible" for one in differences):
        allowed -= AGREEING
    side = next((side for side in (AGREEING, AT_ODDS) if relation in side), allowed)
    turned = sum(chances[name] for name in allowed - side)
    is_kept = shape.brief > 0 and turned < weights().sure_of_brief and bool(allowed & side)
    return allowed & side if is_kept else allowed


def chances_of(
    relation: str, differences: Sequence[Aspect], shape: Shape, likely: Sequence[float]
) -> dict[Answer, float]:
    """How likely each relation is, 0..1, in all 1."""
    told = weights()
    logs = [log(max(LEAST, one)) for one in likely]
    seen = {f"{one.name} {one.result}" for one in differences}
    added = [(1.0, told.start), (1.0, told.rules[relation])]
    added += [(shape.alike, told.alike[relation]), (shape.brief, told.brief[relation])]
    added += [(1.0, told.seen[name]) for name in sorted(seen & told.seen.keys())]
    for name, one in zip(RELATIONS, logs, strict=True):
        added += [(one, told.reader[name]), (shape.brief * one, told.reader_of_brief[name])]
    scores = [one + sum(share * row[n] for share, row in added) for n, one in enumerate(logs)]
    parts = [exp(score - max(scores)) for score in scores]
    return {name: part / sum(parts) for name, part in zip(RELATIONS, parts, strict=True)}


def shape_of(a: Statement, b: Statement) -> Shape:
    """``alike``: 0 where no more than half of the words of one are those of the other, 1 where all are; ``brief``: 1
    up to eight words, 0 from thirteen on."""
    one, other = ({stem(item.word) for item in side.items} for side in (a, b))
    fewer = min(len(one), len(other))
    alike = max(0.0, len(one & other) / fewer - HALF) / (1 - HALF) if fewer else 0.0
    length = min(len(side.document.text.split()) for side in (a, b))
    return Shape(alike=alike, brief=max(0.0, min(1.0, (NOT_BRIEF - length) / (NOT_BRIEF - BRIEF))))


@cache
def weights() -> Weights:
    """The packaged table."""
    told = table("together")
    names = ("start", "rules", "alike", "brief", "reader", "reader_of_brief", "seen")
    sure, sure_of_brief = float(told["sure"]), float(told["sure_of_brief"])
    return Weights(sure=sure, sure_of_brief=sure_of_brief, **{name: told[name] for name in names})
