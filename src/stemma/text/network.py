"""Small networks over word pieces, run by onnxruntime on one thread: the same numbers on every run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import onnxruntime


def network(weights: str | bytes, without: Sequence[str] = ()) -> onnxruntime.InferenceSession:
    """The network of a file's path or bytes, ready to run, but for the optimizers that it is better ``without``."""
    import onnxruntime  # slow to import

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # one thread: the order of additions, and so the result, is fixed
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        weights, options, providers=["CPUExecutionProvider"], disabled_optimizers=list(without)
    )
