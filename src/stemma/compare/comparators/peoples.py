"""Comparator of where somebody or something is from: "Uzbek volunteers" beside "volunteers from Chechnya"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from stemma.compare.comparators.answer import answer
from stemma.compare.lexicon import function_words, printed_so, table
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.model import Aspect
from stemma.text.stem import stem

_BEHIND = re.compile(r"(?:['’]s?)? (?P<one>[a-z][\w-]{2,30})(?: (?P<two>[a-z][\w-]{2,30}))?")
_BEFORE = re.compile(r"\b(?P<noun>[A-Za-z][\w-]{2,30}) (?:from|of) (?:the )?$")
REACH = 64
"""Characters to either side of a land in which its noun stands."""


def peoples(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """The first kind of people or thing that the two have from different lands."""
    left, right = _lands_of(a), _lands_of(b)
    for noun in sorted(left.keys() & right.keys()):
        mine, theirs = left[noun], right[noun]
        if any(_may_be_one(one, other) for one in mine for other in theirs):
            continue
        said = min(mine.values()), min(theirs.values())
        reason = f"Where A has “{said[0]}”, B has “{said[1]}”."
        return (answer("predicate", "compatible", reason, (said[0], a.claim.spans), (said[1], b.claim.spans)),)
    return ()


@once
def _lands_of(profile: Profile) -> Mapping[str, Mapping[str, str]]:
    """Stem of a noun -> the lands it is said to be from -> the words as printed."""
    found: dict[str, dict[str, str]] = {}
    for noun, land, printed in _told(profile.content):
        found.setdefault(noun, {}).setdefault(land, printed)
    return found


def _told(content: str) -> Iterator[tuple[str, str, str]]:
    for match in _pattern().finditer(content):
        land = land_of()[match.group()]
        before = _BEFORE.search(content[max(0, match.start() - REACH) : match.start()])
        if before is not None:
            yield stem(before["noun"]), land, f"{before.group()}{match.group()}"
            continue
        behind = _BEHIND.match(content[match.end() : match.end() + REACH])
        nouns = [behind["one"], behind["two"]] if behind is not None else []
        for noun in nouns:
            if noun is None or noun in function_words():
                break
            yield stem(noun), land, f"{match.group()} {noun}"


def _may_be_one(one: str, other: str) -> bool:
    return one == other or frozenset((one, other)) in _within()


@cache
def land_of() -> Mapping[str, str]:
    """Printed word -> the first word of its bracket."""
    return {str(word): str(row[0]) for row in table("peoples")["lands"] for word in row}


@cache
def _within() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(map(str, pair)) for pair in table("peoples")["within"])


@cache
def _pattern() -> re.Pattern[str]:
    return printed_so(land_of(), as_printed=True)
