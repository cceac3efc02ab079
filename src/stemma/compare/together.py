"""Two sentences read together by a small taught network: how likely each relation between them is.

The layers of all-MiniLM-L6-v2, taught on sets of invented sentences that say the same, more, less, the opposite or
something else (``training/reader.py``, ``docs/together.md``; weights in ``data/together``). It sees what no list of
words shows ("all were saved", "nobody survived"), and knows little of numbers, dates and names, which the comparators
know. Its answer never stands alone: it is weighed with theirs (:mod:`stemma.compare.sentences.weighed`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from stemma.model import Relation
from stemma.text.network import network
from stemma.text.piece_vectors import piece_vectors
from stemma.text.wordpiece import encode, vocabulary

if TYPE_CHECKING:
    import onnxruntime

Rows = NDArray[np.float32]
Answer = Relation | Literal["unrelated"]
RELATIONS: tuple[Answer, ...] = ("agree", "a_refines_b", "b_refines_a", "differ", "contradict", "unrelated")
"""In the order in which the network answers."""
SWAPPED = (0, 2, 1, 3, 4, 5)
"""The number of each relation when the two sentences change places."""
SIDES, HIT, DIGITS = 2, 3, 2
"""How many values each of the three things has that a piece is told besides itself."""
LONGEST = 60
"""Pieces of each sentence that are read."""
MARK = 2
"""``hit`` of the marks around the sentences."""
KEPT = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Two sentences as one row of pieces, shape (n,) each.

    ``side`` is 0 for the first sentence and 1 for the second, ``hit`` whether the other sentence has the piece too,
    ``digit`` whether it has a digit.
    """

    pieces: list[int]
    side: list[int]
    hit: list[int]
    digit: list[int]


def row_of(a: str, b: str) -> Row:
    """The row of two sentences: [CLS] a [SEP] b [SEP]."""
    one, other = (encode(text)[1:-1][:LONGEST] for text in (a, b))
    start, stop = encode("")
    pieces = [start, *one, stop, *other, stop]
    in_one, in_other = set(one), set(other)
    return Row(
        pieces=pieces,
        side=[0] * (len(one) + 2) + [1] * (len(other) + 1),
        hit=[MARK, *(int(n in in_other) for n in one), MARK, *(int(n in in_one) for n in other), MARK],
        digit=[int(n in _with_digits()) for n in pieces],
    )


def can_read(text: str) -> bool:
    """Whether there is anything in a text, and no more than is read of a sentence."""
    return 0 < len(encode(text)) - 2 <= LONGEST


@lru_cache(KEPT)
def read_together(a: str, b: str) -> tuple[float, ...]:
    """How likely each of :data:`RELATIONS` is, adding up to 1; the mean of both orders, so that turning the two round
    gives the same answer turned round."""
    told = _log_likely(a, b) + _log_likely(b, a)[list(SWAPPED)]
    likely = np.exp(told / 2 - np.max(told / 2))
    return tuple(float(one) for one in likely / likely.sum())


def _log_likely(a: str, b: str) -> Rows:
    row, tables = row_of(a, b), _tables()
    pieces, side, hit, digit = (np.array(n, dtype=np.int64) for n in (row.pieces, row.side, row.hit, row.digit))
    x = piece_vectors()[pieces] + tables["places"][: len(pieces)]
    for number, told in enumerate((side, hit, digit)):
        x = x + tables[f"features_{number}_weight"][told]
    out = np.asarray(_session().run(None, {"vectors": x[None].astype(np.float32)})[0], dtype=np.float32)[0]
    one, other = (_mean(out[(hit != MARK) & (side == number)]) for number in (0, 1))
    seen = np.concatenate([out[0], one, other, np.abs(one - other), one * other])
    hidden = np.maximum(tables["inner_weight"] @ seen + tables["inner_bias"], 0)
    scores: Rows = tables["outer_weight"] @ hidden + tables["outer_bias"]
    told = scores - scores.max()
    return np.asarray(told - np.log(np.exp(told).sum()), dtype=np.float32)


def _mean(rows: Rows) -> Rows:
    mean: Rows = rows.sum(axis=0) / max(1, len(rows))
    return mean


@cache
def _with_digits() -> frozenset[int]:
    return frozenset(number for piece, number in vocabulary().items() if any(c.isdigit() for c in piece))


@cache
def _tables() -> Mapping[str, Rows]:
    """What is added before the layers and what comes behind them."""
    with files("stemma.data").joinpath("together/tables.npz").open("rb") as file:
        return {name: table.astype(np.float32) for name, table in np.load(file).items()}


@cache
def _session() -> onnxruntime.InferenceSession:
    """The packaged layers, opened once."""
    return network(files("stemma.data").joinpath("together/encoder.onnx").read_bytes())
