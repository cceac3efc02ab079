"""How far to follow what the comparators see in two passages, and how far the taught reader that sees them as wholes.

The comparators know figures, dates, names and listed words, and little of passages that tell one thing in quite
other words; the reader (:mod:`stemma.compare.together`) knows such turns, and little of figures. A table adds to the
log-likelihood that the reader gives each relation a number for the relation by the comparators, further ones where
the words are in common or one passage is brief, one for each kind of difference that was seen, and one for each other
thing that is told. There is a table for single sentences (``together``) and one for claims of texts (``read_again``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import exp, log

from stemma.compare import concluding
from stemma.compare.alike import are_alike
from stemma.compare.comparators.kinds import are_firmly_two
from stemma.compare.lexicon import table
from stemma.compare.profile import content_stems
from stemma.compare.together import RELATIONS, Answer
from stemma.model import Aspect

LEAST = 1e-3
"""No relation is held for less likely than this by the reader."""
HALF = 0.5
"""Share of words in common from which on two passages count as alike, the more the further above it."""
BRIEF, NOT_BRIEF = 8, 13
"""Words of a brief passage, and of one that is not."""
AGREEING: frozenset[Answer] = frozenset(concluding.AGREEING)
AT_ODDS: frozenset[Answer] = frozenset({"differ", "contradict"})
SEEN_AT_ODDS = frozenset({"number", "time", "what is counted", "predicate"})
"""Aspects in which what a comparator shows to be at odds is no agreement, whatever the reader says."""
LIGHT = frozenset({"wording", "attribution", "certainty", "qualifier"})
"""Aspects in which passages that say the same may differ."""

TOLD_APART = frozenset({"actor", "number", "patient", "place", "predicate", "time", "what is counted"})
"""Aspects in which something may stand in the place of another thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Numbers to add, one for each of :data:`RELATIONS`, and by name from which chance on something is said."""

    start: Sequence[float]
    rules: Mapping[str, Sequence[float]]
    alike: Mapping[str, Sequence[float]]
    brief: Mapping[str, Sequence[float]]
    reader: Mapping[str, Sequence[float]]
    reader_of_brief: Mapping[str, Sequence[float]]
    seen: Mapping[str, Sequence[float]]
    besides: Mapping[str, Sequence[float]]
    limits: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How alike the words of two passages are, and how brief the briefer one is, 0..1."""

    alike: float
    brief: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is known of two passages: their relation by the comparators, the differences that led to it, their shape,
    the likelihood of each of :data:`RELATIONS` by the reader, and whatever else the table knows by name."""

    relation: str
    differences: Sequence[Aspect]
    shape: Shape
    likely: Sequence[float]
    besides: Mapping[str, float] = field(default_factory=dict)


def are_told_apart(differences: Sequence[Aspect], a: str, b: str) -> bool:
    """Whether one detail is another one, whatever else may be told in other words.

    So it is where both tell of one thing which one it is ("a white van", "a black van"), or one only of its trial
    ("climbed", "tried to climb"), and in nearly the same words where anything stands in the place of another thing.
    """
    found = [
        one for one in differences if one.result in ("compatible", "incompatible") and one.a_value and one.b_value
    ]
    return any(_tell_which(one) for one in found) or (
        any(one.name in TOLD_APART for one in found) and are_alike(a, b)
    )


def _tell_which(one: Aspect) -> bool:
    """Whether the words of both sides have the noun in common, or the deed, or are two that leave no room."""
    mine, theirs = set(content_stems(one.a_value)), set(content_stems(one.b_value))
    if one.name == "modality":
        return bool(mine & theirs) and mine != theirs
    if one.name == "predicate" and are_firmly_two(one.a_value, one.b_value):
        return True
    return one.name == "predicate" and bool(mine & theirs) and bool(mine - theirs) and bool(theirs - mine)


def shape(share: float, words: int) -> Shape:
    """``alike``: 0 where no more than half of the words of one are those of the other (``share``), 1 where all are;
    ``brief``: 1 up to eight ``words`` of the briefer one, 0 from thirteen on."""
    brief = max(0.0, min(1.0, (NOT_BRIEF - words) / (NOT_BRIEF - BRIEF)))
    return Shape(alike=max(0.0, share - HALF) / (1 - HALF), brief=brief)


def chances_of(seen: Seen, told: Weights) -> dict[Answer, float]:
    """How likely each relation is by a table, 0..1, in all 1."""
    logs = [log(max(LEAST, one)) for one in seen.likely]
    shown = {f"{one.name} {one.result}" for one in seen.differences}
    added = [(1.0, told.start), (1.0, told.rules[seen.relation])]
    added += [(seen.shape.alike, told.alike[seen.relation]), (seen.shape.brief, told.brief[seen.relation])]
    added += [(1.0, told.seen[name]) for name in sorted(shown & told.seen.keys())]
    added += [(seen.besides[name], row) for name, row in told.besides.items()]
    for name, one in zip(RELATIONS, logs, strict=True):
        added += [(one, told.reader[name]), (seen.shape.brief * one, told.reader_of_brief[name])]
    scores = [one + sum(share * row[n] for share, row in added) for n, one in enumerate(logs)]
    parts = [exp(score - max(scores)) for score in scores]
    return {name: part / sum(parts) for name, part in zip(RELATIONS, parts, strict=True)}


@cache
def weights(name: str) -> Weights:
    """The packaged table of that name."""
    told = table(name)
    parts = ("start", "rules", "alike", "brief", "reader", "reader_of_brief", "seen")
    return Weights(
        besides=told.get("besides", {}),
        limits={key: float(value) for key, value in told.items() if isinstance(value, (int, float))},
        **{part: told[part] for part in parts},
    )
