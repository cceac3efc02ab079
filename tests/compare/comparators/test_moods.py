from __future__ import annotations

import pytest

from stemma.compare.comparators.moods import condition, kind_of, modality
from stemma.compare.comparators.polarity import polarity
from tests.compare.claims import Number, Said, two


@pytest.mark.parametrize(
    ("a", "b", "differs"),
    [
        ("asserted", "asserted", False),
        ("requested", "asserted", True),
        ("expected", "asserted", True),
        ("requested", "ordered", False),
        ("able", "asserted", False),
        ("able", "will", True),
        ("will", "expected", True),
        ("possible", "asserted", True),
    ],
)
def test_a_difference_of_modality_is_shown_where_it_matters(a, b, differs):
    pair = two(Said("the clinic gets new beds", a), Said("the clinic got new beds", b))
    assert modality(*pair)[0].is_difference is differs


def test_for_a_shared_figure_only_being_there_or_to_come_matters():
    there, ready = Number("80", 80, counted="divers"), Number("80", 80, counted="divers")
    pair = two(
        Said("80 divers live there", numbers=(there,)), Said("80 divers ready to go", "said-ready", numbers=(ready,))
    )
    assert not modality(*pair)[0].is_difference


def test_impossible_and_difficult_are_degrees_of_one_thing():
    pair = two(
        Said("it was not possible for them to enter", "able", negated=True), Said("the difficulty they have to enter")
    )
    assert modality(*pair)[0].reason == "A tells of something impossible, B of something difficult."


def test_yes_and_no_of_one_thing_exclude_each_other():
    pair = two(
        Said("no complaint was filed", negated=True, predicate="file"),
        Said("a complaint was filed", predicate="file"),
    )
    assert polarity(*pair)[0].result == "incompatible"


def test_a_denial_of_more_than_the_other_says_is_no_contradiction():
    pair = two(Said("the boat was no red ferry from Lem", negated=True), Said("the boat was a ferry"))
    assert [aspect.result for aspect in polarity(*pair)] == ["unknown"]


def test_no_and_a_word_of_denial_agree():
    pair = two(Said("the mine did not pay its debts", negated=True), Said("the mine refused to pay its debts"))
    assert polarity(*pair) == ()


def test_an_open_if_and_a_sure_when_differ():
    pair = two(
        Said("more will come if money is found", "expected"), Said("more will come when money is found", "expected")
    )
    assert condition(*pair)[0].is_difference


def test_a_condition_on_one_side_is_more_precise():
    pair = two(
        Said("it is expected to open if money is found", "expected"), Said("it is expected to open", "expected")
    )
    assert (condition(*pair)[0].result, condition(*pair)[0].is_difference) == ("narrower", True)


@pytest.mark.parametrize(
    ("words", "predicate", "kind"),
    [
        ("the keeper was asked about the weapons", "ask", "fact"),
        ("nobody asked us", "ask", "fact"),
        ("she was asked by the board whether the gate was shut", "ask", "fact"),
        ("the union asked the board for 40 pumps", "ask", "demand"),
        ("the keeper was asked to leave", "ask", "demand"),
        ("the mayor offered his condolences to the families", "offer", "fact"),
        ("the mayor offered the families 40 tents", "offer", "future"),
    ],
)
def test_who_asks_a_question_or_offers_words_asks_for_nothing_and_promises_nothing(words, predicate, kind):
    a, _ = two(Said(words, predicate=predicate), Said("the gate was shut", predicate="shut"))
    assert kind_of(a) == kind


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ("the ballot is a sham", False),
        ("the ballot was held on Sunday", True),
    ],
)
def test_two_who_turn_a_thing_down_do_not_stand_against_each_other(other: str, apart: bool) -> None:
    denier = Said("the union called the ballot a farce", predicate="call farce", negated=True)
    found = polarity(*two(denier, Said(other, predicate=other.split()[2] + " " + other.split()[-1])))
    assert bool(found) is apart
