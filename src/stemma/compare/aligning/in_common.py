"""The words, names, figures and concepts that the two of each pair of claims share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.compare.aligning.likeness import DATE, ENTITY, FATE, Likeness
from stemma.compare.aligning.overlaps import Holdings
from stemma.compare.concepts import Concept, Found
from stemma.compare.figures import figures_of, shared_figures
from stemma.compare.profile import Profile

Pair = tuple[int, int]
Overlaps = NDArray[np.float64]
Flags = NDArray[np.bool_]
NAMED, PLACED, FATED = 1, 2, 3
"""Kinds of what a claim holds: a name that is no place, a place or date, what became of people."""
MOST_THINGS = 3
"""Kinds of things that are counted, the rarest ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What the two claims of each pair share, a row for every pair: their tokens, and of what sort these are."""

    words: Overlaps
    weight: Overlaps
    is_named: Flags
    is_placed: Flags
    has_fate: Flags
    has_figure: Flags
    doing: Overlaps
    things: Overlaps


def in_common(
    alike: Likeness, concepts: Sequence[Found], weights: Mapping[Concept, float], pairs: Sequence[Pair]
) -> Common:
    """What the two of each of ``pairs`` (row numbers of claims) share, in order."""
    claims = sorted({claim for pair in pairs for claim in pair})
    row = {claim: number for number, claim in enumerate(claims)}
    sides = np.array([(row[a], row[b]) for a, b in pairs], dtype=np.int64).reshape(-1, 2).T
    bags = [alike.bags[claim] for claim in claims]
    held = Holdings([tuple(bag) for bag in bags])
    own = np.array([weight for bag in bags for weight in bag.values()])
    kind = np.array([_kind(token, alike.profiles[n]) for n, bag in zip(claims, bags, strict=True) for token in bag])
    rare = np.array([alike.weights[token] for token in held.names])
    met, count = held.met(*sides), len(pairs)
    figures = {n: figures_of(alike.profiles[n]) for n in claims}
    told = {n: _weights(concepts[n], weights) for n in claims}
    doings = np.array([_shared(told[a], told[b]) for a, b in pairs], dtype=float).reshape(-1, 2)
    return Common(
        words=met.sums(own[met.left] * own[met.right], count),
        weight=met.sums(rare[held.things[met.left]], count),
        is_named=met.any(kind[met.left] == NAMED, count),
        is_placed=met.any(kind[met.left] == PLACED, count),
        has_fate=met.any(kind[met.left] == FATED, count),
        has_figure=np.array(
            [
                not figures[a].isdisjoint(figures[b]) and bool(shared_figures(alike.profiles[a], alike.profiles[b]))
                for a, b in pairs
            ],
            dtype=bool,
        ),
        doing=doings[:, 0],
        things=doings[:, 1],
    )


def _kind(token: str, profile: Profile) -> int:
    if token[0] == DATE:
        return PLACED
    if token[0] == FATE:
        return FATED
    if token[0] != ENTITY:
        return 0
    mention = profile.entities.get(token[1:])
    return PLACED if mention is not None and mention.kind == "place" else NAMED


Told = tuple[dict[str, float], dict[str, float]]


def _weights(found: Found, weights: Mapping[Concept, float]) -> Told:
    """The weights of the doings of a claim, and of its things, by name."""
    doings = {concept.name: weights[concept] for concept in found if concept.is_doing}
    return doings, {concept.name: weights[concept] for concept in found if not concept.is_doing}


def _shared(a: Told, b: Told) -> tuple[float, float]:
    """The greatest weight of a shared doing, and the sum of those of the rarest shared things."""
    doing = max((weight for name, weight in a[0].items() if name in b[0]), default=0.0) if a[0] and b[0] else 0.0
    things = sorted(weight for name, weight in a[1].items() if name in b[1]) if a[1] and b[1] else []
    return doing, sum(things[-MOST_THINGS:])
