"""A held memo, minutes or letter without "To:" is the paper that reports tell of, when it has what they tell."""

from __future__ import annotations

from collections.abc import Mapping

from tests.quality.folders import folder_case

LETTER = """REPUBLIC OF NARVA - Eastern Command, Orsk - SECRET, by hand of officer

11 November 2019. To the Chief of Staff. Subject: the river companies

I report that 1,940 men stand on the lists, of whom 1,213 answered the roll. Their pay was fixed at 85,000 crowns.

I ask that the arrears be paid before December.

Major General Anders Holm, Commander
"""
REPORT = """General complained of missing men, leaked letter says

LENNOW, 14 January 2020 (Meridian) - Two in five men could not be found, according to a letter from \
General Anders Holm to the chief of staff that was seen by Meridian.

The men have had no pay since July, the letter of 11 November says.
"""
MINUTES = """MINISTRY OF THE HARBOUR - NOT FOR CIRCULATION

Minutes of the meeting of 13 February 2020. Present: Ms Clara Dahl (chair), Dr Emil Roos.

1. Dr Roos reported that 214 barrels had leaked.
"""


def edges(texts: Mapping[str, str]) -> set[tuple[str, str]]:
    """Which held text rests on which, directly."""
    case = folder_case(texts)
    held = {document.id: document.path.rsplit("/", 1)[-1].removesuffix(".txt") for document in case.documents}
    found = case.compare().stemma.edges
    return {(held[e.derived], held[e.source]) for e in found if e.derived in held and e.source in held}


def test_a_letter_is_known_by_who_wrote_it_and_when() -> None:
    assert edges({"letter": LETTER, "report": REPORT}) == {("report", "letter")}


def test_a_paper_signed_by_somebody_else_is_another() -> None:
    other = LETTER.replace("Anders Holm", "Pieter Lund")
    assert edges({"letter": other, "report": REPORT}) == set()


def test_a_paper_of_another_day_is_another() -> None:
    assert edges({"letter": LETTER.replace("11 November", "9 August"), "report": REPORT}) == set()


def test_minutes_are_no_letter() -> None:
    assert edges({"minutes": MINUTES, "report": REPORT}) == set()


def test_a_report_is_no_paper() -> None:
    rewrite = REPORT.replace("(Meridian)", "(Courier)").replace("could not be found", "did not exist")
    assert ("report", "rewrite") not in edges({"rewrite": rewrite, "report": REPORT})


def test_one_hand_alone_makes_no_letter_the_one_that_is_told_of() -> None:
    bare = LETTER.replace("11 November 2019. ", "").replace("Chief of Staff", "Governor")
    report = (
        "Bridge is unsafe, general writes\n\nLENNOW (Meridian) - The bridge is unsafe, says a note by Anders Holm.\n"
    )
    assert edges({"letter": bare, "report": report}) == set()
