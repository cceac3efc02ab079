"""What words mean in general, by the table of senses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.senses import against, are_kinds, first_forms, says


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("sacked", "dismissed"),
        ("confiscated", "seized"),
        ("passed_away", "died"),
        ("rejected", "turned_down"),
        ("lorry", "truck"),
        ("novelist", "author"),
        ("owner", "owns"),
        ("Nairobi", "Kenya"),
        ("Norwegian", "Norway"),
    ],
)
def test_a_word_says_another_of_the_same_or_wider_meaning(said: str, wanted: str) -> None:
    assert says(said, wanted)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [("author", "novelist"), ("Kenya", "Nairobi"), ("comedy", "tragedy"), ("village", "port"), ("bought", "stolen")],
)
def test_neither_a_wider_word_nor_another_kind_says_it(said: str, wanted: str) -> None:
    assert not says(said, wanted)


@pytest.mark.parametrize(
    ("one", "other"),
    [("safe", "unsafe"), ("legal", "unlawful"), ("deep", "shallow"), ("won", "lost"), ("non-toxic", "toxic")],
)
def test_opposites_stand_against_each_other_both_ways(one: str, other: str) -> None:
    assert against(one, other)
    assert against(other, one)


@pytest.mark.parametrize(("one", "other"), [("ship", "vessel"), ("tea", "harbour"), ("under", "stand"), ("", "")])
def test_what_is_no_opposite_is_none(one: str, other: str) -> None:
    assert not against(one, other)


def test_two_kinds_of_one_thing_are_told_from_a_kind_and_its_whole() -> None:
    assert are_kinds("football", "basketball")
    assert not are_kinds("football", "game")


def test_irregular_forms_lead_to_the_first_one() -> None:
    assert "sell" in first_forms("sold")
    assert "turn_down" in first_forms("turned_down")


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_may_be_asked_for(one: str, other: str) -> None:
    assert against(one, other) == against(other, one)
    assert isinstance(says(one, other), bool)
