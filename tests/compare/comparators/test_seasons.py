"""Seasons beside months, years and other seasons: "in the summer of 2009", "in December 2009"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.compare.comparators.seasons import TURNED, compared_seasons
from stemma.compare.comparators.times import compared_dates
from stemma.pairs import compare_sentences
from tests.quality.contrasts import as_texts

AGREEING = {"agree", "a_refines_b", "b_refines_a"}
MET = "The two met in {}."
CASES = [
    ("2009-22", "2009-22", "same"),
    ("2009-22", "2009", "narrower"),
    ("2009-22", "2009-07", "broader"),
    ("2009-22", "2009-07-14", "broader"),
    ("2009-22", "2009-08", "broader"),
    ("2009-22", "2009-09", "compatible"),
    ("2009-22", "2009-05", "compatible"),
    ("2009-22", "2009-12", "compatible"),
    ("2009-22", "2010-01", "compatible"),
    ("2009-22", "2009-04", "incompatible"),
    ("2009-22", "2011-07", "incompatible"),
    ("2009-22", "2010", "unknown"),
    ("2009-21", "2010", "incompatible"),
    ("2009-24", "2010-02", "broader"),
    ("2009-24", "2009-02", "broader"),
    ("2009-24", "2009-12", "broader"),
    ("2009-24", "2009-03", "compatible"),
    ("2009-24", "2010-12", "incompatible"),
    ("2009-24", "2010-24", "unknown"),
    ("2009-21", "2010-21", "incompatible"),
    ("2009-22", "2009-24", "incompatible"),
    ("XXXX-22", "2009-24", "incompatible"),
    ("XXXX-22", "2009-22", "unknown"),
    ("XXXX-22", "2009-07", "unknown"),
    ("XXXX-21", "2009-12", "compatible"),
    ("XXXX-23", "XXXX-05-21/XXXX-05-31", "compatible"),
    ("XXXX-23", "2009-10", "unknown"),
    ("XXXX-21", "2009-07", "incompatible"),
    ("XXXX-22", "2009", "unknown"),
]


@pytest.mark.parametrize(("season", "other", "expected"), CASES)
def test_a_season_beside_another_date(season: str, other: str, expected: str) -> None:
    assert compared_dates(season, other) == expected
    assert compared_dates(other, season) == TURNED.get(expected, expected)  # type: ignore[call-overload]


@given(
    st.integers(21, 24),
    st.sampled_from(
        ["2008", "2009", "2010", "2009-21", "2009-23", "XXXX-03", *(f"2009-{m:02}" for m in range(1, 13))]
    ),
)
def test_every_month_of_the_year_turns_with_the_sides(season: int, other: str) -> None:
    told = compared_seasons(f"2009-{season}", other)
    assert told is not None
    assert compared_seasons(other, f"2009-{season}") == TURNED.get(told, told)


@pytest.mark.parametrize("other", ["2009-07/2009-09", "[2009-03-02, 2009-02-03]", "2009-21/2009-22", "../2009"])
def test_what_is_no_plain_date_is_left_alone(other: str) -> None:
    assert compared_seasons("2009-22", other) is None


@pytest.mark.parametrize(
    ("a", "b"), [("the summer of 2009", "December 2009"), ("the spring of 2009", "the autumn of 2009")]
)
def test_two_seasons_never_agree(a: str, b: str) -> None:
    assert as_texts(MET.format(a), MET.format(b)) == "differ"
    assert compare_sentences(MET.format(a), MET.format(b)).relation not in AGREEING


def test_a_month_of_the_season_is_more_precise() -> None:
    assert as_texts(MET.format("the summer of 2009"), MET.format("July 2009")) == "b_refines_a"


def test_a_season_of_no_said_year_is_held_against_months() -> None:
    autumn = "The audit of the mill is expected in the autumn."
    assert as_texts(autumn, "The audit of the mill is expected by the end of May.") == "differ"
    assert as_texts(autumn, "The audit of the mill is expected in October.") in AGREEING
