"""One other detail in sentences told in words of their own: colours, lands, vehicles, before and after, trials."""

from __future__ import annotations

import pytest

from stemma.compare.comparators.peoples import _within, land_of
from stemma.compare.orders import orders_in
from stemma.pairs import compare_sentences
from tests.quality.contrasts import as_texts

AGREEING = {"agree", "a_refines_b", "b_refines_a"}
OTHER = [
    # which one of a kind
    (
        "The robbers got away in a red car, the shopkeeper said.",
        "The shopkeeper watched the robbers leave in a green car.",
    ),
    ("French nurses ran the clinic at Dorn.", "The clinic at Dorn was run by nurses from Peru."),
    ("Attackers on bicycles robbed the bank in Velm.", "The bank in Velm was robbed by attackers in a minibus."),
    # before and after
    (
        "Police cleared the square after the students had left the library.",
        "Police cleared the square before the students had left the library.",
    ),
    (
        "The mayor resigned three weeks after the flood in Velm.",
        "Three weeks before the vote in Velm, the mayor resigned.",
    ),
    ("The museum was closed before the war.", "After the war the museum was shut."),
    # tried and done
    (
        "The convict got out of Lind jail by climbing the fence.",
        "A convict at Lind jail tried to climb the fence and was caught.",
    ),
    ("The prisoner tried to escape from Lind jail.", "The prisoner escaped from Lind jail."),
    # said of it
    (
        "The bishop wrote to the mayor to congratulate him on closing the bar.",
        "The bishop denounced the mayor for closing the bar.",
    ),
    (
        "The patient's condition was getting worse, the nurse said.",
        "The nurse said the patient's condition was improving.",
    ),
    ("The senate threw out the fishing bill on Friday.", "The fishing bill was approved by the senate on Friday."),
    (
        "Children threw snowballs at the tram in Velm.",
        "Leaves, but no snowballs, were thrown at the tram in Velm by children.",
    ),
    (
        "The crowd threw glass bottles at the tram in Velm.",
        "Stones, but no glass bottles, were thrown at the tram in Velm by the crowd.",
    ),
    # nearly the same words
    (
        "The truck was let through provided it carried no flour.",
        "The truck was let through provided it carried no cement.",
    ),
    (
        "The nurse said that a patient had hit her with a chair.",
        "The nurse said that a visitor had hit her with a chair.",
    ),
    (
        "The plane was lost with a crew of 12 over the Black Sea.",
        "The plane was lost with a crew of 12 over the Caspian Sea.",
    ),
    (
        "The fee was paid in Danish crowns through a bank in Oslo.",
        "The fee was paid in Japanese yen through a bank in Oslo.",
    ),
]
SAME = [
    ("Nurses from Peru ran the clinic at Dorn.", "The clinic at Dorn was run by Peruvian nurses."),
    ("British soldiers guarded the depot at Dorn.", "The depot at Dorn was guarded by English soldiers."),
    (
        "Attackers on motorbikes robbed the bank in Velm.",
        "The bank in Velm was robbed by attackers riding motorcycles.",
    ),
    (
        "Police cleared the square after the students had left the library.",
        "After the students left the library, police cleared the square.",
    ),
    ("The museum was closed before the war.", "Prior to the war, the museum was shut."),
    (
        "The tourists were shot as they tried to cross the border.",
        "The tourists were shot while crossing the border.",
    ),
    (
        "The council of Velm had failed to repair the bridge.",
        "The bridge had not been repaired by the council of Velm.",
    ),
    ("No arms shipments reached the port of Velm.", "The port of Velm received no arms shipments."),
    ("The senate threw out the fishing bill on Friday.", "The fishing bill was rejected by the senate on Friday."),
    ("The black van hit a red car.", "A red car was hit by the black van."),
    (
        "The nurse said that a cop had hit her with a chair.",
        "The nurse said that a policeman had hit her with a chair.",
    ),
]


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_another_detail_is_no_agreement_of_texts(a: str, b: str) -> None:
    assert as_texts(a, b) not in AGREEING


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_another_detail_is_no_agreement_of_sentences(a: str, b: str) -> None:
    assert compare_sentences(a, b).relation not in AGREEING


@pytest.mark.parametrize(("a", "b"), SAME)
def test_the_same_told_otherwise_agrees(a: str, b: str) -> None:
    assert as_texts(a, b) in AGREEING
    assert compare_sentences(a, b).relation in AGREEING


def test_every_word_is_of_one_land_and_every_land_within_another_is_listed() -> None:
    lands = set(land_of().values())
    assert all(len(pair) == 2 and pair <= lands for pair in _within())


def test_orders_stand_where_they_are_printed() -> None:
    text = "He left before the war and came back after the long strike."
    found = list(orders_in(text))
    assert [(text[one.start : one.end], one.is_before) for one in found] == [("before", True), ("after", False)]
    assert found[1].printed == "after the long strike"
