"""Side clauses that are claims of their own, and how firmly things are asked, promised or denied."""

from __future__ import annotations

import pytest

from stemma.text.quantities import find_quantities
from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They emptied the store, the guard having been tied up in the yard.", "tied up in the yard"),
        ("Three clerks were sent to the coast, none of whom came back.", "none of whom came back"),
        ("The clinic took in two boys in May, who have since gone home.", "have since gone home"),
        ("The school was shut because the well had run dry.", "the well had run dry"),
        (
            "The toll was likely to climb, agency director Ada Orr said, because four roads had been cut by floods.",
            "been cut by floods",
        ),
        ("A boy had been found in the mill and was being questioned.", "was being questioned"),
        ("The firm promised the list but has yet to send it.", "has yet to send it"),
        ("Soldiers searched the yard in which nine men died.", "in which nine men died"),
        ("The clerk said that the rooms were full, and was sent away.", "was sent away"),
        ("The mill was sold for £1.85m. A report put the loss at £2m.", "the loss at £2m"),
        ("The captain always denied having been there.", "having been there"),
    ],
)
def test_side_clause_is_a_claim_of_its_own(read: Read, text: str, words: str) -> None:
    told = [claim for claim in read(text).claims() if words in claim]
    assert told
    assert min(len(claim) for claim in told) < len(text) * 0.75


@pytest.mark.parametrize(
    "text",
    [
        "She stayed at home because she would be named.",
        "He keeps the key in a tin because you never know.",
    ],
)
def test_reason_that_is_no_fact_stays(read: Read, text: str) -> None:
    assert len(read(text).claims()) == 1


@pytest.mark.parametrize(
    ("text", "words", "modality", "negated"),
    [
        ("The widows have been promised two million.", "two million", "promised", False),
        ("The army had promised a pump by noon.", "a pump by noon", "promised", False),
        ("We have offered the maps to the court.", "maps to the court", "promised", False),
        ("He begged to be told whether the bridge will be mended.", "be mended", "questioned", False),
        ("Let the owners of the mill pay for it.", "pay for it", "requested", False),
        ("The beam would probably not hold a lorry.", "hold a lorry", "expected", True),
        ("No boat has left the port, and none will.", "none will", "will", True),
        ("Either the pump failed or somebody shut it.", "pump failed", "possible", False),
        ("It is unfair to the drivers.", "unfair", "opinion", False),
        ("The letter seemed genuine.", "genuine", "possible", False),
        ("The manager ordered that no clerk speak to the press.", "speak to the press", "ordered", True),
        ("What we cannot do is leave the mill.", "leave the mill", "asserted", True),
        ("The driver pleaded not guilty on Monday.", "pleaded not guilty", "asserted", False),
        ("The prisoners were denied water for two days.", "denied water", "asserted", False),
        ("We call on all sides to let ambulances pass.", "ambulances pass", "requested", False),
        ("The council is proposing to sell the pool.", "sell the pool", "planned", False),
    ],
)
def test_firmness(read: Read, text: str, words: str, modality: str, negated: bool) -> None:
    claim = read(text).claim(words)
    assert (claim.modality, claim.negated) == (modality, negated)


def test_honour_to_inform_and_numbered_heads_put_nothing_forward(read: Read) -> None:
    page = read("I have the honour to inform you that the fort has been taken.")
    assert page.claims() == ["the fort has been taken"]
    assert read("Flood report no. 14: Orlo hospital, 3-17 May\n\nThe river Sesa rose.").claims() == [
        "The river Sesa rose"
    ]


def test_headline_tells_two_things_beside_as(read: Read) -> None:
    page = read("Former guard pleads guilty as fishing trial opens\n\nThe trial began on Monday in Orlo.")
    assert "fishing trial opens" in page.claims()


@pytest.mark.parametrize("text", ["barely 40 miles", "hardly 600 miles"])
def test_barely_belongs_to_its_number(text: str) -> None:
    assert text[find_quantities(text)[0].start :] == text


def test_members_of_a_chamber_ask_and_tell(read: Read) -> None:
    page = read(
        "QUESTIONS TO MINISTERS\n\nMr HUGO BRAND: The bridge is safe. It was mended in May.\n\n"
        "Ms ADA ORR: The bridge is shut. Has the Minister seen it?\n\nMr BRAND: I saw it in June.\n\n"
        "Ms ORR: Is it closed?\n\nMr BRAND: It is open.\n\n"
        "Mr NILS TOLL: Two boats sank there. Will the Minister pay the owners?\n\nMr BRAND: I will pay them."
    )
    assert page.claim("pay the owners").modality == "questioned"
    assert page.sources("pay the owners") == ["Mr NILS TOLL"]
