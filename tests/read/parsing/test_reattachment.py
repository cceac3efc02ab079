"""Turns of news prose that the parser hangs wrongly: whose words they are, and where one statement ends."""

from __future__ import annotations

import pytest

from stemma.read.parsing.pipeline import parse
from tests.read.conftest import Read

SEEN = "The inspectors asked for 12 new cables, a letter seen by the Torvik Gazette shows."
SAFE = "The mayor said that the bridge was safe, and denied having hidden a survey."
MINERS = "The union said that 300 miners had walked out and denied that it had planned a strike."
PARTED = "Police said they used water cannon after bottles were thrown; four officers were hurt."


def test_who_asks_in_a_letter_that_an_outlet_saw_speaks_through_both(read: Read) -> None:
    assert read(SEEN).sources("12 new cables") == ["Torvik Gazette", "letter", "inspectors"]


def test_the_letter_an_outlet_saw_stands_outside_the_claim(read: Read) -> None:
    assert read(SEEN).claims() == ["The inspectors asked for 12 new cables"]


def test_what_a_letter_shows_that_an_outlet_saw_is_the_letter_s(read: Read) -> None:
    page = read("The crane was never tested, a letter seen by the Torvik Gazette shows.")
    assert page.sources("never tested") == ["Torvik Gazette", "letter"]


def test_papers_that_an_outlet_reviewed_may_be_many(read: Read) -> None:
    page = read("The harbour board hid the figures, records reviewed by the Torvik Gazette show.")
    assert page.sources("hid the figures")[-1] == "records"


def test_an_office_that_saw_a_letter_did_not_bring_it_out(read: Read) -> None:
    page = read("The crane was never tested, a letter seen by the Ministry of Works shows.")
    assert page.sources("never tested") == ["letter"]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (SAFE, "having hidden a survey", "The mayor"),
        ("The governor said the dam was full and added that pumps were running.", "pumps were", "The governor"),
        (
            "The head confirmed that 22 mines had been searched and said she left.",
            "she left",
            "The head",
        ),
        (MINERS, "planned a strike", "The union"),
    ],
)
def test_a_second_cue_behind_what_cannot_speak_is_the_outer_speaker_s(
    read: Read, text: str, words: str, source: str
) -> None:
    assert read(text).sources(words)[:1] == [source]
    assert not {"the bridge", "the dam", "22 mines", "miners"} & set(read(text).sources(words))


def test_a_second_cue_behind_what_can_speak_stays_there(read: Read) -> None:
    page = read("The minister said the union had asked for talks and demanded that wages rise.")
    assert page.sources("wages rise") == ["The minister", "the union"]
    page = read("The minister said the union had asked for talks and promised higher pay.")
    assert page.said(page.claim("promised higher pay")) == "the union … promised higher pay"
    assert page.sources("promised higher pay") == ["The minister"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Some forty miners were in the shaft; 25 climbed out unhurt.", 2),
        ("Boats carried 60 people to the quay; the rest were taken to trucks.", 2),
        ("The river rose two metres in a night; three bridges were closed.", 2),
        ("The dam broke at noon; 12 houses fell; the road was cut.", 3),
    ],
)
def test_statements_parted_by_a_semicolon_are_claims_of_their_own(read: Read, text: str, claims: int) -> None:
    assert len(read(text).claims()) == claims


def test_a_list_behind_a_semicolon_stays_with_its_clause(read: Read) -> None:
    page = read("The board bought two cranes for the quay; a pump for the dock; and a boat.")
    assert len(page.claims()) == 1


def test_a_cue_before_a_semicolon_goes_on_holding(read: Read) -> None:
    assert read(PARTED).sources("four officers were hurt") == ["Police"]


def test_a_cue_at_the_end_holds_for_both_sides_of_a_semicolon(read: Read) -> None:
    page = read("About sixty people were on the ferry; 40 were saved, the coast guard said.")
    assert page.claims() == ["About sixty people were on the ferry", "40 were saved"]


def test_a_new_cue_behind_a_semicolon_has_its_own_source(read: Read) -> None:
    page = read("The league said the vote was fair; the mayor warned that 12 boxes were missing.")
    assert page.sources("12 boxes were missing") == ["the mayor"]


def test_it_behind_a_semicolon_is_the_organisation_that_spoke(read: Read) -> None:
    page = read("The league said the vote was fair; it warned that 12 boxes were missing.")
    assert page.sources("12 boxes were missing") == ["league"]


def test_a_line_of_semicolons_is_read_to_its_end() -> None:
    text = "; ".join(["Boats came"] * 800) + "."
    assert sum(len(part.text) for part in parse(text)) == len(text)


def test_a_mine_is_no_word_of_the_author(read: Read) -> None:
    page = read("The owner does not think that the mine will reopen.")
    assert page.claim("mine will reopen").voice == "attributed"


def test_a_date_inside_another_clause_is_not_the_claim_s(read: Read) -> None:
    page = read("A fire that broke out in the boiler room last month damaged 40 cabins.")
    assert page.claim("damaged 40 cabins").dates == ()
