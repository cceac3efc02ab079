"""Which outlet "the newspaper", "the paper" or "a website" is."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

NAMED = "The bridge was cracked, the Torvik Gazette reported, citing a leaked memo. "


@pytest.mark.parametrize("word", ["newspaper", "paper", "daily"])
def test_the_newspaper_is_the_one_outlet_that_the_text_names(read: Read, word: str) -> None:
    page = read(NAMED + f"According to the {word}, four cables had snapped.")
    assert page.sources("four cables") == ["Torvik Gazette"]


def test_of_two_outlets_neither_is_meant(read: Read) -> None:
    page = read(NAMED + "The Norvale Herald had said so in May. According to the newspaper, four cables had snapped.")
    assert page.sources("four cables") == ["newspaper"]


def test_the_agency_of_the_dateline_is_not_the_newspaper(read: Read) -> None:
    page = read("TORVIK, 4 May (Corda) - " + NAMED + "Four cables had snapped, the newspaper said.")
    assert page.sources("Four cables")[0] == "Torvik Gazette"


def test_a_newspaper_may_be_named_by_the_next_sentence(read: Read) -> None:
    page = read("The bridge was cracked, a newspaper reported on Monday. The Torvik Gazette said it had seen a memo.")
    assert page.sources("bridge was cracked") == ["Torvik Gazette"]


def test_the_paper_is_the_leaked_one_where_the_text_calls_it_so(read: Read) -> None:
    page = read(
        "The Torvik Gazette published a secret paper on the bridge. According to the paper, four cables had snapped."
    )
    assert page.sources("four cables") == ["Torvik Gazette", "secret paper"]


def test_what_an_outlet_says_that_it_obtained_it_brought_out(read: Read) -> None:
    page = read("The Torvik Gazette said it had obtained the minutes. The minutes show that four cables had snapped.")
    assert page.sources("four cables") == ["Torvik Gazette", "minutes"]


@pytest.mark.parametrize("words", ["“It is safe,” he is recorded as saying.", "He is heard saying that it is safe."])
def test_who_is_taken_down_as_saying_says_it(read: Read, words: str) -> None:
    assert read("Colonel Radu Stern spoke first. " + words).sources("is safe")[-1] == "Radu Stern"


def test_they_are_the_minutes_that_the_text_tells_of(read: Read) -> None:
    page = read("The leaked minutes fill six pages. They quote Radu Stern as saying that four cables broke.")
    assert page.sources("four cables") == ["leaked minutes", "Radu Stern"]


def test_one_of_the_emails_is_out_of_the_pile(read: Read) -> None:
    page = read("Leaked emails show that the crane broke in May. The repair was put off, one of the emails says.")
    assert page.sources("repair was put off") == page.sources("crane broke")


def test_she_is_the_officer_of_the_sentence_before(read: Read) -> None:
    page = read("The mayor, Radu Stern, left in May. The safety officer raised the alarm. She said it was late.")
    assert page.sources("it was late") == ["The safety officer"]


def test_a_page_speaks_for_its_paper(read: Read) -> None:
    page = read("A leaked audit shows that mains were left to leak. Page 12 puts the loss at 29 per cent.")
    assert page.sources("29 per cent") == ["leaked audit"]


def test_what_is_so_if_a_paper_is_believed_is_the_paper_s(read: Read) -> None:
    page = read("Nearly a third never reaches a tap, if a leaked audit is to be believed.")
    assert page.sources("never reaches a tap") == ["leaked audit"]


def test_slides_and_the_presentation_are_one(read: Read) -> None:
    page = read("Internal slides show that the dam is old. The presentation was shown to the board on Monday.")
    assert page.first(page.named("presentation")).name == "Internal slides"


def test_a_note_that_its_own_words_tell_apart_is_another_paper(read: Read) -> None:
    page = read("She has a letter from the crew. According to the note the embassy handed over, the crew is safe.")
    assert page.sources("the crew is safe") == ["note"]
