"""What one thing is to another, seen from either side: "older than", "north of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from stemma.compare.lexicon import function_words
from stemma.compare.sentences.statement import Item, Statement
from stemma.model import Span
from stemma.text.stem import stem, words

MOST = 10
"""Comparisons that are looked at in a sentence."""
REACH = 40
"""Characters behind the word in which the other thing is named."""
_MEASURE = re.compile(
    r"\b(?P<word>[a-z]{2,}er|(?:more|less) [a-z]{3,}|north|south|east|west|left|right|ahead|behind|above|below"
    r"|upstream|downstream)"
    r"(?P<by> (?:than|of))?\s+",
    re.IGNORECASE,
)
BARE = ("behind", "above", "below")
"""Words of place that need no "of"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A word of comparison, with the stems of the thing that it starts from."""

    word: str
    frm: frozenset[str]
    span: Span


def compared_round(a: Statement, b: Statement) -> tuple[Seen, Seen] | None:
    """One word of comparison that both have, with the two things exchanged: each cannot be older than the other."""
    for one in _seen(a):
        for other in _seen(b):
            if one.word == other.word and _is_crossed(one, other, a, b):
                return one, other
    return None


def _is_crossed(one: Seen, other: Seen, a: Statement, b: Statement) -> bool:
    subjects = [frozenset(stem(item.word) for item in side.items if item.is_subject) for side in (a, b)]
    return bool(one.frm & subjects[1] and other.frm & subjects[0]) and not one.frm & other.frm


def _seen(one: Statement) -> Iterator[Seen]:
    text = one.text
    for match in islice(_MEASURE.finditer(text), MOST):
        if not match["by"] and match["word"].lower() not in BARE:
            continue
        behind = words(text[match.end() : match.end() + REACH])
        thing = frozenset(stem(word) for _, _, word in behind[:3] if word.lower() not in function_words())
        span = Span(document=one.document.id, start=match.start("word"), end=match.end("word"))
        yield Seen(word=match["word"].lower(), frm=thing, span=span)


def are_seen_from_two_sides(a: Statement, b: Statement) -> bool:
    """Whether two things are compared in both, by two words and each from its own side: "larger", "smaller"."""
    return any(one.word != other.word and _is_crossed(one, other, a, b) for one in _seen(a) for other in _seen(b))


def is_other_side(item: Item, a: Statement, b: Statement) -> bool:
    """Whether ``item`` of ``a`` compares two things that ``b`` compares by another word, seen from the other one."""
    return any(
        one.span.overlaps(item.span) and one.word != other.word and _is_crossed(one, other, a, b)
        for one in _seen(a)
        for other in _seen(b)
    )
