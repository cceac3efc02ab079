"""Words of a text in a plain form for matching, each with its place in the text as it stands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from stemma.text.scripts import APOSTROPHES, plain

# A word broken at the end of a line, and letters set apart from each other ("L i n d", "L-i-n-d").
_BROKEN = re.compile(r"(?<=\w)[-\u00ad\u2010\u2011]\s*\n\s*(?=\w)")
_SPACED = re.compile(r"(?<!\w)\w(?:[ .\-\u00a0\u00b7*_]\w){3,60}(?!\w)")
_PARTS = re.compile(r"[^\W\d_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
# Letters, digits, low lines, apostrophes, and beyond ASCII everything but spaces: marks and joiners are sorted out
# letter by letter.
_RUN = re.compile(r"[0-9A-Za-z_'`\u0080-\U0010ffff]+")
_SIMPLE = re.compile(r"[a-z]+|[A-Z][a-z]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """One word: ``plain`` for matching, ``[start, end)`` code points of the text; ``parts`` are its pieces.

    ``parts`` are cut at digits, underscores and humps ("annaLind2" -> anna, lind) and at nothing else.
    """

    plain: str
    start: int
    end: int
    parts: tuple[str, ...] = ()


@lru_cache(maxsize=20_000)
def _letter(character: str) -> str:
    """The plain form of one character: "" for marks, joiners and signs that only shape letters."""
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf") or character in APOSTROPHES or character == "ـ":
        return ""
    folded = plain(character)
    return folded if any(c.isalnum() or c == "_" for c in folded) else " "


def words_of(text: str) -> list[Folded]:
    """The words of ``text`` in order; words broken at a line end and letters set apart are put together."""
    joins = {found.start() for found in _BROKEN.finditer(text)}
    for found in _SPACED.finditer(text):
        joins.update(at + 1 for at in range(found.start(), found.end() - 1, 2))
    words: list[Folded] = []
    pieces: list[tuple[str, int, int]] = []
    for found in _RUN.finditer(text):
        for piece in _pieces(found.group(), found.start()):
            if pieces and pieces[-1][2] not in joins:
                words.append(_word(pieces))
                pieces = []
            pieces.append(piece)
    return [*words, _word(pieces)] if pieces else words


def _pieces(run: str, start: int) -> list[tuple[str, int, int]]:
    """A run as words: (as it stands, start, end); signs and spaces beyond ASCII part it."""
    if run.isascii() and "'" not in run and "`" not in run:
        return [(run, start, start + len(run))]
    found: list[tuple[str, int, int]] = []
    begin, end = -1, 0
    for at, character in enumerate(f"{run} "):
        letter = _letter(character)
        if letter == " ":
            if begin >= 0:
                found.append((run[begin:end], start + begin, start + end))
            begin = -1
        elif letter:
            begin, end = (at if begin < 0 else begin), at + 1
    return found


def _word(pieces: list[tuple[str, int, int]]) -> Folded:
    raw = "".join(piece[0] for piece in pieces)
    start, end = pieces[0][1], pieces[-1][2]
    if _SIMPLE.fullmatch(raw):
        return Folded(plain=raw.lower(), start=start, end=end)
    whole = "".join(map(_letter, raw)).replace(" ", "")
    parts = [plain(piece) for part in _PARTS.findall(raw) for piece in _HUMP.split(part)]
    return Folded(plain=whole, start=start, end=end, parts=tuple(parts) if parts != [whole] else ())
