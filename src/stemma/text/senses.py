"""What English words mean in general: which word says another, and which stand against each other.

Over the senses of WordNet 3.0 (Fellbaum 1998), made into one table by ``training/word_senses.py``. A word has many
senses; only its most usual ones count, because a rare sense ties nearly every word to every other.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

USUAL = {"n": 3, "v": 4, "a": 3, "r": 3}
"""Senses of a word that count, by part of speech: the most frequent ones."""
STEPS = {"n": 5, "v": 2, "a": 1, "r": 1}
"""Steps towards wider senses that are gone: "sculptor", "artist", "creator"."""
OPPOSED = 3
"""Senses of a word of which the opposites count."""
KINDS = 2
"""Senses of a noun that count when two nouns are asked for being kinds of one thing."""
PREFIXES = ("un", "in", "il", "im", "ir", "non", "dis")
SHORTEST = 4
_ENDINGS = {
    "n": (("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("ies", "y")),
    "v": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    "r": (),
}
"""Endings and what stands instead in the first form, after the rules of WordNet's morphology."""


@dataclass(frozen=True, slots=True)
class _Sense:
    part: str
    wider: tuple[int, ...]
    akin: tuple[int, ...]
    against: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Table:
    """The lines as they stand: most are never asked for."""

    senses: tuple[str, ...]
    words: Mapping[str, str]
    forms: Mapping[str, str]


def first_forms(word: str) -> tuple[str, ...]:
    """The forms that a dictionary may list for ``word``, itself first: "sold" gives sold and sell.

    Names of places and peoples are listed with their capital and found only under it. Two parts are joined by "_".
    """
    return tuple(dict.fromkeys(form for form, _ in _forms(word)))


@lru_cache(maxsize=65_536)
def _forms(word: str) -> tuple[tuple[str, str], ...]:
    """First forms with the parts of speech that ``word`` may be a form of: "bought" is of the verb alone."""
    printed = word.replace("’", "'").removesuffix("'s").replace(" ", "_")
    low, table = printed.lower(), _table()
    found = [(form, "nvar") for form in dict.fromkeys((low, printed)) if form in table.words]
    for entry in table.forms.get(low, "").split():
        form, _, part = entry.partition(":")
        found.append((form, part))
    for part, endings in _ENDINGS.items():
        for ending, instead in endings:
            form = low.removesuffix(ending) + instead
            if low.endswith(ending) and len(form) > 1 and _has_part(form, part):
                found.append((form, part))
    head, sep, tail = low.partition("_")
    if sep and not found:
        found += [(f"{form}_{tail}", part) for form, part in _forms(head) if f"{form}_{tail}" in table.words]
    doubled = low.removesuffix("ed").removesuffix("ing")
    if doubled != low and len(doubled) >= SHORTEST and doubled[-1] == doubled[-2] and _has_part(doubled[:-1], "v"):
        found.append((doubled[:-1], "v"))
    return tuple(dict.fromkeys(found))


def _ranked(word: str) -> Iterator[tuple[int, int, str]]:
    """(number, rank, first form) of every sense that ``word`` may have."""
    for form, parts in _forms(word):
        yield from ((number, rank, form) for number, rank in _senses_of(form) if _sense(number).part in parts)


@lru_cache(maxsize=65_536)
def says(said: str, wanted: str) -> bool:
    """Whether who says ``said`` says ``wanted`` too: a word for the same, or one of narrower meaning."""
    return not _usual(wanted).isdisjoint(_reached(said))


@lru_cache(maxsize=65_536)
def is_kind_of(said: str, wanted: str) -> bool:
    """Whether ``said`` names a kind of what ``wanted`` names, both as nouns: a tenor is a singer, work no actor."""
    own = {number for number in _usual(said) if _sense(number).part == "n"}
    return not _usual(wanted).isdisjoint(own.union(*map(_wider, own)))


@lru_cache(maxsize=65_536)
def against(one: str, other: str) -> bool:
    """Whether two words cannot both hold of one thing: opposites, or a word and its denial by a first syllable."""
    if _denies(one, other) or _denies(other, one):
        return True
    return not _opposites(one).isdisjoint(_alike(other)) or not _opposites(other).isdisjoint(_alike(one))


@lru_cache(maxsize=65_536)
def denied_root(word: str) -> str:
    """The word that ``word`` denies by its first syllable ("inhabited" of "uninhabited"); or nothing."""
    low = word.lower()
    for prefix in PREFIXES:
        root = low.removeprefix(prefix)
        if root != low and len(root) >= SHORTEST and is_known(root) and not _opposites(low).isdisjoint(_alike(root)):
            return root
    return ""


@lru_cache(maxsize=65_536)
def are_kinds(one: str, other: str) -> bool:
    """Whether two nouns are two kinds of one thing, neither a kind of the other: "football" and "poker" are games."""
    if says(one, other) or says(other, one):
        return False
    return not _parents(one).isdisjoint(_parents(other))


def is_thing(word: str) -> bool:
    """Whether a word names a thing or being in one of its foremost senses as a noun."""
    return bool(_parents(word))


@lru_cache(maxsize=65_536)
def are_peoples(one: str, other: str) -> bool:
    """Whether two words are of two countries or peoples, neither of them within the other: "Danish", "Hungarian"."""
    lands = _lands(one), _lands(other)
    if not all(lands):
        return False
    reach = tuple(own.union(*map(_wider, own)) for own in lands)
    return reach[0].isdisjoint(lands[1]) and reach[1].isdisjoint(lands[0])


@lru_cache(maxsize=65_536)
def _lands(word: str) -> frozenset[int]:
    """The nouns that an adjective with a capital comes from: the country and the people."""
    own = {number for number, _, form in _ranked(word) if form[:1].isupper() and _sense(number).part == "a"}
    return frozenset(akin for number in own for akin in _sense(number).akin if _sense(akin).part == "n")


@lru_cache(maxsize=65_536)
def _parents(word: str) -> frozenset[int]:
    """What the foremost noun senses of a word are kinds of."""
    own = {number for number, rank, _ in _ranked(word) if rank <= KINDS and _sense(number).part == "n"}
    return frozenset(wide for number in own for wide in _sense(number).wider)


@lru_cache(maxsize=65_536)
def is_doing(word: str) -> bool:
    """Whether a word is a verb in one of its usual senses: "vanished", and not "disappearance"."""
    return any(_sense(number).part == "v" for number in _usual(word))


def is_known(word: str) -> bool:
    """Whether the table has the word in any form."""
    return bool(first_forms(word))


def _denies(one: str, other: str) -> bool:
    """ "unlit" and "lit": a listed word is another with a denying syllable before it."""
    low, stem = one.lower(), other.lower()
    plain = next((low.removeprefix(p).lstrip("-") for p in PREFIXES if low.startswith(p)), "")
    return len(plain) >= SHORTEST and plain == stem and is_known(stem) and (is_known(low) or "-" in low)


def _has_part(form: str, part: str) -> bool:
    return any(_sense(number).part == part for number, _ in _senses_of(form))


@lru_cache(maxsize=65_536)
def _usual(word: str) -> frozenset[int]:
    """The most usual senses of all first forms of a word."""
    return frozenset(
        number for number, rank, form in _ranked(word) if rank <= USUAL[_sense(number).part] or "_" in form
    )


@lru_cache(maxsize=65_536)
def _reached(word: str) -> frozenset[int]:
    """Senses that saying ``word`` says: its own, those they come from, and wider ones of either."""
    found = set(_usual(word))
    for number in tuple(found):
        found.update(_sense(number).akin)
    for number in tuple(found):
        found.update(_wider(number))
    return frozenset(found)


@lru_cache(maxsize=65_536)
def _wider(number: int) -> frozenset[int]:
    found: set[int] = set()
    layer = {number}
    for _ in range(STEPS[_sense(number).part]):
        layer = {wide for one in layer for wide in _sense(one).wider} - found
        found |= layer
    return frozenset(found)


@lru_cache(maxsize=65_536)
def _alike(word: str) -> frozenset[int]:
    """The usual senses of a word with those most like them, of adjectives and adverbs alone."""
    found = set(_usual(word))
    for number in tuple(found):
        if _sense(number).part in "ar":
            found.update(_sense(number).akin)
    return frozenset(found)


@lru_cache(maxsize=65_536)
def _opposites(word: str) -> frozenset[int]:
    """Senses that stand against a usual sense of ``word``."""
    own = {number for number, rank, _ in _ranked(word) if rank <= OPPOSED}
    return frozenset(other for number in own for other in _sense(number).against)


@lru_cache(maxsize=65_536)
def _sense(number: int) -> _Sense:
    part, *links = _table().senses[number].split("\t")
    wider, akin, opposed = (tuple(map(int, link.split())) for link in links)
    return _Sense(part, wider, akin, opposed)


@lru_cache(maxsize=65_536)
def _senses_of(form: str) -> tuple[tuple[int, int], ...]:
    """(number, rank) of the senses of a first form."""
    entries = (entry.split(":") for entry in _table().words.get(form, "").split())
    return tuple((int(number), int(rank)) for number, rank in entries)


@cache
def _table() -> _Table:
    data = files("stemma.data").joinpath("lexical/senses.tsv.gz").read_bytes()
    lines = [line for line in gzip.decompress(data).decode("utf-8").split("\n") if line and line[0] != "#"]
    words, forms = lines.index("words"), lines.index("forms")
    return _Table(
        senses=tuple(lines[:words]),
        words=dict(line.split("\t") for line in lines[words + 1 : forms]),
        forms=dict(line.split("\t") for line in lines[forms + 1 :]),
    )
