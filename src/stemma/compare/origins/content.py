"""Content that two accounts of one document share in the same order: figures, and lists of things.

Two translations of one letter share no wording, but they keep its numbers and its enumerations in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from stemma.compare.origins.tracing import words_for
from stemma.model import Span
from stemma.text.stem import stem, words

SPECIFIC = 13  # smaller whole numbers are shared by chance too often
SHORTEST = 3  # figures, or items of a list, in the same order
LONGEST = 120  # figures or lists looked at in one text: bounds the quadratic comparison
ITEM = 4  # words of an item of a list that are looked at
_CHUNK = re.compile(r"[.;:!?\n()“”\"«»؛؟]+")
_PARTS = re.compile(r",\s+(?:and\s+)?|\s+and\s+|،\s*(?:و)?|\s+و(?=\w)")
_SMALL = frozenset(
    "the and for with from that this their his her its our they them will were was are has had have".split()  # noqa: SIM905
)


_Item = tuple[int, int, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two texts have in common: the reason in words, spans of both, and how many items."""

    reason: str
    spans: tuple[Span, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Number:
    """A figure of an account."""

    value: float
    span: Span


@dataclass(frozen=True, slots=True)
class Items:
    """An enumeration: for each item the stems of its words, and the span of all."""

    stems: tuple[frozenset[str], ...]
    span: Span


def is_specific(value: float) -> bool:
    """Whether a shared figure tells something: not a small whole number."""
    return value >= SPECIFIC or value != int(value)


def shared_figures(left: Sequence[Number], right: Sequence[Number]) -> Shared | None:
    """At least three specific figures that come in the same order in both."""
    one = [n for n in left if is_specific(n.value)][:LONGEST]
    two = [n for n in right if is_specific(n.value)][:LONGEST]
    pairs = _common(one, two)
    if len({one[i].value for i, _ in pairs}) < SHORTEST:
        return None
    shown = ", ".join(f"{one[i].value:,.10g}" for i, _ in pairs)
    spans = tuple(span for i, j in pairs for span in (one[i].span, two[j].span))
    reason = f"{words_for(len(pairs)).capitalize()} figures in common, in the same order: {shown}."
    return Shared(reason=reason, spans=spans, count=len(pairs))


def _common(left: Sequence[Number], right: Sequence[Number]) -> list[tuple[int, int]]:
    """Longest common subsequence by value."""
    length = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            same = left[i].value == right[j].value
            length[i][j] = length[i + 1][j + 1] + 1 if same else max(length[i + 1][j], length[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i].value == right[j].value:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif length[i + 1][j] >= length[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def enumerations(document: str, text: str, spans: Sequence[Span]) -> list[Items]:
    """Lists of three and more things in ``spans`` ("their guns, boats, crews and plans")."""
    found = []
    for span in sorted(set(spans)):
        at = span.start
        for gap in [*_CHUNK.finditer(text, span.start, span.end), None]:
            stop = gap.start() if gap else span.end
            for items in _lists(text, at, stop):
                stems = tuple(stems for _, _, stems in items)
                found.append(Items(stems, Span(document=document, start=items[0][0], end=items[-1][1])))
            at = gap.end() if gap else stop
    return found


def _lists(text: str, start: int, stop: int) -> list[list[_Item]]:
    """Runs of three and more short parts between commas and "and"; a longer part ends one list and begins another."""
    marks = list(_PARTS.finditer(text, start, stop))
    edges = [start, *(edge for mark in marks for edge in (mark.start(), mark.end())), stop]
    lists: list[list[_Item]] = [[]]
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        near = words(text[a:b])
        if near:
            lists[-1].append(_item(a, near[:ITEM]))
        if len(near) > ITEM:
            lists.append([_item(a, near[-ITEM:])])
    return [items for items in lists if len(items) >= SHORTEST]


def _item(offset: int, near: list[tuple[int, int, str]]) -> _Item:
    return offset + near[0][0], offset + near[-1][1], _stems(tuple(word for _, _, word in near))


@cache
def _stems(printed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(w) for w in printed if len(w) > 3 and w.lower() not in _SMALL and not w.isdigit())


def shared_list(left: Sequence[Items], right: Sequence[Items]) -> Shared | None:
    """The longest enumeration of three or more things that both give in the same order."""
    best: Shared | None = None
    for one in left[:LONGEST]:
        for two in right[:LONGEST]:
            count = _aligned(one.stems, two.stems)
            if count >= SHORTEST and (best is None or count > best.count):
                same = len(one.stems) == len(two.stems)
                size = words_for(len(one.stems) if same else count)
                what = f"Same list of {size}" if same else f"Lists with {size} items"
                best = Shared(reason=f"{what} in the same order.", spans=(one.span, two.span), count=count)
    return best


def _aligned(left: Sequence[frozenset[str]], right: Sequence[frozenset[str]]) -> int:
    """Items in the same order that share a word."""
    row = [0] * (len(right) + 1)
    for item in left:
        above, row = row, [0] * (len(right) + 1)
        for j, other in enumerate(right, 1):
            row[j] = above[j - 1] + 1 if item & other else max(above[j], row[j - 1])
    return row[-1]
