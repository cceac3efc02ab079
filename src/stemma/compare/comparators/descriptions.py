"""Comparator of words of which only one fits: wife or girlfriend, rifle or pistol, acquitted or fined."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from stemma.compare.comparators.answer import answer
from stemma.compare.lexicon import printed_so, table
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.model import Aspect, AspectName, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Lists that shut each other out; ``list_of`` maps a word to the number of its list, broad ones to -1."""

    name: str
    aspect: AspectName
    list_of: Mapping[str, int]
    pattern: re.Pattern[str]


def described(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """One difference for each aspect: where both have exactly one word of a set, and the two shut each other out."""
    found: dict[AspectName, Aspect] = {}
    for choice, left, right in zip(choices(), _chosen(a), _chosen(b), strict=True):
        if left is None or right is None or left[1] == right[1]:
            continue
        found.setdefault(
            choice.aspect,
            answer(
                choice.aspect,
                "compatible",
                f"A says “{left[0]}”, B “{right[0]}”: not the same {choice.name}.",
                (left[0], (left[2],)),
                (right[0], (right[2],)),
            ),
        )
    return tuple(found.values())


@once
def _chosen(profile: Profile) -> tuple[tuple[str, int, Span] | None, ...]:
    """What a claim has of each set, in the order of the sets."""
    return tuple(_of_set(choice, profile) for choice in choices())


def _of_set(choice: Choice, profile: Profile) -> tuple[str, int, Span] | None:
    """The only list of a set that a claim has words of: first printed word, number of the list, its place."""
    found: list[tuple[str, int, Span]] = []
    for span in profile.claim.spans:
        before = max(0, span.start - 1)
        for start, end in _matches(choice.pattern, profile.document.text[before : span.end], span.start - before):
            place = Span(document=span.document, start=before + start, end=before + end)
            word = profile.document.text[place.start : place.end]
            found.append((word, choice.list_of[word.lower()], place))
    return found[0] if found and len({number for _, number, _ in found}) == 1 and found[0][1] >= 0 else None


@lru_cache(maxsize=262_144)
def _matches(pattern: re.Pattern[str], text: str, start: int) -> tuple[tuple[int, int], ...]:
    """Where ``pattern`` matches from ``start`` on; one character before that shows whether a word begins there."""
    return tuple(match.span() for match in pattern.finditer(text, start))


@cache
def choices() -> tuple[Choice, ...]:
    """The sets of the list, in its order."""
    made = []
    for entry in table("exclusive")["sets"]:
        listed = {str(word): number for number, words in enumerate(entry["lists"]) for word in words}
        listed |= {str(word): -1 for word in entry["broad"]}
        name, aspect = str(entry["name"]), cast(AspectName, entry["aspect"])
        made.append(Choice(name=name, aspect=aspect, list_of=listed, pattern=printed_so(listed)))
    return tuple(made)
