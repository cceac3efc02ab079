"""The labelled clauses are whole, and a change that reads them worse fails."""

from __future__ import annotations

import pytest

from tests.quality import moods, negatives
from tests.quality.bootstrap import interval
from tests.quality.reading import WORST, worst


def test_three_hundred_clauses_are_labelled() -> None:
    assert len(moods.rows("dev")) + len(moods.rows("test")) == 300


@pytest.mark.parametrize("labelled", [moods.rows, negatives.rows])
def test_no_sentence_stands_in_both_halves(labelled) -> None:  # type: ignore[no-untyped-def]
    halves = [{str(row) for row in labelled(part)} for part in ("dev", "test")]
    assert not halves[0] & halves[1]


def test_the_labelled_words_stand_in_their_sentence() -> None:
    rows = [*moods.rows("dev"), *moods.rows("test")]
    assert [row["claim"] for row in rows if row["claim"].lower() not in row["sentence"].lower()] == []


def test_an_interval_of_equal_values_is_a_point() -> None:
    assert interval([1.0] * 9, lambda chosen: sum(chosen) / len(chosen), draws=50) == (1.0, 1.0)


def test_no_more_than_twenty_misses_are_shown() -> None:
    assert len(worst([f"miss {n}" for n in range(50)])) == WORST
