"""Digits and their separators."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.figures import plain, read_figure


@given(st.integers(0, 10**12), st.sampled_from(",' \u00a0\u202f\u2009"))
def test_a_grouped_figure_is_read_back(number: int, sign: str) -> None:
    figure = read_figure(f"{number:,}".replace(",", sign))
    assert figure is not None
    assert figure.value == number
    assert not figure.slip


@pytest.mark.parametrize("text", ["007", "1,2,3", "3.2.1", "1.2.3.4", "12,13,14", "1" * 40])
def test_codes_and_lists_are_no_numbers(text: str) -> None:
    assert read_figure(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("3,5", 3.5), ("0,500", 0.5), ("3,200.50", 3200.5), ("3.200,50", 3200.5)]
)
def test_both_decimal_signs_are_known(text: str, value: float) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert plain(figure.value) == value


@pytest.mark.parametrize("text", ["20,00", "1,0000", "2,5000", "1,20,0000"])
def test_a_group_of_the_wrong_length_is_a_slip(text: str) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert figure.slip
