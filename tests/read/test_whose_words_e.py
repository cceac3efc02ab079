"""Whose words a claim is: a chamber's record, tellers set off by commas, drafts, and what somebody had been told."""

from __future__ import annotations

import pytest

from stemma.read.turns.transcripts import transcript
from tests.read.conftest import Read

RECORD = """House of Deputies, 4 May 2009

The Minister for Ports (Dr. Jens Falk): The harbour at Vik was dredged in March. Nobody has been paid twice.

Mr. Rolf Anker (Coast Party): The engineer told the committee that the quay had sunk. Will she publish the report?

The Minister: I have read the report. The quay is sound.

Mr. Anker: It sank by a metre, the pilots tell me.

The Speaker: The time is up.
"""


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("dredged in March", ["Dr. Jens Falk"]),
        ("quay is sound", ["Dr. Jens Falk"]),
        ("quay had sunk", ["Mr. Rolf Anker", "The engineer"]),
        ("sank by a metre", ["Mr. Rolf Anker", "pilots"]),
        ("time is up", ["The Speaker"]),
    ],
)
def test_a_record_gives_the_name_beside_the_office(read: Read, words: str, sources: list[str]) -> None:
    assert read(RECORD).sources(words) == sources


def test_the_office_alone_is_who_bore_it_above() -> None:
    assert [turn.who for turn in transcript(RECORD)][2] == "Dr. Jens Falk"
    assert not any(turn.asks for turn in transcript(RECORD))


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("The doctor on duty, Petra Lund, said the ward was full.", "ward was full", ["Petra Lund"]),
        (
            "Why the mast fell is not known; the pilot in charge, Rolf Anker, believes that a gust broke it.",
            "mast fell",
            [],
        ),
        (
            "The doctor, Jens Falk, said his office had known of the leak and that the oil was clean.",
            "oil was clean",
            ["Jens Falk"],
        ),
        (
            "In the capital, Osmark, the Ministry of Posts told another story. A gang of some 40 looters, it said on "
            "the radio, had been beaten near the ford; nine boats had been sunk.",
            "boats had been sunk",
            ["Ministry of Posts"],
        ),
        (
            "A guard reached by telephone thought both reports inflated. Sources had told him the mill was shut.",
            "mill was shut",
            ["A guard", "Sources"],
        ),
        (
            "A guard said the gate was locked. A second person close to the board denied this; she said the gate had "
            "been open all night.",
            "open all night",
            ["A second person"],
        ),
        ("The mayor let it be known that the mill would close.", "mill would close", ["The mayor"]),
        (
            "The mayor said the mill was shut. No one whom I met had gone.",
            "had gone",
            [],
        ),
        ("A nurse screamed that the roof was falling.", "roof was falling", ["A nurse"]),
        ("“Two boats in the fog, one has no lamp,” Captain Jens Falk radioed at noon.", "Two boats", ["Jens Falk"]),
        (
            "Norland would pay a fine and leave the port, under a draft treaty seen by the Herald.",
            "pay a fine",
            ["a draft treaty"],
        ),
        ("The mayor would resign under pressure from his party.", "would resign", []),
        (
            "Petra Lund said the ward was full. “Then a clerk asked my sister where we lived.”",
            "a clerk asked",
            ["Petra Lund"],
        ),
        (
            "We read 400 letters and invoices. They show that the firm paid for a villa.",
            "paid for a villa",
            ["400 letters"],
        ),
        (
            "The man, who gave his name as Timur, asked for bread. “If they come, we shall shoot,” he said.",
            "we shall shoot",
            ["Timur"],
        ),
        (
            "The mill’s director, Rolf Anker, rejected the charge that workers had been warned too late.",
            "warned too late",
            ["Rolf Anker"],
        ),
        (
            "Four sailors told the league that they had been shut out. Another said that the gate was locked.",
            "gate was locked",
            ["Another"],
        ),
    ],
)
def test_whose_words(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources


def test_a_headline_quotes_who_tells_behind_its_colon(read: Read) -> None:
    text = (
        "‘The gate was shut’: workers describe fire at mill\n\nOSMARK, May 4 - The mill burned down on Tuesday night."
    )
    assert read(text).sources("gate was shut") == ["workers"]


def test_the_headlines_minister_is_the_one_named_below(read: Read) -> None:
    text = (
        "Union tells harbour minister to quit\n\nThe union wants Harbour Minister Rolf Anker to go. The minister, "
        "who was on a visit to the docks, laughed. “These are gentlemen with time,” he said."
    )
    assert read(text).sources("gentlemen") == ["Rolf Anker"]
