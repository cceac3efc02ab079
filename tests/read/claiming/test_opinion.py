"""The author's own commentary, told apart from report."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "You should be ashamed of this harbour board, frankly.",
        "I think the ferry company deserves better.",
        "In my view, the harbour board is honest.",
        "The board should have dredged the channel years ago.",
        "It is shameful that the harbour was closed.",
        "Dear reader, you must ask who profits from this mine.",
    ],
)
def test_the_author_s_comment_is_an_opinion(read: Read, text: str) -> None:
    (claim,) = read(text).reading.claims
    assert (claim.voice, claim.modality) == ("opinion", "opinion")


def test_a_comment_is_the_publisher_s_alone(read: Read) -> None:
    page = read("I think the ferry company deserves better.")
    assert page.sources("ferry company") == []


def test_a_comment_goes_on_to_the_end_of_its_paragraph(read: Read) -> None:
    page = read("Frankly, you should be ashamed of this board. It sold the harbour for two coins.")
    assert page.claim("sold the harbour").voice == "opinion"


def test_a_comment_ends_with_its_paragraph(read: Read) -> None:
    page = read("Dear reader, you must ask who profits from this mine.\nTwo cranes fell on Friday.")
    assert page.claim("Two cranes fell").voice == "own"


@pytest.mark.parametrize(
    "text",
    [
        "“You should be ashamed,” Lena Oster said.",
        "“I think the ferry company deserves better,” Lena Oster said.",
        "Lena Oster said the board should have dredged the channel.",
    ],
)
def test_a_source_s_opinion_is_not_the_author_s(read: Read, text: str) -> None:
    assert {claim.voice for claim in read(text).reading.claims} == {"attributed"}


def test_a_plain_report_is_no_comment(read: Read) -> None:
    assert read("The board dredged the channel in June.").claim("dredged").voice == "own"
