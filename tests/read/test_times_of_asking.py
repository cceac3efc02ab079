"""When somebody asked for something is told by the text, and is no part of what he asks for."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "claim"),
    [
        (
            "The envoy begged for calm after the dockers who have held the lock since Easter walked out.",
            "walked out",
            "after the dockers who have held the lock since Easter walked out",
        ),
        (
            "The envoy urged calm after the crowd that had filled the square since noon set fire to the hall.",
            "set fire",
            "after the crowd that had filled the square since noon set fire to the hall",
        ),
        (
            "The minister asked for patience before the board which runs the port met on Monday.",
            "met on Monday",
            "before the board which runs the port met on Monday",
        ),
        ("The bishop called for calm when the list was read out.", "read out", "when the list was read out"),
        (
            "The mayor appealed for help as the river rose over the dyke.",
            "river rose",
            "as the river rose over the dyke",
        ),
    ],
)
def test_the_time_is_told_by_the_text(read: Read, text: str, words: str, claim: str) -> None:
    page = read(text)
    assert page.said(page.claim(words)) == claim
    assert page.sources(words) == []
    assert page.claim(words).modality == "asserted"


def test_a_time_that_is_asked_for_stays_with_what_is_asked(read: Read) -> None:
    page = read("The bishop asked both sides to wait until the judge has ruled.")
    assert page.claims() == ["The bishop asked both sides to wait until the judge has ruled"]
