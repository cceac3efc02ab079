"""A large case in parts that can be compared apart from each other: a few pairs of texts with all they need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from stemma.compare.aligning.evidence import Ground
from stemma.compare.aligning.likeness import Likeness
from stemma.compare.joined import Joined

Pair = tuple[int, int]
Texts = tuple[str, str]
Scores = Mapping[Pair, float]
TOGETHER = 24
"""Pairs of texts in a part: enough work to be worth sending."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Some pairs of texts with the claims of these texts; row numbers count within the bundle.

    Nothing depends on what else is in a bundle: the weights of words are those of the whole case.
    """

    on: Ground
    between: tuple[tuple[Texts, Scores], ...]
    claims: Mapping[str, Sequence[int]]


def bundles(on: Ground, between: Mapping[Texts, Scores]) -> Iterator[Bundle]:
    """All pairs of texts of ``between``, neighbours together; each bundle is made when it is asked for."""
    rows: dict[str, list[int]] = defaultdict(list)
    for number, profile in enumerate(on.alike.profiles):
        rows[profile.document.id].append(number)
    ordered = _ordered(between)
    for at in range(0, len(ordered), TOGETHER):
        yield _bundle(on, {texts: between[texts] for texts in ordered[at : at + TOGETHER]}, rows)


def _ordered(between: Mapping[Texts, Scores]) -> list[Texts]:
    """Pairs of texts so that few texts stand in many bundles."""
    joined = Joined()
    for left, right in sorted(between):
        joined.join(left, right)
    return sorted(between, key=lambda texts: (joined.root(texts[0]), texts))


def _bundle(on: Ground, between: Mapping[Texts, Scores], rows: Mapping[str, Sequence[int]]) -> Bundle:
    texts = sorted({text for pair in between for text in pair})
    chosen = sorted(row for text in texts for row in rows[text])
    place = {row: number for number, row in enumerate(chosen)}
    local = {
        pair: {(place[a], place[b]): score for (a, b), score in scores.items()} for pair, scores in between.items()
    }
    bags = tuple(on.alike.bags[row] for row in chosen)
    alike = Likeness(
        profiles=tuple(on.alike.profiles[row] for row in chosen),
        bags=bags,
        weights={token: on.alike.weights[token] for bag in bags for token in bag},
        scores={pair: score for scores in local.values() for pair, score in scores.items()},
        topic=on.alike.topic,
        texts=on.alike.texts,
    )
    kept = np.array(chosen, dtype=np.int64)
    return Bundle(
        on=Ground(
            alike=alike,
            meanings=on.meanings[kept],
            contexts=on.contexts[kept],
            sentences=on.sentences[kept],
            predicates=on.predicates[kept],
            concepts=tuple(on.concepts[row] for row in chosen),
            weights=on.weights,
            totals=tuple(on.totals[row] for row in chosen),
            words=on.words.part(chosen),
        ),
        between=tuple(local.items()),
        claims={text: [place[row] for row in rows[text]] for text in texts},
    )
