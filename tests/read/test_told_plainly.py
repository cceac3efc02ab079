"""Turns of telling that a parser takes for something else: "reported hearing", "AFP reports, quoting"."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("Two drivers described seeing bodies on the road.", "bodies on the road", ["drivers"]),
        ("Witnesses recalled being beaten with cables.", "beaten with cables", ["Witnesses"]),
        ("Residents of Halba reported hearing gunfire near the bridge at dawn.", "near the bridge", ["Residents"]),
        ("AFP reports, quoting a diplomat, that the general is in custody.", "in custody", ["AFP", "a diplomat"]),
        ("Nobody had been told. The envoy cabled that the town had fallen.", "had fallen", ["The envoy"]),
        ("The firm wired 40,000 dollars to the colonel.", "40,000 dollars", []),
        ("The minister attributed the fire to a faulty cable.", "faulty cable", ["The minister"]),
        ("The poem is attributed to a monk.", "a monk", []),
        (
            "A spokeswoman insisted that no patient had come to harm and described the risk as small.",
            "risk as small",
            ["A spokeswoman"],
        ),
        (
            "The email was sent by Dr Paula Dent to the board. In it she writes that the ward is full.",
            "ward is full",
            ["email", "Paula Dent"],
        ),
    ],
)
def test_who_tells_it(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources


def test_nothing_left_is_a_second_statement_of_a_headline(read: Read) -> None:
    told = read("Three health posts looted, no vaccines left in Kasan\n\nThe posts were shut on Monday.")
    assert told.claims() == [
        "Three health posts looted",
        "no vaccines left in Kasan",
        "The posts were shut on Monday",
    ]
