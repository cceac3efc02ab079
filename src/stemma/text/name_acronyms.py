"""Whether a short name is made of the first letters of a long one, in either script and across both."""

from __future__ import annotations

import re
from functools import lru_cache

from stemma.text.name_parts import Name
from stemma.text.name_words import Word

_OPTIONAL = re.compile(r"^(?:of|the|and|for|in|on|to|al|el|de|du|des|la|le|a|an|&)$", re.IGNORECASE)
_SPLIT = re.compile(r"[^\W_]+")
_MARKS = str.maketrans("", "", "'’")
# Letters that the small words between may add: of, the, and, for, in.
_BETWEEN = "otafi"
_MOST_WORDS = 8
# First letters in Latin script of a word whose Arabic form begins with a sound class.
_LATIN = {"V": "aeiou", "A": "aeiou", "E": "aeiou", "Q": "aeiou", "W": "wuo", "Y": "yi", "S": "s", "X": "k", "G": "g",
          "D": "dt", "T": "t", "J": "jg", "q": "qkg"}  # fmt: skip
_UNITS = frozenset(("unit", "role"))


def spelled(short: Name, long: Name) -> float:
    """0..1: how surely ``short``, an acronym, stands for ``long``."""
    if short.acronym and not long.acronym:
        return max(_in_order(short.acronym, long), _by_meaning(short.acronym, long))
    if short.script == long.script == "Arab" and len(short.words) == 1 < len(long.words):
        letters = "".join(word.plain[0] for word in long.words)
        return 0.95 if len(letters) > 2 and short.words[0].plain == letters else 0.0
    return 0.0


def _in_order(letters: str, long: Name) -> float:
    words = _SPLIT.findall(long.text.translate(_MARKS))[:20]
    if len(words) < 2 or long.script != "Latn":
        return 0.0
    return 1.0 if _takes(letters, [word.lower() for word in words]) else 0.0


def _takes(letters: str, words: list[str]) -> bool:
    """Whether the letters are the initials of the words in order, small words being optional."""
    states = {0}
    for word in words:
        moved = {s + 1 for s in states if s < len(letters) and letters[s] == word[0]}
        if _OPTIONAL.match(word):
            moved |= states
        states = moved
    return len(letters) in states


def _by_meaning(letters: str, long: Name) -> float:
    """Initials of the English words for what the long name says, in any order, or with a word of like meaning."""
    if not 2 <= len(long.words) <= _MOST_WORDS or len(letters) > 2 * len(long.words) + 1:
        return 0.0
    choices = tuple(initials(word) for word in long.words)
    if _in_turn(letters, choices):
        return 0.95
    if not all(word.concept or word.number for word in long.words):
        return 0.0
    units = tuple(bool(word.concept and word.concept.kind in _UNITS) for word in long.words)
    return 0.85 if len(letters) > 2 and _in_any_order("".join(sorted(letters)), choices, units) else 0.0


def _in_turn(letters: str, choices: tuple[tuple[str, ...], ...]) -> bool:
    states = {0}
    for options in choices:
        states = {s + len(o) for s in states for o in options if letters.startswith(o, s)}
    return len(letters) in states


@lru_cache(maxsize=50_000)
def _in_any_order(letters: str, choices: tuple[tuple[str, ...], ...], optional: tuple[bool, ...]) -> bool:
    """Whether each word gives its letters, in any order; a small word may add one, kinds of body may give none."""
    if not choices:
        return len(letters) <= 1 and all(letter in _BETWEEN for letter in letters)
    for option in choices[0]:
        rest = _without(letters, option)
        if rest is not None and _in_any_order(rest, choices[1:], optional[1:]):
            return True
    return optional[0] and len(letters) >= len(choices) - 1 and _in_any_order(letters, choices[1:], optional[1:])


def _without(letters: str, option: str) -> str | None:
    for letter in option:
        if letter not in letters:
            return None
        letters = letters.replace(letter, "", 1)
    return letters


def initials(word: Word) -> tuple[str, ...]:
    """What a word may give to an acronym in Latin letters: its first letter, in offices that of each English form."""
    if word.concept:
        return word.concept.initials
    if word.number:
        return (word.number,)
    if word.script == "Arab":
        return tuple(_LATIN.get(word.sounds[:1], word.sounds[:1]))
    return (word.plain[0],)
