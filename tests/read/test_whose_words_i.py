"""Whose words a clause is where the parser loses the teller, and who only hears what is said."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("Surgeons blamed the delay on a broken lift.", "broken lift", ["Surgeons"]),
        ("The union criticised the plan as rushed.", "as rushed", ["The union"]),
        ("“We sold it on Monday,” laughed Clara Stern.", "sold it", ["Clara Stern"]),
        ("Clara Stern sat down and laughed.", "laughed", []),
        (
            "The barge had left at noon and refused two orders to stop, Clara Stern said, denying that shots were "
            "fired.",
            "shots were",
            ["Clara Stern"],
        ),
        (
            "A spokeswoman said the report was a draft, that it contained “errors” and that no child had been hurt.",
            "had been hurt",
            ["A spokeswoman"],
        ),
        ("Minister Paul Voss told the House of Assembly that the ferry was late.", "ferry was late", ["Paul Voss"]),
        (
            "Clara Stern told the Harbour Gazette that the ferry was late.",
            "was late",
            ["Harbour Gazette", "Clara Stern"],
        ),
        ("The gate had been shut, she told Paul Voss (Independent), but it would open.", "been shut", ["unnamed"]),
        ("A memo had warned Copenhagen that the boats were gone.", "boats were gone", ["memo"]),
        ("The clerk heard a nurse say that the ward was full.", "ward was full", ["The clerk", "a nurse"]),
        ("Clara Stern blamed the guards; a captain rejected the charge.", "rejected the charge", ["a captain"]),
        (
            "The analysts kept silent. They consider it high, the Herald writes, but believe the toll to be low.",
            "toll to be low",
            ["Herald", "analysts"],
        ),
        ("Four men died, medics said, though the counts differed widely.", "counts differed", []),
        (
            "The league said 40 families had fled, though a doctor put the number far lower.",
            "number far lower",
            ["a doctor"],
        ),
    ],
)
def test_whose_words_a_sentence_is(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "Clara Stern spoke to us on Monday. The lists, she explained, showed 40 names. She had copied a part.",
            "copied a part",
            ["Clara Stern"],
        ),
        (
            "Karl Voss called it safe. It was not, according to one of the three officials, who asked for silence. "
            "The bridge had been booked twice, he said.",
            "booked twice",
            ["one of the three officials"],
        ),
        (
            "The local civil defence said two of its men had died. It appealed to the army to open the road.",
            "open the road",
            ["The local civil defence"],
        ),
    ],
)
def test_whose_words_go_on(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources
