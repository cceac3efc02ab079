"""Words of order, "before" and "after", with what they stand before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.compare.lexicon import function_words
from stemma.text.stem import stem, words

_SIDE = re.compile(
    r"\b(?:(?P<before>before|prior to|ahead of|until|till)|(?P<after>after|following|since|in the wake of))\s+",
    re.IGNORECASE,
)
_MEANWHILE = re.compile(r"\b(?:while|during)\s+", re.IGNORECASE)
_END = re.compile(r"[,;:.()]|\b(?:and|but|or|in|on|at|by|with|to)\b", re.IGNORECASE)
REACH = 60
"""Characters behind the word of order in which what it speaks of stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A word of order with the stems of what it stands before; ``start`` and ``end`` are those of the word."""

    is_before: bool
    things: frozenset[str]
    printed: str
    start: int
    end: int


def orders_in(text: str) -> Iterator[Order]:
    """Every word of order of ``text``, in reading order."""
    for match in _SIDE.finditer(text):
        stretch, things = _told(text, match.end())
        yield Order(
            is_before=bool(match["before"]),
            things=frozenset(things),
            printed=f"{match.group()}{stretch}".strip(),
            start=match.start(),
            end=match.start() + len(match.group().rstrip()),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Meanwhile:
    """ "While the train was crossing": the stem of what is spoken of, and where the word of time stands."""

    thing: str
    printed: str
    start: int
    end: int


def meanwhiles_in(text: str) -> Iterator[Meanwhile]:
    """Every "while" and "during" of ``text`` with the first content word behind it, in reading order."""
    for match in _MEANWHILE.finditer(text):
        stretch, things = _told(text, match.end())
        if things:
            yield Meanwhile(
                thing=things[0],
                printed=f"{match.group()}{stretch}".strip(),
                start=match.start(),
                end=match.start() + len(match.group().rstrip()),
            )


def _told(text: str, start: int) -> tuple[str, list[str]]:
    """What stands behind a word of order: as printed, and the stems of its content words."""
    stretch = _END.split(text[start : start + REACH], maxsplit=1)[0]
    found = words(stretch)
    return stretch, [stem(word) for _, _, word in found if word[0].isupper() or word.lower() not in function_words()]
