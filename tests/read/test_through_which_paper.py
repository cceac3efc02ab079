"""Through which paper it comes, whom "it" and "she" take up, and what only goes with what is told."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

WIRE = "LEM, May 3 (Norpress) - The mill was shut before the fire, a newspaper reported on Friday.\n\n"
HELD = "The Dagens Nyt said it had obtained a 12-page memo on the fire. "


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (  # the agency of the dateline brought out no memo
            WIRE + HELD + "Two men were asleep, the paper quoted the memo as saying.",
            "Two men were asleep",
            ["Dagens Nyt", "memo"],
        ),
        (WIRE + HELD + "The newspaper said two men were asleep.", "two men were asleep", ["Dagens Nyt"]),
        (  # who judges a paper goes on, and not the paper
            "The union welcomed the ruling. It called for a second trial of the owners.",
            "called for a second trial",
            ["union"],
        ),
        (
            "The Lem board said in a statement sent to the Orlow News that the mill was safe. It warned that the dam "
            "was not.",
            "dam was not",
            ["Lem board"],
        ),
        (
            "In a letter the league asks for the files. The board’s spokeswoman, Petra Lund, denied the mill was "
            "sold. It asked for a farm, which it says was bought with stolen money.",
            "bought with stolen money",
            ["board"],
        ),
        (  # a name with an age is somebody's
            "The captain, Emil Korda, is missing, the coast guard said.\n\nZenda, 34, a nurse who was on board, "
            "survived by clinging to a chair.\n\n“The floor was a wall,” she told us.",
            "floor was a wall",
            ["Zenda"],
        ),
        (  # what the paper says that the file says
            "The Lem Courier printed a file. The file says, according to the paper, that two men fled.",
            "two men fled",
            ["Lem Courier", "file"],
        ),
        ("A retired general confided that digging began in May.", "digging began", ["general"]),
        (
            "The colonel complains to the command in Lem that nobody has paid his men.",
            "nobody has paid his men",
            ["colonel"],
        ),
        ("Rolf Anker is a baker. Otherwise, he predicts, the dam will break.", "dam will break", ["Rolf Anker"]),
    ],
)
def test_who_says_it(read: Read, text: str, words: str, sources: list[str]) -> None:
    found = read(text).sources(words)
    assert len(found) == len(sources), found
    assert all(wanted in name for wanted, name in zip(sources, found, strict=True)), found


def test_what_goes_with_them_tells_nothing(read: Read) -> None:
    page = read("About sixty men have run off, rifles included.")
    assert page.claims() == ["About sixty men have run off, rifles included"]
    assert page.sources("run off") == []


def test_what_is_foretold_is_expected(read: Read) -> None:
    page = read("Rolf Anker is a baker. In the spring, he predicts, the dam will break.")
    assert page.claim("dam will break").modality == "expected"


def test_a_row_of_results_names_nobody(read: Read) -> None:
    page = read("The towns had these votes: Norway, 34, Sweden, 12, and Denmark, 9.")
    assert [m.name for m in page.reading.mentions if m.kind == "person"] == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The woman who sent for six trucks, Petra Lund, left. The sea, she wrote, was calm.", "Petra Lund"),
        ("The man who called in two jets, Col Rolf Anker, left. The sea, he wrote, was calm.", "Rolf Anker"),
    ],
)
def test_whose_name_stands_behind_which_one(read: Read, text: str, source: str) -> None:
    assert read(text).sources("was calm") == [source]
