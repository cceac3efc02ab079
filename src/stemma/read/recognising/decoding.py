"""From the network's scores to phrases: the most likely run of labels (Viterbi 1967), with learnt steps between them.

Sentences of about the same length are computed side by side: one step for all of them costs little more than for one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from stemma.read.recognising.network import Floats
from stemma.read.recognising.words import KINDS, LABELS, Range

NEVER = np.float32(-1e4)
TINY = 1e-9
CELLS = 8192
"""Words of sentences side by side, with what fills them up to the longest."""
RESERVE = np.float32(0.75)
"""What speaks for no mention is raised by this much: of the phrases that this leaves out more were wrong than right,
in each source that the weights had not seen."""
Numbers = NDArray[np.int64]


def phrases_in(found: Floats, openings: Sequence[int], steps: Floats, first: Floats) -> list[Range]:
    """Phrases of words in reading order; none goes over the edge of a sentence; those of other kinds are left out.

    ``found``: scores of the labels for each word, shape (words, labels); ``openings``: words that open one, the first
    among them; ``steps``: what a label after another is worth, shape (labels, labels); ``first``: the same at a
    beginning.
    """
    steps, first = steps + _allowed(), first + _opening()
    found = found + RESERVE * (np.arange(len(LABELS)) == LABELS.index("O"))
    labels = np.empty(len(found), dtype=np.int64)
    likely, on = np.empty_like(found), np.empty_like(found)
    for place, there in _side_by_side(openings, len(found)):
        here = found[place]
        labels[place[there]] = _paths(here, there, steps, first)[there]
        own, ways = shares(here, there, steps, first)
        likely[place[there]], on[place[there]] = own[there], going_on(ways, steps)[there]
    return _phrases(labels.tolist(), likely, on)


def _phrases(labels: Sequence[int], likely: Floats, on: Floats) -> list[Range]:
    kinds = _by_kind(likely)
    some = np.maximum(kinds.sum(axis=1), TINY)
    phrases: list[Range] = []
    at = 0
    while at < len(labels):
        edge, _, kind = LABELS[labels[at]].partition("-")
        stop = at + 1
        if edge == "B":
            while stop < len(labels) and LABELS[labels[stop]] == f"I-{kind}":
                stop += 1
            if kind in KINDS:
                column = KINDS.index(kind)
                of_kind = round(float((kinds[at:stop, column] / some[at:stop]).min()), 3)
                certainty = round(_whole(labels, likely, on, at, stop), 3)
                phrases.append(Range(first=at, last=stop, kind=kind, certainty=certainty, of_kind=of_kind))
        at = stop
    return phrases


def _whole(labels: Sequence[int], likely: Floats, on: Floats, at: int, stop: int) -> float:
    """How likely the words ``at`` to ``stop`` are one phrase: that it begins so, goes on, and ends."""
    whole = float(likely[at, labels[at]])
    for word in range(at + 1, stop):
        whole *= float(on[word, labels[word - 1]])
    return whole * (1 - float(on[stop, labels[stop - 1]])) if stop < len(labels) else whole


def shares(here: Floats, there: NDArray[np.bool_], steps: Floats, first: Floats) -> tuple[Floats, Floats]:
    """How likely each label of each word is, over all runs of labels of its sentence (Rabiner 1989); and how much
    speaks for it in the word itself and in those behind it.

    ``here``: scores, shape (sentences, words, labels); ``there``: which words are, shape (sentences, words).
    """
    worth = np.exp(here - here.max(axis=2, keepdims=True))
    turned = np.maximum(there.sum(axis=1)[:, None] - 1 - np.arange(here.shape[1]), 0)[:, :, None]
    # From the first word on and from the last one back, side by side: a step of both costs little more than of one.
    ways = np.stack([worth, np.take_along_axis(worth, turned, axis=1)]).transpose(2, 0, 1, 3)
    step = np.exp(np.stack([steps, steps.T]))
    told = np.ones_like(ways)
    told[0, 0] = np.exp(first - first.max())
    for at in range(1, len(ways)):
        told[at] = _one(ways[at - 1] * told[at - 1]) @ step
    before, behind = told[:, 0].transpose(1, 0, 2), told[:, 1].transpose(1, 0, 2)
    behind = worth * np.take_along_axis(behind, turned, axis=1)
    return _one(before * behind), behind


def going_on(ways: Floats, steps: Floats) -> Floats:
    """How likely a word goes on in the phrase of the word before it, for each label of that; 0 for the first word.

    ``ways``: as :func:`shares` gives them, shape (sentences, words, labels).
    """
    step = np.exp(steps)
    inside = [LABELS.index(f"I-{label[2:]}") if label != "O" else 0 for label in LABELS]
    here = ways[:, :, inside] * step[range(len(LABELS)), inside]
    on: Floats = (here / np.maximum(ways @ step.T, TINY)).astype(np.float32)
    on[:, 0] = 0
    return on


def _paths(here: Floats, there: NDArray[np.bool_], steps: Floats, first: Floats) -> Numbers:
    """The likeliest labels; which label stood before is asked on the way back only, of those that are taken."""
    words = here.transpose(1, 0, 2)
    best = np.empty(words.shape, dtype=here.dtype)
    best[0] = words[0] + first
    for at in range(1, len(words)):
        best[at] = (best[at - 1].T[:, :, None] + steps[:, None, :]).max(axis=0) + words[at]
    paths = np.zeros(there.shape, dtype=np.int64)
    last = there.sum(axis=1) - 1
    label = best[last, np.arange(len(here))].argmax(axis=1)
    into = steps.T
    for at in range(len(words) - 1, 0, -1):
        paths[:, at] = label
        label = np.where(at <= last, (best[at - 1] + into[label]).argmax(axis=1), label)
    paths[:, 0] = label
    return paths


def _side_by_side(openings: Sequence[int], words: int) -> Iterator[tuple[Numbers, NDArray[np.bool_]]]:
    """Tables of the numbers of words, a sentence a row, and which of their cells hold one."""
    edges = sorted({0, *openings, words})
    sentences = sorted(pairwise(edges), key=lambda s: (s[1] - s[0], s))
    while sentences:
        count = 1
        while count < len(sentences) and (count + 1) * (sentences[count][1] - sentences[count][0]) <= CELLS:
            count += 1
        some, sentences = sentences[:count], sentences[count:]
        begins, sizes = (np.array(column) for column in zip(*((a, b - a) for a, b in some), strict=True))
        steps = np.arange(sizes.max())
        there = steps[None, :] < sizes[:, None]
        yield np.where(there, begins[:, None] + steps[None, :], begins[:, None]), there


def _one(rows: Floats) -> Floats:
    """Rows that sum to one."""
    total: Floats = rows.sum(axis=-1, keepdims=True)
    return rows / total


def _by_kind(found: Floats) -> Floats:
    """Shares of the kinds of :data:`KINDS`, shape (words, kinds)."""
    both = [[LABELS.index(f"{edge}-{kind}") for edge in "BI"] for kind in KINDS]
    return np.stack([found[:, pair].sum(axis=1) for pair in both], axis=1)


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
