"""What folders of two matters brought: figures that only look the same, moods, and states beside deeds."""

from __future__ import annotations

import pytest

from stemma.compare.agreeing import agrees_in_something
from stemma.compare.comparators import phrasing
from stemma.compare.comparators.moods import modality
from stemma.compare.comparators.numbers import number
from stemma.compare.comparators.same_figure import paired
from stemma.compare.comparators.sums import summed
from stemma.compare.vouching import unconfirming
from tests.compare.first_claims import result, told


def test_those_among_the_dead_are_not_added_to_them() -> None:
    among = "Five people died, among them two cooks and a girl."
    assert summed(*told(among, "Eight miners were among the dead.")) is None
    beside = "Five passengers, two guards and a driver died, among them three girls."
    assert summed(*told(beside, "Eight people died.")) is not None


def test_hours_are_nobody_who_died() -> None:
    assert paired(*told("Four people died.", "Help came over four hours later, when all were dead.")) is None


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The boat made 18.5 knots.", "The boat made 19 knots.", "narrower"),
        ("The boat made 18.2 knots.", "The boat made 19 knots.", "incompatible"),
        ("The boat made 18 knots.", "The boat made 18.5 knots.", "broader"),
    ],
)
def test_a_figure_without_its_decimals_is_rounded(a: str, b: str, expected: str) -> None:
    assert result(number, a, b) == expected


def test_a_single_one_is_held_against_several() -> None:
    assert result(number, "We took one field gun.", "They took two field guns.") == "incompatible"
    assert result(number, "One miner confessed.", "One of the two miners confessed.") != "incompatible"
    assert result(number, "We took one field gun.", "They took two lorries.") != "incompatible"


def test_one_noun_goes_before_one_value() -> None:
    pair = paired(*told("Nine wounded were brought in.", "24 wounded, of whom 9 were flown out, were brought in."))
    assert pair is not None
    assert pair[1].value == 24


def test_a_round_figure_of_two_nouns_is_met_by_chance() -> None:
    a, b = told("I saw perhaps forty, in rubber boots.", "There were some forty wounded.")
    assert paired(a, b) is None
    assert not agrees_in_something(a, b)


def test_a_headline_agrees_in_no_single_word() -> None:
    a, b = told("Dead trees of the delta\n\nThe delta dries up.", "In Sorvan they buried their dead this afternoon.")
    assert a.headline
    assert not agrees_in_something(a, b)


def test_a_state_confirms_no_deed() -> None:
    a, b = told("The roof account was 40,000 crowns short.", "40,000 crowns of the roof account went into a pool.")
    assert unconfirming(a, b) == "One says how something stood, the other what was done."
    assert not unconfirming(*told("Forty miners were dead.", "The gas killed forty miners."))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Anyone may enter the yard.", "Nobody may enter the yard."),
        ("The mate had sought a loan of 300 crowns.", "The mate sought a loan of 300 crowns."),
        ("The mate never asked for a rope.", "The mate asked for a rope."),
    ],
)
def test_moods_that_differ_in_form_alone(a: str, b: str) -> None:
    assert not any(aspect.is_difference for aspect in modality(*told(a, b)))


def test_an_offer_is_not_taken_up_by_being_made() -> None:
    a, b = told("The keeper has been offered a three-year contract.", "The keeper has signed a three-year contract.")
    assert any(aspect.is_difference for aspect in modality(a, b))


def test_a_turn_with_its_own_not_is_no_denial() -> None:
    found = phrasing.predicate(
        *told("The miners were kept out of the hall.", "The miners chose not to come to the hall.")
    )
    assert [aspect.result for aspect in found] == ["incompatible"]
