"""Who says it: one sentence's attribution, and the words it puts into a mouth."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

OSTER = ["Lena Oster"]


@pytest.mark.parametrize(
    "text",
    [
        "Lena Oster said: “The pumps failed twice in March.”",
        "“The pumps failed twice in March,” Lena Oster said.",
        "“The pumps failed twice in March,” said Lena Oster.",
        '"The pumps failed twice in March," Lena Oster said.',
        "Lena Oster said that the pumps failed twice in March.",
        "Lena Oster said the pumps failed twice in March.",
        "The pumps failed twice in March, Lena Oster said.",
        "According to Lena Oster, the pumps failed twice in March.",
        "The pumps failed twice in March, according to Lena Oster.",
        "“The pumps failed twice in March [not in May],” Lena Oster said.",
    ],
)
def test_whoever_says_it_is_its_source(read: Read, text: str) -> None:
    assert read(text).sources("pumps failed twice") == OSTER


def test_the_cue_stands_outside_the_claim(read: Read) -> None:
    page = read("Lena Oster said that the pumps failed twice in March.")
    assert page.claims() == ["the pumps failed twice in March"]


def test_the_cue_is_shown_with_its_subject(read: Read) -> None:
    page = read("Lena Oster said that the pumps failed twice in March.")
    assert page.cues("pumps failed") == ["Lena Oster said that"]


@pytest.mark.parametrize("words", ["pumps failed", "water reached"])
def test_both_pieces_of_an_interrupted_quotation_have_its_sayer(read: Read, words: str) -> None:
    page = read("“The pumps failed twice,” said Lena Oster, “and the water reached the school.”")
    assert page.sources(words) == OSTER


def test_the_cue_inside_a_quotation_holds_for_its_second_piece(read: Read) -> None:
    page = read("“The pumps failed twice,” said Lena Oster, “and the water reached the school.”")
    assert page.cues("water reached") == ["said Lena Oster"]


def test_a_clause_broken_by_its_cue_keeps_its_subject(read: Read) -> None:
    page = read("“The channel,” Lena Oster told reporters, “was dredged by two firms.”")
    assert "The channel" in page.said(page.claim("was dredged"))


def test_a_clause_broken_by_its_cue_keeps_its_time(read: Read) -> None:
    page = read("“We closed the mine,” the minister said, “in June.”")
    assert page.claim("closed the mine").dates


def test_a_document_that_shows_is_the_source(read: Read) -> None:
    page = read("A leaked memo shows that the ministry closed three wards.")
    assert page.sources("closed three wards") == ["leaked memo"]


def test_what_a_document_lists_is_its_content(read: Read) -> None:
    assert read("The memo lists 14 unsafe cranes.").sources("14 unsafe cranes") == ["memo"]


def test_a_deed_noun_that_a_document_reveals_is_its_content(read: Read) -> None:
    assert read("The memo reveals the closure of three wards.").sources("closure of three wards") == ["memo"]


def test_what_a_document_mentions_is_its_content(read: Read) -> None:
    assert read("The letter mentions 14 volunteers ready to dig.").sources("14 volunteers") == ["letter"]


@pytest.mark.parametrize("deed", ["has obtained", "has seen"])
def test_a_letter_that_says_so_is_its_source(read: Read, deed: str) -> None:
    page = read(f"The Torvik Gazette {deed} a letter that says the mine was closed.")
    assert page.sources("the mine was closed") == ["letter"]


def test_a_letter_with_an_added_clause_that_says_so_is_its_source(read: Read) -> None:
    page = read("The letter, which says the mine was closed, reached the prosecutor.")
    assert page.sources("the mine was closed") == ["letter"]


def test_what_an_outlet_cites_stands_behind_it(read: Read) -> None:
    page = read("The Torvik Gazette, citing an internal memo, reported that the company had skipped 14 inspections.")
    assert page.sources("skipped 14 inspections") == ["Torvik Gazette", "internal memo"]


def test_what_is_cited_at_the_end_stands_behind_it_too(read: Read) -> None:
    page = read(
        "The Torvik Gazette reported on Friday that the crane had fallen, citing a letter from the port office."
    )
    assert page.sources("crane had fallen") == ["Torvik Gazette", "letter"]


def test_a_cable_to_somebody_with_a_name_is_not_his_word(read: Read) -> None:
    page = read(
        "A cable from the governor of Torvik, Marek Tolvan, to the head of the port, General Ida Fenn, reveals that "
        "the cranes were unsafe. Tolvan asked Fenn to send 12 men."
    )
    assert page.sources("cranes were unsafe") == ["cable"]
    assert page.sources("send 12 men") == ["cable", "Tolvan"]


def test_who_asks_in_a_letter_asks_through_it_and_cites_no_event(read: Read) -> None:
    page = read(
        "In a letter sent in May to Gen. Ida Fenn, Governor Marek Tolvan requests 150 men, citing the loss of 30 "
        "since March. “If the port falls, the road is cut,” the governor writes."
    )
    assert page.sources("requests 150 men") == ["letter", "Marek Tolvan"]
    assert page.sources("loss of 30") == ["letter", "Marek Tolvan"]
    assert page.claim("loss of 30").modality == "asserted"
    assert page.claim("road is cut").modality == "conditional"
    assert page.sources("road is cut")[0] == "letter"
    assert page.sources("sent in May") == []


def test_who_calls_on_somebody_asks_also_behind_an_apposition(read: Read) -> None:
    page = read("The union's expert on cranes, Marek Tolvan, called on the port to say whether men were being paid.")
    assert page.claim("called on").modality == "requested"


def test_one_of_them_is_called_so(read: Read) -> None:
    page = read("Two officers left. One of them said the cranes were unsafe.")
    assert page.sources("cranes were unsafe") == ["One of them"]


def test_an_outlet_that_was_told_stands_before_who_told_it(read: Read) -> None:
    page = read("Marek Tolvan told the Torvik Gazette that the cranes were unsafe.")
    assert page.sources("cranes were unsafe") == ["Torvik Gazette", "Marek Tolvan"]


def test_reporters_who_were_told_are_no_source(read: Read) -> None:
    page = read("Marek Tolvan told reporters that the cranes were unsafe.")
    assert page.sources("cranes were unsafe") == ["Marek Tolvan"]


def test_a_claim_begins_behind_that(read: Read) -> None:
    page = read("Two traders told the Norvale Courier that the market had closed.")
    assert page.claims() == ["the market had closed"]


def test_the_memo_adds_beside_its_words(read: Read) -> None:
    page = read("The ferries, the memo adds, will be sold in June.")
    assert (page.sources("sold in June"), page.said(page.claim("sold in June"))) == (
        ["memo"],
        "The ferries … will be sold in June",
    )


def test_people_without_a_name_can_be_the_source(read: Read) -> None:
    assert read("Residents said the siren never sounded.").sources("siren never sounded") == ["Residents"]


def test_one_source_speaks_through_another(read: Read) -> None:
    page = read("The letter says that the guards said that they were ready to open the gate.")
    assert page.sources("ready to open the gate") == ["letter", "guards"]


def test_those_who_said_they_were_ready_are_the_inner_voice(read: Read) -> None:
    page = read("The memo says that 40 miners, who said they were ready to march, had left the camp.")
    assert page.sources("ready to march") == ["memo", "miners"]


def test_those_who_said_they_were_ready_are_not_the_voice_of_the_rest(read: Read) -> None:
    page = read("The memo says that 40 miners, who said they were ready to march, had left the camp.")
    assert page.sources("had left the camp") == ["memo"]


@pytest.mark.parametrize(
    "text",
    [
        "The trained divers are said to be waiting in Norvale.",
        "The divers are reported to have found two bodies.",
        "The clerks are alleged to have shredded the ledgers.",
        "The clerk is believed to have burned the ledgers.",
        "It was reported that the dam had cracked.",
    ],
)
def test_a_passive_verb_of_telling_names_nobody(read: Read, text: str) -> None:
    assert read(text).sources(text.rstrip(".")[-12:]) == ["unnamed"]


def test_what_the_divers_are_said_to_do_is_the_predicate(read: Read) -> None:
    assert read("The trained divers are said to be waiting in Norvale.").claim("divers").predicate == "wait"


def test_it_was_reported_that_is_no_part_of_the_claim(read: Read) -> None:
    assert read("It was reported that the dam had cracked.").claims() == ["the dam had cracked"]


def test_an_expectation_without_anyone_is_the_publisher_s_own(read: Read) -> None:
    page = read("The bridge is expected to close soon.")
    assert (page.sources("bridge"), page.claim("bridge").voice) == ([], "own")


@pytest.mark.parametrize("cue", ["did not say", "would not say"])
def test_whoever_does_not_say_whether_says_nothing(read: Read, cue: str) -> None:
    page = read(f"The company {cue} whether the tanks were empty.")
    assert page.sources("the tanks were empty") == []


def test_what_was_not_said_is_no_claim_of_its_own(read: Read) -> None:
    page = read("The company did not say whether the tanks were empty.")
    assert page.claims() == ["The company did not say whether the tanks were empty"]


@pytest.mark.parametrize("cue", ["The ministry said", "Lena Oster said"])
def test_what_a_sayer_adds_in_the_same_sentence_is_kept(read: Read, cue: str) -> None:
    page = read(f"{cue} the mine was closed, adding that 40 miners had found work.")
    assert page.sources("40 miners had found work") == page.sources("mine was closed")


def test_what_a_sayer_added_with_and_is_kept(read: Read) -> None:
    page = read("The ministry said the mine was closed, and added that 40 miners had found work.")
    assert page.sources("40 miners had found work") == ["ministry"]


def test_two_cues_of_one_source_are_not_nested(read: Read) -> None:
    page = read("Lena Oster asked the board to send 30 rifles and promised to pay by Friday.")
    assert page.sources("promised to pay") == OSTER


def test_in_the_words_of_names_the_source(read: Read) -> None:
    page = read("In the words of the inspectors, the dam was a sieve.")
    assert page.sources("dam was a sieve") == ["inspectors"]


def test_a_quotation_that_begins_with_an_editor_s_bracket_has_its_sayer(read: Read) -> None:
    page = read("“[The dam] leaked for years,” Lena Oster said.")
    assert page.sources("leaked for years") == OSTER


def test_an_editor_s_bracket_that_is_a_claim_is_the_publisher_s_own(read: Read) -> None:
    page = read("The board met in Norvale. [The board has since been dissolved.]")
    assert page.claim("since been dissolved").voice == "own"


def test_an_editor_s_bracket_that_is_a_claim_is_no_headline(read: Read) -> None:
    page = read("The board met in Norvale. [The board has since been dissolved.]")
    assert not page.claim("since been dissolved").headline


def test_a_denial_names_its_source(read: Read) -> None:
    assert read("The governor denied that the mine was closed.").sources("mine was closed") == ["The governor"]


def test_a_denied_deed_names_its_source(read: Read) -> None:
    assert read("The governor denied closing the mine.").sources("closing the mine") == ["The governor"]


def test_a_short_denial_is_not_lost(read: Read) -> None:
    page = read("Lena Oster said the mine was closed. The mayor of Norvale denied it.")
    assert page.claim("denied it")


def test_what_a_document_contradicts_is_negated(read: Read) -> None:
    page = read("The memo contradicts the claim that the guards were paid.")
    assert page.claim("the guards were paid").negated


def test_the_claim_that_a_document_contradicts_is_no_second_cue(read: Read) -> None:
    page = read("The memo contradicts the claim that the tunnel was closed.")
    assert (page.sources("tunnel was closed"), page.claim("tunnel was closed").negated) == (["memo"], True)


def test_a_claim_on_a_mine_is_long_enough(read: Read) -> None:
    page = read("The ministry denied that the mine was not closed.")
    assert page.claim("the mine was not closed")


def test_a_ministry_that_rejects_a_claim_is_the_source(read: Read) -> None:
    page = read("The ministry rejects claims that nurses were dismissed.")
    assert page.sources("nurses were dismissed") == ["ministry"]
