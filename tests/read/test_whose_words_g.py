"""Whose words a clause is: papers cited in papers, what is read on a board, the report's own outlet, answers."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "The decree cites a study by the port office, which claims that the quay is sinking.",
            "quay is sinking",
            ["decree", "port office"],
        ),
        ("The decree cites a study, which cost 40 crowns. The quay is sinking.", "quay is sinking", []),
        ("The list shows 40 names. “Nobody leaves,” reads a board in Latin.", "Nobody leaves", ["board"]),
        (
            "Osmark Police closed the road. In the morning the force said that two boys had been hurt.",
            "two boys had been hurt",
            ["Osmark Police"],
        ),
        ("The United Guard closed the road. The force said that two boys had fled.", "boys had fled", ["The force"]),
        (
            "The nine-page text calls on both sides to stop. Within a week, it says, the gate would open.",
            "gate would open",
            ["The nine-page text"],
        ),
        (
            "A guide told the Courier that the gate was open. A cook told this newspaper that it was shut.",
            "gate was open",
            ["A guide"],
        ),
        (
            '"My aunt told the janitor about it and he said he would come," Clara Stern said.',
            "he would come",
            ["Clara Stern", "the janitor"],
        ),
        ("A guard told him boats would come at noon.", "boats would come", ["A guard"]),
        ("Four boys were freed; Tarn said none of them was ill.", "none of them was ill", ["Tarn"]),
        ("Four boys were freed; Tarn said none of them was ill.", "boys were freed", []),
        ("A retired mate recalled at least six such trips.", "six such trips", ["A retired mate"]),
        ("The mate recalled the old ferry.", "recalled the old ferry", []),
        ("Monitors from the league reported no serious delays.", "no serious delays", ["Monitors"]),
        ("Clara Stern calls the old ledgers “the lost proof”.", "calls the old ledgers", ["Clara Stern"]),
        (
            "The mill confirmed that a pipe leaked on Monday but denied that any worker had been hurt.",
            "pipe leaked",
            ["The mill"],
        ),
        (
            "The mill confirmed that a pipe leaked on Monday but denied that any worker had been hurt.",
            "worker had been hurt",
            ["The mill"],
        ),
        (
            "The note states that the raid was beaten off, but makes no mention of the dead.",
            "makes no mention",
            [],
        ),
        (
            "It is reported, by the Velin agency, that the king is ready to speak should both sides ask for it.",
            "king is ready",
            ["Velin agency"],
        ),
        (
            "Clara Stern rose. The crates, she insisted in an interview, were spares which had been bought later.",
            "were spares",
            ["Clara Stern"],
        ),
        ("Wardens knew the dam was leaking, memo shows\n\nThe dam broke in May.", "Wardens knew", ["memo"]),
    ],
)
def test_whose_words_a_clause_is(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources
