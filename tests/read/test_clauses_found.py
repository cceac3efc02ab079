"""Claims that were missed, and clauses that were taken for claims though they put nothing forward."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("My request for a visit was noted but not granted.", "request for a visit was noted"),
        ("The council is weakened but by no means beaten.", "council is weakened"),
        ("Ormond threatened to resign but never did.", "never did"),
        ("The owner's lawyers came two hours late, read out a paper and left.", "read out a paper"),
        ("The ferry was licensed for 40 passengers and carried over 110.", "carried over 110"),
        ("The firm would hand over the yard and withdraw its guards within two weeks.", "withdraw its guards"),
        (
            "The broker gave up a house nobody had lived in since the war.",
            "a house nobody had lived in since the war",
        ),
        ("The nurse lost a report she had laid before the board in May.", "a report she had laid before the board"),
        ("A miner whose lamp was found in the shaft last week had no mask.", "whose lamp was found in the shaft"),
        ("Three pumps which we bought cheaply in the capital failed within days.", "which we bought cheaply"),
        ("Since May our crew has repaired six pumps, and about 900 families can now cook at home.", "repaired six"),
        ("Rule 3 binds the clerk, but section 14 places on the captain the duty of care.", "places on the captain"),
        (
            "Two wells dug by the army in Camp Nine had been sealed.",
            "Two wells dug by the army in Camp Nine had been",
        ),
        ("Nothing was heard of the boat until it landed at Sorn.", "heard of the boat until it landed"),
        ("The union called on the court to seize the letter before it vanished.", "the letter before it vanished"),
    ],
)
def test_what_is_put_forward_is_a_claim(read: Read, text: str, words: str) -> None:
    assert any(words in printed for printed in read(text).claims())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"I sold it, God forgive me," Halvar told the court.', "God forgive me"),
        ('"The gate is open, isn\'t it?" the mayor asked.', "isn't it"),
        ("The clerk had seen the fire. His sister gave a different version.", "different version"),
        ("The firm is bankrupt. Its own books say so.", "say so"),
        ("The Ministry wishes to state the following.", "the following"),
        ("He said a guard, whom he named only as Toll, had the key.", "whom he named only as Toll"),
    ],
)
def test_what_puts_nothing_forward_is_no_claim(read: Read, text: str, words: str) -> None:
    assert not any(words in printed for printed in read(text).claims())


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "The mayor said her office had been told of the leak on Friday and that the school was open.",
            "school was open",
            ["The mayor"],
        ),
        (
            "He met a porter who told me, when the lights went out, that the guards sleep until noon.",
            "guards sleep",
            ["a porter"],
        ),
        (
            "A convoy of nine trucks, the army announced over state radio, had been stopped and searched.",
            "convoy of nine trucks",
            ["army"],
        ),
        (
            "A note in the margin, which two clerks say was written by Orlo, names the bank.",
            "was written by Orlo",
            ["two clerks"],
        ),
    ],
)
def test_whose_words_they_are(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources


def test_who_is_called_on_is_asked(read: Read) -> None:
    page = read(
        "Forty deputies have called on Interior Minister Pavel Dron to resign over the collapse of the bridge."
    )
    assert page.claim("to resign over").modality == "requested"


def test_what_stands_in_a_paper_that_is_new_is_told_beside(read: Read) -> None:
    page = read("She said he was shown a register in which names had been crossed out.")
    assert "he was shown a register" in page.claims()
