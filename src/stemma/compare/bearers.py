"""Nouns of persons and places whose words look like doings: a prisoner in a sentence is no arrest."""

from __future__ import annotations

import re
from functools import cache

from stemma.compare.lexicon import table
from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.text.stem import stem, words


@once
def told_stems(profile: Profile) -> frozenset[str]:
    """The claim's content words that may tell what is done: all but those for persons and places."""
    kept = {stem(word) for _, _, word in words(without_bearers(profile.plain))}
    return frozenset(one for one in profile.stems if one in kept) | set(content_stems(profile.claim.predicate))


@once
def told_words(profile: Profile) -> str:
    """The claim's words without those for persons and places."""
    return without_bearers(profile.plain)


def without_bearers(text: str) -> str:
    """``text`` without nouns of persons, and of places save where somebody is in them or sent there."""
    return _pattern().sub(lambda found: found.group("into") or "", text)


@cache
def persons() -> frozenset[str]:
    """Nouns for people by what they are or do, one of them."""
    return frozenset(map(str, table("bearers")["persons"]))


@cache
def _pattern() -> re.Pattern[str]:
    listed = {
        name: "|".join(map(re.escape, map(str, table("bearers")[name]))) for name in ("persons", "places", "into")
    }
    ending = r"(?:s|es)?(?:['’]s?)?"
    return re.compile(
        rf"(?i)(?P<into>\b(?:{listed['into']}) (?:{listed['places']})\b)"
        rf"|\b(?:{listed['persons']}|{listed['places']}){ending}(?!\w)"
    )
