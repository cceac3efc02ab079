"""Vectors of claims by the matter that they tell of: near for "the talks broke down" and "no agreement was reached".

The layers of all-MiniLM-L6-v2, taught on invented events told in several ways (``training/matters.py``; weights in
``data/matters``). They only propose which claims may speak of one matter; no relation is ever decided by them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from stemma.compare.aligning.embedding import Batch, Encoder, pooled
from stemma.compare.aligning.kept_rows import Vectors
from stemma.compare.aligning.layers import Layers


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
    return pooled(_layers().rows(batch), np.ones_like(batch, dtype=np.int64))


@cache
def _layers() -> Layers:
    return Layers("matters")
