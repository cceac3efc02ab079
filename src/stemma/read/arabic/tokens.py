"""Words, figures and signs of an Arabic text with their places; their levelled forms are for looking up only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from stemma.text.scripts import plain

Kind = Literal["word", "figure", "sign"]
# Marks of vowels, the lengthening stroke and invisible joiners stand inside words.
_MARK = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
_TOKEN = re.compile(
    r"(?P<figure>[0-9٠-٩۰-۹]+(?:[.,'٫٬،][0-9٠-٩۰-۹]+)*)"
    rf"|(?P<word>[^\W\d_](?:[^\W\d_]|[{_MARK}])*)"
    r"|(?P<sign>\S)"
)
_HIDDEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]")
CONJUNCTIONS = "وف"
_NOT = frozenset(("لم", "لن", "لا", "ليس", "ليست", "ليسوا", "لسنا", "ما"))


@dataclass(frozen=True, slots=True)
class Token:
    """One piece as it stands, its levelled form ``flat``, and whether it is glued to the one before."""

    kind: Kind
    start: int
    end: int
    text: str
    flat: str
    glued: bool

    @property
    def bare(self) -> str:
        """``flat`` without a joined "and" or "so", where enough is left of the word."""
        return unjoined(self.flat)


def negation(flat: str) -> str:
    """The negation that a levelled word is, without a joined "and" or "so"; empty for all other words."""
    rest = flat[1:] if flat[:1] in ("و", "ف") else flat
    return rest if rest in _NOT else ""


@lru_cache(maxsize=60_000)
def _level(word: str) -> str:
    return plain(word).replace(" ", "")


def unjoined(flat: str) -> str:
    """A levelled word without "and" or "so" before it; words that only begin with that letter are cut too."""
    return flat[1:] if len(flat) > 3 and flat[0] in CONJUNCTIONS else flat


def tokens_of(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]`` in order; hidden signs of direction are no tokens. Linear in the length."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        piece = match.group()
        if _HIDDEN.match(piece):
            continue
        kind: Kind = "word" if match["word"] else "figure" if match["figure"] else "sign"
        flat = _level(piece) if kind == "word" else piece
        if kind == "word" and not flat:
            continue
        glued = bool(found) and found[-1].end == match.start()
        found.append(Token(kind, match.start(), match.end(), piece, flat, glued))
    return found
