"""How firmly a clause is put and whether it is denied: further turns that whole texts brought up."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("State radio said the firm is going to close the mill.", "going to close", "will"),
        ("The mayor was going to resign.", "going to resign", "planned"),
        ("Copies may be obtained from the office.", "may be obtained", "able"),
        ("The mayor would rather resign than sign.", "rather resign", "said-ready"),
        ("The mate could not be reached.", "could not be reached", "asserted"),
        ("She could not say how many were hurt.", "could not say", "asserted"),
        ("The boys could not swim that far.", "could not swim", "able"),
        ("It is possible that the dam will burst.", "dam will burst", "possible"),
        ("The engineer considers it possible that the dam has burst.", "the dam has burst", "possible"),
        (
            "He was well fed, the clerk wrote, though it should be remembered that a guard stood near.",
            "a guard stood near",
            "asserted",
        ),
        ("It must be remembered that the guard stood near.", "the guard stood near", "asserted"),
        ("I consider the delay a disgrace.", "a disgrace", "opinion"),
        ("I consider the tape evidence.", "the tape evidence", "asserted"),
    ],
)
def test_turns_that_lean(read: Read, text: str, words: str, modality: str) -> None:
    assert read(text).claim(words).modality == modality


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("The firm could have asked the court for help.", "could have asked", "able"),
        ("If it goes on, the union will ask the court to step in.", "ask the court", "conditional"),
        ("The firm offered him the post.", "offered him the post", "asserted"),
        ("The crew was offered a room.", "offered a room", "asserted"),
        ("The firm offered to pay.", "offered to pay", "promised"),
        ("Guards threatened the driver.", "threatened the driver", "asserted"),
        ("Guards threatened a strike.", "threatened a strike", "planned"),
        ("The board had been calling for two hours when help came.", "calling for two hours", "asserted"),
        ("The board called for ten days of mourning.", "ten days of mourning", "requested"),
        (
            "He asked whether she knew that the men were paid, and what she intends to do.",
            "what she intends",
            "questioned",
        ),
        ("Northland: Stop the evictions\n\nThe league said two are ill.", "Stop the evictions", "requested"),
        ('"Let the owners pay for it," he said.', "owners pay", "requested"),
    ],
)
def test_what_is_asked_and_what_is_only_told(read: Read, text: str, words: str, modality: str) -> None:
    assert read(text).claim(words).modality == modality


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ('"They would not let us leave the yard," she said.', "leave the yard", "asserted"),
        ("She said they would leave the yard.", "leave the yard", "will"),
        ("The letters, if there are any, have been lost.", "have been lost", "asserted"),
        ("If the letters are lost, the case is closed.", "the case is closed", "conditional"),
        (
            "The men were well; two of them, he added, would be tried and the others sent home.",
            "sent home",
            "will",
        ),
        ("He could not be found and the clerks declined to speak.", "declined to speak", "asserted"),
    ],
)
def test_what_hangs_and_what_does_not(read: Read, text: str, words: str, modality: str) -> None:
    assert read(text).claim(words).modality == modality


def test_a_letter_gives_views(read: Read) -> None:
    letter = "To the Board\nFrom: N. Tarn\n\nSir,\n\n{}\n\nYours faithfully,\nN. Tarn\n"
    assert read(letter.format("In my view the rule is dead.")).claim("the rule is dead").modality == "opinion"
    assert read(letter.format("We should be unwise to wait.")).claim("unwise to wait").modality == "opinion"


def test_a_comment_may_hang_on_something(read: Read) -> None:
    told = read("I do not think the dam can hold. If the boat comes tonight, I shall leave with it.")
    assert told.claim("shall leave").modality == "conditional"


@pytest.mark.parametrize(
    ("text", "words", "negated"),
    [
        ("No fewer than six men came.", "six men came", False),
        ("No men came.", "No men came", True),
        ("The name appears nowhere in the register.", "appears nowhere", True),
        ("The ferry sank nowhere near the port.", "sank nowhere near", True),
        ("The bank regrets that no answer was sent.", "no answer was sent", True),
        ("The bank regrets that the answer was late.", "answer was late", False),
        ("That is a risk we cannot take.", "risk we cannot take", True),
        ("That is the man who did not sign.", "did not sign", False),
        ("The board has put off the vote, a request that appears nowhere.", "a request", True),
        ("The clinics that never opened\n\nThe firm was paid twice.", "never opened", True),
        ("I doubt that the mill will open.", "mill will open", True),
        ("I do not doubt that the mill will open.", "mill will open", False),
        ("The union rejected the charge that members had been told too late.", "told too late", True),
        ("The judge rejected the claim that the deed, which nobody signed, was void.", "nobody signed", True),
        ('"If they don\'t, come and shout at me."', "come and shout", False),
    ],
)
def test_what_turns_a_clause_round(read: Read, text: str, words: str, negated: bool) -> None:
    assert read(text).claim(words).negated is negated
