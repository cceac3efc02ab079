"""How far the consonants of two names are apart, counted as bits: pairs that differ too much are not compared."""

from __future__ import annotations

from collections import Counter

import numpy as np
import numpy.typing as npt

from stemma.text.name_parts import Name
from stemma.text.translit import skeletons

Bits = npt.NDArray[np.uint64]
Pairs = npt.NDArray[np.int64]
# Consonants that two names may differ in and still be compared, on the side that lacks fewer and on both together;
# stricter for names that only share a part of a large block.
FIRM, ROUGH = (2, 7), (1, 4)
LETTERS = "btdkrslmnfhjyw0123"
BODIES = (1, 3 * len(LETTERS))
"""The same for what two bodies are called beside words of a known meaning: one may well leave out much of it."""


def bits(name: Name) -> int:
    """The consonants of a name as bits, three for each class (one, two, three times or more).

    Of a body only those of words that the list of concepts does not hold: "water board" is the same in many towns.
    """
    found = 0
    for letter, count in Counter(_bones(name)).items():
        place = LETTERS.find(letter)
        if place >= 0:
            found |= (1 << min(count, 3)) - 1 << 3 * place
    return found


def _bones(name: Name) -> str:
    if name.kind != "office":
        return min(skeletons(name.joined), default="")
    own = (word for word in name.words if not (word.concept or word.number))
    return "".join(min(skeletons(word.sounds), default="") for word in own)


def near(pairs: Pairs, bones: Bits, most: tuple[int, int]) -> Pairs:
    """The pairs of which one name has few consonants that the other lacks, and both together not many."""
    left, right = bones[pairs[:, 0]], bones[pairs[:, 1]]
    here, there = np.bitwise_count(left & ~right), np.bitwise_count(right & ~left)
    kept: Pairs = pairs[(np.minimum(here, there) <= most[0]) & (here + there <= most[1])]
    return kept
