"""Finite verbs that the parser hangs beneath a noun, or on the wrong verb."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

ASIDE = (
    "The two-page order, signed by the ministry's head of ports, Lena Oster, instructed crews to leave the quay "
    "if the tide exceeded four metres and asked for three additional tugs."
)
COURT = "The minister told parliament that “no such paper left my office” and accused the Gazette of lying."


def test_a_verb_behind_an_aside_is_the_paper_s(read: Read) -> None:
    assert read(ASIDE).sources("instructed crews") == ["two-page order"]


def test_what_it_asks_for_behind_a_condition_the_paper_asks_for(read: Read) -> None:
    page = read(ASIDE)
    assert page.claim("three additional tugs").modality == "requested"
    assert page.sources("three additional tugs") == ["two-page order"]


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("The crane had never been tested, the minutes show.", "crane had never been tested", ["minutes"]),
        (
            "Emails published by the Torvik Gazette show that the port's engineer first raised the alarm in May.",
            "raised the alarm",
            ["Torvik Gazette", "Emails"],
        ),
        ("The bridge was cracked, a newspaper reported on Monday.", "bridge was cracked", ["newspaper"]),
        (
            "The port considered closing the quay because it was losing money, a newspaper reported on Monday.",
            "considered closing the quay",
            ["newspaper"],
        ),
        (
            "The bridge was safe, the mayor said, while local divers gave a toll of 11.",
            "toll of 11",
            ["local divers"],
        ),
        (
            "The board obtained minutes of a meeting at which the chief of the port, Radu Stern, told captains that "
            "40 barges were stuck.",
            "40 barges were stuck",
            ["minutes", "Radu Stern"],
        ),
    ],
)
def test_who_tells_it_is_found(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources


def test_the_first_speaker_has_not_said_what_follows_while(read: Read) -> None:
    page = read("Nine sailors drowned, the mayor said, while local divers gave a higher toll of 11.")
    assert page.sources("Nine sailors drowned") == ["the mayor"]


def test_a_second_verb_behind_an_object_is_a_claim_of_its_own(read: Read) -> None:
    page = read("The letter names four quays as first objectives and sets 6 May as the day of closing.")
    assert [words for words in page.claims() if words.startswith("sets 6 May")]


def test_who_spoke_before_a_quotation_goes_on_behind_it(read: Read) -> None:
    page = read(COURT)
    assert page.sources("no such paper left my office") == page.sources("accused the Gazette") == ["The minister"]


def test_a_joined_verb_of_one_speaker_s_clause_stays_his(read: Read) -> None:
    page = read("The union said the miners had left their posts and closed the gate.")
    assert page.sources("closed the gate") == ["The union"]


@pytest.mark.parametrize(
    "head", ["RADOVAR — ", "RADOVAR/TORVIK, 3 March - ", "Radovar, 3 March 2021 – ", "RADOVAR, Norland — "]
)
def test_a_place_before_a_dash_is_no_subject(read: Read, head: str) -> None:
    page = read(head + "An internal memo ordered guards to leave the quay.")
    assert page.claims() == ["An internal memo ordered guards to leave the quay"]
    assert page.sources("ordered guards") == ["internal memo"]


def test_a_verb_with_an_object_is_no_participle_of_the_noun_before(read: Read) -> None:
    page = read("Flooding caused by the collapse of two dams killed 4,300 people, and more than 8,000 are missing.")
    assert [words for words in page.claims() if words.endswith("killed 4,300 people")]
    assert page.claims()[-1] == "more than 8,000 are missing"


def test_a_participle_that_keeps_an_object_stays_one(read: Read) -> None:
    page = read("The head of the port given two weeks to answer has left.")
    assert [words for words in page.claims() if words.endswith("has left")]


def test_who_says_it_in_a_reply_stands_behind_the_phrase(read: Read) -> None:
    page = read("Radu Stern left in May. In a reply annexed to the audit he says that 80 cables were cut.")
    assert page.sources("80 cables were cut") == ["Radu Stern"]


def test_who_tells_it_in_a_recording_made_in_june_tells_it_in_the_recording(read: Read) -> None:
    page = read(
        "In the four-minute recording, made in June, a captain identified as Radu Stern tells the office that "
        "up to 700 people are aboard."
    )
    assert page.sources("700 people are aboard") == ["four-minute recording", "Radu Stern"]


def test_who_is_heard_asking_asks(read: Read) -> None:
    page = read("Colonel Radu Stern can be heard asking for permission to send a tug.")
    assert page.claim("permission to send a tug").modality == "requested"
    assert page.sources("permission to send a tug") == ["Radu Stern"]


@pytest.mark.parametrize("told", ["the recording shows", "a confidential audit of the harbour's central bank says"])
def test_a_paper_at_the_end_shows_what_stands_before(read: Read, told: str) -> None:
    page = read(f"The tug did not leave the quay, {told}.")
    assert page.claims() == ["The tug did not leave the quay"]
    assert page.sources("did not leave")[-1].split()[-1] in {"recording", "audit"}


def test_what_stands_before_a_colon_the_paper_does_not_name(read: Read) -> None:
    page = read("There is a warning too: the slides name the Velin aqueduct as likely to fail within five winters.")
    assert [words for words in page.claims() if "Velin aqueduct" in words and "likely to fail" in words]


def test_a_subject_with_an_aside_keeps_what_it_did_before_a_late_paper(read: Read) -> None:
    page = read(
        "Norland Water, which supplies the coast, intended to put off the repair by nine years, internal slides show."
    )
    assert page.sources("put off the repair")[0] == "internal slides"


def test_a_clause_on_what_is_told_is_no_clause_on_who_is_told(read: Read) -> None:
    page = read("The chief of the port told captains that 40 barges were stuck.")
    assert page.claims() == ["40 barges were stuck"]


@pytest.mark.parametrize("words", ["it goes on", "he went on", "the captain continued"])
def test_who_goes_on_tells(read: Read, words: str) -> None:
    page = read(f"Colonel Radu Stern said the port was shut. The men, {words}, were in good health.")
    assert page.claims()[-1] == "The men … were in good health"


def test_a_warning_between_commas_is_no_circumstance(read: Read) -> None:
    page = read("After that date, the memo warns, the case will go to a court.")
    assert page.sources("the case will go") == ["memo"]


def test_of_two_statements_of_a_chairman_he_is_the_sayer_of_both(read: Read) -> None:
    page = read("Cameras were short, said its chairman, Radu Stern, and only every third officer had been given one.")
    assert page.sources("Cameras were short") == page.sources("every third officer") == ["Radu Stern"]


def test_people_who_open_a_sentence_are_no_name(read: Read) -> None:
    page = read("Medics at the clinic in Velin told the Gazette that 11 bodies had been brought in.")
    assert page.named("Medics").kind == "group"
