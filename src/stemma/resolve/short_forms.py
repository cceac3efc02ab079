"""Names of people that are short for more than one longer name: "A. Saleh" beside Ahmad Saleh and Adel Saleh."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from stemma.text.name_parts import parse_name
from stemma.text.names import SAME, NameComparison, compare_names

SEVERAL = "It is short for more than one name of the texts."
# Of the longer names so many are held against each other.
_MOST = 12
Pair = tuple[str, str]


def short_for_several(compared: Mapping[Pair, NameComparison]) -> frozenset[Pair]:
    """The pairs of ``compared`` whose shorter name may as well stand for another longer one that is not the same."""
    longer: dict[str, list[Pair]] = {}
    for pair, found in compared.items():
        if found.score >= SAME:
            for short, long in (pair, pair[::-1]):
                if _fullness(short) < _fullness(long):
                    longer.setdefault(short, []).append(pair)
    return frozenset(pair for short, pairs in longer.items() if _differ(short, pairs) for pair in pairs)


def is_rank_alone(name: str) -> bool:
    """Whether what was taken for a person's name is a post: "Deputy Minister"."""
    words = parse_name(name, "office").words
    return bool(words) and all(word.concept and word.concept.kind in ("role", "deputy", "former") for word in words)


def _fullness(name: str) -> tuple[int, int]:
    words = parse_name(name, "person").words
    return len(words), sum(len(word.plain) > 1 for word in words)


def _differ(short: str, pairs: Iterable[Pair]) -> bool:
    longs = sorted({name for pair in pairs for name in pair if name != short})[:_MOST]
    return any(compare_names(one, other, "person").score < SAME for one, other in combinations(longs, 2))
