"""How two single sentences stand to each other: contradict, differ, refine, agree, or tell of two matters."""

from __future__ import annotations

import pytest

from tests.compare.sentences.by_words import compare_by_words


def relation(a: str, b: str) -> str:
    """The relation of two sentences; turned round it has to be the same one, seen from the other side."""
    found, back = compare_by_words(a, b).relation, compare_by_words(b, a).relation
    turned = {"a_refines_b": "b_refines_a", "b_refines_a": "a_refines_b"}
    assert back == turned.get(found, found)
    return found


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("At least 14 miners died in the pit.", "Nine miners were killed in the pit."),
        ("Rona was the first city of the league.", "Rona was the third city of the league."),
        ("The mill was founded in the late 13th century.", "The mill was founded in 1218."),
        ("The fort fell before the truce.", "The fort fell after the truce."),
        ("Harlow beat Destin in the final.", "Destin beat Harlow in the final."),
        ("Vera Tamm was a Danish painter.", "Vera Tamm was a Hungarian painter."),
        ("Some of the barges were not loaded.", "All of the barges were loaded."),
        ("The market is held on Tuesdays.", "The market is held on Fridays."),
        ("The vote begins at 8 p.m.", "The vote begins at 6 p.m."),
        ("Ruben is older than Ilse.", "Ilse is older than Ruben."),
        ("Tamm was born in Oslo.", "Tamm was born in Lisbon."),
        ("Tamm was born in 1880 and died in 1931.", "Tamm died at the age of 64."),
    ],
)
def test_one_detail_of_which_only_one_can_be_so_contradicts(a: str, b: str) -> None:
    assert relation(a, b) == "contradict"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Most of the barges were loaded.", "All of the barges were loaded."),
        ("Harlow sued Destin.", "Destin sued Harlow."),
        ("The firm agreed to pay the fine.", "The firm paid the fine."),
        ("The captain considered surrendering.", "The captain surrendered."),
        ("The captain asked for two boats.", "The captain ordered two boats."),
        ("The mayor declined to comment on the report.", "The mayor denied the report."),
        ("The clerk did not say that the gate was shut.", "The clerk said that the gate was not shut."),
        ("He died in Oslo.", "He wrote to a friend in Lisbon."),
    ],
)
def test_what_may_both_be_so_is_no_contradiction(a: str, b: str) -> None:
    assert relation(a, b) in ("differ", "unrelated")


@pytest.mark.parametrize(
    ("fuller", "briefer"),
    [
        ("Students pulled down the statue in April.", "The statue was pulled down in April."),
        ("The regiment withdrew because it had run out of water.", "The regiment withdrew."),
        ("All of the barges were loaded.", "Several barges were loaded."),
        ("The mill was founded in 1218.", "The mill was founded in the 13th century."),
        ("Tamm was a painter and sculptor.", "Tamm was a painter."),
    ],
)
def test_who_says_more_is_told(fuller: str, briefer: str) -> None:
    assert relation(fuller, briefer) == "a_refines_b"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bank lent the duke 4,000 crowns.", "The duke borrowed 4,000 crowns from the bank."),
        ("The trial lasted 18 months.", "The trial lasted a year and a half."),
        ("The budget was cut by a fifth.", "The budget was cut by 20 per cent."),
        ("The envoy left at 7 p.m.", "The envoy left at 19:00."),
        ("Ruben is older than Ilse.", "Ilse is younger than Ruben."),
        ("Harlow met Destin in the park.", "Destin met Harlow in the park."),
        ("Both pilots survived.", "Neither pilot was killed."),
        ("The captain apparently fled.", "The captain fled."),
        ("Engineers managed to plug the leak.", "Engineers plugged the leak."),
        ("Nobody was hurt.", "There were no injuries."),
        ("Hardly any of the voters came.", "Few of the voters came."),
    ],
)
def test_the_same_in_other_words_agrees(a: str, b: str) -> None:
    assert relation(a, b) == "agree"


def test_a_date_and_another_circumstance_make_neither_the_fuller_one() -> None:
    assert relation("The raid took place on Monday.", "The raid took place at dawn.") == "agree"


def test_no_fewer_than_denies_nothing() -> None:
    assert relation("No fewer than six people drowned.", "At least six people drowned.") == "agree"


def test_figures_of_two_things_contradict_nothing() -> None:
    assert relation("The ministry spent 3 million on roads.", "The ministry spent 5 million on schools.") == "differ"


def test_two_doers_of_one_doing_differ() -> None:
    assert relation("Soldiers burned three villages.", "Bandits burned three villages.") == "differ"
    assert relation("Two men were detained.", "Two women were detained.") == "differ"


def test_children_are_added_up_and_daughters_are_not() -> None:
    assert relation("Tamm has three children.", "Tamm has two daughters and a son.") in ("agree", "b_refines_a")
    assert relation("Tamm has three daughters.", "Tamm has two daughters and a son.") in ("differ", "contradict")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The theatre reopened in May.", "The theatre was designed by Otto Brandl."),
        ("Lorries blocked the road to the border.", "The road was named after a poet."),
    ],
)
def test_two_doings_of_one_thing_are_two_matters(a: str, b: str) -> None:
    assert relation(a, b) == "unrelated"


def test_an_age_goes_with_the_years_of_a_life() -> None:
    aged = "Sadler, who was born in 1932, was 28 when she won the prize in 1960."
    assert relation(aged, "Sadler, who was born in 1932, won the prize in 1960.") in ("agree", "a_refines_b")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("The pump is out of order.", "The pump is in working order.", "contradict"),
        ("The lead was above the permitted limit.", "The lead was below the permitted limit.", "contradict"),
        (
            "Rebels blew up a railway bridge outside Nakoro, halting all freight.",
            "Government jets bombed a road bridge outside Pell Adan on the coast.",
            "unrelated",
        ),
        (
            "It supplies 11,400 households in Tarn and Lower Quay.",
            "The well serves 11,400 residents of Tarn.",
            "differ",
        ),
    ],
)
def test_turns_that_two_outlets_had(a: str, b: str, relation: str) -> None:
    assert compare_by_words(a, b).relation == relation


def test_what_is_asked_for_and_what_is_done_do_not_confirm_each_other() -> None:
    found = compare_by_words("I ask that a filter be ordered.", "A filter was ordered on 2 May.")
    assert found.relation == "differ"
