"""Step three of the recogniser: its layers as an eight-bit ONNX file, and its small tables beside it.

    .train/bin/python -m training.recogniser_onnx IN.pt FOLDER

``encoder.onnx`` takes ``vectors`` (batch, pieces, 384) and gives ``scores`` (batch, pieces, labels); nothing is
padded. What stands before the first norm is a sum made from ``tables.npz``. Of the operators that do the same the
quicker were taken: a sum and its norm apart, attention apart from its eight-bit projection.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.recogniser_network import HEADS, WIDTH

Weights = dict[str, np.ndarray]
FUSED = "com.microsoft"


def export(state: dict[str, torch.Tensor], names: dict[str, object], folder: Path) -> None:
    """Write both files; the same state gives the same bytes."""
    weights = {name: value.detach().numpy().astype(np.float32) for name, value in state.items()}
    layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
    folder.mkdir(parents=True, exist_ok=True)
    write_in_eight_bits(graph(weights, layers), folder / "encoder.onnx")
    tables = {
        name: weights[name].astype(np.float16)
        for name in sorted(weights)
        if name.startswith(("features", "places", "steps", "first"))
    }
    np.savez(folder / "tables.npz", **{name.replace(".", "_"): table for name, table in tables.items()})
    (folder / "names.json").write_text(json.dumps(names, indent=1, sort_keys=True) + "\n", "utf-8")


def write_in_eight_bits(model: onnx.ModelProto, path: Path, *, narrow: bool = False) -> None:
    """Write the model so that it multiplies in eight bits; ``narrow`` weights have seven, so that the sums do not
    overflow on machines that add them in sixteen."""
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        onnx.save(model, plain)
        quantize_dynamic(
            plain,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=narrow,
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )


def graph(weights: Weights, layers: int) -> onnx.ModelProto:
    """The layers over vectors that are summed already; without a head the last layer's rows are the scores."""
    nodes: list[onnx.NodeProto] = []
    constants: list[onnx.TensorProto] = []

    def constant(name: str, value: np.ndarray) -> str:
        constants.append(numpy_helper.from_array(np.ascontiguousarray(value, dtype=np.float32), name))
        return name

    def node(kind: str, inputs: list[str], out: str, **settings: object) -> str:
        nodes.append(helper.make_node(kind, inputs, [out], name=f"{out}_{kind}", **settings))
        return out

    def norm(x: str, at: str) -> str:
        scale, shift = constant(f"{at}.w", weights[f"{at}.weight"]), constant(f"{at}.b", weights[f"{at}.bias"])
        return node("LayerNormalization", [x, scale, shift], f"{at}.y", axis=-1, epsilon=1e-12)

    def skip(x: str, y: str, at: str) -> str:
        scale, shift = constant(f"{at}.w", weights[f"{at}.weight"]), constant(f"{at}.b", weights[f"{at}.bias"])
        both = node("Add", [x, y], f"{at}.sum")
        return node("LayerNormalization", [both, scale, shift], f"{at}.y", axis=-1, epsilon=1e-12)

    def dense(x: str, at: str) -> str:
        product = node("MatMul", [x, constant(f"{at}.w", weights[f"{at}.weight"].T)], f"{at}.product")
        return node("Add", [product, constant(f"{at}.b", weights[f"{at}.bias"])], f"{at}.y")

    constants.append(numpy_helper.from_array(np.full(3, WIDTH, dtype=np.int64), "thirds"))
    x = norm("vectors", "norm")
    for number in range(layers):
        at = f"layers.{number}"
        parts = [f"{at}.{part}" for part in "qkv"]
        nodes.append(helper.make_node("Split", [dense(x, f"{at}.qkv"), "thirds"], parts, name=f"{at}.split", axis=-1))
        mixed = node("MultiHeadAttention", parts, f"{at}.mixed", domain=FUSED, num_heads=HEADS)
        x = skip(x, dense(mixed, f"{at}.out"), f"{at}.norm_attention")
        inner = node("Gelu", [dense(x, f"{at}.up")], f"{at}.inner", domain=FUSED)
        x = skip(x, dense(inner, f"{at}.down"), f"{at}.norm_output")
    has_head = "head.weight" in weights
    width = len(weights["head.bias"]) if has_head else WIDTH
    nodes.append(helper.make_node("Identity", [dense(x, "head") if has_head else x], ["scores"], name="scores"))
    made = helper.make_graph(
        nodes,
        "recogniser",
        [
            helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["batch", "pieces", WIDTH]),
        ],
        [
            helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["batch", "pieces", width]),
        ],
        constants,
    )
    versions = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    return helper.make_model(made, opset_imports=versions, ir_version=8, producer_name="stemma")


if __name__ == "__main__":
    kept = torch.load(sys.argv[1], weights_only=True)
    export(kept["state"], kept["names"], Path(sys.argv[2]))
