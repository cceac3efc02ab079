"""What the recogniser is told of a word: its pieces, its case, its tag, and what the stock recogniser says of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from stemma.text.wordpiece import pieces, vocabulary

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

KINDS = ("Person", "Organisation", "Location", "Nationality", "Temporal", "Quantity", "Weapon")
LABELS = ("O", *(f"{edge}-{kind}" for kind in (*KINDS, "Other") for edge in "BI"))
"""The network's answers for a word: outside, or at the beginning of or inside a mention of a kind."""
SHAPES = ("lower", "Title", "UPPER", "mIxed", "digits", "marks")
LONGEST = 128
"""Pieces that the network sees at a time, with the marks for beginning and end."""
ROOM = LONGEST - 2
MOST_PIECES = 12
"""Pieces kept of one word; a word in more is no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A phrase: words ``first`` to ``last`` (without it) and its kind.

    ``certainty`` 0..1 that exactly these words are a phrase of the kind, as the network had them; ``of_kind``: that
    its least sure word stands in a phrase of the kind, if it stands in any.
    """

    first: int
    last: int
    kind: str
    certainty: float
    of_kind: float


def stock_label(token: Token) -> str:
    """ "B-GPE", "I-GPE" or "O"."""
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"


@lru_cache(maxsize=20_000)
def spelling(word: str) -> tuple[tuple[int, ...], int]:
    """Numbers of the word's pieces, one at least and :data:`MOST_PIECES` at most, and the number of its shape."""
    known = vocabulary()
    numbers = tuple(known[piece] for piece in pieces(word[: 10 * MOST_PIECES])[:MOST_PIECES])
    return numbers or (known["[UNK]"],), SHAPES.index(shape(word)) + 1


def shape(word: str) -> str:
    """One of :data:`SHAPES`."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return "digits" if any(c.isdigit() for c in word) else "marks"
    if not any(c.isupper() for c in letters):
        return "lower"
    if all(c.isupper() for c in letters):
        return "UPPER" if len(letters) > 1 else "Title"
    return "Title" if letters[0].isupper() and not any(c.isupper() for c in letters[1:]) else "mIxed"


def windows(sizes: Sequence[int], openings: Sequence[int], room: int = ROOM) -> Iterator[range]:
    """Ranges of words to be seen together: whole sentences side by side while they fit in ``room`` pieces.

    ``sizes`` are the pieces of each word, ``openings`` the numbers of the words that begin a sentence. A sentence
    that is longer than the network can see is cut.
    """
    first = used = 0
    edges = [*openings, len(sizes)]
    for begin, stop in pairwise(edges):
        whole = sum(sizes[begin:stop])
        if begin > first and used + whole > room:
            yield range(first, begin)
            first, used = begin, 0
        for at in range(begin, stop):
            if used + sizes[at] > ROOM:
                yield range(first, at)
                first, used = at, 0
            used += sizes[at]
    if first < len(sizes):
        yield range(first, len(sizes))
