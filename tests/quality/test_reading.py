"""The labelled clauses are whole, and a change that reads them worse fails."""

from __future__ import annotations

import pytest

from tests.quality import moods, negatives, own_news
from tests.quality.bootstrap import interval
from tests.quality.reading import WORST, worst


def test_three_hundred_clauses_are_labelled() -> None:
    assert len(moods.rows("dev")) + len(moods.rows("test")) == 300


@pytest.mark.parametrize("labelled", [moods.rows, negatives.rows, own_news.items])
def test_no_sentence_stands_in_both_halves(labelled) -> None:  # type: ignore[no-untyped-def]
    halves = [{str(row) for row in labelled(part)} for part in ("dev", "test")]
    assert not halves[0] & halves[1]


def test_the_labelled_words_stand_in_their_sentence() -> None:
    rows = [*moods.rows("dev"), *moods.rows("test")]
    assert [row["claim"] for row in rows if row["claim"].lower() not in row["sentence"].lower()] == []


@pytest.mark.parametrize("part", ["dev", "test"])
def test_whoever_is_labelled_as_speaking_stands_outside_of_what_is_said(part: str) -> None:
    """Each cue, and each source, is a stretch of its own: labels that overlap are slips of the hand."""
    for item in own_news.items(part):
        for label in item["attributions"]:
            words = [*label["cue"], *label["source"]]
            assert not [(a, b) for a, b in words for first, last in label["content"] if a < last and first < b]


@pytest.mark.parametrize("part", ["dev", "test"])
def test_labelled_cues_of_denial_stand_in_their_sentence(part: str) -> None:
    rows = negatives.rows(part, negatives.TURNS)
    assert [sentence for _, cue, sentence in rows if cue not in sentence] == []


def test_an_interval_of_equal_values_is_a_point() -> None:
    assert interval([1.0] * 9, lambda chosen: sum(chosen) / len(chosen), draws=50) == (1.0, 1.0)


def test_no_more_than_twenty_misses_are_shown() -> None:
    assert len(worst([f"miss {n}" for n in range(50)])) == WORST
