"""Who speaks in the turns of an interview, and that questions put nothing forward."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

HEAD = "Tom Vask, 40, worked in the mill of Orlund. He spoke to The Beacon.\n\n"
LETTERS = (
    HEAD + "Q: Who shut the mill?\n\nA: The mayor shut it. My wife says he was paid.\n\n"
    "Q: When?\n\nA: In May it was empty.\n"
)
NAMES = (
    HEAD + "Beacon: Who shut the mill?\n\nVask: The mayor shut it. My wife says he was paid.\n\n"
    "Beacon: When?\n\nVask: In May it was empty.\n\nThe mayor gave no answer.\n"
)
BOLD = (
    HEAD + "**Who shut the mill?**\n\nThe mayor shut it. My wife says he was paid.\n\n"
    "**When did you go?**\n\nIn May it was empty.\n\nThe mayor gave no answer.\n"
)
PLAIN = (
    HEAD + "Did you see who shut the mill?\n\nI saw it. The mayor shut it. My wife says he was paid.\n\n"
    "Were you there in spring?\n\nI was. In May it was empty.\n\nWill you go back to it?\n\n"
    "No, I am too old for that work.\n"
)


@pytest.mark.parametrize("text", [LETTERS, NAMES, BOLD, PLAIN])
def test_an_answer_is_said_by_who_is_asked(read: Read, text: str) -> None:
    page = read(text)
    assert page.sources("The mayor shut it") == ["Tom Vask"]
    assert page.sources("In May it was empty") == ["Tom Vask"]
    assert page.sources("he was paid") == ["Tom Vask", "My wife"]


@pytest.mark.parametrize("text", [LETTERS, NAMES, BOLD, PLAIN])
def test_a_question_puts_nothing_forward(read: Read, text: str) -> None:
    assert not [words for words in read(text).claims() if "?" in words or "shut the mill" in words]


@pytest.mark.parametrize("text", [NAMES, BOLD])
def test_the_text_goes_on_by_itself_behind_the_last_answer(read: Read, text: str) -> None:
    assert read(text).sources("The mayor gave no answer") == []


def test_a_speaker_whom_only_the_label_names_is_named(read: Read) -> None:
    page = read(
        "Ort: Who is there?\n\nLunde: Two men stood at the gate.\n\n"
        "Ort: Are they armed?\n\nLunde: They hold rifles.\n"
    )
    assert page.sources("Two men stood") == ["Lunde"]


def test_nobody_is_made_to_speak_where_the_text_names_nobody(read: Read) -> None:
    page = read("Q: Who shut the mill?\nA: The owner shut it.\nQ: When was that?\nA: It was shut in May.\n")
    assert page.sources("The owner shut it") == ["unnamed"]
