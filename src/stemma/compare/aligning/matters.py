"""Vectors of claims by the matter that they tell of: near for "the talks broke down" and "no agreement was reached".

The layers of all-MiniLM-L6-v2, taught on invented events told in several ways (``training/matters.py``; weights in
``data/matters``). They only propose which claims may speak of one matter; no relation is ever decided by them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from stemma.compare.aligning.embedding import Batch, Encoder, pooled
from stemma.compare.aligning.kept_rows import Vectors
from stemma.text.network import network
from stemma.text.piece_vectors import piece_vectors

if TYPE_CHECKING:
    import onnxruntime


def matters(texts: Sequence[str]) -> Vectors:
    """One row of length 1 per text, shape (len(texts), 384); an empty text has a row of zeros."""
    return _encoder().vectors(texts)


def begin(texts: Sequence[str]) -> None:
    """Start on the rows of many ``texts`` beside what the caller does next; :func:`matters` waits for them."""
    _encoder().begin(texts)


@cache
def _encoder() -> Encoder:
    return Encoder(_run, even=True)


def _run(batch: Batch) -> Vectors:
    """Texts of one length: nothing is padded."""
    numbers = np.array(batch, dtype=np.int64)
    vectors = piece_vectors()[numbers] + _places()[: numbers.shape[1]]
    output = _session().run(None, {"vectors": vectors})[0]
    return pooled(np.asarray(output, dtype=np.float32), np.ones_like(numbers))


@cache
def _places() -> Vectors:
    """What is added for the place of each piece in its text, shape (pieces, 384)."""
    with files("stemma.data").joinpath("matters/places.npy").open("rb") as file:
        places: Vectors = np.load(file).astype(np.float32)
    return places


@cache
def _session() -> onnxruntime.InferenceSession:
    """The packaged network, opened once."""
    return network(files("stemma.data").joinpath("matters/encoder.onnx").read_bytes())
