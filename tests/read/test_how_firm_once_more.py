"""How firmly a clause is put and whether it is denied: conditions, short forms, questions with "not", things."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("She told me she'd bring the keys if I didn't shout.", "bring the keys", "conditional"),
        ("He said he'd call the clerk.", "call the clerk", "will"),
        ("They'd left the mill by noon.", "left the mill", "asserted"),
        ("If they'd come, my son wouldn't be dead.", "wouldn't be dead", "conditional"),
        ("If asked, she would not say why.", "would not say", "asserted"),
        ("If true, it would show that the army lied.", "the army lied", "conditional"),
        ("The agency warned that the wind could reach 100 km/h.", "the wind could", "possible"),
        ("Officials warned that the gates could not be closed.", "could not be closed", "able"),
        ("The truck could carry 40 people.", "could carry", "able"),
        ("A deal could be signed as early as Friday.", "could be signed", "possible"),
        ("The gate could be opened by hand.", "could be opened", "able"),
        ("It could have been worse.", "could have been", "possible"),
        ("“Nobody could sit down,” said Ana Ruiz.", "could sit", "able"),
        ("No date has been set for the hearing.", "has been set", "asserted"),
        ("The vote is set for Monday.", "is set", "expected"),
        ("The letter left open whether he would stay.", "left open", "questioned"),
        ("Whether the dam held has yet to be shown.", "has yet", "questioned"),
        ("Ana Ruiz called it the most shameful speech she had heard.", "shameful speech", "opinion"),
        ("Ana Ruiz said the mayor had pledged to pay the men.", "had pledged", "promised"),
        ("Ana Ruiz said soldiers had demanded money.", "had demanded money", "asserted"),
        ("The broker tells him that they had paid half and would bring the rest.", "would bring", "will"),
        (
            "With reference to your letter, in which you asked us to explain the delay, we report the following:\n\n"
            "1. The road was cut on Monday.",
            "road was cut",
            "asserted",
        ),
        ("We demand the following:\n\n1. The road is opened on Monday.", "road is opened", "requested"),
    ],
)
def test_conditions_things_and_what_is_left_open(read: Read, text: str, words: str, modality: str) -> None:
    assert read(text).claim(words).modality == modality


@pytest.mark.parametrize(
    ("text", "words", "negated"),
    [
        ("Didn't the mayor know of the leak?", "mayor know", False),
        ("The mayor did not know of the leak.", "not know", True),
        ("The rain stopped, but not before it had flooded the cellar.", "had flooded", False),
        ("The office had neither the staff nor the money to answer.", "had neither", True),
        ("It was neither, the clerk said.", "was neither", True),
        ("Whether the dam held has yet to be shown.", "has yet", False),
        ("The report has yet to be shown.", "has yet", True),
    ],
)
def test_not_and_neither(read: Read, text: str, words: str, negated: bool) -> None:
    assert read(text).claim(words).negated is negated
