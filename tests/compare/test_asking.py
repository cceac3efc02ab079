"""Orders that there were and were not, and those who gave no answer."""

from __future__ import annotations

import pytest

from stemma.compare.comparators.table import aspects
from stemma.compare.relation import relate
from stemma.compare.silence import are_two_silences, keeps_silent
from tests.compare.first_claims import told


@pytest.mark.parametrize(
    ("told_so", "denied", "relation"),
    [
        (
            "The ushers were told by the manager to sign the lists off.",
            "There was no instruction from the manager to close lists.",
            "contradict",
        ),
        (
            "The sentries were ordered by the bailiff to open the sluice.",
            "There was no order from the bailiff to open the sluice.",
            "contradict",
        ),
        (
            "The sentries were asked by the bailiff to open the sluice.",
            "There was no request from the bailiff to open the sluice.",
            "contradict",
        ),
        (
            "The sentries were asked by the bailiff to open the sluice.",
            "There was no order from the bailiff to open the sluice.",
            "differ",
        ),
        (
            "The sentries were ordered by the bailiff to open the sluice.",
            "There was no order from the bailiff to burn the sluice.",
            "differ",
        ),
        (
            "The sentries were ordered by the bailiff to open the sluice.",
            "There was no order from the mayor to open the sluice.",
            "differ",
        ),
    ],
)
def test_an_order_and_no_order_to_do_it_cannot_both_be(told_so: str, denied: str, relation: str) -> None:
    assert relate(aspects(*told(told_so, denied))).relation == relation


@pytest.mark.parametrize(
    ("silent", "other"),
    [
        ("The firm could not be reached.", "A parcel from the firm reached the port on Monday."),
        ("Ms Oller declined to comment.", "Orsk Shipping did not wish to comment."),
        ("Mr Tarn did not return calls.", "Mr Tarn called the police."),
        ("Two emails to the owner went unanswered.", "The owner sold the mill."),
        ("A request for comment was not answered.", "The bridge was closed."),
    ],
)
def test_what_a_paper_was_not_told_stands_against_nothing(silent: str, other: str) -> None:
    assert are_two_silences(*told(silent, other))


def test_one_silence_told_twice_is_one() -> None:
    assert not are_two_silences(*told("Ms Oller declined to comment.", "Ms Oller did not comment."))
    assert not are_two_silences(
        *told("The harbour office would not comment.", "The office of the harbour declined to comment.")
    )


def test_a_village_out_of_reach_is_news() -> None:
    village, guards = told("The village could not be reached.", "The guards did not respond to the shots.")
    assert not keeps_silent(village)
    assert not keeps_silent(guards)


def test_to_be_without_a_thing_denies_no_thing_that_is_named_by_it() -> None:
    a, b = told("The lists were signed without stock.", "Four stock lists were signed too early.")
    assert relate(aspects(a, b)).relation == "differ"
    a, b = told("The guards fired without warning.", "The guards fired after three warnings.")
    assert relate(aspects(a, b)).relation == "contradict"
