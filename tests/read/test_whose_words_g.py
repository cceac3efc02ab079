"""Whose words a clause is where a paper, an outlet or a giver of a name is told of beside it."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "An internal note, a copy of which was seen by a clerk, tells wardens to clear the yard before noon.",
            "clear the yard",
            ["internal note"],
        ),
        (
            "In a message read on the radio, a man giving his name as Omar Dast said the garrison had gone unpaid.",
            "had gone unpaid",
            ["Omar Dast"],
        ),
        (
            "A letter was found in which the mayor complains that 12 clerks have left and asks the governor for tea.",
            "asks the governor",
            ["letter", "the mayor"],
        ),
        (
            "“The hull was cracked,” Ines Dorn said, citing the account of the ship's cook.",
            "hull was cracked",
            ["Ines Dorn", "the ship's cook"],
        ),
        (
            "The ledger was checked by three auditors, all of whom found the sums to be correct, Ines Dorn said.",
            "sums to be correct",
            ["Ines Dorn", "auditors"],
        ),
        (
            "The spokesman insisted that there was no list of names, adding that the report was false.",
            "report was false",
            ["The spokesman"],
        ),
        (
            "Cross-examining, Ada Brill, for the driver, suggested that the guard had fallen asleep.",
            "fallen asleep",
            ["Ada Brill"],
        ),
        (
            "Counsel for the mayor, Tom Hale, suggested that Peter Moss had forged the list. He answered that he had "
            "never seen it.",
            "never seen it",
            ["Peter Moss"],
        ),
        (
            "As the monthly Dagens Blad noted in May, guards are paid for every boat they stop; one guard admitted "
            "to the paper that names are sometimes invented.",
            "names are sometimes invented",
            ["Dagens Blad", "one guard"],
        ),
        (
            "The Gazette and the Herald were silent. A report in the Oslo paper Dagens Blad quotes a "
            "memo. The paper says it could not check the memo.",
            "could not check",
            ["Dagens Blad"],
        ),
    ],
)
def test_who_speaks(read: Read, text: str, words: str, sources: list[str]) -> None:
    found = read(text).sources(words)
    assert found == sources


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A nurse said at least nine had died; she declined to be identified.", "declined to be identified"),
        ("His aide denied that the mayor had left town, a rumour that spread quickly online.", "spread quickly"),
        ("A tape has come out. If genuine, it would suggest that the guard lied.", "the guard lied"),
        ("Soldiers taken from two camps were questioned by the Board.", "were questioned"),
    ],
)
def test_what_the_text_tells_itself(read: Read, text: str, words: str) -> None:
    assert read(text).sources(words) == []
