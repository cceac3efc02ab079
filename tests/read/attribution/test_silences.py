"""What somebody keeps silent on, denies or turns down in words that are no clause."""

from __future__ import annotations

import pytest

from tests.read.attribution.test_attributions import content, only
from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "cue", "source", "said"),
    [
        ("The firm declined to comment on the lost cargo.", "comment", "The firm", "the lost cargo"),
        ("The mayor did not answer when asked if he would run.", "answer", "The mayor", "if he would run"),
        ("The memo does not mention the lost cargo.", "mention", "The memo", "the lost cargo"),
        ("The clerk said nothing about the lost cargo.", "said", "The clerk", "the lost cargo"),
        ("The memo made no mention of the lost cargo.", "no mention", "The memo", "the lost cargo"),
        ("The mayor gave no hint that she would go.", "no hint", "The mayor", "that she would go"),
        ("The clerks found no proof that the gate was open.", "no proof", "The clerks", "that the gate was open"),
        ("The army issued a denial that it had fired.", "denial", "The army", "that it had fired"),
        ("The coroner cast doubt on the first report.", "cast doubt", "The coroner", "the first report"),
        ("The guard was unaware of any complaint.", "unaware", "The guard", "any complaint"),
        ("The judge stopped short of blaming the crew.", "stopped", "The judge", "blaming the crew"),
        ("The judge stopped short of saying that it leaked.", "short", "The judge", "that it leaked"),
        ("Asked if he took it, the clerk denied it.", "denied", "the clerk", "if he took it"),
        ("The owner quashed rumours that it would be sold.", "quashed", "The owner", "that it would be sold"),
        ("There was no word from the army on the lost bridge.", "no word", "the army", "the lost bridge"),
        ("There was no word on the lost bridge.", "no word", "", "the lost bridge"),
        ("The report specified no cause.", "specified", "The report", "cause"),
        ("The firm was unable to say why it burned.", "unable", "The firm", "why it burned"),
        ("She did not stop to explain why it burned.", "explain", "She", "why it burned"),
        ("The firm would neither confirm nor deny the sale.", "neither confirm nor deny", "The firm", "the sale"),
    ],
)
def test_what_is_not_told_or_turned_down_is_negative(read: Read, text: str, cue: str, source: str, said: str) -> None:
    page = read(text)
    found = only(page, cue)
    assert (page.quote(found.source), content(page, cue), found.negative) == (source, said, True)


@pytest.mark.parametrize(
    "text",
    [
        "A judge dismissed a lawsuit that the owners had filed.",
        "The boxer challenged the champion to a fight.",
        "The town has fine halls, not to mention its old harbour.",
        "No injuries were reported, and the road is open.",
        "The firm has no sign above its door.",
    ],
)
def test_a_deed_is_no_denial(read: Read, text: str) -> None:
    assert read(text).reading.attributions == ()


def test_who_is_asked_does_not_ask(read: Read) -> None:
    page = read("Asked whether he had taken the money, the clerk denied it.")
    assert [page.quote(a.cue) for a in page.reading.attributions] == ["denied"]
