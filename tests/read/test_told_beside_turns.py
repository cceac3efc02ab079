"""What is told beside a statement: a part of those before, what broke in, a second deed; words that tell nothing."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The club said it had 400 members, most of them pensioners.", "most of them pensioners"),
        ("At least 30 miners, many of them migrants, were trapped in the shaft.", "many of them migrants"),
        ("The village has 90 houses, some of them empty.", "some of them empty"),
        ("The crew was loading the van when a wall fell on it.", "when a wall fell on it"),
        ("The boys were held in a shed where guards beat them.", "where guards beat them"),
        (
            "Police showed us some 90 sacks that were found on Friday in a shed.",
            "that were found on Friday in a shed",
        ),
        ("The searchers dragged the lake but found nobody.", "found nobody"),
        ("The state should free the crew and publish the list of the dead.", "publish the list of the dead"),
        (
            "The mayor told the council in a letter that she had paid the fine, that no clerk had left and that the "
            "mill was safe.",
            "she had paid the fine",
        ),
        (
            "The union said that two men had been hurt, that a crane had fallen and that work had stopped.",
            "a crane had fallen",
        ),
        ("She told him trucks would arrive on Friday.", "trucks would arrive on Friday"),
    ],
)
def test_is_told_by_itself(read: Read, text: str, words: str) -> None:
    claims = read(text).claims()
    assert any(claim.endswith(words) and len(claim) < len(text) - 8 for claim in claims), claims


@pytest.mark.parametrize(
    "text",
    [
        "He owned three boats, one of them the Marta, and a shed.",
        "He was young when he left.",
        "She will weep when the boat leaves.",
        "Police are looking for a house where guards beat him.",
        "He wrote in a letter that was lost.",
        "She told him stories.",
    ],
)
def test_stays_whole(read: Read, text: str) -> None:
    assert len(read(text).claims()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Posted 23 May 2015",
        "For your information and whatever you think fit.",
        "It goes on to quote a letter from the mayor.",
        "We present the following:",
    ],
)
def test_tells_nothing(read: Read, text: str) -> None:
    assert read(f"The mill burnt down on Monday.\n\n{text}\n").claims() == ["The mill burnt down on Monday"]


def test_both_should(read: Read) -> None:
    page = read("The state should free the crew and publish the list of the dead.")
    assert page.claim("publish the list").modality == "requested"


def test_that_of_the_teller_is_not_the_paper_s(read: Read) -> None:
    page = read("The clerk said that the list contained 40 names and that nobody had seen it.")
    assert page.sources("nobody had seen it") == ["The clerk"]
