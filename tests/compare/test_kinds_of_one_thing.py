"""Two texts of which one tells one kind of a thing and the other another: they never agree."""

from __future__ import annotations

import pytest

from stemma.compare.comparators.kinds import told_in
from stemma.compare.lexicon import table
from tests.compare.test_one_other_detail import AGREEING, aligned


def agree_throughout(a: str, b: str) -> bool:
    found = aligned(a, b)
    return bool(found) and all(one.relation in AGREEING for one in found)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # two kinds of one thing, told in other words
        ("The tram hit the wall in thick fog.", "In thick smoke the tram hit the wall."),
        ("The clerk burned the file on purpose.", "The file was burned by the clerk by mistake."),
        ("Cholera killed nine people in the camp.", "Nine people in the camp died of typhus."),
        ("The court gave her two years in prison.", "She was given a suspended sentence of two years by the court."),
        (
            "Police arrested the baker on suspicion of arson.",
            "The baker was arrested on suspicion of fraud by police.",
        ),
        ("Captain Ossel led the patrol.", "The patrol was led by Lieutenant Colonel Ossel."),
        ("The yearly surveys of the dam were neglected.", "The yearly surveys of the dam were completed."),
        # one side of a thing and the other
        ("The fire was moving towards the village.", "The fire was moving away from the village."),
        ("The box stood in front of the altar.", "It was behind the altar that the box stood."),
        # one instead of another
        ("The cook, not the waiter, was at the wheel.", "The waiter, not the cook, was at the wheel."),
        # two adjectives of a row before one noun
        ("The cheapest tickets were sold out on Friday.", "On Friday the dearest tickets were sold out."),
        ("The civilian hospital was hit on Friday.", "On Friday it was the military hospital that was hit."),
        ("The ruling party won the seat.", "The opposition party won the seat."),
        ("A van painted white hit the gate.", "A red van hit the gate."),
    ],
)
def test_another_kind_of_one_thing_is_no_agreement(a: str, b: str) -> None:
    assert not agree_throughout(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The clerk burned the file by mistake.", "The file was burned by the clerk, not on purpose."),
        ("The patrol was led by Colonel Ossel.", "Colonel Ossel led the patrol."),
        ("The farmers lost their wheat and barley.", "Wheat and barley were lost by the farmers."),
        ("The fire was moving towards the village.", "The fire was moving in the direction of the village."),
    ],
)
def test_what_says_the_same_agrees(a: str, b: str) -> None:
    assert agree_throughout(a, b)


def test_what_a_text_denies_settles_nothing() -> None:
    assert [one.is_denied for one in told_in("It was the rice and not the wheat.")] == [False, True]


def test_a_name_with_a_capital_is_no_crop() -> None:
    assert [one.row for one in told_in("They spoke to Rice.")] == []
    assert len(told_in("They sold rice.")) >= 1


def test_the_longest_entry_holds() -> None:
    printed = "Lieutenant Colonel Ossel"
    assert {printed[one.start : one.end] for one in told_in(printed)} == {"Lieutenant Colonel"}


def test_no_word_stands_in_two_rows_of_one_set() -> None:
    for one in table("kinds")["sets"]:
        listed = [word for row in one["rows"] for word in row]
        assert all(isinstance(word, str) for word in listed), one["name"]
        assert len(listed) == len(set(listed)), one["name"]
