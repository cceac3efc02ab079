"""What somebody would not say stays one claim, that he would not; the questions tell nothing by themselves."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The minister would not say when, or if, the bridge would open.",
        "Police would not disclose how, or by whom, the guard was killed.",
        "She declined to say who had signed the order or why it was signed.",
        "The firm refused to say how many had died and when the mine would open.",
    ],
)
def test_two_questions_that_are_not_answered_are_one_claim(read: Read, text: str) -> None:
    page = read(text)
    assert page.claims() == [text.rstrip(".")]
    assert page.reading.claims[0].negated


def test_a_refusal_behind_yet_stands_beside_a_plea(read: Read) -> None:
    page = read("Mira Tal begged both crews to wait, yet declined to say when, or if, the pay would come.")
    assert page.claims() == [
        "Mira Tal begged both crews to wait",
        "Mira Tal … declined to say when, or if, the pay would come",
    ]


def test_questions_that_are_asked_stay_two(read: Read) -> None:
    page = read("The judge asked who had signed the order and why it was signed.")
    assert len(page.claims()) == 2
