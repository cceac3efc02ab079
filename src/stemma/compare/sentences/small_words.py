"""What single words tell where sentences are compared: numbers, denials, families of kin words, empty words."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from stemma.compare.lexicon import table
from stemma.text.number_words import parse_number_words
from stemma.text.stem import stem

ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|s)$", re.IGNORECASE)
"""What makes a figure an ordinal or a plural."""
NOBODY_BUT = r"(?:nobody|no one|no-one|none|nothing|nowhere) (?:but|except|save|other than|apart from)\b"
"""Nobody but him: he alone."""
BUT = rf"(?!{NOBODY_BUT})"
"""Stands before what may deny."""


@lru_cache(maxsize=4096)
def number_of(word: str) -> float | None:
    """The value of a figure or number word, ordinals too ("three", "3", "3rd", "third" with their own value)."""
    low = ORDINAL.sub("", word.lower()).replace(",", "")
    if low[:1].isdigit():
        return float(low) if low.replace(".", "", 1).isdigit() and len(low) < 16 else None
    value = table("kin")["counts"].get(low, parse_number_words(word))
    return None if value is None else float(value)


@cache
def denials() -> re.Pattern[str]:
    """Any word or phrase of denial."""
    listed = "|".join(re.escape(str(word)) for word in table("kin")["denials"])
    ended = r"(?:stop(?:s|ped)?|ceas(?:es|ed?)|quits?)(?=\s\w+ing\b)"
    bound = r"(?! (?:fewer|less|more|later|earlier|sooner) than\b| only\b| least\b| doubt\b)"
    return re.compile(rf"\b{BUT}(?:(?:{listed}){bound}|{ended})\b|\w{{2,10}}n[’']t\b", re.IGNORECASE)


@cache
def is_denial(word: str) -> bool:
    """Whether a word is itself one of denial."""
    return denials().fullmatch(word) is not None


@cache
def implicit() -> frozenset[str]:
    """First forms of words that say by themselves that something is not so ("turn_down", "exempt")."""
    return frozenset(str(word) for word in table("kin")["implicit"])


@cache
def kin() -> dict[str, frozenset[int]]:
    """Stem -> numbers of the families it belongs to."""
    found: dict[str, set[int]] = {}
    for number, family in enumerate(table("kin")["families"]):
        for word in family:
            found.setdefault(str(word) if "_" in str(word) else stem(str(word)), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def wide() -> frozenset[str]:
    """Stems of words that tell nothing by missing."""
    return frozenset(stem(str(word)) for word in table("kin")["wide"])
