"""Denials that deny nothing of the other text, and figures told from the other side; their likes do not agree."""

from __future__ import annotations

import pytest

from stemma.compare.denied_opposites import tells_by_denying
from tests.quality.contrasts import as_texts

AGREEING = {"agree", "a_refines_b", "b_refines_a"}
SAME = [
    # a contrast
    (
        "The guard was hit in the left arm on Monday.",
        "It was not in the right but in the left arm that the guard was hit on Monday.",
    ),
    # what is left of a whole
    ("The party lost 12 of its 50 seats in Velm.", "The party kept 38 of its 50 seats in Velm."),
    (
        "The railway cancelled 30 of its 90 trains on Friday.",
        "Of the railway's 90 trains on Friday, 60 were not cancelled.",
    ),
    ("The mill was sold at a fifth of its value.", "The mill was sold at 80 percent below its value."),
    ("The party won 12 of its 40 cases in Velm.", "The party lost 28 of its 40 cases in Velm."),
    ("A fifth of the staff in Velm voted.", "Four fifths of the staff in Velm did not vote."),
    # the opposite denied
    ("The clerk left the union in May.", "The clerk did not remain in the union after May."),
    ("The truce in Velm broke down on Friday.", "The truce in Velm did not survive Friday."),
    # a bound denied
    (
        "Each village may keep at most 40 goats on the island.",
        "No village may keep more than 40 goats on the island.",
    ),
    # a condition turned round
    (
        "The editor will run for mayor of Velm only if the fee is lowered.",
        "The editor will not run for mayor of Velm unless the fee is lowered.",
    ),
    # words that deny nothing
    ("The plan of the council failed by two votes.", "The plan of the council was defeated by two votes."),
    ("The strike in Velm ended peacefully at noon.", "The strike in Velm ended without violence at noon."),
]
OTHER = [
    (
        "The guard was hit in the right arm on Monday.",
        "It was not in the right but in the left arm that the guard was hit on Monday.",
    ),
    ("The party lost 12 of its 50 seats in Velm.", "The party kept 12 of its 50 seats in Velm."),
    ("The farmers lost two thirds of their sheep.", "Two thirds of their sheep were left to the farmers."),
    ("The mill was sold at a fifth of its value.", "The mill was sold at 20 percent below its value."),
    (
        "The railway cancelled 30 of its 90 trains on Friday.",
        "Of the railway's 90 trains on Friday, 30 were not cancelled.",
    ),
    ("The clerk stayed in the union in May.", "The clerk did not remain in the union in May."),
    ("The milk in Velm was free of bacteria.", "The milk in Velm was not free of bacteria."),
    (
        "Each village must keep at least 40 goats on the island.",
        "No village may keep more than 40 goats on the island.",
    ),
    (
        "The editor will run for mayor of Velm only if the fee is lowered.",
        "The editor will not run for mayor of Velm if the fee is lowered.",
    ),
    (
        "The price of rice in Velm rose from 80 to 140 rupees in May.",
        "The price of rice in Velm rose from 60 to 80 rupees in May.",
    ),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_a_denial_or_figure_from_the_other_side_agrees(a: str, b: str) -> None:
    assert as_texts(a, b) in AGREEING


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_another_detail_beside_it_is_no_agreement(a: str, b: str) -> None:
    assert as_texts(a, b) not in AGREEING


def test_a_denial_is_of_the_word_within_its_reach_alone() -> None:
    assert tells_by_denying("the cook did not stay", "the cook left")
    assert tells_by_denying("the well was not free of rust", "rust was found in the well")
    assert not tells_by_denying("the cook did not stay", "the cook did not leave")
    assert not tells_by_denying("the cook did not sing, and stayed", "the cook left")


def test_a_side_clause_is_not_denied_with_the_main_one() -> None:
    a = "The hotel will close its kitchen in Velm in May."
    b = "None of the cooks will lose any pay when the hotel closes its kitchen in Velm in May."
    assert as_texts(a, b) != "contradict"


def test_what_a_price_was_before_its_rise_is_no_contradiction() -> None:
    a = "The price of rice in Velm rose from 80 to 140 rupees in May."
    assert as_texts(a, "The price of rice in Velm had been 80 rupees before May.") != "contradict"
    assert as_texts(a, "In May the price of rice in Velm climbed to 140 rupees from 80.") in AGREEING
