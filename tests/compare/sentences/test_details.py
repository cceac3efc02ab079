"""One detail differs between two single sentences, or the same is put in other words."""

from __future__ import annotations

import pytest

from stemma.compare.sentences.alone import among_others
from stemma.compare.sentences.dating import dates_at_odds
from stemma.compare.sentences.extent import of_one_thing
from stemma.compare.sentences.ordering import order_at_odds
from stemma.compare.sentences.statement import statement
from stemma.model import Reading
from stemma.pairs import MAKER, document_of
from tests.compare.sentences.by_words import compare_by_words

AGREEING = ("agree", "a_refines_b", "b_refines_a")


def shown(a: str, b: str) -> set[str]:
    """The aspects that differ."""
    return {difference.name for difference in compare_by_words(a, b).differences}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("All of the pumps were repaired.", "Most of the pumps were repaired on Monday."),
        ("The depot was completely emptied.", "The depot was partly emptied by the crew."),
        ("The inspector always came by boat.", "The inspector rarely came by boat."),
        ("The canteen serves only miners.", "The canteen serves miners and their families."),
        ("Vara is the only nurse in the valley.", "Vara is one of three nurses in the valley."),
        ("The mine is the deepest in the country.", "The mine is the third deepest in the country."),
    ],
)
def test_how_much_of_it_and_whether_alone_is_a_difference(a: str, b: str) -> None:
    assert "what is counted" in shown(a, b)
    assert compare_by_words(a, b).relation in ("differ", "contradict")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Some pumps were repaired.", "Most of the pumps were repaired on Monday."),
        ("The inspector often came by boat.", "The inspector frequently came by boat."),
        ("The mine is one of the deepest in the country.", "The mine is the third deepest in the country."),
        ("The canteen serves miners.", "The canteen serves miners and their families."),
    ],
)
def test_a_share_that_the_other_leaves_room_for_is_none(a: str, b: str) -> None:
    assert compare_by_words(a, b).relation in AGREEING


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The clinic dismissed the surgeon.", "The surgeon was sacked by the clinic."),
        ("The council turned down the plan.", "The plan was rejected by the council."),
        ("A depot burned in Kenya.", "A depot burned in Nairobi."),
        ("The permit is not valid.", "The permit is invalid."),
        ("Divers closed the valve.", "The valve was shut by divers."),
    ],
)
def test_the_same_in_other_words_agrees(a: str, b: str) -> None:
    assert compare_by_words(a, b).relation in AGREEING


def test_a_word_against_its_opposite_differs() -> None:
    assert "predicate" in shown("The bay is shallow.", "The bay is deep and calm.")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The miners sued the owners.", "The owners sued the miners."),
        ("The tug rammed the barge.", "The tug was rammed by the barge."),
    ],
)
def test_roles_turned_round_differ_without_names(a: str, b: str) -> None:
    assert "actor" in shown(a, b)


def test_the_passive_of_the_same_is_no_exchange() -> None:
    assert compare_by_words("The miners sued the owners.", "The owners were sued by the miners.").relation in AGREEING


@pytest.mark.parametrize(
    ("a", "b", "differs"),
    [
        ("The strike lasted three weeks.", "The strike lasted 21 days.", False),
        ("The strike lasted three weeks.", "The strike lasted three days.", True),
        ("More than 300 nurses marched.", "On Friday 340 nurses marched to the ministry.", False),
        ("Fewer than ten wells were tested.", "Nine wells were tested.", False),
        ("Fewer than ten wells were tested.", "Fourteen wells were tested.", True),
    ],
)
def test_figures_are_held_against_each_other_in_one_unit(a: str, b: str, differs: bool) -> None:
    assert (compare_by_words(a, b).relation not in AGREEING) is differs


@pytest.mark.parametrize(
    ("a", "b", "differs"),
    [
        ("The board met on Sunday.", "The board met on 15 May 2011.", False),
        ("The board met on Tuesday.", "The board met on 15 May 2011.", True),
        ("The dam was repaired in 1932.", "The dam, which was built in 1932, was repaired in 2009.", True),
        ("The dam was repaired in 2009.", "The dam, which was built in 1932, was repaired in 2009.", False),
        ("The trial opened before 2005.", "The trial opened in 2003.", False),
        ("The trial opened after 2005.", "The trial opened in 2003.", True),
        ("The permit was signed before the vote.", "The permit was signed after the vote.", True),
    ],
)
def test_only_the_time_of_the_deed_in_question_is_at_odds(a: str, b: str, differs: bool) -> None:
    assert ("time" in {d.name for d in compare_by_words(a, b).differences if d.result == "incompatible"}) is differs


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The villagers asked the ministry for 30 pumps.", "The ministry promised the villagers 30 pumps."),
        ("The villagers asked the ministry to repair the well.", "The ministry repaired the well."),
        ("The ministry promised to repair the well.", "The ministry repaired the well."),
    ],
)
def test_asked_promised_and_done_are_three_things_and_no_contradiction(a: str, b: str) -> None:
    found = compare_by_words(a, b)
    assert found.relation == "differ"
    assert "modality" in {difference.name for difference in found.differences}


ROWS = ("only a, " * 9000, "most of all of " * 7000, "before after " * 8000, "1st century " * 8000)


@pytest.mark.parametrize("text", ROWS)
def test_long_rows_of_such_words_are_taken_apart_in_time(text: str) -> None:
    long, short = (
        statement(document_of(name, words), Reading(document=name, maker=MAKER))
        for name, words in (("a", text), ("b", "The dam broke."))
    )
    assert among_others(long, short) is None
    assert of_one_thing(long, short) is None
    assert order_at_odds(long, short) is None
    assert not list(dates_at_odds(long, short))
