"""Numbers in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.number_words import parse_number_words

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
SMALL = UNITS.split()
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spelled(number: int, joint: str) -> str:
    """``number`` below a thousand million in English words; ``joint`` stands after "hundred"."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            head, rest = divmod(number, size)
            between = joint if size == 100 or rest < 100 else " "
            return f"{spelled(head, joint)} {name}" + (between + spelled(rest, joint) if rest else "")
    raise AssertionError(number)


@given(st.integers(0, 10**6), st.sampled_from([" ", " and "]))
def test_a_spelled_number_is_read_back(number: int, joint: str) -> None:
    assert parse_number_words(spelled(number, joint)) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("2½", 2.5),
    ],
)
def test_everyday_forms_are_numbers(text: str, value: float) -> None:
    assert parse_number_words(text) == value


@pytest.mark.parametrize("text", ["", "barge", "two barges", "twenty twenty", "and two"])
def test_what_is_not_one_number_is_none(text: str) -> None:
    assert parse_number_words(text) is None
