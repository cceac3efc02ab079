"""Which names of people and bodies are near enough in sound to be compared: never all pairs of a large case.

A word's keys are its consonant skeletons and these with one sound left out. Two names may answer to each other when
they share the key of a whole name, a line of the table of other names, or keys of two different words (of one, where
one of them is a single word). Names in two scripts and acronyms are compared with every name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from stemma.text.name_parts import Word, parse_name
from stemma.text.translit import skeletons

SHORTEST = 3
"""Sounds of a word from which on one of them may be left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The keys of the ``whole`` name and of each of its ``words``; ``script`` is empty where any name may answer."""

    whole: frozenset[str]
    words: tuple[frozenset[str], ...]
    script: str


def may_answer(left: str, right: str) -> bool:
    """Whether two names may be likened at all; symmetric."""
    one, other = keys_of(left), keys_of(right)
    if not one.script or one.script != other.script or not one.whole.isdisjoint(other.whole):
        return True
    needed = min(2, len(one.words), len(other.words))
    return min(_met(one, other), _met(other, one)) >= needed


def _met(one: Keys, other: Keys) -> int:
    return sum(any(not mine.isdisjoint(theirs) for theirs in other.words) for mine in one.words)


def near_names(names: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs of different ``names`` that may answer to each other, each sorted, in order."""
    ordered = sorted(set(names))
    holders: dict[str, list[str]] = defaultdict(list)
    anyone = [name for name in ordered if not keys_of(name).script]
    scripts = {keys_of(name).script for name in ordered} - {""}
    for name in ordered:
        for key in sorted(set(_entries(keys_of(name)))):
            holders[key].append(name)
    found = {pair for held in holders.values() for pair in combinations(held, 2) if may_answer(*pair)}
    found |= {(min(one, other), max(one, other)) for one in anyone for other in ordered if one != other}
    if len(scripts) > 1:
        by_script = {script: [n for n in ordered if keys_of(n).script == script] for script in sorted(scripts)}
        for left, right in combinations(by_script.values(), 2):
            found |= {(min(one, other), max(one, other)) for one in left for other in right}
    return sorted(found)


def _entries(keys: Keys) -> Iterator[str]:
    """What a name is listed under: any two that may answer to each other have an entry in common."""
    yield from (f"= {key}" for key in keys.whole)
    for one, other in combinations(keys.words, 2):
        yield from {f"{min(a, b)} {max(a, b)}" for a in one for b in other}
    if len(keys.words) == 1:
        yield from (f"1 {key}" for key in keys.words[0])
    else:
        yield from (f"1 {key}" for word in keys.words for key in word)


@lru_cache(maxsize=65_536)
def keys_of(name: str) -> Keys:
    """The keys of ``name``."""
    parsed = parse_name(name, "person")
    whole = _shorter(skeletons(parsed.joined)) | {f"# {alias}" for alias in parsed.aliases}
    words = tuple(keys for keys in map(_word_keys, parsed.words) if keys)
    is_open = parsed.acronym or not words
    return Keys(whole=frozenset(whole), words=words, script="" if is_open else parsed.script)


def _word_keys(word: Word) -> frozenset[str]:
    if word.number:
        return frozenset((f"n{word.number}",))
    keys = _shorter(skeletons(word.sounds) | (skeletons(word.other_sounds) if word.other_sounds else frozenset()))
    if word.concept:
        keys.add(f"@{word.concept.id}")
    if len(word.plain) == 1:
        keys.add(f"1{word.sounds[:1]}")
    return frozenset(keys)


def _shorter(keys: frozenset[str]) -> set[str]:
    """``keys`` and each of them with one sound left out."""
    long = (key for key in keys if len(key) >= SHORTEST)
    return set(keys) | {key[:at] + key[at + 1 :] for key in long for at in range(len(key))}
