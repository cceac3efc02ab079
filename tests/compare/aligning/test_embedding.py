from __future__ import annotations

import numpy as np
import pytest

from stemma.compare.aligning import embedding
from stemma.compare.aligning.embedding import Encoder, vectors

TEXTS = ["The dam was closed.", "They shut the dam.", "Bread became cheaper in spring."]


def test_rows_have_length_one():
    assert np.allclose(np.linalg.norm(vectors(TEXTS), axis=1), 1, atol=1e-5)


def test_a_text_has_one_vector_whatever_stands_beside_it():
    assert np.allclose(vectors(TEXTS)[0], vectors([TEXTS[0]])[0], atol=2e-2)


def test_twice_the_same_texts_give_the_same_bytes():
    assert vectors(TEXTS).tobytes() == vectors(TEXTS).tobytes()


def test_like_sentences_are_nearer_than_unlike_ones():
    rows = vectors(TEXTS)
    assert rows[0] @ rows[1] > rows[0] @ rows[2] + 0.3


def test_an_empty_text_is_like_nothing():
    assert not vectors(["", "water"])[0].any()


def test_a_row_does_not_depend_on_its_neighbours():
    together = vectors(["The dam broke.", "Tea prices rose in April.", "A long line of lorries stood at the gate."])
    embedding.forget()
    assert (vectors(["Tea prices rose in April."])[0] == together[1]).all()


def test_rows_that_were_begun_ahead_are_the_same(monkeypatch):
    monkeypatch.setattr(embedding, "MANY", 0)
    encoder = Encoder(embedding._run)
    encoder.begin(TEXTS)
    assert encoder.vectors(TEXTS).tobytes() == vectors(TEXTS).tobytes()


def test_a_failure_ahead_is_told_by_who_needs_the_rows(monkeypatch):
    monkeypatch.setattr(embedding, "MANY", 0)
    encoder = Encoder(_failing)
    encoder.begin(TEXTS)
    with pytest.raises(RuntimeError, match="no weights"):
        encoder.vectors(TEXTS)


def _failing(_batch):
    raise RuntimeError("no weights")


def test_what_is_asked_for_again_is_not_computed_again_when_room_is_short(monkeypatch):
    monkeypatch.setattr(embedding, "KEPT", 3)
    seen = []
    encoder = Encoder(lambda batch: (seen.append(len(batch)), embedding._run(batch))[1])
    encoder.vectors(["The dam broke.", "Tea prices rose."])
    encoder.vectors(["The dam broke.", "Tea prices rose."])
    encoder.vectors(["The dam broke.", "Lorries stood at the gate.", "Nobody came."])
    assert sum(seen) == 4
