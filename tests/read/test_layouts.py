"""Wires, mails, forms and Markdown are read as they are meant: by sentences, not by lines."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from stemma.read import read
from tests.read.page import Page, document

WIRE = "\n\n".join(
    textwrap.fill(one, 66)
    for one in (
        "VELIN, March 10 (VWS) - Soldiers shot dead at least five people on a minibus at a post in the country's "
        "west on Wednesday, the army and residents said.",
        "The defence ministry said in a statement on Thursday that the vehicle had forced the post before dawn and "
        "that troops returned fire after being shot at from inside.",
        "A source at the hospital in Tora, the nearest town, told the agency that six bodies had been brought there.",
    )
)


def _page(text: str) -> Page:
    return Page(text, read(document(text)))


def test_a_broken_wire_is_read_by_its_sentences() -> None:
    page = _page(WIRE)
    claim = page.claim("six bodies")
    assert " ".join(page.said(claim).split()) == "six bodies had been brought there"
    assert page.sources("six bodies")[-1:] == ["A source"]
    assert not any(claim.headline for claim in page.reading.claims)
    assert all(page.text[s.start : s.end] == s.of(page.text) for claim in page.reading.claims for s in claim.spans)


def test_what_a_mail_quotes_is_said_by_who_is_quoted_and_the_rest_is_not() -> None:
    page = _page(
        "Many of you rang.\n\nThe company wrote last Thursday:\n\n> Not one check was skipped. All of these\n"
        "> checks have been completed.\n\nThree of the sixteen were still open on 8 March.\n"
    )
    assert page.sources("check was skipped") == ["company"]
    assert page.claims()[1:3] == ["Not one check was skipped", "All of these\n> checks have been completed."]
    assert page.sources("still open") == []


def test_the_fields_of_a_form_are_no_claims_and_a_paragraph_has_no_number() -> None:
    page = _page(
        "VALLEY OBSERVATORY\nSTATEMENT\n\nCase no.: VO/12/2013\nTaken at: Tora, West, 22 March 2013\n"
        "Taken by: A. R. (interviewer)\nOthers present: none\n\n1. I sold potatoes at the market in Tora.\n\n"
        "2. The soldiers stopped the bus at the bridge.\n"
    )
    assert page.claims() == ["I sold potatoes at the market in Tora", "The soldiers stopped the bus at the bridge"]


def test_an_hour_at_the_head_of_lines_is_blanked_once_and_no_place_moves() -> None:
    text = "12.10 The first line over the river is shut.\n\n13.05 All four bridges over the river are blocked.\n"
    page = _page(text)
    assert all(claim.end <= len(text) for claim in page.reading.claims)
    assert "All four bridges over the river are blocked" in page.claims()


def test_marks_of_markdown_are_in_no_claim() -> None:
    made = replace(document("# The dam\n\nThe board **closed** the dam on Friday.\n"), media_type="text/markdown")
    page = Page(made.text, read(made))
    assert page.claim("dam on Friday").predicate == "close"
