"""What somebody answers behind a comma: the statement stays as told, and is once more in the answerer's mouth."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model import Claim
from tests.read.conftest import Read
from tests.read.page import Page

ANSWERED = [
    ("The board was told of leaks, which the company denies.", "The board was told of leaks", "company", True),
    ("The engineer was arrested, an allegation which the foreign ministry rejects.", "The engineer was arrested",
     "foreign ministry", True),
    ("The minister resigned in May, something the police deny.", "The minister resigned in May", "police", True),
    ("The manager added that the board had been told at a meeting in March, something the company disputes.",
     "the board had been told at a meeting in March", "company", True),
    ("Nine men died in the fire on Monday, the ministry said, a toll disputed by residents of the town.",
     "Nine men died in the fire on Monday", "residents", True),
    ("“The dam is unsafe,” the engineer said, an assertion the governor rejected.", "“The dam is unsafe,”",
     "governor", True),
    ("The ministry said that rebels had used the barn, an accusation which Open Fields denies.",
     "rebels had used the barn", "Open Fields", True),
    ("The town fell on Friday, which the ministry later confirmed.", "The town fell on Friday", "ministry", False),
]  # fmt: skip


def speaker(page: Page, claim: Claim) -> str:
    source = claim.chain[-1].source
    named = source.startswith("publisher:") or source == "unnamed"
    return "" if named else page.by_id(source).name.removeprefix("the ").removeprefix("The ")


@pytest.mark.parametrize(("text", "words", "who", "denied"), ANSWERED)
def test_an_answer_holds_the_statement_s_words_in_another_mouth(
    read: Read, text: str, words: str, who: str, denied: bool
) -> None:
    page = read(text)
    told, answered = sorted(page.reading.claims, key=lambda claim: speaker(page, claim) == who)
    assert page.said(told) == page.said(answered) == words
    assert speaker(page, answered) == who
    assert (told.negated, answered.negated) == (False, denied)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The clerk was accused of fraud, which the clerk denies.", "fraud, which the clerk denies"),
        ("He called on the board to quit over the allegations, which the board denies.",
         "the allegations, which the board denies"),
        ("The agency reported a leak at the plant, which the company denied on Monday.",
         "a leak at the plant, which the company denied on Monday"),
    ],
)  # fmt: skip
def test_what_is_denied_of_an_accusation_is_the_deed(read: Read, text: str, words: str) -> None:
    page = read(text)
    (denial,) = [claim for claim in page.reading.claims if page.said(claim) == words]
    assert denial.negated


@pytest.mark.parametrize(
    "text",
    [
        "She sold the ship, which the bank had owned.",
        "The mayor, who denies the charges, left.",
        "The river, which the army denies crossing, is low.",
        "The ship, a vessel the board rejected, sank.",
    ],
)
def test_a_clause_about_a_thing_answers_nothing(read: Read, text: str) -> None:
    page = read(text)
    spans = [claim.spans for claim in page.reading.claims]
    assert len(spans) == len(set(spans))


@given(
    opening=st.sampled_from(["which ", "something ", "a claim ", "an allegation that ", "which, ", "a figure "]),
    who=st.sampled_from(["the company", "it", "police of the town of Velin", "", "N. Oster and his men"]),
    verb=st.sampled_from([" denies", " has repeatedly denied", " rejected as false", " disputed by", " denies"]),
    tail=st.sampled_from([".", " on Monday.", ", and left.", "", " – ,"]),
)
@settings(max_examples=40, deadline=None)
def test_whatever_stands_behind_the_comma_every_span_is_its_quotation(
    read: Read, opening: str, who: str, verb: str, tail: str
) -> None:
    page = read(f"The dam was closed, {opening}{who}{verb}{tail}")
    for claim in page.reading.claims:
        assert all(span.of(page.text) and span.end <= len(page.text) for span in claim.spans)
