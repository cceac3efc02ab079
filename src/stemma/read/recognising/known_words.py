"""What lists say of a word that the recogniser reads: part of a known place's or person's name, a noun of a kind."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

from stemma.read.lexicon import lexicon
from stemma.text.name_lists import alias_forms, packed_rows
from stemma.text.name_lists import rows as name_rows
from stemma.text.tables import rows

CLASSES = (
    "ranks", "post", "organisation", "outlet", "place_names", "place", "group", "person", "weapon", "vehicle",
    "document",
)  # fmt: skip
"""Lists of nouns; of a word that stands in more than one the first counts."""
LEAST = 4
"""Letters of a name that a list of many thousands may vouch for."""
WIDEST = 8
"""Words and marks of a place's name."""
Name = tuple[str, ...]
NO_CLASS = "-"


def listed(words: Sequence[str]) -> list[str]:
    """For each word "P" (opens a known place's name), "p" (goes on with it), "N" (a known personal name), "PN", "pN"
    or "-". A name begins and ends with a capitalised word; marks inside it do not count."""
    folded = [fold(word) for word in words]
    capital = [word[:1].isupper() for word in words]
    found = [""] * len(words)
    at = 0
    while at < len(words):
        stop = _place_end(folded, capital, at) if capital[at] else at
        for inside in range(at, stop):
            found[inside] = "p" if inside > at else "P"
        at = max(at + 1, stop)
    known = people()
    named = [
        "N" if big and name and known.issuperset(name) else "" for name, big in zip(folded, capital, strict=True)
    ]
    return [(place + name) or NO_CLASS for place, name in zip(found, named, strict=True)]


def _place_end(folded: Sequence[Name], capital: Sequence[bool], at: int) -> int:
    """One past the last word of the longest known place's name that begins ``at``; ``at`` when none does."""
    known, longest = places()
    stop, name = at, Name()
    for here in range(at, min(len(folded), at + WIDEST)):
        name += folded[here]
        if len(name) > longest:
            break
        if folded[here] and capital[here] and name in known:
            stop = here + 1
    return stop


def word_class(lemma: str, word: str) -> str:
    """The list of nouns that has the lemma or the word (both in lower case), or "-"."""
    known = _classes()
    return known.get(lemma) or known.get(word.rstrip(".")) or NO_CLASS


def fold(name: str) -> Name:
    """The words of a name in lower case, without marks and apostrophes."""
    return tuple(name.translate(_folding()).split())


@cache
def _folding() -> dict[int, str | None]:
    """A table: one step over many thousands of names."""
    table: dict[int, str | None] = dict.fromkeys((0x27, 0x2019, *range(0x300, 0x370)))
    for at in (
        *range(0x27),
        *range(0x28, 0x250),
        *range(0x1E00, 0x1F00),
        *range(0x2010, 0x2019),
        *range(0x201A, 0x2060),
    ):
        base = "".join(c for c in unicodedata.normalize("NFD", chr(at).lower()) if not unicodedata.combining(c))
        table[at] = base if base.isalnum() or base == "_" else " "
    return table


@cache
def places() -> tuple[frozenset[Name], int]:
    """Names of places in plain Latin letters, folded, and the number of words of the longest."""
    named = [name for line in packed_rows("places") for name in line.split("\t")[2].split("|") if len(name) >= LEAST]
    named += [name for cells in rows("gazetteer.tsv", "places")[1:] for name in cells[8].split("|")]
    found = frozenset(fold(name) for name in named if name.isascii()) - {()}
    return found, max(map(len, found))


@cache
def people() -> frozenset[str]:
    """Latin spellings of personal names that many people bear."""
    spelt = (line.split("\t") for line in packed_rows("dictionary"))
    found = {word for word, forms in spelt if not forms.endswith("?") and len(word) >= LEAST}
    return frozenset(found | {w.lower() for _, _, forms in name_rows("given_names") for w in forms.split("|")})


@cache
def countries() -> frozenset[Name]:
    """Names of countries, folded."""
    cells = (row for row in rows("gazetteer.tsv", "places")[1:] if row[1] == "country")
    near = {fold(name) for row in cells for name in row[8].split("|") if name.isascii()}
    return frozenset(near | {fold(name) for (name,) in rows("far_countries.tsv", "places")[1:]})


@cache
def bodies() -> frozenset[Name]:
    """Names of organisations in three words or more, folded, as the table of other names has them."""
    found = {fold(form) for _, kind, form in alias_forms() if kind == "org" and form.isascii()}
    return frozenset(name for name in found if len(name) >= 3)


@cache
def _classes() -> dict[str, str]:
    nouns = lexicon().nouns
    return {word: name for name in reversed(CLASSES) for word in nouns[name]}
