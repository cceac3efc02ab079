"""Content words of an English text, cut to their stems."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*|\d+(?:[.,]\d+)*")
SHORT = 1000
"""Characters of a text whose words are kept for the next who asks."""
_VOWEL = re.compile(r"[aeiouy]")
_SUFFIXES = (
    ("ization", "ize"), ("isation", "ize"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
    ("ational", "ate"), ("ations", "ate"), ("ation", "ate"), ("ments", ""), ("ment", ""), ("nesses", ""),
    ("ness", ""), ("ships", ""), ("ship", ""), ("ities", ""), ("ity", ""), ("ions", ""), ("ion", ""),
    ("ingly", ""), ("edly", ""), ("ings", ""), ("ing", ""), ("ers", ""), ("er", ""), ("ors", ""), ("or", ""),
    ("ies", "y"), ("ied", "y"), ("ees", ""), ("ee", ""), ("ed", ""), ("ly", ""), ("al", ""),
)  # fmt: skip


def words(text: str) -> list[tuple[int, int, str]]:
    """(start, end, word) of every word and figure of ``text``, as printed."""
    if len(text) > SHORT:
        return _words(text)
    return list(_words_of_claim(text))


def _words(text: str) -> list[tuple[int, int, str]]:
    return [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]


@lru_cache(maxsize=4096)
def _words_of_claim(text: str) -> tuple[tuple[int, int, str], ...]:
    """The same, kept: a claim is held against many others."""
    return tuple(_words(text))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """``word`` in lower case without its ending.

    One suffix of a list is cut where three letters with a vowel stay, then a doubled consonant and a final "e"
    go. Rougher than Porter (1980): it also joins "fighter" with "fighting", which is wanted for claims.
    """
    low = word.lower().replace("’", "'").removesuffix("'s").strip("'")
    if len(low) <= 3 or not low.isascii() or not low.isalpha():
        return low
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        low = low[:-3] + "y" if low.endswith("ies") and len(low) > 4 else low[:-1]
    for suffix, instead in _SUFFIXES:
        rest = low[: -len(suffix)]
        if low.endswith(suffix) and len(rest) >= 3 and _VOWEL.search(rest) and not low.endswith("ply"):
            low = rest + instead
            break
    if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "aeious":
        low = low[:-1]
    if len(low) > 4 and low.endswith(("e", "y")):
        low = low[:-1]
    return low
