"""Before or after one and the same thing: "before the election", "after the election"; "until May", "since May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from stemma.compare.lexicon import function_words
from stemma.compare.sentences.statement import Statement
from stemma.model import Span
from stemma.text.stem import stem, words

_SIDE = re.compile(
    r"\b(?:(?P<before>before|prior to|ahead of|until|till)|(?P<after>after|following|since|in the wake of))\s+",
    re.IGNORECASE,
)
_END = re.compile(r"[,;:.()]|\b(?:and|but|or|in|on|at|by|with|to)\b", re.IGNORECASE)
MOST = 20
"""Words of order that are looked at in a sentence."""
REACH = 60
"""Characters behind the word of order in which what it speaks of stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A word of order with the stems of what it stands before, and its place."""

    is_before: bool
    things: frozenset[str]
    printed: str
    span: Span


def order_at_odds(a: Statement, b: Statement) -> tuple[Order, Order] | None:
    """The first two words of order that say the opposite of one thing, or None."""
    for left in islice(_orders(a), MOST):
        for right in islice(_orders(b), MOST):
            if left.is_before != right.is_before and left.things & right.things:
                return left, right
    return None


def _orders(one: Statement) -> Iterator[Order]:
    text = one.text
    for match in _SIDE.finditer(text):
        stretch = _END.split(text[match.end() : match.end() + REACH], maxsplit=1)[0]
        things = [
            stem(word) for _, _, word in words(stretch) if word[0].isupper() or word.lower() not in function_words()
        ]
        span = Span(document=one.document.id, start=match.start(), end=match.start() + len(match.group().rstrip()))
        printed = f"{match.group()}{stretch}".strip()
        yield Order(is_before=bool(match["before"]), things=frozenset(things), printed=printed, span=span)
