"""Vectors of claims as they stand in their text: "It will start this week" is near what "it" is in another text.

The layers of the encoder of matters, taught further on invented events as several hands tell them
(``training/in_context.py``; weights in ``data/in_context``). A text is read in windows of word pieces; a claim's row
is the mean over its own pieces in the window where it stands best. Like the encoder of matters it only
proposes which claims may speak of one matter; no relation is ever decided by it.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import numpy as np

from stemma.compare.aligning.embedding import MANY, THREADS, WIDTH
from stemma.compare.aligning.kept_rows import Vectors
from stemma.compare.aligning.layers import Layers
from stemma.compare.profile import Profile
from stemma.text.wordpiece import marked, piece_numbers

SIZE, STEP = 96, 80
"""Word pieces of a window, and from where to where the next one begins."""
KEPT = 200
"""Texts whose rows are kept between calls."""
Extents = tuple[tuple[int, int], ...]
"""Where one claim stands: code points of its text, half-open."""


@dataclass(frozen=True, slots=True)
class Window:
    """The numbers of some pieces in a row, and at which of them each claim stands, by the claim's number."""

    numbers: tuple[int, ...]
    claims: Mapping[int, tuple[int, ...]]


def in_context(profiles: Sequence[Profile]) -> Vectors:
    """One row of length 1 per claim, shape (len(profiles), 384); a claim without a word has a row of zeros."""
    of_text: dict[str, list[int]] = {}
    for number, profile in enumerate(profiles):
        of_text.setdefault(profile.document.id, []).append(number)
    told = [(profiles[claims[0]].document.text, claims) for claims in of_text.values()]
    extents = [tuple(tuple((s.start, s.end) for s in profiles[n].claim.spans) for n in claims) for _, claims in told]
    rows = np.zeros((len(profiles), WIDTH), dtype=np.float32)
    for (_, claims), found in zip(told, _each([text for text, _ in told], extents), strict=True):
        rows[claims] = found
    return rows


def _each(texts: Sequence[str], claims: Sequence[tuple[Extents, ...]]) -> Iterator[Vectors]:
    """The rows of every text, in order; of many texts two are read at a time, each as it would be alone."""
    if len(texts) < MANY:
        yield from map(_rows, texts, claims)
        return
    with ThreadPoolExecutor(THREADS) as pool:
        yield from pool.map(_rows, texts, claims)


def forget() -> None:
    """Forget all rows that are kept."""
    _rows.cache_clear()


def laid_out(text: str, claims: Sequence[Extents]) -> tuple[list[int], list[list[int]]]:
    """The numbers of the text's pieces, and for each claim at which of them it stands."""
    cuts = sorted({0, len(text), *(at for claim in claims for extent in claim for at in extent)})
    numbers: list[int] = []
    place_of = {cuts[0]: 0}
    for start, end in itertools.pairwise(cuts):
        numbers += piece_numbers(text[start:end])
        place_of[end] = len(numbers)
    return numbers, [
        sorted({place for start, end in claim for place in range(place_of[start], place_of[end])}) for claim in claims
    ]


def windows(numbers: Sequence[int], claims: Sequence[Sequence[int]], size: int, step: int) -> Iterator[Window]:
    """The windows of ``size`` pieces, begun every ``step`` of them, each with the claims that stand best in it.

    ``claims`` are the places of their pieces, ascending; one without a piece has no window.
    """
    starts = sorted({*range(0, max(1, len(numbers) - size), step), max(0, len(numbers) - size)})
    held: dict[int, dict[int, tuple[int, ...]]] = {start: {} for start in starts}
    for number, places in enumerate(claims):
        if places:
            near = starts[max(0, bisect_right(starts, places[0] - size)) : bisect_right(starts, places[-1])]
            best = min(near, key=lambda start: _standing(start, size, places))
            held[best][number] = tuple(at - best for at in places if best <= at < best + size)
    for start, found in held.items():
        if found:
            yield Window(tuple(numbers[start : start + size]), found)


def _standing(start: int, size: int, places: Sequence[int]) -> tuple[int, float]:
    """How well a claim stands in a window, the less the better: its pieces inside, then how near both middles are."""
    inside = bisect_left(places, start + size) - bisect_left(places, start)
    return -inside, abs(start + size / 2 - (places[0] + places[-1]) / 2)


@lru_cache(maxsize=KEPT)
def _rows(text: str, claims: tuple[Extents, ...]) -> Vectors:
    rows = np.zeros((len(claims), WIDTH), dtype=np.float32)
    for window in windows(*laid_out(text, claims), SIZE, STEP):
        # One by one: eight-bit sums are scaled by all that is read at once, so a window would feel the others.
        output = _layers().rows([marked(window.numbers)])[0]
        for number, places in window.claims.items():
            rows[number] = output[[place + 1 for place in places]].mean(axis=0)
    lengths: Any = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Vectors = (rows / np.maximum(lengths, 1e-12)).astype(np.float32)
    return unit


@cache
def _layers() -> Layers:
    return Layers("in_context")
