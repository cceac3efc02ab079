"""How a European name may be read aloud: what Arabic, which writes by sound, makes of its letters."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from stemma.text.name_lists import rows
from stemma.text.scripts import script_of
from stemma.text.translit import latin_sounds, sounds

_SHORTEST = 4
# Arabic has no letter for the sound of "ch" in "church" and writes two.
_TSH = "tS"


@lru_cache(maxsize=100_000)
def readings(word: str) -> tuple[str, ...]:
    """Sound classes of a plain word as other languages would read it, without the usual reading; sorted."""
    usual = sounds(word)
    if script_of(word) == "Arab":
        return (usual.replace(_TSH, "C"),) if _TSH in usual else ()
    if len(word) < _SHORTEST or not (word.isascii() and word.isalpha()):
        return ()
    found = {_read(word, rules) for rules in _languages().values()}
    return tuple(sorted(found - {usual, ""}))


def _read(word: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, by in rules:
        word = pattern.sub(by, word)
    return latin_sounds(word)


@cache
def _languages() -> dict[str, tuple[tuple[re.Pattern[str], str], ...]]:
    """The rules of each language in their order (``readings.tsv``)."""
    found: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for language, pattern, by in rows("readings"):
        found.setdefault(language, []).append((re.compile(pattern), "" if by == "-" else by))
    return {language: tuple(rules) for language, rules in found.items()}
