"""What a text says of its documents: signatory, addressee, date, outlet."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

LETTER = "The letter, addressed to Governor Oren Vash, was dated 3 May 2021 and signed by Lena Oster."


@pytest.mark.parametrize("words", ["signed by", "written by", "penned by"])
def test_who_signed_or_wrote_it_stands_behind_it(read: Read, words: str) -> None:
    assert read(f"The memo was {words} Lena Oster.").value("signed by") == "Lena Oster"


def test_a_signature_is_found_behind_another_participle(read: Read) -> None:
    assert read(LETTER).value("signed by") == "Lena Oster"


def test_who_signed_is_told_behind_the_date_in_a_phrase_that_opens_the_sentence(read: Read) -> None:
    page = read("In the letter, dated 3 May and signed by Lena Oster, the clerk says that the pay is late.")
    assert page.value("signed by") == "Lena Oster"


def test_whom_it_is_addressed_to_is_told(read: Read) -> None:
    assert read(LETTER).value("addressed to") == "Oren Vash"


def test_whom_it_was_sent_to_is_its_addressee(read: Read) -> None:
    page = read("The letter was sent to the Norland Harbour Authority.")
    assert page.value("addressed to") == "Norland Harbour Authority"


def test_its_date_is_told(read: Read) -> None:
    assert read(LETTER).value("dated") == "3 May 2021"


def test_a_detail_belongs_to_its_document(read: Read) -> None:
    page = read("A memo reached the board. A second letter, signed by Lena Oster, reached the prosecutor.")
    assert page.by_id(page.detail("signed by").document_mention).name == "second letter"


def test_it_stands_for_the_document_before(read: Read) -> None:
    page = read("The memo was leaked to the Torvik Gazette. It was written by Lena Oster.")
    assert page.by_id(page.detail("signed by").document_mention).name == "memo"


def test_the_cue_holds_the_deed_and_the_name(read: Read) -> None:
    page = read("The memo was signed by Lena Oster.")
    assert page.quote(page.detail("signed by").cue) == "signed by Lena Oster"


@pytest.mark.parametrize("deed", ["published", "obtained", "released"])
def test_the_outlet_that_brought_it_out_published_it(read: Read, deed: str) -> None:
    page = read(f"The memo was {deed} by the Torvik Gazette.")
    assert page.value("published by") == "Torvik Gazette"


def test_whom_it_was_leaked_to_is_told(read: Read) -> None:
    assert read("The memo was leaked to the Torvik Gazette.").value("leaked to") == "Torvik Gazette"


def test_what_it_was_enclosed_with_is_a_document(read: Read) -> None:
    assert read("The list was enclosed with a letter to the prosecutor.").value("enclosed with") == "letter"


@pytest.mark.parametrize("line", ["Source: Torvik Gazette", "(Source: Torvik Gazette)", "[Credit: Torvik Gazette]"])
def test_a_credit_line_holds_for_the_whole_report(read: Read, line: str) -> None:
    page = read(f"The floods hit Dresk province.\n{line}")
    assert (page.value("credited to"), page.detail("credited to").document_mention) == ("Torvik Gazette", "")


def test_a_credit_line_is_no_claim(read: Read) -> None:
    assert read("The floods hit Dresk province.\nSource: Torvik Gazette").claims() == [
        "The floods hit Dresk province"
    ]


def test_a_dateline_credits_its_agency(read: Read) -> None:
    assert read("TORVIK (KNA) — Two trawlers collided on Friday.").value("credited to") == "KNA"


def test_a_letter_that_was_only_found_has_no_details(read: Read) -> None:
    assert read("The letter was found in a drawer by two nurses.").reading.details == ()


@pytest.mark.parametrize(
    "words",
    [
        "The memo by engineer Lena Oster was ignored.",
        "Director Lena Oster's memo was ignored.",
        "In the memo, Lena Oster warns of a flood.",
        "In the memo, dated 3 May 2021, Lena Oster warns of a flood.",
        "Lena Oster wrote to the board on 3 May. The memo was ignored.",
    ],
)
def test_its_phrase_or_its_clause_tells_who_wrote_it(read: Read, words: str) -> None:
    assert read(words).value("signed by") == "Lena Oster"


@pytest.mark.parametrize("words", ["A letter from prison arrived.", "In the report, Anna Berg says she was beaten."])
def test_a_place_or_a_witness_is_no_author(read: Read, words: str) -> None:
    assert "signed by" not in {detail.name for detail in read(words).reading.details}


def test_a_letter_of_a_day_is_dated(read: Read) -> None:
    assert read("Director Lena Oster's letter of 3 May 2021 was ignored.").value("dated") == "3 May 2021"


def test_a_letter_to_someone_is_addressed_to_them(read: Read) -> None:
    assert read("A letter to Governor Oren Vash asks for help.").value("addressed to") == "Oren Vash"


def test_who_first_reported_it_brought_it_out(read: Read) -> None:
    page = read("A memo first reported by the Torvik Gazette warns of a flood.")
    assert page.value("published by") == "Torvik Gazette"


def test_an_office_that_reported_it_has_not_brought_it_out(read: Read) -> None:
    page = read("A memo first reported by the Ministry of Transport warns of a flood.")
    assert "published by" not in {detail.name for detail in page.reading.details}


def test_a_body_signs_its_statement(read: Read) -> None:
    page = read("The Norland Harbour Authority said in a statement that the pier was safe.")
    assert page.value("signed by") == "Norland Harbour Authority"


@pytest.mark.parametrize("words", ["The minutes say that the pier was unsafe.", "Leaked minutes name two men."])
def test_minutes_of_a_meeting_are_a_document(read: Read, words: str) -> None:
    assert [m.name for m in read(words).reading.mentions if m.kind == "document"]


@pytest.mark.parametrize("words", ["The meeting lasted 20 minutes.", "He left in the last minutes of the game."])
def test_minutes_of_the_clock_are_none(read: Read, words: str) -> None:
    assert not [m.name for m in read(words).reading.mentions if m.kind == "document"]


def test_who_signs_is_named_behind_his_office(read: Read) -> None:
    page = read(
        "The letter, dated 3 May and signed by the port's chief engineer, Dr. Lena Oster, says two gates jammed."
    )
    assert page.value("signed by") == "Lena Oster"
    assert page.sources("two gates jammed") == ["letter"]


def test_a_letter_by_somebody_who_is_then_taken_for_a_second_subject(read: Read) -> None:
    page = read(
        "This is what a leaked letter by harbour doctor Lena Oster says, the Torvik Observer reported on Tuesday."
    )
    assert page.value("signed by") == "Lena Oster"


def test_who_sat_down_and_wrote_to_whom_wrote_the_letter(read: Read) -> None:
    page = read("Lena Oster sat down with colleagues and wrote to Minister Oren Vash. The Gazette has the letter.")
    assert (page.value("signed by"), page.value("addressed to")) == ("Lena Oster", "Oren Vash")
