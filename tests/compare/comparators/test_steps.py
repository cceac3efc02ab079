"""What happened, parts beside their whole, and sums."""

from __future__ import annotations

from stemma.compare.comparators.numbers import number
from stemma.compare.comparators.parts import part_of
from stemma.compare.comparators.steps import steps
from tests.compare.claims import Number, Said, two


def test_questioned_and_arrested_are_two_steps() -> None:
    found = steps(
        *two(Said("the pilot was questioned", predicate="question"), Said("the pilot was held", predicate="hold"))
    )
    assert [(one.name, one.a_value, one.b_value, one.is_difference) for one in found] == [
        ("predicate", "questioned", "arrested", True)
    ]


def test_detained_and_arrested_are_one_step() -> None:
    pair = two(Said("the pilot was detained", predicate="detain"), Said("the pilot was arrested", predicate="arrest"))
    assert steps(*pair) == ()


def test_who_is_freed_without_charge_is_not_charged() -> None:
    pair = two(
        Said("the dockers were released without charge", predicate="release"),
        Said("the dockers face charges", predicate="face"),
    )
    assert [(one.a_value, one.b_value) for one in steps(*pair)] == [("released", "charged")]


def test_some_who_died_are_a_part_of_all_who_died() -> None:
    pair = two(
        Said("a miner and his brother died", predicate="die"),
        Said("five people were killed", predicate="kill", numbers=(Number("five people", 5, counted="people"),)),
    )
    found = part_of(*pair)
    assert [(one.name, one.a_value, one.b_value, one.is_difference) for one in found] == [
        ("number", "two", "five people", True)
    ]
    assert "part" in found[0].reason


def test_as_many_named_as_counted_are_no_part() -> None:
    pair = two(
        Said("a miner and his brother died", predicate="die"),
        Said("two people were killed", predicate="kill", numbers=(Number("two people", 2, counted="people"),)),
    )
    assert part_of(*pair) == ()


def test_figures_that_add_up_to_the_other_are_shown_with_their_sum() -> None:
    parts = (
        Number("40 guests", 40, counted="guests"),
        Number("8 crew", 8, counted="crew", unit="crew"),
    )
    pair = two(
        Said("the tug carried 40 guests and 8 crew", predicate="carry", numbers=parts),
        Said("48 people were aboard", predicate="be", numbers=(Number("48 people", 48, counted="people"),)),
    )
    found = number(*pair)
    assert (found[0].result, found[0].reason) == ("narrower", "40 + 8 = 48: A gives the parts, the other the sum.")
