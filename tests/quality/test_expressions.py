"""The labelled expressions stay read as they are."""

from __future__ import annotations

import pytest

from tests.quality.expressions import labelled_rows, score_dates, score_quantities


@pytest.mark.parametrize("part", ["dev", "test"])
def test_quantities_keep_their_figures(part: str) -> None:
    assert score_quantities(part)["full_f1"] >= 0.97


@pytest.mark.parametrize("part", ["dev", "test"])
def test_dates_keep_their_figures(part: str) -> None:
    assert score_dates(part)["full_f1"] >= 0.97


@pytest.mark.parametrize("name", ["quantities", "dates"])
def test_no_sentence_stands_in_both_parts(name: str) -> None:
    sentences = [(row[0], *row[1:-1]) for row in labelled_rows(name)]
    dev = {row[1:] for row in sentences if row[0] == "dev"}
    assert not dev & {row[1:] for row in sentences if row[0] == "test"}
