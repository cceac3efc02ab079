"""Teaches the sentence encoder which claims of one event tell of one matter, and writes it as an ONNX file.

    .train/bin/python -m training.matters [FOLDER]

``training/told.py`` reads the invented events; a line is one matter, told in several ways (the same, more exactly, or the
opposite). Two ways of telling a matter are to be nearer each other than to any other matter of the event, or of
the three others beside it (the loss of Oord et al. 2018 over the pairs of a batch; the layers begin as
all-MiniLM-L6-v2's). Weights are kept in eight bits and read back as they are, so that what a text gets does not depend
on the texts beside it. One thread, seeds fixed; about 15 CPU minutes. Needs what training/recogniser.py needs, and
``STEMMA_ENCODER`` as told in training/recogniser_vectors.py.
"""

from __future__ import annotations

import math
import random
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import Tensor
from torch.nn.functional import cross_entropy, normalize

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
from stemma.text.wordpiece import encode
from training.recogniser_mean import averaged
from training.recogniser_network import Network, parent
from training.recogniser_onnx import graph, write_in_eight_bits
from training.recogniser_vectors import vectors
from training.told import Event, events

HERE = Path(__file__).resolve().parents[1]
FOLDER = HERE / "src/stemma/data/matters"
LAYERS = 6
RUNS = ((1, 5), (2, 6))
"""Seed and passes over all events of each training; their weights are averaged."""
RATE, HEAT, EVENTS = 1e-4, 0.05, 4
"""Greatest rate, divisor of the cosines in the loss, events of a batch."""


class Encoder(Network):
    """The recogniser's network without its features and labels: one row of length 1 for each text."""

    def rows(self, texts: list[str]) -> Tensor:
        """Mean pooling over the pieces."""
        numbers = [encode(text) for text in texts]
        width = max(map(len, numbers))
        ids = torch.tensor([one + [0] * (width - len(one)) for one in numbers])
        mask = torch.tensor([[1.0] * len(one) + [0.0] * (width - len(one)) for one in numbers])
        x = self.norm(self.vectors[ids] + self.places[:width])
        for layer in self.layers:
            x = layer(x, (1.0 - mask)[:, None, None, :] * -1e4)
        return normalize((x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True), dim=-1)


def trained(told: list[Event], rounds: int, rate: float = RATE, seed: int = 1) -> Encoder:
    """The encoder after all rounds."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    dice = random.Random(seed)
    net = Encoder(vectors(), parent(), features=(), labels=1, layers=LAYERS, dropout=0.1)
    net.train()
    adam = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01)
    step, steps = 0, rounds * math.ceil(len(told) / EVENTS)
    for number in range(rounds):
        order = dice.sample(told, len(told))
        losses = 0.0
        for at in range(0, len(order), EVENTS):
            pairs = [dice.sample(ways, 2) for event in order[at : at + EVENTS] for ways in event]
            with torch.autocast("cpu", torch.bfloat16):
                sides = [net.rows([pair[side] for pair in pairs]) for side in (0, 1)]
            alike = sides[0].float() @ sides[1].float().T / HEAT
            own = torch.arange(len(pairs))
            loss = (cross_entropy(alike, own) + cross_entropy(alike.T, own)) / 2
            learn_from(loss, net, adam, rate * slope(step, steps))
            step, losses = step + 1, losses + loss.item()
        print(number, round(losses / math.ceil(len(order) / EVENTS), 3), flush=True)
    return net.eval()


def slope(step: int, steps: int) -> float:
    """The share of the greatest rate at a step: up over the first tenth, then down to a fiftieth."""
    return min(1.0, (step + 1) / (0.1 * steps)) * max(0.02, 1 - step / steps)


def learn_from(loss: Tensor, net: torch.nn.Module, adam: torch.optim.Optimizer, rate: float) -> None:
    """One step down the slope of ``loss``, its length clipped."""
    for group in adam.param_groups:
        group["lr"] = rate
    loss.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    adam.step()
    adam.zero_grad()


def export(state: dict[str, Tensor], folder: Path, *, quick: bool = False) -> None:
    """``encoder.onnx`` (``quick`` multiplies in eight bits) and ``places.npy``; the same state gives the same bytes."""
    weights = {n: v.detach().numpy().astype(np.float32) for n, v in state.items() if not n.startswith("head")}
    folder.mkdir(parents=True, exist_ok=True)
    if quick:
        write_in_eight_bits(graph(weights, LAYERS), folder / "encoder.onnx", narrow=True)
    else:
        onnx.save(in_eight_bits(graph(weights, LAYERS)), folder / "encoder.onnx")
    np.save(folder / "places.npy", weights["places"].astype(np.float16))


def layers_of(folder: Path) -> dict[str, Tensor]:
    """The layers of an ``encoder.onnx`` that :func:`export` wrote, in either way, under their names in training."""
    tensors = {one.name: numpy_helper.to_array(one) for one in onnx.load(folder / "encoder.onnx").graph.initializer}
    found = {}
    for name, value in tensors.items():
        if name == "thirds" or name.endswith((".s", "_scale", "_zero_point")):
            continue
        plain = name.removesuffix(".q").removesuffix("_quantized")
        dense = value.astype(np.float32)
        if name.endswith(".q"):
            dense = dense * tensors[f"{plain}.s"]
        elif name.endswith("_quantized"):
            dense = (dense - tensors[f"{plain}_zero_point"]) * tensors[f"{plain}_scale"]
        layer, _, kind = plain.rpartition(".")
        turned = np.array(dense.T if dense.ndim > 1 else dense, dtype=np.float32)
        found[f"{layer}.{'weight' if kind == 'w' else 'bias'}"] = torch.from_numpy(turned)
    return found


def in_eight_bits(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with every matrix kept in eight bits and read back as it is, column by column."""
    dense = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    kept, nodes = [], []
    for one in model.graph.initializer:
        value = dense[one.name]
        if value.ndim < 2:
            kept.append(one)
            continue
        scale = (np.abs(value).max(axis=0) / 127).astype(np.float32)
        rounded = np.clip(np.round(value / scale), -127, 127).astype(np.int8)
        kept += [numpy_helper.from_array(rounded, f"{one.name}.q"), numpy_helper.from_array(scale, f"{one.name}.s")]
        inputs = [f"{one.name}.q", f"{one.name}.s"]
        nodes.append(helper.make_node("DequantizeLinear", inputs, [one.name], name=f"{one.name}.d", axis=1))
    nodes += list(model.graph.node)
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(nodes)
    return model


if __name__ == "__main__":
    told = events()
    states = [trained(told, rounds, seed=seed).state_dict() for seed, rounds in RUNS]
    export(averaged(states), Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
