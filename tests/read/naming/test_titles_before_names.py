"""What stands before a name as a title, and what a post is of, are no part of the name."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    "title",
    [
        "Secretary of State",
        "Minister of Foreign Affairs",
        "Minister of Trade and Industry",
        "Governor of Lagos",
        "Chief of Staff",
        "Speaker of Parliament",
        "British Foreign Secretary",
        "U.S. Treasury Secretary",
        "Press Secretary",
        "House Speaker",
        "Chief Justice",
        "District Attorney",
        "Fire Chief",
        "Sheriff",
        "Sen.",
        "Texas Gov.",
        "National Security Adviser",
        "White House spokesman",
    ],
)
def test_a_title_is_no_part_of_the_name(read: Read, title: str) -> None:
    reading = read(f"{title} Marta Velin said that the bridge would be closed.").reading
    assert "Marta Velin" in {mention.name for mention in reading.mentions if mention.kind == "person"}


@pytest.mark.parametrize("name", ["Justice Department", "Ministry of Defence", "Bank of Norway"])
def test_a_body_keeps_its_name(read: Read, name: str) -> None:
    reading = read(f"The {name} said that the bridge would be closed.").reading
    assert name in {mention.name for mention in reading.mentions if mention.kind == "organisation"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The crash showed that the brakes were worn.", ""),
        ("The raid raised fears that the gang was armed.", ""),
        ("The photograph showed that the brakes were worn.", "photograph"),
    ],
)
def test_what_happens_says_nothing(read: Read, text: str, source: str) -> None:
    reading = read(text).reading
    names = {mention.id: mention.name for mention in reading.mentions}
    heard = {names.get(link.source, link.source) for claim in reading.claims for link in claim.chain[1:]}
    assert heard == ({source} if source else set())
