"""Runs of four words that several texts have in common, found through sorted postings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.text.line_numbers import line_numbers
from stemma.text.scripts import plain

WIDTH = 4  # words in a shingle
COMMON = 60  # a shingle that stands in more places than this is compared with its first place only
SLICE = 1 << 22  # postings sorted at a time: bounds the memory of the join

Ints = NDArray[np.int64]
# Vowel signs and the Arabic lengthening stroke belong to their word.
_WORD = re.compile(r"\w[\wً-ٰٟـ]*")
_FACTORS = tuple(
    np.uint64(f) for f in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all texts in a row: word number, text number, first and one-past-last code point of each."""

    word: Ints
    text: Ints
    start: Ints
    end: Ints
    first: Ints
    """Where each text begins in the row; one more entry than texts."""


@dataclass(frozen=True, slots=True)
class Hits:
    """Shingles that two texts share: text numbers (left < right) and the row numbers of their first words."""

    left: Ints
    right: Ints
    at_left: Ints
    at_right: Ints


def words_of(texts: Sequence[str]) -> Words:
    """The words of ``texts``, folded for matching (case, marks, look-alike letters of either script).

    Numbers of lines are no words: they cut a sentence in two, and count alike in all texts.
    """
    numbers: dict[str, int] = {}
    printed: dict[str, int] = {}
    word: list[int] = []
    start: list[int] = []
    end: list[int] = []
    first = [0]
    for text in texts:
        margin = line_numbers(text)
        for found in _WORD.finditer(text):
            if margin and found.start() in margin:
                continue
            form = found.group()
            number = printed.get(form)
            if number is None:
                number = printed[form] = numbers.setdefault(plain(form), len(numbers) + 1)
            word.append(number)
            start.append(found.start())
            end.append(found.end())
        first.append(len(word))
    bounds = np.asarray(first, dtype=np.int64)
    return Words(
        word=np.asarray(word, dtype=np.int64),
        text=np.repeat(np.arange(len(texts), dtype=np.int64), np.diff(bounds)),
        start=np.asarray(start, dtype=np.int64),
        end=np.asarray(end, dtype=np.int64),
        first=bounds,
    )


def join(words: Words, *, width: int = WIDTH, common: int = COMMON) -> Hits:
    """All places where two different texts share ``width`` words in a row.

    Time is near linear in words: postings are sorted, and a shingle in more than ``common`` places is paired
    with the first of them only (a star instead of all pairs), so a wire story in hundreds of copies stays found.
    """
    count = len(words.word) - width + 1
    if count <= 0:
        return _hits([])
    keys = np.zeros(count, dtype=np.uint64)
    for offset in range(width):
        # Mixed after each step: a plain weighted sum would give shuffled words equal keys too easily.
        keys = (keys ^ words.word[offset : offset + count].astype(np.uint64)) * _FACTORS[offset % len(_FACTORS)]
        keys ^= keys >> np.uint64(29)
    inside = words.text[:count] == words.text[width - 1 :]
    parts = max(1, -(-count // SLICE))
    found = []
    for part in range(parts):
        chosen = np.flatnonzero(inside & (keys % np.uint64(parts) == np.uint64(part)))
        found.append(_pairs(keys[chosen], chosen.astype(np.int64), words.text, common))
    return _hits(found)


def _pairs(keys: NDArray[np.uint64], at: Ints, text: Ints, common: int) -> tuple[Ints, Ints]:
    order = np.argsort(keys, kind="stable")
    keys, at = keys[order], at[order]
    begins = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1]))) if len(keys) else np.zeros(0, np.int64)
    sizes = np.diff(np.append(begins, len(keys)))
    lefts: list[Ints] = []
    rights: list[Ints] = []
    for size in np.unique(sizes[sizes > 1]):
        rows = begins[sizes == size][:, None] + np.arange(size)[None, :]
        one, two = np.triu_indices(int(size), 1) if size <= common else _star(int(size))
        lefts.append(at[rows[:, one]].ravel())
        rights.append(at[rows[:, two]].ravel())
    left = np.concatenate(lefts) if lefts else np.zeros(0, np.int64)
    right = np.concatenate(rights) if rights else np.zeros(0, np.int64)
    apart = text[left] != text[right]
    return np.stack((text[left[apart]], text[right[apart]])), np.stack((left[apart], right[apart]))


def _star(size: int) -> tuple[Ints, Ints]:
    return np.zeros(size - 1, dtype=np.int64), np.arange(1, size, dtype=np.int64)


def _hits(found: Sequence[tuple[Ints, Ints]]) -> Hits:
    empty = np.zeros((2, 0), dtype=np.int64)
    texts = np.concatenate([part[0] for part in found], axis=1) if found else empty
    places = np.concatenate([part[1] for part in found], axis=1) if found else empty
    return Hits(left=texts[0], right=texts[1], at_left=places[0], at_right=places[1])
