"""Turns that whole texts by other hands brought up: whose words a clause is, where it hangs, and how firm it is."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

LETTER = (
    "In a letter leaked to the Ridge Herald, the commander of the Tolva garrison, Col. Marek Ohm, complains to the "
    "ministry that recruits sent to him since July have received no boots. The colonel asks the ministry for rifles."
)


def test_who_complains_in_a_letter_is_no_name_of_its_reader(read: Read) -> None:
    page = read(LETTER)
    assert page.sources("have received no boots")[-2:-1] == ["letter"]
    assert page.named("Marek Ohm").kind == "person"
    assert page.claim("have received no boots").negated


def test_who_has_spoken_in_a_letter_speaks_there_again_by_his_rank(read: Read) -> None:
    assert read(LETTER).sources("asks the ministry")[-2:-1] == ["letter"]


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "The rebels said in a statement posted online that they had taken the bridge.",
            "taken the bridge",
            ["statement", "rebels"],
        ),
        (
            "Local radio reported, quoting a doctor, that two boxes had gone.",
            "two boxes had gone",
            ["Local radio", "a doctor"],
        ),
        ("According to Dr Ferro the wells were foul; the council has seen no paper.", "seen no paper", []),
        (
            "The clinic took in nine men, according to a nurse there, who said the army was to blame.",
            "army was",
            ["a nurse"],
        ),
        ("In competent circles it is stated that the bridge is safe.", "bridge is safe", ["competent circles"]),
        (
            "“He did brake, but too late,” Hanne Lorr, who leads the team, told reporters.",
            "did brake",
            ["Hanne Lorr"],
        ),
        ("Four people said the firm plans to close the mill.", "close the mill", ["people"]),
        ("The agency plans to close the mill by May.", "close the mill", []),
        ("Guards were found unhurt in the cellar on Monday.", "found unhurt", []),
        ("The residents asked not to be named.", "asked not to be named", []),
        (
            "Police Colonel Hugo Barros denied the report. His officers, he said, fired no shot.",
            "fired no shot",
            ["Hugo Barros"],
        ),
        ("Authorities report 23 deaths in the valley.", "23 deaths", ["Authorities"]),
    ],
)
def test_through_whom(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert [one.removeprefix("Police Colonel ") for one in read(text).sources(words)] == sources


@pytest.mark.parametrize(
    ("text", "words", "modality", "negated"),
    [
        ("I recommend that the well be closed within 48 hours.", "well be closed", "requested", False),
        ("Publish the contract.", "Publish the contract", "requested", False),
        ("Do not wait for a knock on the door.", "wait for a knock", "requested", True),
        ("A larger explosion is possible in the next two days.", "larger explosion", "possible", False),
        ("The old mill is considered a possible source of the oil.", "possible source", "possible", False),
        ("No one is to speak to the families.", "speak to the families", "ordered", True),
        (
            "The ministry says the second ship should reach the island before dawn.",
            "reach the island",
            "expected",
            False,
        ),
        ("It is not clear whether the order was carried out.", "order was carried out", "questioned", False),
        ("Whether a report was filed is still unclear.", "report was filed", "questioned", False),
        ("Police are investigating whether sparks began the fire.", "sparks began the fire", "questioned", False),
        ("Neither side offered evidence for its claim.", "offered evidence", "asserted", True),
        ("The rumours contain not a grain of truth.", "grain of truth", "asserted", True),
        ("We are under no obligation to pay.", "under no obligation", "asserted", True),
        ("The commission has to this day given no reply.", "given no reply", "asserted", True),
        ("Army batteries were to blame.", "to blame", "asserted", False),
        ("The board fears that half of the bookings could be lost.", "could be lost", "possible", False),
        ("“This was a senseless act,” the mayor said.", "senseless act", "opinion", False),
    ],
)
def test_how_firmly(read: Read, text: str, words: str, modality: str, negated: bool) -> None:
    claim = read(text).claim(words)
    assert (claim.modality, claim.negated) == (modality, negated)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The gun may have been stolen; tests are pending.",
            ["The gun may have been stolen", "tests are pending"],
        ),
        (
            "The master sailed yesterday and cannot be questioned.",
            ["The master sailed yesterday", "cannot be questioned"],
        ),
        (
            "Stefan Loy, detained at the dock, has confessed to it.",
            ["Stefan Loy, detained at the dock", "has confessed"],
        ),
        (
            "The shooting on Mill Lane that left two people dead is over.",
            ["The shooting on Mill Lane that left two people dead"],
        ),
        ("He treated 70 men, none of them seriously hurt.", ["none of them seriously hurt"]),
    ],
)
def test_where_a_claim_begins_and_ends(read: Read, text: str, claims: list[str]) -> None:
    found = read(text).claims()
    assert all(any(words in one for one in found) for words in claims), found


def test_a_headline_with_two_doings_is_two_claims(read: Read) -> None:
    page = read("Rebels seize town as army fights back, residents say\n\nThe town fell on Monday, residents said.")
    assert page.claims()[:2] == ["Rebels seize town", "army fights back"]
    assert page.sources("Rebels seize town") == page.sources("army fights back") == ["residents"]


def test_one_guard_and_one_of_the_drivers_are_numbers_and_one_of_the_best_is_none(read: Read) -> None:
    page = read("The blast killed one guard. One of the drivers has left. He was one of the best.")
    assert [(q.value, q.unit) for q in page.reading.quantities] == [(1, "persons"), (1, "persons")]


def test_a_letter_to_its_readers_is_no_comment(read: Read) -> None:
    page = read("To: the officers\n\nWe will send each of you two lorries if the Treasury agrees.")
    assert page.claim("two lorries").modality == "conditional"
