"""Statements that stand in one sentence with others and were once lost or run together, and words that are none."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


def _told(read: Read, text: str) -> list[str]:
    page = read(text)
    return [" … ".join(span.of(page.text) for span in claim.spans) for claim in page.reading.claims]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        # A second verb with what it is done to, or as open as the first is firm.
        ("He took the money and hid it under a floor.", ["He took the money", "He … hid it under a floor"]),
        (
            "The council met on Monday and approved the budget.",
            ["The council met on Monday", "The council … approved the budget"],
        ),
        ("The pumps work by themselves and started at noon on Sunday.", ["The pumps … started at noon on Sunday"]),
        ("The bank said it is weighing its reply and may sue the town.", ["it … may sue the town"]),
        # Who is told of for the first time; no one that is only looked for.
        (
            "The court fined a clerk who had sold bad flour to two schools.",
            ["The court fined a clerk", "a clerk who had sold bad flour to two schools"],
        ),
        (
            "Two former clerks who had worked at Orlo, and who feared for their posts, said the stamp was real.",
            ["Two former clerks who had worked at Orlo"],
        ),
        # A ground behind a comma, and what was told then.
        (
            "The mill has been shut for a year, since its owner went bankrupt.",
            ["The mill has been shut for a year", "since its owner went bankrupt"],
        ),
        (
            "The row began when the Ridge Herald reported that the mayor had bought a yacht.",
            ["the mayor had bought a yacht"],
        ),
        # Both sides of a colon.
        ("The figure was wrong: there had been nine cases.", ["The figure was wrong", "there had been nine cases"]),
        # The verb behind "who ... and ...".
        (
            "The mayor, who was elected in May and is now said to run the whole port, did not answer the letters.",
            ["The mayor … did not answer the letters"],
        ),
        ("The guards, two of whom had slept, ran off.", ["The guards, two of whom had slept"]),
        ("Korda Relief has handed out 40 tents and plans to bring in nine stoves.", ["has handed out 40 tents"]),
        (
            "The two sides agreed to share the well, according to a paper that this reporter was allowed to read.",
            ["The two sides agreed to share the well"],
        ),
    ],
)
def test_statements_of_one_sentence_stand_apart(read: Read, text: str, apart: list[str]) -> None:
    told = _told(read, text)
    assert [words for words in apart if not any(claim.endswith(words) for claim in told)] == []


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Police stopped the car and searched it.", "Police stopped the car and searched it"),
        (
            "The mayor is looking for a clerk who worked in Orlo.",
            "The mayor is looking for a clerk who worked in Orlo",
        ),
        ("Mr Ohm has lived in Tolva since the war ended.", "Mr Ohm has lived in Tolva since the war ended"),
    ],
)
def test_what_tells_which_or_when_stays(read: Read, text: str, whole: str) -> None:
    assert _told(read, text) == [whole]


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "The radio reported later that, according to the navy, the rockets had been supplied by Korda.",
            "the rockets had been supplied",
            ["The radio", "the navy"],
        ),
        ("A colonel had telephoned to say that the bridge would be closed.", "bridge would be closed", ["A colonel"]),
        ("He never telephoned to say that the bridge was closed.", "bridge was closed", []),
        (
            "The cook heard from a neighbour that the boats had been sold.",
            "the boats had been sold",
            ["a neighbour"],
        ),
        (
            "The cook recalled hearing from a neighbour that the boats had been sold.",
            "the boats had been sold",
            ["The cook", "a neighbour"],
        ),
        ("Marek Ohm wanted to know why the mill had paid nine crowns.", "why the mill had paid", ["Marek Ohm"]),
        ("According to neighbours she had spoken to, the guard fled.", "the guard fled", ["neighbours"]),
        (
            "Marek Ohm counted 23 dead and put the number of wounded at 70.",
            "the number of wounded at 70",
            ["Marek Ohm"],
        ),
        (
            "The nurse said his launch had picked up nine men, “some of them holding on to planks”.",
            "holding on to planks",
            ["The nurse"],
        ),
    ],
)
def test_what_is_told_by_another_deed_has_its_teller(read: Read, text: str, words: str, sources: list[str]) -> None:
    found = read(text).sources(words)
    assert [name for name in found if name in sources] == sources
    assert sources or found == []


def test_what_somebody_wants_to_know_is_a_question(read: Read) -> None:
    assert read("Mr Ohm wanted to know why the mill had paid.").claim("why the mill").modality == "questioned"


@pytest.mark.parametrize(
    "text",
    [
        "4.3 The raid on the Orlo brickworks\n\nNine men were held.",
        "Nine men were held.\n\nTranslated from the Polish.",
        "Nine men were held. Let us be fair to Mr Ohm.",
        "Nine men were held.\n\nAsked for the ledger, Mr Ohm said nine men were held.",
    ],
)
def test_headings_credits_and_questions_put_tell_nothing(read: Read, text: str) -> None:
    assert {claim.lower() for claim in _told(read, text)} == {"nine men were held"}


def test_who_is_named_only_behind_a_pronoun_is_not_meant_by_it(read: Read) -> None:
    page = read(
        "Defence minister Stanko Orel told the house that the boats had been hired in June. He was answering a "
        "question by Lenka Korda, who wanted to know why the state had paid for them. He had met the owner, Orel "
        "said. Korda was not content. “The boats leak,” she said."
    )
    assert page.sources("The boats leak")[-1:] != ["Stanko Orel"]
