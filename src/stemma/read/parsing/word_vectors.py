"""Vectors of words in their context, as the stock pipeline's networks make them, for all lines of a text at once.

A word's features are hashed into rows of learnt tables (Serrà and Karatzoglou 2017), a layer mixes the rows, and
four layers look at each word with its two neighbours. Weights and figures are the pipeline's own; what is saved is
time: a word that comes again is mixed once, features are looked up once for both networks that ask for them, and the
products go to the numerical library, which is three times as fast at them as the pipeline's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc

Floats = NDArray[np.float32]
FEATURES: list[int | str] = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]
PAD = 4
"""Empty rows between lines: as far as four layers see."""
ROOM = 1_000
"""Words of short lines that go through the layers together: what fits a processor's own memory."""
TINY = np.float32(1e-8)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of some lines: ``features`` of those that differ, shape (different words, 6); ``which`` of them
    stands at each place, shape (words,); ``sizes`` of the lines, in words."""

    features: NDArray[np.uint64]
    which: NDArray[np.int64]
    sizes: tuple[int, ...]

    @classmethod
    def of(cls, docs: Sequence[Doc]) -> Words:
        """The words of ``docs``, line by line."""
        told = np.concatenate([doc.to_array(FEATURES) for doc in docs])
        odd = np.arange(1, 2 * len(FEATURES), 2, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        _, first, which = np.unique((told * odd).sum(axis=1, dtype=np.uint64), return_index=True, return_inverse=True)
        return cls(told[first], which, tuple(len(doc) for doc in docs))


class Layer:
    """The largest of three sums for each of 96 values (Goodfellow 2013), brought to one scale (Ba 2016)."""

    def __init__(self, largest: Any, norm: Any) -> None:
        weights = largest.get_param("W")
        self._width, _, inputs = weights.shape
        self._weights = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(inputs, -1))
        self._bias = largest.get_param("b").T.reshape(-1)
        self._scale, self._shift = norm.get_param("G"), norm.get_param("b")

    def __call__(self, rows: Floats) -> Floats:
        """Rows of 96 values from rows of inputs."""
        sums = rows @ self._weights
        sums += self._bias
        one, two, three = (sums[:, at : at + self._width] for at in range(0, sums.shape[1], self._width))
        best: Floats = np.maximum(np.maximum(one, two), three)
        best -= best.mean(axis=1, keepdims=True)
        best *= (np.einsum("ij,ij->i", best, best) / np.float32(self._width) + TINY)[:, None] ** np.float32(-0.5)
        best *= self._scale
        best += self._shift
        return best


class WordVectors:
    """One such network of the stock pipeline; ``model`` (a model of thinc) holds its weights."""

    def __init__(self, model: Any) -> None:
        parts = list(model.walk(order="dfs_pre"))
        self._tables = [part for part in parts if part.name == "hashembed"]
        pairs = zip(*([part for part in parts if part.name == name] for name in ("maxout", "layernorm")), strict=True)
        self._mix, *self._layers = (Layer(largest, norm) for largest, norm in pairs)

    def __call__(self, words: Words) -> Floats:
        """A row for each word, shape (words, 96). No line sees another."""
        mixed = self._mix(np.concatenate([self._row(at, words) for at in range(len(self._tables))], axis=1))
        rows = np.empty((len(words.which), mixed.shape[1]), dtype=np.float32)
        for first, sizes in _together(words.sizes):
            last = first + sum(sizes)
            rows[first:last] = self._in_context(mixed[words.which[first:last]], sizes)
        return rows

    def _row(self, column: int, words: Words) -> Floats:
        """What is learnt of one feature of each different word: the sum of the four rows that its hash names."""
        table = self._tables[column]
        learnt = table.get_param("E")
        hashed = table.ops.hash(np.ascontiguousarray(words.features[:, column]), table.attrs["seed"])
        row: Floats = table.ops.gather_add(learnt, hashed % learnt.shape[0])
        return row

    def _in_context(self, mixed: Floats, sizes: Sequence[int]) -> Floats:
        lines = np.repeat(np.arange(1, len(sizes) + 1), sizes)
        places = np.arange(len(mixed)) + PAD * lines
        edged = np.zeros((len(mixed) + PAD * (len(sizes) + 1) + 2, mixed.shape[1]), dtype=np.float32)
        inner = edged[1:-1]
        inner[places] = mixed
        for layer in self._layers:
            inner += layer(np.concatenate([edged[:-2], inner, edged[2:]], axis=1))
        seen: Floats = inner[places]
        return seen


def _together(sizes: Sequence[int]) -> Iterator[tuple[int, Sequence[int]]]:
    """Lines that fit in :data:`ROOM`, side by side, with the number of the first word; a longer line stands alone."""
    first = words = begin = 0
    for at, size in enumerate(sizes):
        if words and words + size > ROOM:
            yield first, sizes[begin:at]
            first, words, begin = first + words, 0, at
        words += size
    if words:
        yield first, sizes[begin:]
