"""A short article, read whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stemma.read import MAKER
from stemma.read import read as read_document
from tests.read.conftest import Read
from tests.read.page import Page, document

ARTICLE = """Harbour board ignored warnings about ferry

A letter, published by the Norvale Courier on Friday, shows that the Dresk Harbour Board ignored three warnings \
about the ferry Silver Tern. The letter, dated 3 May 2021 and signed by Captain Tomas Reke, was addressed to \
Transport Minister Lena Oster.

“The hull was patched with tar,” Reke wrote. “We asked for a dry dock in March.
“Nobody answered us.”

The letter adds that more than 40 sailors refused to work. Reke asked the minister to send 12 divers if the dock \
stayed shut. The ministry did not say whether the ferry would be repaired.

Lena Oster told the Torvik Gazette that the ferry was safe. The board did not answer questions.
"""


@pytest.fixture(scope="module")
def page(read: Read) -> Page:
    return read(ARTICLE)


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("Harbour board ignored", []),
        ("ignored three warnings", ["Norvale Courier", "letter"]),
        ("dated 3 May 2021", []),
        ("hull was patched", ["Norvale Courier", "letter", "Reke"]),
        ("asked for a dry dock", ["Norvale Courier", "letter", "Reke"]),
        ("Nobody answered", ["Norvale Courier", "letter", "Reke"]),
        ("40 sailors refused", ["Norvale Courier", "letter"]),
        ("12 divers", ["Norvale Courier", "letter", "Reke"]),
        ("ferry would be repaired", []),
        ("ferry was safe", ["Torvik Gazette", "Lena Oster"]),
        ("did not answer questions", []),
    ],
)
def test_every_claim_of_the_article_has_its_chain(page: Page, words: str, sources: list[str]) -> None:
    assert page.sources(words) == sources


@pytest.mark.parametrize(
    ("words", "modality", "negated"),
    [
        ("ignored three warnings", "asserted", False),
        ("asked for a dry dock", "requested", False),
        ("40 sailors refused", "asserted", True),
        ("12 divers", "requested", False),
        ("ferry would be repaired", "asserted", True),
        ("ferry was safe", "asserted", False),
        ("did not answer questions", "asserted", True),
    ],
)
def test_every_claim_of_the_article_is_as_firm_as_it_is_put(
    page: Page, words: str, modality: str, *, negated: bool
) -> None:
    claim = page.claim(words)
    assert (claim.modality, claim.negated) == (modality, negated)


@pytest.mark.parametrize(
    ("words", "quoted"), [("ignored three warnings", "none"), ("hull was patched", "full"), ("Nobody", "full")]
)
def test_what_the_article_quotes_is_marked(page: Page, words: str, quoted: str) -> None:
    assert page.claim(words).quoted == quoted


def test_the_headline_is_marked(page: Page) -> None:
    assert [page.said(claim) for claim in page.reading.claims if claim.headline] == [
        "Harbour board ignored warnings about ferry"
    ]


def test_the_article_speaks_of_one_letter(page: Page) -> None:
    letters = [mention for mention in page.reading.mentions if mention.kind == "document"]
    assert {page.first(mention).id for mention in letters} == {letters[0].id}


def test_the_article_tells_who_signed_the_letter(page: Page) -> None:
    assert page.value("signed by") == "Tomas Reke"


def test_the_article_tells_whom_the_letter_was_addressed_to(page: Page) -> None:
    assert page.value("addressed to") == "Lena Oster"


def test_the_article_tells_when_the_letter_was_written(page: Page) -> None:
    assert page.value("dated") == "3 May 2021"


def test_a_request_in_the_article_has_its_condition(page: Page) -> None:
    assert page.quote(page.claim("12 divers").condition) == "if the dock stayed shut"


def test_the_ferry_of_the_article_is_a_vehicle(page: Page) -> None:
    assert page.named("Silver Tern").kind == "vehicle"


def test_the_reading_says_what_made_it(page: Page) -> None:
    assert page.reading.maker == MAKER


def test_a_text_in_another_language_is_a_gap_that_is_told() -> None:
    german = replace(document("Die Fähre ist gesunken.", "t"), language="de")
    assert [problem.code for problem in read_document(german).problems] == ["language_not_read"]


def test_a_text_in_another_language_has_no_claims() -> None:
    german = replace(document("Die Fähre ist gesunken.", "t"), language="de")
    assert read_document(german).claims == ()


def test_an_unknown_language_is_tried_as_english() -> None:
    unknown = replace(document("The ferry sank near the pier.", "t"), language="und")
    assert len(read_document(unknown).claims) == 1


def test_a_sentence_too_deep_to_follow_is_told_and_the_rest_is_read() -> None:
    text = "The dam broke in May.\n" + "most of all of " * 2000 + "\nThe mayor left the town."
    reading = read_document(document(text))
    assert [(one.code, text[one.start : one.end].startswith("most of all")) for one in reading.problems] == [
        ("limit_depth", True)
    ]
    assert [claim.predicate for claim in reading.claims] == ["break", "leave"]
