"""Cuts a text at every boundary of a claim or of a linked passage, so that overlaps can be shown.

The pieces of a text, put one after another, are the text: nothing is inserted, nothing is left out.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from stemma.dossier.matters import GRAVITY, Matter

BLOCK = 1200


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A stretch of text that belongs to a matter. ``start`` and ``end`` are code points, half-open."""

    start: int
    end: int
    matter: Matter


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text between two boundaries: what covers it, gravest first, what begins here, places linked to."""

    start: int
    text: str
    covering: tuple[Matter, ...]
    beginning: tuple[Matter, ...]
    anchors: tuple[int, ...]


def cut(text: str, marks: Sequence[Marked], linked: Iterable[int]) -> tuple[Piece, ...]:
    """The pieces of ``text`` in order. ``linked`` are places that something on the page points to."""
    starts = sorted({*linked, *(mark.start for mark in marks)})
    shown = [Marked(start=word_start(text, m.start), end=word_end(text, m.end), matter=m.matter) for m in marks]
    anchors: dict[int, list[int]] = {}
    for start in starts:
        if 0 <= start < len(text):
            anchors.setdefault(word_start(text, start), []).append(start)
    bounds = sorted({0, len(text), *block_starts(text), *anchors, *(m.start for m in shown), *(m.end for m in shown)})
    covering = _coverings(bounds, shown)
    beginning: dict[int, list[Matter]] = {}
    for mark in shown:
        beginning.setdefault(mark.start, []).append(mark.matter)
    return tuple(
        Piece(
            start=start,
            text=text[start:end],
            covering=tuple(covering[n]),
            beginning=tuple(_unique(beginning.get(start, []))),
            anchors=tuple(anchors.get(start, ())),
        )
        for n, (start, end) in enumerate(pairwise(bounds))
    )


def _coverings(bounds: list[int], marks: Sequence[Marked]) -> list[list[Matter]]:
    """For each stretch between two bounds the matters that cover it, gravest first."""
    found: list[list[Matter]] = [[] for _ in bounds]
    for mark in marks:
        for n in range(bisect_left(bounds, mark.start), bisect_left(bounds, mark.end)):
            found[n].append(mark.matter)
    return [_unique(matters) for matters in found]


def _unique(matters: list[Matter]) -> list[Matter]:
    by_number = {matter.number: matter for matter in matters}
    return sorted(by_number.values(), key=lambda matter: (GRAVITY.index(matter.kind), matter.number))


def block_starts(text: str) -> list[int]:
    """Where long texts are parted: after line feeds, some 1,200 characters apart."""
    starts, last = [], 0
    at = text.find("\n")
    while at >= 0:
        if at + 1 - last >= BLOCK and text[at + 1 : at + 2] != "\n":
            last = at + 1
            starts.append(last)
        at = text.find("\n", at + 1)
    return starts


def is_joined(text: str, at: int) -> bool:
    """Whether a cut at ``at`` would part letters that are written joined (Arabic and its kin)."""
    return 0 < at < len(text) and _joins(text[at - 1]) and _joins(text[at])


def _joins(character: str) -> bool:
    if not "\u0600" <= character <= "\u08ff" and not "\ufb50" <= character <= "\ufefc":
        return False
    return unicodedata.category(character) in ("Lo", "Lm", "Mn")


def word_start(text: str, at: int) -> int:
    """``at``, moved back to the edge of a joined word."""
    while is_joined(text, at):
        at -= 1
    return at


def word_end(text: str, at: int) -> int:
    """``at``, moved on to the edge of a joined word."""
    while is_joined(text, at):
        at += 1
    return at
