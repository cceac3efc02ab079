"""Papers that list so many: the verb in "-s" between the paper and the number, and who tells what behind "but"."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "claim"),
    [
        (
            "The barge's manifest lists 60 crates, but dockers have told state radio that many held no tea.",
            "60 crates",
            "The barge's manifest lists 60 crates",
        ),
        ("The camp's register names 90 men, but guards told reporters that ten had fled.", "90 men", "names 90 men"),
    ],
)
def test_what_a_paper_lists_is_a_claim_of_its_own(read: Read, text: str, words: str, claim: str) -> None:
    page = read(text)
    assert page.said(page.claim(words)) == claim


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "The barge's manifest lists 60 crates, but dockers have told state radio that many held no tea.",
            "no tea",
            ["dockers"],
        ),
        ("The camp's register names 90 men, but guards told reporters that ten had fled.", "had fled", ["guards"]),
    ],
)
def test_who_tells_it(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources
