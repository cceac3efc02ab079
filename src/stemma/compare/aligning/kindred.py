"""Which texts of a large case are near enough for their claims to be held against each other."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from stemma.compare.thresholds import FEW_TEXTS

NEAR = 0.06
"""Least likeness (tf-idf cosine over words, names, figures and dates) of two texts of a larger case. Reports of one
incident are put together from 0.14 on (tests/quality/incidents.py); this is meant to lose none of them."""


class Kindred:
    """The texts of a case by what they say; asked for pairs of texts."""

    def __init__(self, claims: Iterable[tuple[str, Iterable[str]]]) -> None:
        """``claims``: for every claim its text and the tokens that tell something of its matter."""
        self._tokens: dict[str, Counter[str]] = defaultdict(Counter)
        for text, tokens in claims:
            self._tokens[text].update(tokens)

    def among(self, pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Those of ``pairs`` whose texts are near enough, sorted."""
        if len(self._tokens) <= FEW_TEXTS:
            return sorted(pairs)
        others: dict[str, list[str]] = defaultdict(list)
        for one, other in sorted(pairs):
            others[one].append(other)
        near = ((one, other) for one, held in others.items() for other in self._near(one, held))
        return list(near)

    def _near(self, one: str, others: Sequence[str]) -> list[str]:
        """Those of ``others`` that are near ``one``: its row is laid out once and read at the others' tokens."""
        row = np.zeros(self._width)
        tokens, weights = self._rows[one]
        row[tokens] = weights
        return [other for other in others if row[self._rows[other][0]] @ self._rows[other][1] >= NEAR]

    @cached_property
    def _rows(self) -> dict[str, tuple[NDArray[np.int64], NDArray[np.float64]]]:
        """For every text the numbers of its tokens and their weights, of unit length."""
        holders = Counter(token for counts in self._tokens.values() for token in counts)
        number = {token: place for place, token in enumerate(sorted(holders))}
        size = len(self._tokens)
        made = {}
        for text, counts in self._tokens.items():
            bag = {t: (1 + math.log(n)) * math.log((1 + size) / holders[t]) for t, n in sorted(counts.items())}
            length = math.sqrt(sum(weight * weight for weight in bag.values())) or 1.0
            tokens = np.array([number[token] for token in bag], dtype=np.int64)
            made[text] = tokens, np.array(list(bag.values())) / length
        return made

    @cached_property
    def _width(self) -> int:
        return len({token for counts in self._tokens.values() for token in counts})
