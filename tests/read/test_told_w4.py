"""Whose words they are: tellers between commas, papers that somebody writes in, orders that somebody signed."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

PLACES = [
    ("In two villages, the paper reports, wells ran dry in June.", "wells ran dry", ["paper"]),
    ("The draft is long. In one case, the panel writes, a diver told it that he had been paid.", "paid",
     ["the panel", "a diver"]),
    ("In the north, the army says, rebels attacked a mill.", "attacked", ["army"]),
    ("The police held 12 men, most of them students, a lawyer told reporters.", "held 12 men", ["a lawyer"]),
    ("Three clerks said the ledger had been burnt, though one of them admitted that he had not seen it.",
     "not seen it", ["one of them"]),
    ("In the memo, dated 3 May and sent to “the old men in the council”, Colonel Anton Dorn, who ran the camp, "
     "complains that 40 men had fled.", "had fled", ["memo", "Anton Dorn"]),
    ("The mayor denied that guards had fired and promised that a judge would look into it.", "a judge would",
     ["The mayor"]),
    ("A panel found that no engineer could have predicted the flood.", "predicted", ["A panel"]),
    ("Clara Stern gave evidence. She accepted that the gate was last oiled in May.", "oiled", ["Clara Stern"]),
    ("The firm's engineer said a second list would include four judges.", "four judges", ["The firm's engineer"]),
    ("Norline Ferries denied it. In a statement posted online, it said the barge had drifted.", "drifted",
     ["statement", "Norline Ferries"]),
    ("A study was leaked. The trust's director, Clara Stern, said it had asked three mills to close.", "three mills",
     ["Clara Stern"]),
    ("Anton Dorn said the ground was wet. That does not satisfy the weaver Clara Stern. “We drowned,” she said.",
     "drowned", ["Clara Stern"]),
    ("The manager, Clara Stern, denied it. Asked by the coroner, Mr Anton Dorn, whether it was safe, she replied: "
     "“I never looked at the rope.”", "never looked", ["Clara Stern"]),
    ("Growers fear a poor harvest, although they said the rain had helped.", "rain had helped", ["Growers"]),
    ("A doctor who examined them said two were thirsty. “They are weak,” the doctor, Clara Stern, told reporters.",
     "thirsty", ["Clara Stern"]),
    ("Fire chief Anton Dorn said two had died. He did not rule out that the toll would rise.", "toll would rise",
     ["Anton Dorn"]),
    ("The regional secretary of the Dockers’ and Pilots’ Union, Clara Stern, blamed Norline. The mill had been "
     "shut, she said.", "been shut", ["Clara Stern"]),
    ("Ministry says bridge was bombed, army denies any strike\n\nThe bridge fell on Monday.", "bridge was bombed",
     ["Ministry"]),
    ("Ministry says bridge was bombed, army denies any strike\n\nThe bridge fell on Monday.", "denies any strike",
     ["army"]),
    ("UPDATE 2 - Osmark says ferry sunk near port, Velin denies firing\n\nThe ferry went down on Monday.",
     "ferry sunk", ["Osmark"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "tellers"), PLACES)
def test_the_teller_is_found(read: Read, text: str, words: str, tellers: list[str]) -> None:
    assert read(text).sources(words) == tellers


LIKE_THEM = [
    ("The firm's letter says it will close the gate.", "close the gate", ["firm's letter"]),
    ("The clerk said the box was full, though he declined to open it.", "declined", ["The clerk"]),
    ("A doctor said he was well. Another doctor said he was ill. The doctor, Clara Stern, left.", "he was well",
     ["A doctor"]),
    ("The office predicted that the river would rise.", "would rise", ["office"]),
    ("The mayor said guards had fired and warned him.", "warned", ["The mayor"]),
    ("Bridge was unsafe for years, engineers say\n\nThe bridge fell on Monday.", "unsafe", ["engineers"]),
    ("The director of the mill and the mayor, Anton Dorn, said beds were full.", "beds were full",
     ["director of the mill and the mayor"]),
    ("The report was short. In March, three guards left their post.", "left their post", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "tellers"), LIKE_THEM)
def test_what_looks_alike_stays(read: Read, text: str, words: str, tellers: list[str]) -> None:
    assert read(text).sources(words) == tellers


ORDER = (
    "An order from the north\n\nTo all company leaders\n\n1. The mill is to be held until Friday.\n"
    "2. No cart will cross the bridge after dark.\n\n{name}\n\nWhat became of it\n\n"
    + "The order was pinned to the door of the mill when the first carts came on Saturday. "
    * 5
)


def test_numbered_orders_are_of_whom_they_are_signed_by(read: Read) -> None:
    assert read(ORDER.format(name="Colonel Anton Dorn")).sources("No cart") == ["Anton Dorn"]


def test_orders_that_nobody_signed_stay(read: Read) -> None:
    assert read(ORDER.format(name="Seen and approved")).sources("No cart") == []


def test_what_is_not_ruled_out_is_possible(read: Read) -> None:
    claim = read("Anton Dorn spoke. He did not rule out that the toll would rise.").claim("toll would rise")
    assert claim.modality == "possible"
