"""Whose words a claim is, and through whom: cues between commas, labels before a colon, what is asked and counted."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

CENSUS = (
    "Clara Stern, who ran the archive for nine years, told this newspaper how it burnt. In May she was called to the "
    "palace, where, she recalled, a clerk told her that the prince wanted the ledgers. She refused, she said."
)


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "The inspector noted, the report says, that the doors had been locked.",
            "had been locked",
            ["report", "The inspector"],
        ),
        (
            "According to two guards, said Clara Stern, the driver shouted a name.",
            "shouted a name",
            ["Clara Stern", "guards"],
        ),
        (
            "According to the logbook, the captain said, the ship had left at noon.",
            "ship had left",
            ["the captain", "logbook"],
        ),
        (
            "They had flown 40 hours, said Clara Stern, and put out three fires, according to the logbook.",
            "had flown",
            ["Clara Stern"],
        ),
        (
            "They had flown 40 hours, said Clara Stern, and put out three fires, according to the logbook.",
            "three fires",
            ["Clara Stern", "logbook"],
        ),
        (
            "Clara Stern said the gates held; the river had risen by three metres, according to the logbook.",
            "gates held",
            ["Clara Stern"],
        ),
        (
            "“It was one egg,” according to Clara Stern of the Reed Union, who says she saw it.",
            "one egg",
            ["Clara Stern"],
        ),
        (
            "Clara Stern, told of this, laughed: the pump, she said, had been out of order since May.",
            "out of order",
            ["Clara Stern"],
        ),
        (
            "A man who gave his name only as Radu tells us he was pulled from his cab.",
            "pulled from his cab",
            ["Radu"],
        ),
        ("Clara Stern has called the firm's handling “a farce”.", "handling", ["Clara Stern"]),
        (CENSUS, "wanted the ledgers", ["Clara Stern", "a clerk"]),
        (CENSUS, "She refused", ["Clara Stern"]),
        (
            "Clara Stern ran the mill. A clerk asked her for the list. She said it was burnt.",
            "it was burnt",
            ["Clara Stern"],
        ),
    ],
)
def test_through_whom(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("The minutes record the mayor as telling guards that nobody had come.", "nobody had come", 2),
        ("The mayor is said to have replied that no letter had come.", "no letter had come", 2),
        (
            "According to the memo, the mayor, Radu Marn, was told that a dam had burst; he is said to have replied "
            "that there was no money.",
            "there was no money",
            2,
        ),
        ("The clerk had phoned to say that the office was closed.", "office was closed", 1),
    ],
)
def test_who_is_said_or_recorded_to_say_it_says_it(read: Read, text: str, words: str, sources: int) -> None:
    found = read(text).sources(words)
    assert len(found) == sources
    assert found[-1] != "unnamed"


@pytest.mark.parametrize(
    ("label", "source"),
    [
        ("Our reporter Clara Stern, at the harbour gate", "Clara Stern"),
        ("One resident, Radu Marn", "Radu Marn"),
        ("A baker on Mill Lane", "A baker"),
        ("Words on the wall of the mill", "unnamed"),
    ],
)
def test_who_stands_before_a_colon_and_a_quotation_speaks(read: Read, label: str, source: str) -> None:
    page = read(f"The town was calm, the mayor said.\n\n{label}: “I see four ships. Nobody is on deck at this hour.”")
    assert page.sources("four ships") == page.sources("on deck") == [source]


def test_who_asks_is_not_who_answers(read: Read) -> None:
    page = read("Asked by Clara Stern whether he would resign, the mayor said he had done nothing.")
    assert page.sources("whether he would resign") == ["Clara Stern"]
    assert read("Asked for the list, the mayor said it was lost.").sources("it was lost") == ["the mayor"]


@pytest.mark.parametrize(
    ("text", "words", "source", "modality"),
    [
        ("Clara Stern wanted to know why the mill had been sold.", "the mill", "Clara Stern", "questioned"),
        ("The ministry advised residents to boil water.", "boil water", "ministry", "requested"),
        ("The union reports 2,300 families without shelter.", "2,300 families", "The union", "asserted"),
        ("The gauge failed, while the province has counted 118.", "counted 118", "the province", "asserted"),
    ],
)
def test_questions_counsel_and_counts_are_of_who_gives_them(
    read: Read, text: str, words: str, source: str, modality: str
) -> None:
    claim = read(text).claim(words)
    assert read(text).sources(words) == [source]
    assert claim.modality == modality


def test_what_is_handed_in_or_found_is_nobodys_statement(read: Read) -> None:
    assert read("The shop reported 40 thefts to the police.").sources("40 thefts") == []
    assert read("A lorry was found burnt out near the quarry.").sources("burnt out") == []


def test_what_became_of_a_promise_is_no_part_of_it(read: Read) -> None:
    page = read("The army has promised two boats, neither of which had come by Monday. It promised a loan.")
    assert page.sources("promised two boats") == ["army"]
    assert page.sources("had come by Monday") == []


def test_a_name_behind_the_pronoun_is_not_the_one_it_means(read: Read) -> None:
    page = read(
        "Radu Marn spoke first. He was answering Lenka Tosh, who wanted to know who had paid. Tosh was not "
        "satisfied. “One of them is lying to this house,” she said."
    )
    assert page.sources("is lying") == ["Tosh"]
