"""Whose words a clause is where the teller is parted from it, is a pronoun, or is nobody at all."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("The gate, harbour records show, was open all night.", "open all night", ["harbour records"]),
        ("The tunnel, ministry bulletins show, was shut until June.", "shut until June", ["ministry bulletins"]),
        (
            "According to the surveyor, Dr Paul Voss, whose work was praised, the wall had been built by hand.",
            "built by hand",
            ["Paul Voss"],
        ),
        (
            "Counsel for the firm, Karl Voss, put it to her that her brother owed money.",
            "brother owed money",
            ["Karl Voss"],
        ),
        (
            "Hugo Barr, whose term ends in June, told us through an aide that no such meeting took place.",
            "meeting took place",
            ["Hugo Barr"],
        ),
        (
            "The mill was closed, the owner said, but it would open on Monday.",
            "open on Monday",
            ["the owner"],
        ),
        (
            'Colonel Hugo Barr denied that his men had fired on the crowd and called the report "a lie".',
            "called the report",
            ["Hugo Barr"],
        ),
        ("The clinic has two wards, its head nurse, Berta Aune, told us.", "has two wards", ["Berta Aune"]),
        ("The judge reminded the clerks that the file was secret.", "file was secret", ["The judge"]),
        ("The smell reminded him that the oven was on.", "oven was on", []),
        (
            "Two men told us that they had heard a blast, and one of them, a cook, sent a picture of the gate.",
            "sent a picture",
            [],
        ),
        ("A man, said to be the leader of the gang, was shot in the harbour on Monday.", "was shot", []),
        ("The water was found to contain lead.", "contain lead", []),
        ("The Herald was offered a visit to the mine on 3 May.", "offered a visit", []),
    ],
)
def test_whose_words_a_sentence_is(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "The prefect, Otto Brand, tells the clerk, Ludo Stern, that the list is closed. Stern took another line "
            "on Tuesday: he did not deny the call, but he said the paper had left out his answer.",
            "left out his answer",
            "Stern",
        ),
        (
            "Clara Stern said the roof had leaked. In May we met Maria Lund, a widow. She told us that men had come.",
            "men had come",
            "Maria Lund",
        ),
        (
            "A doctor spoke first. Clara Stern said her husband had come home late. He told her that a firm owed "
            "him money.",
            "owed him money",
            "her husband",
        ),
        (
            "Maria Lund is the mayor of Brenn. A reporter asked her whether the bridge was safe. "
            'She replied: "I think so. The engineers have signed the paper."',
            "signed the paper",
            "Maria Lund",
        ),
        (
            "The barge was boarded by inspectors near the pier. They noted that the hold was empty.",
            "hold was empty",
            "inspectors",
        ),
        (
            "Residents said the air smelled. The firm dismissed forty nurses in March. They say they were not paid.",
            "were not paid",
            "nurses",
        ),
        ("The soldiers drove off the herders. They said the wells were foul.", "wells were foul", "soldiers"),
    ],
)
def test_whom_a_pronoun_takes_up(read: Read, text: str, words: str, source: str) -> None:
    assert read(text).sources(words) == [source]


def test_a_name_behind_its_role_is_who_writes(read: Read) -> None:
    text = (
        "In the memo, sent on 8 May to Deputy Trade Minister Hugo Barr, the ministry's chief engineer, Ines Dorn, "
        "writes that pumps recorded nine litres a second."
    )
    assert read(text).sources("nine litres") == ["memo", "Ines Dorn"]


def test_a_copy_of_which_is_told_of_the_paper(read: Read) -> None:
    page = read("The firm paid the mayor twice, according to a letter, a copy of which was seen by this newspaper.")
    assert page.sources("paid the mayor") == ["letter"]
    assert page.sources("was seen by") == []
