"""Through whom: what the discourse before a sentence adds to its chain."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

SHOWN = "A leaked memo shows that the ministry closed three wards. "
SIGNED = "The letter, signed by Colonel Adar Vint, reached the port office. "
QUOTED = "“The silt came in April,” Marek Tolvan said. "


def test_a_sentence_without_a_cue_is_the_publisher_s_own(read: Read) -> None:
    assert read(QUOTED + "The channel was closed in June.").sources("channel was closed") == []


def test_the_chain_begins_with_the_publisher(read: Read) -> None:
    assert read(SHOWN).claim("three wards").chain[0].source == "publisher:t"


def test_the_memo_adds_goes_on_with_the_same_memo(read: Read) -> None:
    page = read(SHOWN + "The memo adds that nurses were moved to the coast.")
    assert page.sources("nurses were moved") == ["leaked memo"]


@pytest.mark.parametrize("words", ["It also says", "It adds"])
def test_it_that_says_is_the_document_before(read: Read, words: str) -> None:
    page = read(SHOWN + f"{words} that nurses were moved to the coast.")
    assert page.sources("nurses were moved") == ["leaked memo"]


def test_she_who_says_is_the_person_before(read: Read) -> None:
    page = read("Lena Oster visited the harbour on Monday. She said that the cranes were unsafe.")
    assert page.sources("cranes were unsafe") == ["Lena Oster"]


@pytest.mark.parametrize(
    ("text", "words", "sayer"),
    [
        (
            "The Ministry of Ports has closed the channel, it said on Monday.",
            "closed the channel",
            "Ministry of Ports",
        ),
        (SHOWN + "The council will sell the quay, it said.", "sell the quay", "council"),
    ],
)
def test_it_that_tells_of_its_own_doing_is_who_does_it(read: Read, text: str, words: str, sayer: str) -> None:
    assert read(text).sources(words) == [sayer]


def test_the_union_s_word_on_another_body_stays_the_union_s(read: Read) -> None:
    page = read("The Dockers Union said the quay was unsafe. The council has failed, it said.")
    assert page.sources("has failed") == ["Dockers Union"]


def test_a_family_name_that_is_a_common_word_is_the_person_before(read: Read) -> None:
    signed = "The memo, signed by the head of maintenance, Radu Stern, says that two welds have opened.\n"
    page = read(signed + "Stern asks for 140,000 crowns for the quay.")
    assert page.sources("140,000 crowns") == ["memo", "Radu Stern"]


@pytest.mark.parametrize(
    ("told", "teller", "name"),
    [
        ("Four people were hurt when shells hit a clinic in Orn on Monday", "a doctor at the clinic", "Mira Tal"),
        ("Three houses burned", "a doctor", "Mira Tal"),
        ("The bridge will be closed until June", "the head of the station", "Petra Moll"),
    ],
)
def test_who_told_it_stands_between_commas_before_the_cue(read: Read, told: str, teller: str, name: str) -> None:
    for cue in ("said", "told the agency"):
        page = read(f"{told}, {teller}, {name}, {cue}.")
        assert page.sources(told.split()[0])[-1] == name
        assert page.said(page.claim(told.split()[0])) == told


def test_they_who_say_are_the_group_before(read: Read) -> None:
    page = read("Officials said the depot was empty. They said 12 guards had fled.")
    assert page.sources("12 guards had fled") == ["Officials"]


def test_a_signatory_speaks_through_his_document(read: Read) -> None:
    page = read(SIGNED + "Vint warned that the cranes were unsafe.")
    assert page.sources("cranes were unsafe") == ["letter", "Vint"]


def test_the_document_of_a_signatory_is_carried_over(read: Read) -> None:
    page = read(SIGNED + "Vint warned that the cranes were unsafe.")
    assert page.levels("cranes were unsafe") == ["carried-over", "claim"]


def test_a_signatory_s_pronoun_speaks_through_his_document_too(read: Read) -> None:
    page = read(SIGNED + "Vint wrote that the depot was empty. He added that 12 guards had fled.")
    assert page.sources("12 guards had fled") == ["letter", "Vint"]


def test_whoever_did_not_sign_does_not_speak_through_the_document(read: Read) -> None:
    page = read(SIGNED + "Lena Oster said that the cranes were unsafe.")
    assert page.sources("cranes were unsafe") == ["Lena Oster"]


def test_the_outlet_that_published_a_document_stands_before_it(read: Read) -> None:
    page = read("The memo, published by the Norvale Courier on Friday, says that the depot was empty.")
    assert page.sources("depot was empty") == ["Norvale Courier", "memo"]


def test_an_outlet_holds_for_the_whole_report(read: Read) -> None:
    page = read("The memo, published by the Norvale Courier on Friday, says that the depot was empty.")
    assert page.levels("depot was empty") == ["document", "claim"]


def test_the_outlet_of_a_credit_line_stands_before_a_document(read: Read) -> None:
    page = read("The depot was empty, the memo says.\nSource: Norvale Courier")
    assert page.sources("depot was empty") == ["Norvale Courier", "memo"]


def test_the_agency_of_a_dateline_stands_before_a_document(read: Read) -> None:
    page = read("NORVALE (KNA) — A memo shows that the depot was empty.")
    assert page.sources("depot was empty") == ["KNA", "memo"]


def test_the_outlet_of_a_credit_line_does_not_stand_before_a_person(read: Read) -> None:
    page = read("The depot was empty, Lena Oster said.\nSource: Norvale Courier")
    assert page.sources("depot was empty") == ["Lena Oster"]


def test_an_outlet_of_one_document_does_not_stand_before_another(read: Read) -> None:
    page = read("The memo was published by the Norvale Courier. A second letter says that the depot was empty.")
    assert page.sources("depot was empty") == ["second letter"]


def test_a_quotation_of_several_sentences_has_the_sayer_of_its_end(read: Read) -> None:
    page = read("“The silt came in April. Nobody cleared the channel. We asked in May,” Marek Tolvan said.")
    assert page.sources("silt came in April") == ["Marek Tolvan"]


def test_a_sentence_in_the_middle_of_a_quotation_has_the_sayer_of_its_end(read: Read) -> None:
    page = read("“The silt came in April. Nobody cleared the channel. We asked in May,” Marek Tolvan said.")
    assert page.sources("Nobody cleared the channel") == ["Marek Tolvan"]


def test_a_quotation_behind_its_sayer_s_sentence_goes_on_with_him(read: Read) -> None:
    assert read(QUOTED + "“Nobody cleared it.”").sources("Nobody cleared it") == ["Marek Tolvan"]


def test_a_quotation_goes_on_in_a_new_paragraph(read: Read) -> None:
    page = read(QUOTED + "“Nobody cleared it.\n“We asked for dredgers in May.”")
    assert page.sources("asked for dredgers") == ["Marek Tolvan"]


def test_a_quotation_of_a_new_paragraph_is_carried_over(read: Read) -> None:
    page = read(QUOTED + "“Nobody cleared it.\n“We asked for dredgers in May.”")
    assert page.levels("asked for dredgers") == ["carried-over"]


def test_a_quotation_that_nobody_says_is_unnamed(read: Read) -> None:
    assert read("“The siren never sounded.” The mayor resigned on Friday.").sources("siren") == ["unnamed"]


def test_a_quotation_is_not_carried_to_the_publisher_s_own_words(read: Read) -> None:
    page = read("“The siren never sounded,” residents said.\nThe mayor resigned on Friday.")
    assert page.sources("mayor resigned") == []


def test_a_passive_telling_behind_a_letter_goes_through_the_letter(read: Read) -> None:
    page = read("A letter shows that the depot was empty. The trained divers are said to be waiting in Norvale.")
    assert page.sources("waiting in Norvale") == ["letter", "unnamed"]


def test_a_headline_s_word_before_the_colon_is_its_source(read: Read) -> None:
    page = read("Police: two dockers held after warehouse fire\n\nTwo dockers were held on Friday.")
    assert page.sources("held after warehouse fire") == ["Police"]


def test_a_headline_s_word_before_the_colon_is_not_its_predicate(read: Read) -> None:
    page = read("Police: two dockers held after warehouse fire\n\nTwo dockers were held on Friday.")
    assert page.claim("held after warehouse fire").predicate == "hold"


def test_a_headline_s_word_behind_the_colon_is_its_source(read: Read) -> None:
    page = read("Two dead after fire at Norvale mine: mayor\n\nThe mine is old.")
    assert page.sources("Two dead after fire") == ["mayor"]


def test_a_document_before_a_headline_s_colon_is_its_source(read: Read) -> None:
    page = read("Leaked letter: harbour board knew of torn hull\n\nThe board knew of it.")
    assert page.sources("knew of torn hull") == ["Leaked letter"]


def test_a_document_that_a_headline_lets_speak_is_its_source(read: Read) -> None:
    page = read("Leaked memo names 14 unsafe cranes\n\nThe Torvik Gazette has seen the leaked memo.")
    assert page.sources("14 unsafe cranes") == ["Leaked memo"]


def test_a_headline_with_its_cue_at_the_end_has_its_source(read: Read) -> None:
    page = read("Mine ‘unsafe’, says Norvale inspector\n\nThe mine is old.")
    assert page.sources("Mine ‘unsafe’") == ["Norvale inspector"]


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "The Torvik Gazette, citing a letter to the ministry, reported that 40 crates were missing.",
            "40 crates",
            ["Torvik Gazette", "letter"],
        ),
        (
            "The statement, seen by the Norvale Agency, says the wells were poisoned.",
            "wells were poisoned",
            ["Norvale Agency", "statement"],
        ),
        (
            "Documents obtained by the Torvik Gazette show that the ministry paid 3 million crowns.",
            "ministry paid",
            ["Torvik Gazette", "Documents"],
        ),
        ("The union, quoting a doctor at the clinic, says 12 patients died.", "patients died", ["union", "doctor"]),
        (
            "The dam was safe, the minister was quoted by the state agency as saying.",
            "dam was safe",
            ["state agency", "minister"],
        ),
        ("The minister was quoted as saying that the dam was safe.", "dam was safe", ["minister"]),
        (
            "According to a report in the Norvale Courier, the board sold two ferries.",
            "sold two ferries",
            ["Norvale Courier", "report"],
        ),
        ("The bank lost 9 million crowns (Source: Norvale Courier).", "bank lost", ["Norvale Courier"]),
        (
            "The bank lost 9 million crowns, an auditor said (source: Norvale Courier).",
            "bank lost",
            ["Norvale Courier", "auditor"],
        ),
        (
            "Sources close to the board said the director would resign, the Norvale Courier reported.",
            "would resign",
            ["Norvale Courier", "Sources"],
        ),
        ("In the inspector's view, the crane was a death trap.", "death trap", ["inspector"]),
        ("As stated by the ministry, the wells were dry.", "wells were dry", ["ministry"]),
        ("The dam broke on Monday, said Sgt. Lena Oster.", "dam broke", ["Lena Oster"]),
        ("Nobody denies that the well was poisoned.", "well was poisoned", ["unnamed"]),
    ],
)
def test_a_chain_names_all_through_whom_a_claim_comes(read: Read, text: str, words: str, sources: list[str]) -> None:
    given = read(text).sources(words)
    assert [
        name.removeprefix("The ").removeprefix("the ").removeprefix("an ").removeprefix("a ") for name in given
    ] == sources


def test_a_credit_in_brackets_is_no_part_of_the_claim(read: Read) -> None:
    page = read("The bank lost 9 million crowns (Source: Norvale Courier).")
    assert page.claims() == ["The bank lost 9 million crowns"]


def test_a_credit_in_brackets_holds_for_its_own_sentence_only(read: Read) -> None:
    page = read("The bank lost 9 million crowns (Source: Norvale Courier). A memo shows that the depot was empty.")
    assert page.sources("depot was empty") == ["memo"]


def test_words_told_to_a_paper_are_the_teller_s_though_no_cue_comes_before(read: Read) -> None:
    page = read("The guard turned down a request to close the quay, two officers of the port told the Herald.")
    assert page.sources("turned down")[-1] == "officers"
    assert page.claims() == ["The guard turned down a request to close the quay"]


def test_nobody_asks_for_what_is_said_never_to_have_been_asked_for(read: Read) -> None:
    page = read("The firm has never asked the army for rifles, Lena Oster told reporters.")
    assert page.sources("asked the army") == ["Lena Oster"]


def test_what_somebody_is_wanted_to_do_is_asked_for(read: Read) -> None:
    claim = read("Oster wanted the army to send thirty trucks.").claim("thirty trucks")
    assert claim.modality == "requested"


def test_a_paper_named_behind_its_kind_is_the_source(read: Read) -> None:
    page = read("The quay was closed, the newspaper Velin Lantern reported on Tuesday, citing a leaked letter.")
    assert page.sources("quay was closed") == ["Velin Lantern", "leaked letter"]


def test_what_a_report_has_from_a_paper_s_letter_came_through_the_paper(read: Read) -> None:
    page = read(
        "The quay was closed, the newspaper Velin Lantern reported, citing a leaked letter. "
        "More than 1,000 people left, according to the letter."
    )
    assert page.sources("people left")[0] == "Velin Lantern"


def test_who_is_reached_by_phone_does_not_speak_through_what_he_signed(read: Read) -> None:
    page = read(
        "The memo, signed by Pavel Oster, says that the dam leaks. Pavel Oster retired in April. "
        "Reached by phone, he confirmed that the document was authentic but refused to elaborate."
    )
    assert page.sources("was authentic") == page.sources("refused to elaborate") == ["Pavel Oster"]


def test_who_is_let_speak_in_a_quotation_speaks_through_its_sayer(read: Read) -> None:
    page = read('"We had no bread. The guards claim that we were fed," said Ida Lunde. The gate was shut.')
    assert page.sources("we were fed") == ["Ida Lunde", "guards"]
    assert page.sources("We had no bread") == ["Ida Lunde"]


def test_its_spokesman_is_the_body_told_of_before(read: Read) -> None:
    page = read(
        "The Harbour Ministry gave no answer on Monday. Its spokesman said on Sunday that the piers were safe."
    )
    assert page.sources("piers were safe") == ["Harbour Ministry"]


def test_who_goes_on_to_tell_in_the_present_still_writes_in_the_paper(read: Read) -> None:
    page = read(
        "“The pumps are broken,” Major Adar Vint writes in the memo. Vint goes on to describe how fuel was sold."
    )
    assert page.sources("fuel was sold") == ["memo", "Adar Vint"]
