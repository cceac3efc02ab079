"""Strings of sound classes as columns, so that very many pairs of them are compared at once.

The same figures as :func:`stemma.text.translit.likeness`, worked out for a batch of pairs by one pass of the edit
distance over all of them; what a string holds that has no column is marked and left to that function.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from stemma.text import translit

WHERE = ("Latn", "Arab", "cross")
# Pairs in one batch of the edit distance: few enough for a processor's cache.
_BATCH = 8_192
_IMPOSSIBLE = 1e6
Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


class SoundColumns:
    """``strings`` by position, each looked at up to ``longest`` sounds; ``odd`` marks those that do not fit."""

    def __init__(self, strings: Sequence[str], longest: int) -> None:
        fits = [one if len(one) <= longest and one.isascii() and one.isalpha() else "" for one in strings]
        raw = np.array(fits, dtype=f"S{longest}") if fits else np.empty(0, dtype=f"S{longest}")
        self._codes = raw.view(np.uint8).reshape(len(fits), longest)
        self.lengths: Numbers = np.array([len(one) for one in fits], dtype=np.int64)
        self.odd: Flags = np.array([one != two for one, two in zip(fits, strings, strict=True)], dtype=np.bool_)
        self._weights: Floats = np.array([translit.weight(one) for one in fits], dtype=np.float64)
        self._counted: Numbers = np.array([translit.counted(one) for one in fits], dtype=np.int64)
        self._bones: Numbers = np.array([_bone_bits(one) for one in fits], dtype=np.int64)

    def share_no_bone(self, left: Numbers, right: Numbers) -> Flags:
        """Pairs of strings with two kinds of consonants and more each, of which none is in both."""
        ours, theirs = self._bones[left], self._bones[right]
        many = (np.bitwise_count(ours) > 1) & (np.bitwise_count(theirs) > 1)
        found: Flags = many & ((ours & theirs) == 0)
        return found

    def may_sound(self, left: Numbers, right: Numbers, least: float) -> Flags:
        """:func:`stemma.text.translit.may_sound` for pairs of positions."""
        ours, theirs = self._counted[left], self._counted[right]
        apart = np.maximum(np.bitwise_count(ours & ~theirs), np.bitwise_count(theirs & ~ours))
        room = (1.0 - least) * (self._weights[left] + self._weights[right]) / 2
        found: Flags = apart * translit.CHEAPEST <= room
        return found

    def likeness(self, left: Numbers, right: Numbers, where: Numbers, least: float) -> Floats:
        """:func:`stemma.text.translit.likeness` for pairs of positions; ``where`` is a position in ``WHERE``."""
        found = np.zeros(len(left), dtype=np.float64)
        length = (self._weights[left] + self._weights[right]) / 2
        chosen = np.flatnonzero((length > 0) & self.may_sound(left, right, least))
        chosen = chosen[np.lexsort((self.lengths[right[chosen]], self.lengths[left[chosen]]))]
        for start in range(0, len(chosen), _BATCH):
            # Sorted by length: one batch holds strings of about the same length.
            part = chosen[start : start + _BATCH]
            found[part] = 1.0 - self._distance(left[part], right[part], where[part]) / length[part]
        found[found < least] = 0.0
        same = (self._codes[left] == self._codes[right]).all(axis=1) & (self.lengths[left] > 0)
        found[same] = 1.0
        return found

    def _distance(self, left: Numbers, right: Numbers, where: Numbers) -> Floats:
        ours = self._codes[left, : max(1, int(self.lengths[left].max()))]
        theirs = self._codes[right, : max(1, int(self.lengths[right].max()))]
        gone = self._leaving(theirs, self.lengths[right], where)
        lost = self._leaving(ours, self.lengths[left], where)
        row = np.zeros((theirs.shape[1] + 1, len(left)))
        np.cumsum(gone, axis=0, out=row[1:])
        table = _swaps()
        alef = _opens_like_alef()[ours[:, 0], theirs[:, 0]]
        for i in range(ours.shape[1]):
            changes = table[where[:, None], ours[:, i : i + 1], theirs].T
            corner = row[0].copy()
            row[0] += lost[i]
            for j in range(theirs.shape[1]):
                above = row[j + 1].copy()
                best = corner + changes[j]
                if i == j == 0:
                    best = np.where(alef, np.minimum(best, corner + translit.INITIAL_ALEF), best)
                np.minimum(best, above + lost[i], out=best)
                np.minimum(best, row[j] + gone[j], out=row[j + 1])
                corner = above
        whole: Floats = row[-1]
        return whole

    @staticmethod
    def _leaving(codes: npt.NDArray[np.uint8], lengths: Numbers, where: Numbers) -> Floats:
        """Cost of leaving out each sound, one row a position, one column a string; nothing behind its end."""
        costs: Floats = _omissions()[where[:, None], codes].T.copy()
        vowel = _vowels()
        opening = np.array([translit.OPENING[one] for one in WHERE])[where]
        closing = np.array([translit.CLOSING[one] for one in WHERE])[where]
        costs[0] *= np.where(vowel[codes[:, 0]], opening, 1.0)
        each = np.arange(len(codes))
        last = np.maximum(lengths - 1, 0)
        ends = (lengths > 1) & vowel[codes[each, last]]
        costs[last[ends], each[ends]] *= closing[ends]
        return costs


def _bone_bits(classes: str) -> int:
    found = 0
    for bone in translit.bones(classes):
        found |= 1 << ord(bone) % 64
    return found


@cache
def _swaps() -> Floats:
    """Costs by place, sound and sound; those of the filling behind the end of a string (0) are never taken."""
    table = np.full((len(WHERE), 128, 128), translit.UNRELATED)
    for at, where in enumerate(WHERE):
        for sound, others in translit.swaps(where).items():
            for other, cost in others.items():
                table[at, ord(sound), ord(other)] = cost
        np.fill_diagonal(table[at], 0.0)
    table[:, 0, :] = table[:, :, 0] = _IMPOSSIBLE
    return table


@cache
def _omissions() -> Floats:
    table = np.ones((len(WHERE), 128))
    for at, where in enumerate(WHERE):
        for sound, cost in translit.omissions(where).items():
            table[at, ord(sound)] = cost
    table[:, 0] = 0.0
    return table


@cache
def _vowels() -> Flags:
    found = np.zeros(128, dtype=np.bool_)
    found[[ord(vowel) for vowel in "aeiou"]] = True
    return found


@cache
def _opens_like_alef() -> Flags:
    found = np.zeros((128, 128), dtype=np.bool_)
    for pair in translit.OPENS_LIKE_ALEF:
        found[ord(pair[0]), ord(pair[1])] = True
    return found
