"""Holding on to what one has said: the whole clause is told, by who holds on to it."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "claim", "sources"),
    [
        (
            "The clinic stands by its tally of 40 lost.",
            "40 lost",
            "The clinic stands by its tally of 40 lost",
            ["The clinic"],
        ),
        (
            "The union stuck to its estimate of 300 lost posts.",
            "300",
            "The union stuck to its estimate of 300 lost posts",
            ["The union"],
        ),
        ("The mayor stands by his claim that the bridge was safe.", "was safe", "the bridge was safe", ["The mayor"]),
    ],
)
def test_who_stands_by_it_says_it(read: Read, text: str, words: str, claim: str, sources: list[str]) -> None:
    page = read(text)
    assert page.said(page.claim(words)) == claim
    assert page.sources(words) == sources


def test_the_part_of_a_count_that_is_told_behind_it_is_of_the_same_source(read: Read) -> None:
    page = read("The clinic stands by its tally of 40 lost, of whom it counts 12 as guards.")
    assert page.sources("12 as guards") == ["The clinic"]


def test_a_phrase_that_its_verb_needs_names_no_source(read: Read) -> None:
    assert read("The clerk relied on his account of the raid.").sources("relied on his account") == []


def test_standing_by_a_gate_says_nothing(read: Read) -> None:
    assert read("The lorries stood by the gate all day.").sources("stood by") == []
