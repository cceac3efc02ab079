"""Whose words a clause is: verbs that the parser hid, who answers a question, and who is called by what."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "The water board, which runs nine plants, called on both towns to save water.",
            "to save water",
            ["water board"],
        ),
        ("According to a log read to the court, the ship sent no call.", "sent no call", ["log"]),
        ("The mill confirmed that it had a letter but would not discuss it.", "not discuss it", []),
        ("The bank said that is a lie and has asked that the paper print it.", "print it", ["bank"]),
        (
            "Anna Kovac said the widow, Lena Horn, maintained to the end of her life that he had given the order.",
            "given the order",
            ["Anna Kovac", "Lena Horn"],
        ),
        ("The clinic said ten of the patients refused food.", "refused food", ["clinic"]),
        ("A guard sent word that the prisoners were alive.", "were alive", ["guard"]),
        ("The consul has learned from a clerk that the ship had sailed.", "had sailed", ["consul", "clerk"]),
        (
            "The company, Velmar, denied the report. In a statement it said the gate had been locked.",
            "been locked",
            ["statement", "Velmar"],
        ),
        ("I met Consul Oren Lask on Monday. He said the border would reopen.", "would reopen", ["Consul Oren Lask"]),
        (
            "When a reporter noted that the mill was shut, Governor Pavel Stern conceded it. He said it was old.",
            "was old",
            ["Pavel Stern"],
        ),
        (
            "Anna Kovac spoke first. The widow of a guard, Robin Horn, said she knew. He was asleep, she said.",
            "was asleep",
            ["Robin Horn"],
        ),
        (
            "Tomas Ruda spoke in court. Stern, he testified, replied that the mine was safe.",
            "mine was safe",
            ["Tomas Ruda", "Stern"],
        ),
        (
            "The governor of Lower Velin, Pavel Stern, has resigned, saying that the mine was unsafe.",
            "mine was unsafe",
            ["Pavel Stern"],
        ),
        (
            "Talks to end the strike broke down after the owner left, union officials said.",
            "owner left",
            ["union officials"],
        ),
    ],
)
def test_through_whom(read: Read, text: str, words: str, sources: list[str]) -> None:
    found = [one.removeprefix("The ").removeprefix("the ").removeprefix("a ") for one in read(text).sources(words)]
    assert [one.removeprefix("A ") for one in found] == sources


def test_behind_a_cue_between_commas_the_telling_goes_on(read: Read) -> None:
    page = read("The board spoke. Two pumps failed, it said, and the crew had left the bridge by then.")
    assert page.sources("had left") == page.sources("pumps failed") != []


def test_what_the_whole_town_knows_stands_alone(read: Read) -> None:
    text = "“The wells are dry,” Lena Horn said. “There is no water in the mill, everybody in the town knows it.”"
    assert read(text).sources("no water") == ["Lena Horn"]


def test_no_one_of_every_file_is_taken_up(read: Read) -> None:
    text = "Mayor quits, says court burnt every file\n\nIn a letter to the court, Anna Kovac wrote that she was ill."
    assert "file" not in " ".join(read(text).sources("was ill"))
