"""Which lines are turns, who asks, and where the last answer ends."""

from __future__ import annotations

import pytest

from stemma.read.turns.transcripts import labels, transcript

LETTERS = "Q: Who closed it?\nA: The mayor did.\nQ: When?\nA: In May.\n"
NAMES = (
    "Lena Orr: Who closed it?\n\nTom Vask: The mayor did.\n\nOrr: When?\n\nVask: In May. I saw him.\n\n"
    "The mayor is away.\n"
)
BOLD = (
    "**Who closed it?**\n\nThe mayor did.\n\n**He says he was away.**\n\nHe was not.\n\n**When was it?**\n\nIn May.\n"
)
PLAIN = (
    "We spoke to Tom Vask about the gate.\n\nDid you see who closed the gate?\n\nI saw the mayor.\n\n"
    "Were you alone at that time?\n\nWe were three.\n\nWhat will you do about it?\n\nI will go to court.\n\n"
    "The mayor is away.\n"
)


@pytest.mark.parametrize("text", [LETTERS, NAMES, BOLD, PLAIN])
def test_questions_and_answers_take_turns(text: str) -> None:
    assert [t.asks for t in transcript(text)][:4] == [True, False, True, False]


@pytest.mark.parametrize("text", [NAMES, PLAIN])
def test_what_stands_behind_the_last_answer_is_nobodys_turn(text: str) -> None:
    assert "mayor is away" not in text[: transcript(text)[-1].end]


def test_a_bold_line_amid_bold_questions_is_the_interviewers() -> None:
    asked = [BOLD[t.start : t.end] for t in transcript(BOLD) if t.asks]
    assert "**He says he was away.**" in asked


@pytest.mark.parametrize(
    "text",
    [
        "To: All heads\nFrom: The director\nDate: 3 May\nSubject: Keys\n\nAll keys are to be handed in.\n",
        "Photo: A. Lund\nThe gate fell. Photo: A. Lund\nPolice: two held\nThe mayor left.\nCourt: no appeal\n",
        "Who closed the gate? Nobody knows.\n\nWas it the mayor?\n\nThe council will meet.\n",
    ],
)
def test_other_texts_have_no_turns(text: str) -> None:
    assert transcript(text) == []


def test_labels_are_the_words_before_what_is_said() -> None:
    assert [LETTERS[a:b] for a, b in labels(LETTERS)] == ["Q: ", "A: ", "Q: ", "A: "]
