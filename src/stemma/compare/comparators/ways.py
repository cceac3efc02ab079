"""Comparator of small words that stand against each other before one thing: "towards it", "away from it"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from stemma.compare.comparators.answer import answer
from stemma.compare.lexicon import function_words, printed_so, table
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.model import Aspect
from stemma.text.stem import stem

NEXT = 3
"""Words behind the small word of which one names the thing."""
_THING = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[,;:.()]")
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "this", "that", "those", "these"})
Way = tuple[int, str]
"""Number of the row, and the stem of the last word of what stands behind."""


def ways(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """The first thing before which the two have words of one row, and none in common."""
    if a.claim.negated != b.claim.negated:
        return ()
    left, right = _ways_of(a), _ways_of(b)
    for way in sorted(left.keys() & right.keys()):
        if left[way].keys().isdisjoint(right[way]):
            one, other = min(left[way].values()), min(right[way].values())
            reason = f"Where A has “{one}”, B has “{other}”."
            return (answer("predicate", "compatible", reason, (one, a.claim.spans), (other, b.claim.spans)),)
    return ()


@once
def _ways_of(profile: Profile) -> Mapping[Way, Mapping[int, str]]:
    """Row and thing -> the brackets of the row that stand before the thing -> the words as printed."""
    found: dict[Way, dict[int, str]] = {}
    for match in _pattern().finditer(profile.content):
        row, bracket = _listed()[match.group().lower()]
        for thing in _things(profile.content[match.end() :]):
            found.setdefault((row, stem(thing)), {}).setdefault(bracket, f"{match.group()} {thing}")
    return found


def _things(behind: str) -> list[str]:
    """The words of the phrase that opens ``behind``: no articles, nothing from the next small word or mark on."""
    found: list[str] = []
    for match in _THING.finditer(behind[:80]):
        word = match.group()
        if word.lower() in _ARTICLES and not found:
            continue
        if word in ",;:.()" or word.lower() in function_words() or len(found) == NEXT:
            break
        found.append(word)
    return found


@cache
def _listed() -> Mapping[str, tuple[int, int]]:
    return {
        str(word): (row, bracket)
        for row, brackets in enumerate(table("ways")["rows"])
        for bracket, words in enumerate(brackets)
        for word in words
    }


@cache
def _pattern() -> re.Pattern[str]:
    return printed_so(_listed())
