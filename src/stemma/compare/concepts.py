"""What a claim tells of in general: kinds of doing and kinds of things, by a list of words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from stemma.compare.lexicon import table
from stemma.text.stem import stem, words


@dataclass(frozen=True, slots=True, order=True)
class Concept:
    """A kind of doing or of thing, under the name that the list gives it."""

    group: str
    name: str

    @property
    def is_doing(self) -> bool:
        """Whether it is something that happens, not something there is."""
        return self.group == "doings"


Found = Mapping[Concept, str]
_MONTH = re.compile(
    r"\b(?:(?:in|since|until|till|by|from|of|last|next|early|mid|late|\d{1,2}(?:st|nd|rd|th)?)[ -])March\b|\bMarch \d"
)
"""The one month whose name is a word for a doing, too."""


@lru_cache(maxsize=65_536)
def concepts(text: str) -> Found:
    """Concept -> the first printed words of ``text`` that tell it."""
    found: dict[Concept, str] = {}
    text = _MONTH.sub(" ", text)
    for _, _, word in words(text):
        for concept in _by_stem().get(stem(word), ()):
            found.setdefault(concept, word)
    known, pattern = _phrases()
    for match in pattern.finditer(text):
        for concept in known[match.group().lower()]:
            found.setdefault(concept, match.group())
    return found


def share_a_kind_of_thing(one: str, other: str) -> bool:
    """Whether two texts have words of one kind of thing ("policemen", "officers"), whatever happens in them."""
    return any(not kind.is_doing for kind in concepts(one).keys() & concepts(other).keys())


@cache
def _by_stem() -> Mapping[str, tuple[Concept, ...]]:
    made: dict[str, set[Concept]] = {}
    for concept, printed in _entries():
        if " " not in printed:
            made.setdefault(stem(printed), set()).add(concept)
    return {key: tuple(sorted(listed)) for key, listed in made.items()}


@cache
def _phrases() -> tuple[Mapping[str, tuple[Concept, ...]], re.Pattern[str]]:
    made: dict[str, set[Concept]] = {}
    for concept, printed in _entries():
        if " " in printed:
            made.setdefault(printed.lower(), set()).add(concept)
    ordered = sorted(made, key=lambda phrase: (-len(phrase), phrase))
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, ordered)) + r")\b", re.IGNORECASE)
    return {phrase: tuple(sorted(listed)) for phrase, listed in made.items()}, pattern


@cache
def _entries() -> tuple[tuple[Concept, str], ...]:
    listed = table("concepts")
    return tuple(
        (Concept(group, str(name)), str(printed))
        for group in ("doings", "things")
        for name, entries in listed[group].items()
        for printed in entries
    )
