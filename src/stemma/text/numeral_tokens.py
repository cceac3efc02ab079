"""Words, figures and signs of a text, with their places, for the grammar of quantities."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from stemma.text.note_marks import without_note_marks

TokenKind = Literal["figure", "word", "sign", "closed"]

_ONE_TO_ONE = {
    **{0x0660 + n: str(n) for n in range(10)},
    **{0x06F0 + n: str(n) for n in range(10)},
    **{0xFF10 + n: str(n) for n in range(10)},
    0x066C: ",",
    0x066B: ".",
    0x060C: ",",
    0x066A: "%",
    0x2019: "'",
    0x2018: "'",
    0x02BC: "'",
    0x2010: "-",
    0x2011: "-",
    0x2012: "-",
    0x2013: "-",
    0x2212: "-",
    0x0623: "ا",
    0x0625: "ا",
    0x0622: "ا",
    0x0649: "ي",
    0x0629: "ه",
}

_TOKEN = re.compile(
    r"(?P<figure>[1-9][0-9]{0,2}(?P<gap>[ \u00a0\u202f\u2009])[0-9]{3}(?:(?P=gap)[0-9]{3})*(?![0-9]|[.,:/'][0-9])"
    r"|[0-9]+(?:[.,'][0-9]+)*)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<sign>\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of text. ``glued`` says that no space stands before it; ``lower`` is its caseless form."""

    kind: TokenKind
    start: int
    end: int
    text: str
    lower: str
    glued: bool


def level_signs(text: str) -> str:
    """``text`` with Arabic-Indic and wide digits, quotes, dashes and alef forms levelled, one character for one.

    Marks of notes become spaces.
    """
    return without_note_marks(text).translate(_ONE_TO_ONE)


def tokens_of(text: str, closed: Iterable[tuple[int, int]] = ()) -> list[Token]:
    """Tokens of ``text`` (already levelled); each span of ``closed`` (sorted, apart) becomes one closed token."""
    found: list[Token] = []
    at = 0
    for start, end in closed:
        _add_tokens(found, text, at, start)
        found.append(Token("closed", start, end, text[start:end], "", _ends_at(found, start)))
        at = end
    _add_tokens(found, text, at, len(text))
    return found


def _add_tokens(found: list[Token], text: str, start: int, end: int) -> None:
    for match in _TOKEN.finditer(text, start, end):
        kind: TokenKind = "figure" if match["figure"] else "word" if match["word"] else "sign"
        piece = match.group()
        found.append(Token(kind, match.start(), match.end(), piece, piece.lower(), _ends_at(found, match.start())))


def _ends_at(found: list[Token], start: int) -> bool:
    return bool(found) and found[-1].end == start
