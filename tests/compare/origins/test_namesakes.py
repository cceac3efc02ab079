"""Names that may answer to each other are found without holding all against all."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.compare.origins.namesakes import may_answer, near_names

NAMES = ("Radan Vuchek", "Radan Vucek", "Vuchek", "Irena Solt", "Erena Sollt", "Petra Halmar", "Solt Irena", "ONA",
         "رادان",
         "The Water Board of Velin", "Water Board, Velin", "M. Halmar", "42nd Brigade", "Li")  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Radan Vuchek", "Radan Vucek"),
        ("Vuchek", "Radan Vuchek"),
        ("Irena Solt", "Solt Irena"),
        ("ONA", "Petra Halmar"),
    ],
)
def test_spellings_of_one_name_are_compared(left: str, right: str) -> None:
    assert may_answer(left, right)
    assert may_answer(right, left)


@pytest.mark.parametrize(("left", "right"), [("Radan Vuchek", "Radan Solt"), ("Petra Halmar", "Irena Solt")])
def test_people_who_share_one_name_of_two_are_two(left: str, right: str) -> None:
    assert not may_answer(left, right)


@given(st.lists(st.one_of(st.sampled_from(NAMES), st.text(max_size=12)), max_size=8))
def test_no_pair_that_may_answer_is_passed_over(names: list[str]) -> None:
    ordered = sorted(set(names))
    assert near_names(names) == [pair for pair in combinations(ordered, 2) if may_answer(*pair)]
