"""A sentence as the recogniser reads it: words cut at every mark, each with what is told of it.

The parser leaves "Karvel,[1" and "ORC-held" whole; a name may begin or end inside them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.read.parsing.tree import start
from stemma.read.recognising.known_words import listed, word_class
from stemma.read.recognising.words import stock_label

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

CUT = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W_]|['’.&])+|\S")
FEATURES = ("tag", "stock label", "dependency", "noun chunk", "lists", "noun class")
Told = tuple[str, ...]
"""What is told of a word, one for each of :data:`FEATURES`."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or a mark: code points ``start`` to ``end`` of the whole text, in ``token``; what is told of it."""

    start: int
    end: int
    text: str
    token: Token
    told: Told


def units_of(sentences: Sequence[Sentence]) -> tuple[list[Unit], list[int]]:
    """The units of the sentences side by side, and the numbers of those that open a sentence."""
    units: list[Unit] = []
    openings: list[int] = []
    for sentence in sentences:
        own = _units(sentence)
        if own:
            openings.append(len(units))
            units += own
    return units, openings


def _units(sentence: Sentence) -> list[Unit]:
    chunks = {token.i: "I" if token.i > chunk.start else "B" for chunk in sentence.noun_chunks for token in chunk}
    cut = [(token, match) for token in sentence if not token.is_space for match in _cut(token)]
    known = listed([match.group() for _, match in cut])
    found = []
    for (token, match), lists in zip(cut, known, strict=True):
        begin = start(token)
        chunk = chunks.get(token.i, "O")
        told = (
            token.tag_,
            stock_label(token),
            token.dep_,
            "I" if chunk == "B" and match.start() else chunk,
            lists,
            word_class(token.lemma_.lower(), token.lower_),
        )
        found.append(Unit(begin + match.start(), begin + match.end(), match.group(), token, told))
    return found


def _cut(token: Token) -> list[re.Match[str]]:
    """The words and marks of a token, signs without width left out."""
    return [match for match in CUT.finditer(token.text) if unicodedata.category(match.group()[0]) != "Cf"]
