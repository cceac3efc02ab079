"""Headlines in capitals as the parser gets them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.read.parsing.capitals import small
from tests.read.conftest import Read

BODY = "\n\nThe minister inspected the works at Tall Harun Dam. Travellers say that the town of Karvan was taken.\n"


def test_a_title_is_written_small_where_the_text_writes_so() -> None:
    title = small("The Minister Inspects Works at Tall Harun Dam" + BODY).split("\n")[0]
    assert title == "The minister inspects works at Tall Harun Dam"


def test_a_line_in_capitals_keeps_the_names_of_the_text() -> None:
    assert small("TOWN OF KARVAN TAKEN" + BODY).split("\n")[0] == "Town of Karvan taken"


def test_a_plain_line_stays_as_it_is() -> None:
    text = "Karvan was taken on Friday, Lund Radio said" + BODY
    assert small(text) == text


@given(st.text(alphabet="ABCDE abcde\n.İß", max_size=80))
def test_no_sign_moves(text: str) -> None:
    assert len(small(text)) == len(text)
    assert small(text).casefold() == text.casefold()


def test_a_title_in_capitals_gives_a_claim_in_its_own_words(read: Read) -> None:
    page = read("The Minister Inspects Works at Tall Harun Dam" + BODY)
    assert page.claims()[0] == "The Minister Inspects Works at Tall Harun Dam"


def test_a_heading_that_only_names_a_matter_is_no_claim(read: Read) -> None:
    page = read("RISING IN THE HILLS.\n\nFlood in Lund: what we know so far" + BODY)
    assert not any("RISING" in words or "what we know" in words for words in page.claims())
