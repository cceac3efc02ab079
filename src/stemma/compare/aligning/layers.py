"""An encoder of our own making: the layers of one packaged folder over the vectors of word pieces."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from stemma.compare.aligning.kept_rows import Vectors
from stemma.text.network import network
from stemma.text.piece_vectors import piece_vectors

if TYPE_CHECKING:
    import onnxruntime


class Layers:
    """The weights of ``data/FOLDER``, opened when they are first asked for and kept."""

    def __init__(self, folder: str) -> None:
        self._folder = files("stemma.data").joinpath(folder)

    def rows(self, batch: Sequence[Sequence[int]]) -> Vectors:
        """The rows of all pieces, shape (texts, pieces, 384), of texts of one length: nothing is padded."""
        numbers = np.array(batch, dtype=np.int64)
        vectors = piece_vectors()[numbers] + self._places[: numbers.shape[1]]
        output: Vectors = np.asarray(self._session.run(None, {"vectors": vectors})[0], dtype=np.float32)
        return output

    @cached_property
    def _places(self) -> Vectors:
        """What is added for the place of each piece, shape (pieces, 384)."""
        with self._folder.joinpath("places.npy").open("rb") as file:
            places: Vectors = np.load(file).astype(np.float32)
        return places

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        return network(self._folder.joinpath("encoder.onnx").read_bytes())
