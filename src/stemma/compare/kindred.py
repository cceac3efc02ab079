"""Which texts of a large case are near enough for their claims to be held against each other."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

FEW = 12
"""Up to so many texts every two are compared."""
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
        if len(self._tokens) <= FEW:
            return sorted(pairs)
        return sorted(pair for pair in pairs if self._likeness(*pair) >= NEAR)

    def _likeness(self, one: str, two: str) -> float:
        short, long = sorted((self._bags[one], self._bags[two]), key=len)
        return sum(weight * long.get(token, 0.0) for token, weight in short.items())

    @cached_property
    def _bags(self) -> dict[str, dict[str, float]]:
        holders = Counter(token for counts in self._tokens.values() for token in counts)
        size = len(self._tokens)
        made = {}
        for text, counts in self._tokens.items():
            bag = {t: (1 + math.log(n)) * math.log((1 + size) / holders[t]) for t, n in sorted(counts.items())}
            length = math.sqrt(sum(weight * weight for weight in bag.values())) or 1.0
            made[text] = {token: weight / length for token, weight in bag.items()}
        return made
