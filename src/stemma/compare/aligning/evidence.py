"""What speaks for two claims of two texts being about one matter: a row of measured traits for each pair.

The traits are weighed by :mod:`stemma.compare.aligning.weighing`; they propose and decide no relation.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from stemma.compare.aligning.embedding import vectors
from stemma.compare.aligning.in_common import Common, in_common
from stemma.compare.aligning.in_context import in_context
from stemma.compare.aligning.kept_rows import Vectors
from stemma.compare.aligning.likeness import Likeness
from stemma.compare.aligning.matters import matters
from stemma.compare.aligning.nearness import Vocabulary, vocabulary
from stemma.compare.comparators.ages import ages, ages_of
from stemma.compare.comparators.hours import hours, hours_of
from stemma.compare.comparators.same_figure import paired
from stemma.compare.concepts import Concept, Found, concepts
from stemma.compare.profile import Profile

Pair = tuple[int, int]
Rows = NDArray[np.float64]
Floats = NDArray[np.floating[Any]]
TRAITS = (
    "words",
    "meaning",
    "sentence",
    "doing",
    "things",
    "name",
    "setting",
    "figure",
    "counted",
    "fate",
    "nearest",
    "lead",
    "predicate",
    "covered",
    "covering",
    "dated",
    "aged",
    "kindred",
    "kindred_least",
    "mutual",
    "mutual_lead",
    "passage_lead",
    "passage_nearest",
    "voice",
    "heads",
    "around",
    "context",
    "context_lead",
    "context_nearest",
    "context_mutual",
    "context_mutual_lead",
    "context_passage",
    "context_passage_lead",
    "context_passage_nearest",
)
"""In the order of the columns; data/compare/weights.yaml says what each means."""
COUNTED = TRAITS.index("counted")
"""The column that :func:`measured` leaves at nought: it costs most, and is asked only where it can decide."""
NEAR = 5
"""Counterparts of a claim, nearest in meaning, that are weighed beside those that share rare words."""
NEAR_IN_CONTEXT = 3
"""Further counterparts of a claim: those nearest where they stand in their texts."""
BESIDE = 2
"""Claims before and behind a claim that count as standing beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What all pairs of a case are measured on; rows of vectors and concepts stand in the order of the profiles."""

    alike: Likeness
    meanings: Vectors
    contexts: Vectors
    sentences: Vectors
    predicates: Vectors
    concepts: tuple[Found, ...]
    weights: Mapping[Concept, float]
    totals: tuple[float, ...]
    words: Vocabulary


def ground(alike: Likeness) -> Ground:
    """Vectors and concepts of all claims; a sentence's vector is the mean of its claims'."""
    meanings = matters([profile.plain for profile in alike.profiles])
    found = tuple(concepts(profile.plain) for profile in alike.profiles)
    count = Counter(concept for one in found for concept in one)
    return Ground(
        alike=alike,
        meanings=meanings,
        contexts=in_context(alike.profiles),
        sentences=_sentences(alike.profiles, meanings),
        predicates=vectors([profile.claim.predicate for profile in alike.profiles]),
        concepts=found,
        weights={concept: math.log((1 + len(found)) / (1 + n)) for concept, n in sorted(count.items())},
        totals=tuple(sum(alike.weights[token] for token in bag) for bag in alike.bags),
        words=vocabulary(alike),
    )


def _sentences(profiles: Sequence[Profile], meanings: Vectors) -> Vectors:
    sums: dict[object, Vectors] = {}
    for profile, row in zip(profiles, meanings, strict=True):
        sums[profile.claim.sentence] = sums.get(profile.claim.sentence, np.zeros_like(row)) + row
    rows = np.array([sums[profile.claim.sentence] for profile in profiles], dtype=np.float32)
    rows = rows.reshape(len(profiles), meanings.shape[1])
    lengths: Vectors = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9).astype(np.float32)
    return rows / lengths


def measured(on: Ground, left: Sequence[int], right: Sequence[int], known: Sequence[Pair]) -> tuple[list[Pair], Rows]:
    """The pairs of claims of two texts that are worth weighing, with their traits, shape (pairs, len(TRAITS)).

    ``known`` are the pairs that share rare words; those nearest in meaning are added.
    """
    meaning = on.meanings[left] @ on.meanings[right].T
    said = on.words.said(left, right)
    alike = (meaning + (said[0] + said[1]) / 2) / 2
    context = on.contexts[left] @ on.contexts[right].T
    row = {claim: at for at, claim in enumerate(left)}
    column = {claim: at for at, claim in enumerate(right)}
    near = _near(alike, NEAR) | _near(context, NEAR_IN_CONTEXT)
    places = sorted(near | {(row[a], column[b]) for a, b in known})
    sentence = on.sentences[left] @ on.sentences[right].T
    given = np.stack(
        [
            meaning,
            sentence,
            on.predicates[left] @ on.predicates[right].T,
            np.maximum(*said),
            np.minimum(*said),
            *_standing(alike),
            *_passages(on, sentence, left, right)[1:],
            _around(alike),
            context,
            *_standing(context),
            *_passages(on, context, left, right),
        ],
        axis=-1,
    )
    pairs = [(left[i], right[j]) for i, j in places]
    at = tuple(np.array(places, dtype=np.int64).reshape(-1, 2).T)
    told = _told(on, (*left, *right))
    return pairs, _traits(on, pairs, given[at].T, told, in_common(on.alike, on.concepts, on.weights, pairs))


def _told(on: Ground, claims: Sequence[int]) -> tuple[frozenset[int], frozenset[int]]:
    """The claims that give an hour, and those that give an age: most give neither."""
    known = {n: on.alike.profiles[n] for n in claims}
    return frozenset(n for n, p in known.items() if hours_of(p)), frozenset(n for n, p in known.items() if ages_of(p))


def completed(on: Ground, pairs: Sequence[Pair], rows: Rows, wanted: Sequence[int]) -> None:
    """Measure, for the ``wanted`` rows, the trait that :func:`measured` leaves open."""
    for at in wanted:
        left, right = (on.alike.profiles[n] for n in pairs[at])
        rows[at, COUNTED] = paired(left, right) is not None


def _near(meaning: Floats, count: int) -> set[Pair]:
    found: set[Pair] = set()
    for i, best in enumerate(np.argsort(-meaning, axis=1, kind="stable")[:, :count]):
        found.update((i, int(j)) for j in best)
    for j, best in enumerate(np.argsort(-meaning, axis=0, kind="stable")[:count].T):
        found.update((int(i), j) for i in best)
    return found


def _standing(near: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """How far each pair is ahead of the next best of its row or column, in how many of the two it is the best.

    Then whether in both, and how far ahead it is of the better of the two next best.
    """
    rows, columns = _lead(near), _lead(near.T).T
    best = (rows >= 0).astype(float) + (columns >= 0)
    least = np.maximum(np.minimum(rows, columns), -0.3)
    return np.maximum(np.maximum(rows, columns), -0.2), best, (best == 2).astype(float), least


def _passages(on: Ground, near: Floats, left: Sequence[int], right: Sequence[int]) -> tuple[Floats, Floats, Floats]:
    """How near the nearest claims of the two sentences are, and how the sentences stand by that."""
    if not left or not right:
        return (np.zeros_like(near),) * 3
    best, at = near, []
    for axis, claims in enumerate((left, right)):
        own, rows = np.unique([on.alike.profiles[n].claim.sentence for n in claims], return_inverse=True)
        order = np.argsort(rows, kind="stable")
        firsts = np.searchsorted(rows[order], np.arange(len(own)))
        best = np.maximum.reduceat(best.take(order, axis), firsts, axis)
        at.append(rows)
    lead, nearest, _, _ = _standing(best)
    here = np.ix_(*at)
    return best[here], lead[here], nearest[here]


def _around(near: Floats) -> Floats:
    """How near the nearest pair beside each pair is: one matter is often told of in several claims in a row.

    Where one of the texts has a single claim nothing stands beside it, and the pair stands for itself.
    """
    height, width = near.shape
    if height < 2:
        return near
    wide = np.pad(near, BESIDE)
    best = np.zeros_like(near)
    for down in range(2 * BESIDE + 1):
        for along in range(2 * BESIDE + 1):
            if down != BESIDE:
                best = np.maximum(best, wide[down : down + height, along : along + width])
    return best


def _lead(near: Floats) -> Floats:
    if near.shape[1] < 2:
        return np.zeros_like(near)
    ordered = np.sort(near, axis=1)
    best, second = ordered[:, -1:], ordered[:, -2:-1]
    lead: Floats = near - np.where(near >= best, second, best)
    return lead


def _traits(
    on: Ground, pairs: Sequence[Pair], given: Rows, told: tuple[frozenset[int], frozenset[int]], both: Common
) -> Rows:
    """A row for each pair; ``given`` are the measures of :func:`measured`, one after the other."""
    meaning, sentence, predicate, kindred, least, lead, nearest, mutual, mutual_lead, *passage, around = given[:12]
    totals = np.array([(on.totals[a], on.totals[b]) for a, b in pairs], dtype=float).reshape(-1, 2).T
    covered = np.divide(both.weight, totals, out=np.zeros_like(totals), where=totals > 0)
    columns: tuple[NDArray[Any], ...] = (
        both.words,
        meaning,
        sentence,
        both.doing,
        both.things,
        both.is_named,
        both.is_placed,
        both.has_figure,
        np.zeros(len(pairs)),
        both.has_fate,
        nearest,
        lead,
        predicate,
        covered.min(axis=0),
        covered.max(axis=0),
        *_sided(on.alike.profiles, pairs, told),
        kindred,
        least,
        mutual,
        mutual_lead,
        *passage,
        *_alike_in_kind(on.alike.profiles, pairs),
        around,
        *given[12:],
    )
    return np.stack([column.astype(float) for column in columns], axis=-1)


def _sided(
    profiles: Sequence[Profile], pairs: Sequence[Pair], told: tuple[frozenset[int], frozenset[int]]
) -> tuple[Rows, Rows]:
    """Whether both give a date or one hour, and whether both give one age."""
    dated = {n for pair in pairs for n in pair if profiles[n].dates}
    times = [
        (a in dated and b in dated) or (a in told[0] and b in told[0] and bool(hours(profiles[a], profiles[b])))
        for a, b in pairs
    ]
    aged = [a in told[1] and b in told[1] and bool(ages(profiles[a], profiles[b])) for a, b in pairs]
    return np.array(times, dtype=float), np.array(aged, dtype=float)


def _alike_in_kind(profiles: Sequence[Profile], pairs: Sequence[Pair]) -> tuple[Rows, Rows]:
    """Whether one voice tells both that is not the report itself, and whether both are headlines."""
    voices = {
        n: profiles[n].source for pair in pairs for n in pair if not profiles[n].source.startswith("publisher:")
    }
    heads = {n for pair in pairs for n in pair if profiles[n].headline}
    voiced = [a in voices and voices[a] == voices.get(b) for a, b in pairs]
    return np.array(voiced, dtype=float), np.array([a in heads and b in heads for a, b in pairs], dtype=float)
