"""Who tells or asks what, where a thing with a clause of its own or a place stands nearer than the teller."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "Mayor Ines Dorn cancelled a tour which had been due on Friday and advised people to stay away.",
            "stay away",
            ["Ines Dorn"],
        ),
        (
            "The mayor read out a letter that came in May and told him that the road was closed.",
            "road was closed",
            ["letter"],
        ),
        (
            "A deputy commander of hill forces in Syria, Tarik Omal, said that the road was closed.",
            "road was closed",
            ["Tarik Omal"],
        ),
        (
            "An officer of the police in Newark, New Jersey, said that the road was closed.",
            "road was closed",
            ["officer of the police in Newark"],
        ),
        ("The head of the league in Kent, Norfolk, said that the road was closed.", "road was closed", None),
    ],
)
def test_who_tells_is_the_one_who_can(read: Read, text: str, words: str, sources: list[str] | None) -> None:
    told = read(text).sources(words)
    assert told == sources if sources is not None else "Norfolk" not in told[-1]
