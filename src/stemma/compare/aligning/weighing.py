"""Weighs the evidence that two claims are about one matter: logistic regression, with its weights in a table.

``training/matter.py`` learns the table; it can be read, argued with and changed by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from stemma.compare.aligning.evidence import TRAITS, Rows
from stemma.compare.lexicon import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """For every trait its mean and spread in the training pairs, and what one spread more of it weighs (log odds)."""

    mean: Rows
    spread: Rows
    weight: Rows
    start: float


@cache
def weights() -> Weights:
    """The table of ``data/compare/weights.yaml``."""
    listed = table("weights")
    rows = [listed["traits"][name] for name in TRAITS]
    return Weights(
        mean=np.array([row["mean"] for row in rows], dtype=float),
        spread=np.array([row["spread"] for row in rows], dtype=float),
        weight=np.array([row["weight"] for row in rows], dtype=float),
        start=float(listed["start"]),
    )


def weighed(traits: Rows) -> Rows:
    """The chance (0..1) that each row of traits is of two claims about one matter, shape (rows,)."""
    known = weights()
    odds = ((traits - known.mean) / known.spread) @ known.weight + known.start
    chance: Rows = 1.0 / (1.0 + np.exp(-odds))
    return chance


def within_reach(traits: Rows, yet: int, chance: float) -> NDArray[np.bool_]:
    """Which rows may still come to ``chance`` once the column ``yet`` (yes or no, now 0) is known."""
    known = weights()
    odds = ((traits - known.mean) / known.spread) @ known.weight + known.start
    gain = max(0.0, float(known.weight[yet] / known.spread[yet]))
    reached: NDArray[np.bool_] = odds + gain >= np.log(chance / (1.0 - chance)) - 1e-9
    return reached


def strongest(traits: Rows, count: int = 3) -> tuple[str, ...]:
    """Names of the traits that speak most for one pair (one row), strongest first."""
    known = weights()
    shares = (traits - known.mean) / known.spread * known.weight
    order = np.argsort(-shares, kind="stable")[:count]
    return tuple(TRAITS[at] for at in order if shares[at] > 0)
