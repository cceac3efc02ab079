"""Labels to phrases: the likeliest run, its shares, and the edges of sentences."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.read.recognising.decoding import NEVER, RESERVE, phrases_in, shares
from stemma.read.recognising.words import KINDS, LABELS

NO_STEPS = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
NO_FIRST = np.zeros(len(LABELS), dtype=np.float32)


def scored(*labels: str) -> np.ndarray:
    """Scores that speak for these labels, one a word."""
    found = np.zeros((len(labels), len(LABELS)), dtype=np.float32)
    for at, label in enumerate(labels):
        found[at, LABELS.index(label)] = 5
    return found


def test_what_goes_on_in_a_kind_belongs_to_one_phrase() -> None:
    found = scored("B-Person", "I-Person", "O", "B-Location")
    phrases = phrases_in(found, [0], NO_STEPS, NO_FIRST)
    assert [(p.first, p.last, p.kind) for p in phrases] == [(0, 2, "Person"), (3, 4, "Location")]


def test_a_phrase_of_a_kind_that_is_not_told_is_left_out() -> None:
    assert phrases_in(scored("B-Other", "I-Other"), [0], NO_STEPS, NO_FIRST) == []


def test_a_learnt_step_decides_where_the_scores_do_not() -> None:
    found = scored("B-Person", "O")
    found[1, LABELS.index("I-Person")] = 5
    steps = NO_STEPS.copy()
    steps[LABELS.index("B-Person"), LABELS.index("I-Person")] = 2
    assert [p.last for p in phrases_in(found, [0], steps, NO_FIRST)] == [2]


def test_a_name_of_an_open_kind_is_surer_to_be_a_name_than_of_its_kind() -> None:
    found = scored("B-Person")
    found[0, LABELS.index("B-Location")] = 4.9
    (phrase,) = phrases_in(found, [0], NO_STEPS, NO_FIRST)
    assert phrase.of_kind == pytest.approx(0.5, abs=0.05)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_shares_are_those_of_all_runs_of_labels(seed: int) -> None:
    dice = np.random.default_rng(seed)
    few = 3
    found, steps, first = (dice.normal(size=size).astype(np.float32) for size in ((3, few), (few, few), (few,)))
    wanted = np.zeros((3, few))
    for run in itertools.product(range(few), repeat=3):
        worth = first[run[0]] + sum(found[at, label] for at, label in enumerate(run))
        chance = np.exp(worth + sum(steps[a, b] for a, b in itertools.pairwise(run)))
        for at, label in enumerate(run):
            wanted[at, label] += chance
    wanted /= wanted.sum(axis=1, keepdims=True)
    there = np.ones((1, 3), dtype=np.bool_)
    assert np.allclose(shares(found[None], there, steps, first)[0][0], wanted, atol=1e-4)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_certainty_is_the_share_of_the_runs_that_have_just_this_phrase(seed: int) -> None:
    dice = np.random.default_rng(seed)
    found = (2 * dice.normal(size=(3, len(LABELS)))).astype(np.float32)
    steps = dice.normal(size=NO_STEPS.shape).astype(np.float32)
    raised = found + RESERVE * np.eye(len(LABELS))[0]
    told, whole = {}, 0.0
    for run in itertools.product(range(len(LABELS)), repeat=3):
        labels = [LABELS[label] for label in run]
        if any(b[0] == "I" and (a == "O" or a[2:] != b[2:]) for a, b in itertools.pairwise(["O", *labels])):
            continue
        worth = sum(raised[at, label] for at, label in enumerate(run))
        chance = np.exp(worth + sum(steps[a, b] for a, b in itertools.pairwise(run)))
        whole += chance
        for phrase in spans(labels):
            told[phrase] = told.get(phrase, 0.0) + chance
    for p in phrases_in(found, [0], steps, NO_FIRST):
        assert p.certainty == pytest.approx(told[p.first, p.last, p.kind] / whole, abs=2e-3)


def spans(labels: list[str]) -> list[tuple[int, int, str]]:
    """Where the phrases of a run of labels begin and end, and their kind."""
    edges = [at for at, label in enumerate(labels) if label[0] != "I"]
    parts = itertools.pairwise([*edges, len(labels)])
    return [(a, b, labels[a][2:]) for a, b in parts if labels[a] != "O"]


def test_a_phrase_whose_end_is_open_is_less_certain() -> None:
    open_end = scored("B-Person", "I-Person")
    open_end[1, LABELS.index("O")] = 4.9 - RESERVE
    (phrase,) = phrases_in(open_end, [0], NO_STEPS, NO_FIRST)
    (sure,) = phrases_in(scored("B-Person", "I-Person"), [0], NO_STEPS, NO_FIRST)
    assert phrase.certainty < 0.6 < sure.certainty


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 30))
def test_phrases_do_not_overlap_and_stay_in_their_sentence(seed: int, length: int) -> None:
    dice = np.random.default_rng(seed)
    found = dice.normal(size=(length, len(LABELS))).astype(np.float32)
    openings = sorted({0, *dice.integers(0, length, 3).tolist()})
    phrases = phrases_in(found, openings, NO_STEPS, NO_FIRST)
    edges = [edge for p in phrases for edge in (p.first, p.last)]
    assert edges == sorted(edges)
    assert not any(p.first < opening < p.last for p in phrases for opening in openings)
    assert all(p.kind in KINDS and 0 <= p.certainty <= 1 and 0 <= p.of_kind <= 1 for p in phrases)
    assert NEVER < -1000


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sets(st.integers(1, 39), max_size=9))
def test_a_sentence_gives_the_same_whatever_stands_beside_it(seed: int, edges: set[int]) -> None:
    dice = np.random.default_rng(seed)
    found = (3 * dice.normal(size=(40, len(LABELS)))).astype(np.float32)
    steps = dice.normal(size=NO_STEPS.shape).astype(np.float32)
    openings = [0, *sorted(edges)]
    together = [(p.first, p.last, p.kind) for p in phrases_in(found, openings, steps, NO_FIRST)]
    alone = [
        (a + p.first, a + p.last, p.kind)
        for a, b in itertools.pairwise([*openings, 40])
        for p in phrases_in(found[a:b], [0], steps, NO_FIRST)
    ]
    assert together == alone
