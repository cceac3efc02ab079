"""Which claims of an Arabic and another text may speak of one matter: by what both say, and by their meaning."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from stemma.compare.across.encoder import vectors
from stemma.compare.across.told import FIGURE, WORD, Told, told
from stemma.compare.aligning.kept_rows import Vectors
from stemma.compare.aligning.kindred import Kindred
from stemma.compare.profile import Profile
from stemma.compare.saying import says_something
from stemma.compare.thresholds import RARE

NEAR = 3
"""Counterparts of a claim in another text, nearest in meaning, that are looked at besides those that share a key."""
LIGHT = 0.3
"""Weight of a word that says little, or only how something is, against one of a name or thing."""
OFFICE = 0.6
"""Weight of a word that no list has, and of posts and bodies that stand in any report."""
MOST = 40
"""Counterparts of a claim in another text that are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """Two claims (row numbers, the first in the earlier text) with what speaks for one matter, each 0..1.

    ``covered`` are the shares of what A says that B says, and of what B says; ``cosine`` is the encoder's, or None.
    ``score`` orders the pairs.
    """

    a: int
    b: int
    covered: tuple[float, float]
    cosine: float | None
    score: float


class Weighed:
    """What every claim says, and how much each key tells: the rarer in the case, the more."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.told: tuple[Told, ...] = tuple(told(profile) for profile in profiles)
        holders = Counter(key for one in self.told for key in one.keys)
        self.weights = {key: math.log((1 + len(self.told)) / (1 + n)) + 1 for key, n in sorted(holders.items())}
        self.holders = holders

    def covered(self, a: int, b: int) -> float:
        """Share of the weight of what claim ``a`` says that claim ``b`` says as well."""
        known, total, shared = self.told[b].keys, 0.0, 0.0
        for said in self.told[a].said:
            weight = min(self.weights[key] * _tells(key) for key in said.keys)
            total += weight
            shared += weight * (not said.keys.isdisjoint(known))
        return shared / total if total else 0.0


def likely(profiles: Sequence[Profile], is_across: Sequence[bool]) -> Iterator[Likely]:
    """The pairs of claims of two texts worth comparing; ``is_across`` says of each claim whether it is in Arabic.

    An inverted index proposes; in a case of many texts only texts that are near each other are held together.
    """
    weighed = Weighed(profiles)
    rows = _by_text(profiles)
    between = _texts(profiles, weighed, rows, is_across)
    wanted = sorted({row for pair in between for text in pair for row in rows[text]})
    place = {row: number for number, row in enumerate(wanted)}
    meaning = vectors([profiles[row].plain for row in wanted])
    for left, right in between:
        cosines = None if meaning is None else _cosines(meaning, place, rows[left], rows[right])
        yield from _of_two(weighed, rows[left], rows[right], cosines)


def _by_text(profiles: Sequence[Profile]) -> Mapping[str, list[int]]:
    rows: dict[str, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        if says_something(profile):
            rows[profile.document.id].append(number)
    return rows


def _texts(
    profiles: Sequence[Profile], weighed: Weighed, rows: Mapping[str, list[int]], is_across: Sequence[bool]
) -> list[tuple[str, str]]:
    """Pairs of texts, at least one in Arabic, near enough as a whole; in their order."""
    arabic = {profiles[number].document.id for number, across in enumerate(is_across) if across}
    pairs = [pair for pair in combinations(sorted(rows), 2) if not arabic.isdisjoint(pair)]
    keys = ((p.document.id, _open(weighed.told[n])) for n, p in enumerate(profiles))
    return Kindred(keys).among(pairs)


def _open(one: Told) -> list[str]:
    return sorted(key for key in one.keys if _tells(key) == 1.0)


def _cosines(meaning: Vectors, place: Mapping[int, int], left: Sequence[int], right: Sequence[int]) -> Vectors:
    one, other = ([place[row] for row in side] for side in (left, right))
    found: Vectors = np.maximum(0.0, meaning[one] @ meaning[other].T).astype(np.float32)
    return found


def _of_two(weighed: Weighed, left: Sequence[int], right: Sequence[int], cosines: Vectors | None) -> Iterator[Likely]:
    """The likely pairs of two texts: those that share a telling key, and those nearest in meaning."""
    holders: dict[str, list[int]] = defaultdict(list)
    for column, row in enumerate(right):
        for key in weighed.told[row].keys:
            holders[key].append(column)
    near = _nearest(cosines) if cosines is not None else set()
    for at, row in enumerate(left):
        met = Counter(
            column
            for key in sorted(weighed.told[row].keys)
            if _tells(key) == 1.0 and len(holders.get(key, ())) <= RARE
            for column in holders.get(key, ())
        )
        chosen = {column for column, _ in sorted(met.items(), key=lambda item: (-item[1], item[0]))[:MOST]}
        chosen |= {column for one, column in near if one == at}
        for column in sorted(chosen):
            covered = (weighed.covered(row, right[column]), weighed.covered(right[column], row))
            cosine = None if cosines is None else round(float(cosines[at, column]), 4)
            yield Likely(
                a=row,
                b=right[column],
                covered=covered,
                cosine=cosine,
                score=_score(weighed, row, right[column], covered, cosine),
            )


def _nearest(cosines: Vectors) -> set[tuple[int, int]]:
    found = {
        (i, int(j)) for i, best in enumerate(np.argsort(-cosines, axis=1, kind="stable")[:, :NEAR]) for j in best
    }
    return found | {
        (int(i), j) for j, best in enumerate(np.argsort(-cosines, axis=0, kind="stable")[:NEAR].T) for i in best
    }


def _score(weighed: Weighed, a: int, b: int, covered: tuple[float, float], cosine: float | None) -> float:
    """Half of what is said in common and half of nearness in meaning, more for a figure in common."""
    said = (max(covered) + min(covered)) / 2
    figure = any(key[0] == FIGURE and float(key[1:]) > 2 for key in weighed.told[a].keys & weighed.told[b].keys)
    mean = said if cosine is None else (said + cosine) / 2
    return round(min(1.0, mean + 0.1 * figure), 4)


def _tells(key: str) -> float:
    """Words that say little, and how something is, weigh less; they put nothing together."""
    if key.startswith(("light:", "other:")):
        return LIGHT
    return OFFICE if key[0] == WORD or key.startswith("office:") else 1.0
