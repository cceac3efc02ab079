"""Which document “the memo” is, what an acronym stands for."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

TWO = (
    "The Norland Harbour Authority sent a memo to the ministry. A second document lists the cranes. "
    "The memo was signed by Lena Oster."
)


def test_the_memo_is_the_memo_named_before(read: Read) -> None:
    page = read("A leaked memo shows that the ministry closed three wards. The memo adds that nurses left.")
    assert page.first(page.named("memo")).name == "leaked memo"


def test_the_document_may_stand_for_a_letter(read: Read) -> None:
    page = read("A secret letter shows that the dam leaked. The document was sent to the prosecutor.")
    assert page.first(page.named("document")).name == "secret letter"


def test_a_second_document_is_another_one(read: Read) -> None:
    assert read(TWO).named("second document").refers_to is None


def test_a_noun_of_its_own_reaches_back_over_a_second_document(read: Read) -> None:
    page = read(TWO)
    assert page.named("memo", 1).refers_to == page.named("memo").id


def test_a_later_letter_with_an_indefinite_article_is_another_one(read: Read) -> None:
    page = read("A letter reached the prosecutor in May. In June a letter reached the board.")
    assert page.named("letter", 1).refers_to is None


def test_documents_in_the_plural_are_not_the_one_document(read: Read) -> None:
    page = read("A leaked memo shows that the dam leaked. The documents were sent to the prosecutor.")
    assert page.named("documents").refers_to is None


def test_the_reference_says_why(read: Read) -> None:
    page = read("A leaked memo shows that the ministry closed three wards. The memo adds that nurses left.")
    why = page.named("memo").why
    assert why is not None
    assert "leaked memo" in why.reason


def test_two_documents_of_one_list_are_two(read: Read) -> None:
    page = read("Neither the memo nor the letter mentions the cranes.")
    assert page.named("letter").refers_to is None


def test_an_acronym_in_brackets_is_short_for_the_name_before(read: Read) -> None:
    page = read("The Union of Harbour Pilots (UHP) met in Norvale.")
    assert page.first(page.named("UHP")).name == "Union of Harbour Pilots"


def test_a_later_acronym_is_the_same_organisation(read: Read) -> None:
    page = read("The Union of Harbour Pilots (UHP) met in Norvale. The UHP voted on Friday.")
    assert page.first(page.named("UHP", 1)).name == "Union of Harbour Pilots"


def test_letters_that_do_not_spell_the_name_are_not_short_for_it(read: Read) -> None:
    page = read("The Union of Harbour Pilots (KNA) met in Norvale.")
    assert page.named("KNA").refers_to is None


def test_a_document_of_the_headline_is_the_one_of_the_first_sentence(read: Read) -> None:
    page = read(
        "Ministry hid a leaked memo for months\n\nA leaked memo shows that three wards were closed. "
        "The ministry hid it in a drawer in Norvale."
    )
    assert page.named("leaked memo", 1).refers_to == page.named("leaked memo").id


@pytest.mark.parametrize("lead", ["A leaked document shows", "Engineer Ana Ruiz's memo shows"])
def test_a_document_of_the_headline_may_be_named_by_another_noun(read: Read, lead: str) -> None:
    page = read(f"Norland Herald\n3 May 2021\nWhat the leaked memo says\n\n{lead} that three wards were closed.")
    documents = [m for m in page.reading.mentions if m.kind == "document"]
    assert documents[1].refers_to == documents[0].id


def test_a_second_memo_is_not_the_one_of_the_headline(read: Read) -> None:
    page = read("What the leaked memo says\n\nA second memo shows that three wards were closed.")
    assert page.named("second memo").refers_to is None


def test_the_ministry_is_the_one_ministry_named_before(read: Read) -> None:
    page = read("The Ministry of Mines closed the shaft. Later the ministry opened it again.")
    assert page.first(page.named("ministry")).name == "Ministry of Mines"


def test_the_ministry_stays_open_where_two_are_named(read: Read) -> None:
    page = read("The Ministry of Mines and the Ministry of Health met. Later the ministry closed the shaft.")
    assert page.named("ministry").refers_to is None


def test_short_letters_of_a_name_in_another_language_are_short_for_it(read: Read) -> None:
    page = read("The Norvale Association for Human Rights (ANDH) said so. The ANDH counted 26 witnesses.")
    assert page.first(page.named("ANDH", 1)).name == "Norvale Association for Human Rights"


def test_the_document_is_the_last_paper_and_not_the_report_on_it(read: Read) -> None:
    page = read(
        "The ministry rejected a report on the dam. The Gazette had printed a secret order. "
        "The document tells guards to move."
    )
    assert page.first(page.named("document")).name == "secret order"
