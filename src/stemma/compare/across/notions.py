"""What words of English and Arabic have in common: a small list of general notions, in both languages.

The list (``data/compare/two_languages.tsv``) proposes that two claims speak of one matter, and is all that may say of
words in two languages that they mean one thing or opposite things; what it does not have stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Literal, cast

from stemma.compare.across.arabic_words import arabic_words, forms, stem_of
from stemma.compare.comparators.phrasing import are_opposed
from stemma.compare.lexicon import function_words
from stemma.text.scripts import plain, script_of
from stemma.text.stem import stem, words
from stemma.text.tables import rows

Kind = Literal["doing", "light", "people", "thing", "office", "other"]
_ROUGH = "~"
"""Mark of a stem among the forms: it joins words that only begin alike, and counts where nothing nearer is listed."""
SHORT = 3
"""Letters of an English word that takes endings."""
LONG_STEM = 5
"""Letters of an English stem that may stand for a listed word; a shorter one joins too much."""
TRIED = 6
"""Forms of a word that are tried in a phrase."""
LONGEST = 3
"""Words of the longest listed phrase."""
FATES = ("killed", "injured")
"""Names of notions that tell what became of people."""


@dataclass(frozen=True, slots=True, order=True)
class Notion:
    """A row of the list; ``light`` doings (say, happen) tell of no doing alone, an ``office`` of no matter."""

    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase of a text: its place, and its notions, or its own stem where the list has none."""

    start: int
    end: int
    notions: frozenset[Notion]
    stem: str


@lru_cache(maxsize=65_536)
def terms(text: str) -> tuple[Term, ...]:
    """The content words of ``text`` in reading order; listed phrases are one term, the longest first."""
    is_arabic = script_of(text) == "Arab"
    found = arabic_words(text) if is_arabic else words(text)
    known = _arabic() if is_arabic else _english()
    keys = [_keys(word, is_arabic=is_arabic) for _, _, word in found]
    return tuple(_terms(found, keys, known, is_arabic=is_arabic))


def _terms(
    found: Sequence[tuple[int, int, str]],
    keys: Sequence[tuple[tuple[str, ...], ...]],
    known: Mapping[tuple[str, ...], frozenset[Notion]],
    *,
    is_arabic: bool,
) -> Iterator[Term]:
    at = 0
    while at < len(found):
        start, end, word = found[at]
        for size in range(min(LONGEST, len(found) - at), 0, -1):
            notions = _listed(keys[at : at + size], known)
            if notions:
                yield Term(start, found[at + size - 1][1], notions, "")
                at += size
                break
        else:
            if not _says_nothing(word, is_arabic=is_arabic):
                yield Term(start, end, frozenset(), stem_of(word) if is_arabic else stem(word))
            at += 1


def _listed(
    keys: Sequence[tuple[tuple[str, ...], ...]], known: Mapping[tuple[str, ...], frozenset[Notion]]
) -> frozenset[Notion] | None:
    """The notions of the words with ``keys``, by the form of each that has lost least."""
    if len(keys) == 1:
        for group in keys[0]:
            found = [known[key,] for key in group if (key,) in known]
            if found:
                return frozenset[Notion]().union(*found)
        return None
    flat = [[key for group in own for key in group][:TRIED] for own in keys]
    return next((known[phrase] for phrase in product(*flat) if phrase in known), None)


def _keys(word: str, *, is_arabic: bool) -> tuple[tuple[str, ...], ...]:
    """The forms that are looked for, nearest first; an English word as printed goes before its stem."""
    if is_arabic:
        return forms(word)
    rough = stem(word)
    return ((word.lower(),), (_ROUGH + rough,)) if len(rough) >= LONG_STEM else ((word.lower(),),)


def _says_nothing(word: str, *, is_arabic: bool) -> bool:
    if word[0].isdigit() or len(word) < 2:
        return True
    return plain(word) in _small() if is_arabic else word.lower() in function_words()


@cache
def _arabic() -> Mapping[tuple[str, ...], frozenset[Notion]]:
    made: dict[tuple[str, ...], set[Notion]] = {}
    for notion, _, printed in _rows():
        for entry in printed:
            made.setdefault(tuple(plain(word) for word in entry.split()), set()).add(notion)
    return {key: frozenset(notions) for key, notions in made.items()}


@cache
def _english() -> Mapping[tuple[str, ...], frozenset[Notion]]:
    made: dict[tuple[str, ...], set[Notion]] = {}
    for notion, printed, _ in _rows():
        for entry in printed:
            for printed_form in _inflected(entry.lower()):
                made.setdefault(tuple(printed_form.split()), set()).add(notion)
            made.setdefault(tuple(_ROUGH + stem(word) for word in entry.split()), set()).add(notion)
    return {key: frozenset(notions) for key, notions in made.items()}


def _inflected(entry: str) -> tuple[str, ...]:
    """A listed word with its regular endings; a phrase as it is."""
    if " " in entry or len(entry) < SHORT:
        return (entry,)
    base = entry.removesuffix("e")
    return entry, f"{entry}s", f"{entry}es", f"{base}ed", f"{base}ing"


@cache
def _rows() -> tuple[tuple[Notion, tuple[str, ...], tuple[str, ...]], ...]:
    return tuple(
        (Notion(cast(Kind, kind), name), tuple(english.split("|")), tuple(arabic.split("|")))
        for kind, name, english, arabic in rows("two_languages.tsv", "compare")
        if kind != "small"
    )


@cache
def _small() -> frozenset[str]:
    """Arabic words of closed classes."""
    return frozenset(plain(word) for row in rows("small_words_ar.tsv", "compare") for word in row[0].split("|"))


@cache
def are_opposite(one: Notion, other: Notion) -> bool:
    """Whether an English word of each stands in one pair of words that cannot both be true of one thing."""
    left, right = _stems(one), _stems(other)
    return are_opposed(left, right) and not left & right


@cache
def _stems(notion: Notion) -> frozenset[str]:
    return frozenset(
        stem(entry) for own, english, _ in _rows() if own == notion for entry in english if " " not in entry
    )
