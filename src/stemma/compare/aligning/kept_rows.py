"""Vectors of texts that are kept between calls, so that equal texts are computed once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class KeptRows:
    """Rows of ``width`` numbers by their texts, at most about ``most`` of them at a time."""

    def __init__(self, width: int, most: Callable[[], int]) -> None:
        self._width, self._most = width, most
        self._known: dict[str, Vectors] = {}

    def of(self, texts: Sequence[str], make: Callable[[list[str]], Iterable[tuple[str, Vectors]]]) -> Vectors:
        """One row per text, shape (len(texts), width), an empty one's zeros; ``make`` gives those not known yet."""
        unique = sorted({text for text in texts if text.strip()})
        new = [text for text in unique if text not in self._known]
        if len(self._known) + len(new) > self._most():
            # What is asked for now stays: a case of many claims is not encoded once for each that asks.
            self._known = {text: self._known[text] for text in unique if text in self._known}
        if new:
            self._known.update(make(new))
        nothing = np.zeros(self._width, dtype=np.float32)
        return np.array([self._known.get(text, nothing) for text in texts], dtype=np.float32).reshape(
            len(texts), self._width
        )

    def forget(self) -> None:
        """Forget all rows."""
        self._known.clear()
