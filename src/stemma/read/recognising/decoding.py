"""From the network's scores to phrases: the most likely run of labels (Viterbi 1967), with learnt steps."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from stemma.read.recognising.network import Floats
from stemma.read.recognising.words import KINDS, LABELS, Range

NEVER = np.float32(-1e4)
TINY = 1e-9


def phrases_in(found: Floats, openings: Sequence[int], steps: Floats, first: Floats) -> list[Range]:
    """Phrases of words in reading order; none goes over the edge of a sentence; those of other kinds are left out.

    ``found``: scores of the labels for each word, shape (words, labels); ``openings``: words that open one;
    ``steps``: what a label after another is worth, shape (labels, labels); ``first``: the same at a beginning.
    """
    steps, first = steps + _allowed(), first + _opening()
    labels = _path(found, frozenset(openings), steps, first)
    kinds = _by_kind(shares(found, openings, steps, first))
    some = kinds.sum(axis=1)
    phrases: list[Range] = []
    at = 0
    while at < len(labels):
        edge, _, kind = LABELS[labels[at]].partition("-")
        stop = at + 1
        if edge == "B":
            while stop < len(labels) and LABELS[labels[stop]] == f"I-{kind}":
                stop += 1
            if kind in KINDS:
                own = kinds[at:stop, KINDS.index(kind)]
                certainty, of_kind = (round(float(x.min()), 3) for x in (own, own / np.maximum(some[at:stop], TINY)))
                phrases.append(Range(first=at, last=stop, kind=kind, certainty=certainty, of_kind=of_kind))
        at = stop
    return phrases


def shares(found: Floats, openings: Sequence[int], steps: Floats, first: Floats) -> Floats:
    """How likely each label of each word is, over all runs of labels (Rabiner 1989), shape (words, labels)."""
    here = np.exp(found - found.max(axis=1, keepdims=True))
    step, opening = np.exp(steps), np.exp(first - first.max())
    begins = set(openings) | {0}
    forward, backward = np.empty_like(here), np.ones_like(here)
    for at in range(len(here)):
        row = here[at] * (opening if at in begins else forward[at - 1] @ step)
        forward[at] = row / row.sum()
    for at in range(len(here) - 2, -1, -1):
        if at + 1 not in begins:
            row = step @ (here[at + 1] * backward[at + 1])
            backward[at] = row / row.sum()
    both: Floats = forward * backward
    both /= both.sum(axis=1, keepdims=True)
    return both


def _by_kind(found: Floats) -> Floats:
    """Shares of the kinds of :data:`KINDS`, shape (words, kinds)."""
    both = [[LABELS.index(f"{edge}-{kind}") for edge in "BI"] for kind in KINDS]
    return np.stack([found[:, pair].sum(axis=1) for pair in both], axis=1)


def _path(found: Floats, openings: frozenset[int], steps: Floats, first: Floats) -> list[int]:
    best = found[0] + first
    back = []
    for at in range(1, len(found)):
        if at in openings:
            ways = best[:, None] + first[None, :]
        else:
            ways = best[:, None] + steps
        back.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + found[at]
    path = [int(best.argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return path[::-1]


def _opening() -> Floats:
    """Nothing begins inside a phrase."""
    return np.array([NEVER if label.startswith("I-") else 0 for label in LABELS], dtype=np.float32)


def _allowed() -> Floats:
    """Inside comes only after its own kind."""
    allowed = np.tile(_opening(), (len(LABELS), 1))
    for at, label in enumerate(LABELS):
        if label != "O":
            allowed[at, LABELS.index(f"I-{label[2:]}")] = 0
    return allowed
