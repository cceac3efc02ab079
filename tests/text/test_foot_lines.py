"""Sentences that serve the page, and sentences of the same words that tell something."""

from __future__ import annotations

import pytest

from stemma.text.foot_lines import is_serving


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Night boats to Larn cut from June",
        "[Read: Why night boats to Larn were cut]",
        "You are receiving this message because you signed the petition.",
        "When copying, a link to the Larn Agency is required.",
        "All rights reserved.",
        "Reprinting only with a link to the source.",
        "To unsubscribe, reply to this message.",
    ],
)
def test_what_serves_the_page(line: str) -> None:
    assert is_serving(line)


@pytest.mark.parametrize(
    "line",
    [
        "Read the letter to the court, the judge said.",
        "You receive this money because your house was lost.",
        "All rights to the well were sold in May.",
        "The union wants more.",
    ],
)
def test_what_tells_something(line: str) -> None:
    assert not is_serving(line)
