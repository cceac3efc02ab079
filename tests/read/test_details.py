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
