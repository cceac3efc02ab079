"""Whose words it is where somebody is told by somebody, in writing or through an agency; and what he then does."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("The mayor has been assured by the bank in writing that no mill will close.", "will close", ["the bank"]),
        ("The mayor was assured in writing by the bank that the loan was safe.", "was safe", ["the bank"]),
        ("The firm had been warned by inspectors in writing that the brake was worn.", "was worn", ["inspectors"]),
        ("The crew were informed by radio by the port that the channel was shut.", "was shut", ["the port"]),
        ("Drivers were reminded by police that the bridge is closed.", "is closed", ["police"]),
        ("The board was notified by the clerk on Monday that the vote was void.", "was void", ["the clerk"]),
        (
            "The Norland foreign minister, Valpress news agency reported, has been warned by Velin that it is shut.",
            "is shut",
            ["Valpress news agency", "Velin"],
        ),
    ],
)
def test_who_tells_it(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The mayor has been assured by the bank that no mill will close.", "no mill will close"),
        ("The list holds 40 names, but clerks told state radio that half were dead.", "half were dead"),
    ],
)
def test_the_word_that_opens_what_is_told_is_no_part_of_it(read: Read, text: str, claim: str) -> None:
    assert claim in read(text).claims()


def test_what_those_who_were_warned_did_is_no_part_of_the_warning(read: Read) -> None:
    page = read("The crew were warned that two pumps were leaking, yet went on using both until May.")
    assert page.said(page.claim("went on")) == "The crew … went on using both until May"
    assert page.sources("went on") == []
