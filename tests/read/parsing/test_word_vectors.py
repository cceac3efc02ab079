"""Vectors of words, made for many lines at a time, against the component that they replace."""

from __future__ import annotations

import numpy as np
import pytest

from stemma.read.parsing import word_vectors
from stemma.read.parsing.pipeline import parser
from stemma.read.parsing.word_vectors import Floats, Words, WordVectors
from tests.read.parsing.lines import LINES, parsed

CLOSE = 1e-5


def vectors(*lines: str) -> Floats:
    return WordVectors(parser().get_pipe("tok2vec").model)(Words.of(parsed(lines=lines)))  # type: ignore[attr-defined]


def test_vectors_are_those_of_the_component() -> None:
    stock = np.concatenate([doc.tensor for doc in parsed("tok2vec")])
    assert np.abs(vectors(*LINES) - stock).max() < CLOSE


def test_a_line_gets_the_same_whatever_stands_beside_it() -> None:
    alone, among = vectors(LINES[1]), vectors(*LINES)
    first = len(parsed(lines=LINES[:1])[0])
    assert np.abs(among[first : first + len(alone)] - alone).max() < CLOSE


def test_lines_are_the_same_in_one_step_and_in_many(monkeypatch: pytest.MonkeyPatch) -> None:
    together = vectors(*LINES)
    monkeypatch.setattr(word_vectors, "ROOM", 20)
    assert np.abs(vectors(*LINES) - together).max() < CLOSE


def test_a_word_that_comes_again_is_mixed_once() -> None:
    words = Words.of(parsed(lines=("the ferry , the ferry", "the ferry , the ferry")))
    assert (len(words.which), len(words.features)) == (10, 4)
