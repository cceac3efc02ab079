"""Do two strings name the same thing? Across spellings, Latin and Arabic script, ranks, offices and acronyms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from stemma.text import name_conflicts as conflicts
from stemma.text import name_features as features
from stemma.text.name_features import Compared, Feature, compared
from stemma.text.name_parts import NameKind, parse_name

NameVerdict = Literal["same", "different", "unsure"]
SAME = 0.75
UNSURE = 0.60
# Names less alike than this are two names, whatever else speaks against one.
_WORTH = 0.35
# From here on two words are the same in a reader's eyes.
_SHARED = 0.9

_KINDS: dict[str, NameKind] = {"person": "person", "place": "place", "nkbench": "person"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """One line of the matcher: ``feature`` moves the score by ``weight``; ``cap`` bounds it where it holds."""

    feature: Feature
    weight: float = 0.0
    cap: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class NameComparison:
    """``score`` 0..1, the same scale for all kinds: from 0.75 the names are taken for one, below 0.60 for two.

    ``features`` are (name, value, reason) of those that hold, in the order of the table.
    """

    score: float
    verdict: NameVerdict
    reason: str
    features: tuple[tuple[str, float, str], ...]


# How much of the likeness each part carries (they add up to 1).
LIKENESS = (
    Weight(feature=features.words_alike, weight=0.50),
    Weight(feature=features.words_covered, weight=0.20),
    Weight(feature=features.weakest_word, weight=0.30),
)
# What settles it in favour, whatever the words.
SETTLES = (Weight(feature=features.alias, weight=0.97), Weight(feature=features.acronym, weight=0.95))
# What speaks against: a deduction, and the score that may not be passed where it holds.
AGAINST: dict[NameKind, tuple[Weight, ...]] = {
    "person": (
        Weight(feature=conflicts.different_given_name, cap=0.50),
        Weight(feature=conflicts.numbers_differ, cap=0.40),
        Weight(feature=conflicts.number_missing, cap=0.72),
        Weight(feature=conflicts.kunya_missing, cap=0.70),
        Weight(feature=conflicts.kunya_only, cap=0.70),
        Weight(feature=conflicts.feminine_ending, cap=0.70),
        Weight(feature=conflicts.order_swapped, weight=0.10),
        Weight(feature=conflicts.names_swapped, cap=0.72),
        Weight(feature=conflicts.given_name_missing, weight=0.15, cap=0.72),
        Weight(feature=conflicts.one_word_only, cap=0.70),
        Weight(feature=conflicts.single_words, weight=0.12),
    ),
    "place": (
        Weight(feature=conflicts.numbers_differ, cap=0.40),
        Weight(feature=conflicts.two_places, cap=0.70),
        Weight(feature=conflicts.generic_differs, weight=0.30, cap=0.65),
        Weight(feature=conflicts.toponym_missing, cap=0.70),
        Weight(feature=conflicts.order_swapped, weight=0.10),
    ),
    "office": (
        Weight(feature=conflicts.numbers_differ, cap=0.40),
        Weight(feature=conflicts.letters_differ, cap=0.40),
        Weight(feature=conflicts.number_missing, cap=0.72),
        Weight(feature=conflicts.deputy_differs, weight=0.25, cap=0.45),
        Weight(feature=conflicts.content_differs, weight=0.25, cap=0.50),
        Weight(feature=conflicts.unit_differs, weight=0.30, cap=0.90),
        Weight(feature=conflicts.role_missing, weight=0.30, cap=0.50),
        Weight(feature=conflicts.generic_differs, weight=0.20, cap=0.70),
        Weight(feature=conflicts.branch_of, weight=0.15, cap=0.70),
        Weight(feature=conflicts.content_missing, weight=0.10, cap=0.72),
        Weight(feature=conflicts.general_name, cap=0.72),
        Weight(feature=conflicts.body_missing, weight=0.05, cap=0.72),
        Weight(feature=conflicts.business_missing, cap=0.72),
        Weight(feature=conflicts.one_word_of_many, cap=0.72),
        Weight(feature=conflicts.name_word_missing, weight=0.10),
    ),
}
# Monotone scales that put the line between same and different names of each kind at the same score.
_SCALES: dict[NameKind, tuple[tuple[float, float], ...]] = {
    "person": ((0.0, 0.0), (0.78, 0.75), (1.0, 1.0)),
    "place": ((0.0, 0.0), (0.72, 0.75), (1.0, 1.0)),
    "office": ((0.0, 0.0), (0.75, 0.75), (1.0, 1.0)),
}


def name_kind(kind: str) -> NameKind:
    """How names of a kind of mention are compared; organisations, posts, groups and all else as offices."""
    return _KINDS.get(kind, "office")


def compare_names(left: str, right: str, kind: str) -> NameComparison:
    """How alike two names of ``kind`` (person, place, organisation, post...) are, and why; symmetric.

    Sounds are compared by a weighted edit distance over classes from both scripts, words are paired one to one,
    and features that speak against bound the score.
    """
    first, second = sorted((left, right))
    return _compare(first, second, name_kind(kind))


@lru_cache(maxsize=200_000)
def _compare(left: str, right: str, kind: NameKind) -> NameComparison:
    return judged(compared(parse_name(left, kind), parse_name(right, kind)))


def judged(pair: Compared) -> NameComparison:
    """What the table of features makes of two names that are taken apart and aligned."""
    kind = pair.left.kind
    if not pair.left.words or not pair.right.words:
        return NameComparison(score=0.0, verdict="different", reason="One holds no letters.", features=())
    held: list[tuple[str, float, str]] = []
    score = max(_likeness(pair, held), _whole(pair, held))
    for line in AGAINST[kind] if max(score, pair.alike) >= _WORTH else ():
        value = line.feature(pair)
        if value:
            held.append(_shown(line.feature, value))
            score = min(score - line.weight * value, line.cap)
    for line in SETTLES:
        value = line.feature(pair)
        if value:
            held.append(_shown(line.feature, value))
            score = max(score, line.weight * value)
    score = round(_scaled(max(0.0, min(1.0, score)), kind), 4)
    verdict: NameVerdict = "same" if score >= SAME else "unsure" if score >= UNSURE else "different"
    return NameComparison(score=score, verdict=verdict, reason=_reason(pair, score, held), features=tuple(held))


def _likeness(pair: Compared, held: list[tuple[str, float, str]]) -> float:
    total = 0.0
    for line in LIKENESS:
        value = line.feature(pair)
        held.append(_shown(line.feature, value))
        total += line.weight * value
    return total


def _whole(pair: Compared, held: list[tuple[str, float, str]]) -> float:
    value = features.whole_alike(pair)
    held.append(_shown(features.whole_alike, value))
    return value - whole_counts(pair.left.kind)


def whole_counts(kind: NameKind) -> float:
    """How much less the sound of the whole counts than the words."""
    # Offices are told apart by one word among many, which hardly shows in the sound of the whole.
    return 0.15 if kind == "office" else 0.02


def least_likeness(score: float, kind: NameKind) -> float:
    """What the words or the sound of the whole must come to for a ``score``, before anything speaks against it."""
    points = _SCALES[kind]
    for (x0, y0), (x1, y1) in pairwise(points):
        if score <= y1:
            return x0 + (score - y0) * (x1 - x0) / (y1 - y0)
    return 1.0


def _shown(feature: Feature, value: float) -> tuple[str, float, str]:
    name, reason = _told(feature)
    return name, round(value, 4), reason


@cache
def _told(feature: Feature) -> tuple[str, str]:
    """Name and reason of a feature: the first line of what it says of itself."""
    return feature.__name__, (feature.__doc__ or "").split("\n", 1)[0]


def _scaled(score: float, kind: NameKind) -> float:
    points = _SCALES[kind]
    for (x0, y0), (x1, y1) in pairwise(points):
        if score <= x1:
            return y0 + (score - x0) * (y1 - y0) / (x1 - x0)
    return 1.0


def _reason(pair: Compared, score: float, held: list[tuple[str, float, str]]) -> str:
    against = [reason for name, _value, reason in held if name in _NAMES_AGAINST]
    settled = [reason for name, _value, reason in held if name in ("alias", "acronym")]
    if settled:
        return settled[0]
    if against and score < SAME:
        return against[0]
    if pair.left.joined == pair.right.joined:
        return "The same name, letter by letter or in another spelling."
    if score >= SAME:
        return "The words answer to each other and sound alike."
    if score >= UNSURE:
        return "Some words sound alike, others do not."
    shared = any(like >= _SHARED for _left, _right, like in pair.matched)
    return "They share a word, and the others differ." if shared else "The words sound different."


_NAMES_AGAINST = frozenset(line.feature.__name__ for lines in AGAINST.values() for line in lines)
