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
    """A word of order with the stems of what it stands before; ``start`` and ``end`` are those of the word.

    ``is_before`` is None for "while" and "during".
    """

    is_before: bool | None
    things: frozenset[str]
    printed: str
    start: int
    end: int


def orders_in(text: str) -> Iterator[Order]:
    """Every "before" and "after" of ``text``, in reading order."""
    return (_told(text, match, bool(match["before"])) for match in _SIDE.finditer(text))


def meanwhiles_in(text: str) -> Iterator[Order]:
    """Every "while" and "during" of ``text`` with something behind it, in reading order; of that the first word."""
    return (one for match in _MEANWHILE.finditer(text) if (one := _told(text, match, None)).things)


def _told(text: str, match: re.Match[str], is_before: bool | None) -> Order:
    stretch = _END.split(text[match.end() : match.end() + REACH], maxsplit=1)[0]
    found = words(stretch)
    things = [stem(word) for _, _, word in found if word[0].isupper() or word.lower() not in function_words()]
    return Order(
        is_before=is_before,
        things=frozenset(things if is_before is not None else things[:1]),
        printed=f"{match.group()}{stretch}".strip(),
        start=match.start(),
        end=match.start() + len(match.group().rstrip()),
    )
