"""The recogniser's network: six small encoder layers in eight-bit numbers, run by onnxruntime on one thread.

Weights: ``data/recogniser``, made by ``training/recogniser.py``; what they are is told in ``docs/recogniser.md``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from stemma.text.network import network
from stemma.text.piece_vectors import piece_vectors
from stemma.text.wordpiece import vocabulary

if TYPE_CHECKING:
    import onnxruntime

Floats = NDArray[np.float32]
Word = tuple[tuple[int, ...], tuple[int, ...]]
"""Numbers of the pieces of a word; numbers of its shape and of what else is told of it."""
SLOWER = ["SkipLayerNormFusion", "BiasGeluFusion"]
"""What onnxruntime would make of two operators takes a quarter longer than the two (1.31, without threads)."""
PLACE: Traversable = files("stemma.data").joinpath("recogniser")
"""Where the weights are; a measurement by source puts others here and forgets what is cached."""


class Tables:
    """What stands before the first layer and behind the last one.

    ``features``: learnt vectors for a word's shape and for what else is told of it; ``places``: for its place in the
    window; ``told``: what may be told, by name; ``steps``, ``first``: what a label is worth after another, and first.
    """

    def __init__(self) -> None:
        with PLACE.joinpath("tables.npz").open("rb") as file:
            tables = {name: table.astype(np.float32) for name, table in np.load(file).items()}
        names = json.loads(PLACE.joinpath("names.json").read_text("utf-8"))
        self.told: list[dict[str, int]] = [{name: at for at, name in enumerate(known, 1)} for known in names["told"]]
        self.features = [tables[f"features_{at}_weight"] for at in range(1 + len(self.told))]
        self.places, self.steps, self.first = tables["places"], tables["steps"], tables["first"]


@cache
def tables() -> Tables:
    """The packaged tables, read once."""
    return Tables()


def scores(window: Sequence[Word]) -> Floats:
    """How much speaks for each label of each word of a window, shape (words, labels).

    A window is computed alone: nothing is padded, and what it gets does not depend on the windows beside it.
    """
    known = vocabulary()
    sizes = [len(word[0]) for word in window]
    numbers = np.array([known["[CLS]"], *(n for word in window for n in word[0]), known["[SEP]"]])
    told = np.zeros((len(tables().features), len(numbers)), dtype=np.int64)
    told[:, 1:-1] = np.repeat(np.array([word[1] for word in window]).T, sizes, axis=1)
    vectors = piece_vectors()[numbers] + tables().places[: len(numbers)]
    for values, table in zip(told, tables().features, strict=True):
        vectors += table[values]
    return _by_word(session().run(None, {"vectors": vectors[None]})[0][0, 1:-1], sizes)


def _by_word(rows: Floats, sizes: Sequence[int]) -> Floats:
    """A word's scores: the mean over its pieces."""
    edges = np.cumsum([0, *sizes[:-1]])
    sums: Floats = np.add.reduceat(rows, edges, axis=0)
    return sums / np.array(sizes, dtype=np.float32)[:, None]


@cache
def session() -> onnxruntime.InferenceSession:
    """The packaged network, opened once."""
    return network(PLACE.joinpath("encoder.onnx").read_bytes(), without=SLOWER)
