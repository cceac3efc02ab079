"""Whom "he", "she" and "the company" mean when they speak, and who speaks on in a quotation without a cue."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (  # the minister of the question does not speak
            "The chief spokesman, Rolf Anker, told reporters the mill would open. Asked whether the absent minister "
            "was Petra Lund, he said he would not talk of names. “Nobody has left,” he said.",
            "Nobody has left",
            ["Rolf Anker"],
        ),
        (  # whose words they are is not whom they tell of
            "Anton Dreher said the mayor, Jens Falk, had offered him a house. “He said it was a quiet street,” he "
            "recalled.",
            "quiet street",
            ["Anton Dreher", "Jens Falk"],
        ),
        (
            "“Petra Lund is well. She told the mayor that the mill would open,” Rolf Anker said.",
            "mill would open",
            ["Rolf Anker", "Petra Lund"],
        ),
        (  # whose lawyer speaks
            "A sailor, Emil Korda, was held. Dorn’s lawyer, Sofia Brandt, denied that he had shot. Her client had "
            "slept, she said.",
            "had slept",
            ["Sofia Brandt"],
        ),
        (  # who acts in the clause before
            "An officer named Rolf Anker told the court that no one had been held. The curator Petra Lund trusts the "
            "list, though she thinks that it leaves out some names.",
            "leaves out some names",
            ["Petra Lund"],
        ),
        (
            "Rolf Anker said the brakes were sound. I will stay if Emil Korda is safe, because he has been moved and "
            "believes the mill will close.",
            "mill will close",
            ["Emil Korda"],
        ),
        ("An officer named Rolf Anker told the court that nobody was held.", "nobody was held", ["Rolf Anker"]),
        (
            "One of the men, a welder identified as “Tomas”, said the door was shut. “I knocked twice,” he said.",
            "knocked twice",
            ["Tomas"],
        ),
        (  # a paper is no "he"
            "Rolf Anker denied the charge. The letter was torn. He promised to print it.",
            "print it",
            ["Rolf Anker"],
        ),
        (  # who comes upon something does not take the word
            "Rolf Anker said the dam was sound. A diver sent down the next morning found planks under the gate. No "
            "water had come through, he said.",
            "No water",
            ["Rolf Anker"],
        ),
        (  # what others expect is told by her, and so is the rest
            "Her aunt, Petra Lund, told a reporter that doctors expect her to walk. “She is a strong girl.”",
            "strong girl",
            ["Petra Lund"],
        ),
        (
            "The owner, Falk Lines, put the toll at six. The ferry was sound, the company said.",
            "ferry was sound",
            ["Falk Lines"],
        ),
        (
            "The owner, Falk Lines, met the builder, Dorn Motors. The ferry was sound, the company said.",
            "ferry was sound",
            ["company"],
        ),
        (
            "The mill was unsafe, the weekly Morgen reported. The newspaper said the roof had rotted.",
            "roof had rotted",
            ["Morgen"],
        ),
        (
            "Korda’s sister, Petra Korda-Lane, denies the report. She says the car was hers.",
            "car was hers",
            ["Petra Korda-Lane"],
        ),
    ],
)
def test_who_is_meant(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("On Friday Mr Anker said the brakes were sound.", "brakes were sound", ["Anker"]),
        ("In a speech on Tuesday Anker urged the men to go home.", "go home", ["Anker"]),
        (
            "Opening the case, Petra Lund KC, prosecuting, told the jury that Korda had been paid.",
            "had been paid",
            ["Petra Lund KC"],
        ),
        (
            "In the note, dated 4 May and addressed to Governor Rolf Anker, Major Emil Korda writes that the bridge "
            "is lost.",
            "bridge is lost",
            ["note", "Emil Korda"],
        ),
        ("Mr Anker, a clerk said, paid the fine the same week.", "paid the fine", ["a clerk"]),
        (
            "According to the former guard, it meant that a man had died: “Nobody was moved. There was no van.”",
            "no van",
            ["former guard"],
        ),
        ("“I can no longer answer for these boats,” the letter reads.", "answer for these boats", ["letter"]),
        (
            "“It is a mess,” said Petra Lund, a trader at Dorn Mills, who expects the firm to close.",
            "expects the firm to close",
            ["Petra Lund"],
        ),
    ],
)
def test_who_tells(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert [one.removeprefix("the ") for one in read(text).sources(words)] == [
        one.removeprefix("the ") for one in sources
    ]


def test_what_somebody_found_another_to_be_is_one_clause(read: Read) -> None:
    assert read("“I found him frank to the point of folly,” the consul wrote.").sources("found him frank") == [
        "the consul"
    ]
