"""Uncased BERT tokenization: text to the piece numbers that the sentence encoder was trained on.

Method: basic tokenization and greedy longest-match pieces as described with BERT (Devlin et al. 2019).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

LONGEST_WORD = 100
LONGEST_TEXT = 128
"""Pieces kept of one text. Claims are clauses; what is longer is a list, and its beginning says what it is."""

_CHINESE = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


@cache
def vocabulary() -> Mapping[str, int]:
    """Piece -> number, in the order of the packaged list."""
    text = files("stemma.data").joinpath("minilm/vocab.txt").read_text(encoding="utf-8")
    return {piece: number for number, piece in enumerate(text.split("\n")) if piece}


def pieces(text: str) -> list[str]:
    """The word pieces of ``text``, without the marks for its beginning and end."""
    return [piece for word in _words(_normalized(text)) for piece in _split(word)]


def piece_numbers(text: str) -> list[int]:
    """The numbers of all pieces of ``text``, without the marks for its beginning and end."""
    known = vocabulary()
    return [known[piece] for piece in pieces(text)]


def marked(numbers: Sequence[int]) -> list[int]:
    """Piece numbers with [CLS] and [SEP] around them."""
    known = vocabulary()
    return [known["[CLS]"], *numbers, known["[SEP]"]]


def encode(text: str) -> list[int]:
    """Piece numbers with [CLS] and [SEP] around them, at most :data:`LONGEST_TEXT` in all."""
    return marked(piece_numbers(text)[: LONGEST_TEXT - 2])


def _normalized(text: str) -> str:
    if text.isascii():
        return text.translate(_PLAIN).lower()
    cleaned = "".join(_cleaned(text))
    plain = (c for c in unicodedata.normalize("NFD", cleaned) if unicodedata.category(c) != "Mn")
    # Character by character: str.lower() would turn a last sigma into its final form, the encoder's list does not.
    return "".join(c.lower() for c in plain)


def _cleaned(text: str) -> Iterator[str]:
    for c in text:
        code = ord(c)
        if c in "\t\n\r" or c.isspace():
            yield " "
        elif code in (0, 0xFFFD) or unicodedata.category(c)[0] == "C":
            continue
        elif any(low <= code <= high for low, high in _CHINESE):
            yield f" {c} "
        else:
            yield c


# Plain letters need no more than this: white space is one space, other control characters are left out.
_PLAIN = {code: " " if chr(code).isspace() else None for code in (*range(32), 127)}


def _words(text: str) -> Iterator[str]:
    for chunk in text.split():
        start = 0
        for at, c in enumerate(chunk):
            if _is_punctuation(c):
                if at > start:
                    yield chunk[start:at]
                yield c
                start = at + 1
        if start < len(chunk):
            yield chunk[start:]


def _is_punctuation(c: str) -> bool:
    if c.isascii():
        return not c.isalnum() and c.isprintable() and c != " "
    return unicodedata.category(c)[0] == "P"


def _split(word: str) -> list[str]:
    if len(word) > LONGEST_WORD:
        return ["[UNK]"]
    known = vocabulary()
    found: list[str] = []
    start = 0
    while start < len(word):
        mark = "##" if start else ""
        end = next((e for e in range(len(word), start, -1) if mark + word[start:e] in known), start)
        if end == start:
            return ["[UNK]"]
        found.append(mark + word[start:end])
        start = end
    return found
