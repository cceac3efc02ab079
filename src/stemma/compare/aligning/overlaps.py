"""What two claims have in common, worked out for many pairs of claims at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Where the two of a pair hold one thing: the pair's number, and the entries of its first and second claim.

    Sorted by pair, and within one by the order in which its first claim holds things.
    """

    pair: Ints
    left: Ints
    right: Ints

    def sums(self, values: Floats, count: int) -> Floats:
        """The sum of ``values`` (one for each meeting) of each of ``count`` pairs, added in their order."""
        found: Floats = np.bincount(self.pair, weights=values, minlength=count).astype(np.float64, copy=False)
        return found

    def any(self, marks: NDArray[np.bool_], count: int) -> NDArray[np.bool_]:
        """Whether any meeting of each of ``count`` pairs is marked."""
        found = np.zeros(count, dtype=np.bool_)
        found[self.pair[marks]] = True
        return found


class Holdings:
    """What each of many claims holds, as numbered things; an entry is one thing of one claim."""

    def __init__(self, claims: Sequence[Sequence[str]]) -> None:
        """``claims``: the things of each claim, each once; entries stand in their order."""
        number: dict[str, int] = {}
        sizes = np.array([len(things) for things in claims], dtype=np.int64)
        self.things: Ints = np.array(
            [number.setdefault(thing, len(number)) for things in claims for thing in things], dtype=np.int64
        )
        self.names = tuple(number)
        self._starts: Ints = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(sizes)])
        keys = np.repeat(np.arange(len(claims)), sizes) * max(1, len(number)) + self.things
        self._order: Ints = np.argsort(keys, kind="stable")
        self._keys: Ints = keys[self._order]

    def met(self, left: Ints, right: Ints) -> Met:
        """Where claims ``left[n]`` and ``right[n]`` hold one thing, over all n."""
        sizes = self._starts[left + 1] - self._starts[left]
        pair = np.repeat(np.arange(len(left)), sizes)
        begins = np.cumsum(sizes) - sizes
        entry = np.arange(len(pair)) - begins[pair] + self._starts[left][pair]
        wanted = right[pair] * max(1, len(self.names)) + self.things[entry]
        place = np.minimum(np.searchsorted(self._keys, wanted), max(0, len(self._keys) - 1))
        found = self._keys[place] == wanted if len(self._keys) else np.zeros(0, dtype=np.bool_)
        return Met(pair=pair[found], left=entry[found], right=self._order[place[found]])
