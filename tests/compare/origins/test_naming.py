"""Which held text another one names as its source."""

from __future__ import annotations

import pytest

from stemma.compare.origins.naming import namings
from stemma.model import Document
from tests.documents import document

PIERS = (
    "The Harbour Board has let two piers of Velin rot since 2016, a surveyor wrote. Repairs would cost 4,200 crowns."
)


def held(identity: str, text: str, publisher: str, date: str) -> Document:
    return document(identity, text, publisher=publisher, date=date)


FIRST = held("first", PIERS, "The Velin Gazette", "2021-03-04")


def named(text: str, *others: Document, publisher: str = "Coast Weekly", date: str = "2021-03-06") -> list[str]:
    """The texts that ``text`` names, with how."""
    texts = [held("late", text, publisher, date), FIRST, *others]
    return [f"{naming.source} {naming.how}" for naming in namings(texts) if naming.text == "late"]


@pytest.mark.parametrize(
    "sentence",
    [
        "As The Velin Gazette reported, the piers are rotten.",
        "Two piers are rotten, according to the Gazette.",
        "After a report in the Velin Gazette the mayor closed the piers.",
        "The piers are rotten, a surveyor told the Gazette.",
    ],
)
def test_a_paper_is_named_by_its_whole_name_or_a_short_one(sentence: str) -> None:
    assert named(sentence) == ["first named"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor did not reply to the Gazette.",
        "Copies of the Gazette lay on the table.",
        "He reported to the gazetteer of Velin.",
    ],
)
def test_who_only_mentions_a_paper_does_not_rest_on_it(sentence: str) -> None:
    assert named(sentence) == []


def test_a_short_name_that_may_be_its_own_paper_is_its_own() -> None:
    assert named("The piers are rotten, a surveyor told the Gazette.", publisher="The Orlen Gazette") == []


def test_nobody_rests_on_what_came_later() -> None:
    assert named("As The Velin Gazette reported, the piers are rotten.", date="2021-03-01") == []


def test_a_correction_goes_back_to_the_earlier_report_of_its_paper() -> None:
    text = "On Thursday we reported that two piers of the Harbour Board had been left to rot. That is not true."
    assert named(text, publisher="The Velin Gazette") == ["first own"]


def test_a_paper_without_its_name_is_the_only_one_that_fits() -> None:
    text = (
        "A regional newspaper has reported that two piers of the Harbour Board are left to rot. "
        "A surveyor puts repairs at 4,200 crowns."
    )
    other = held("other", "The choir of Orlen sang in the rain on Sunday.", "Orlen Post", "2021-03-02")
    assert named(text, other) == ["first unnamed"]


def test_a_paper_without_its_name_that_may_be_two_is_left_open() -> None:
    text = "A regional newspaper has reported that two piers of the Harbour Board are left to rot at 4,200 crowns."
    assert named(text, held("other", PIERS, "Orlen Post", "2021-03-04")) == []


STATEMENT = held(
    "board",
    "HARBOUR BOARD\nPress notice, 5 March 2021\n\nBoth piers of Velin are safe. It spent 9,100 crowns on them.",
    "HARBOUR BOARD",
    "2021-03-05",
)


def test_what_a_body_said_stands_in_its_statement_that_is_held() -> None:
    text = "Both piers are safe, the Harbour Board said. It spent 9,100 crowns on them."
    assert named(text, STATEMENT) == ["board said"]


def test_what_a_body_said_of_another_matter_is_not_its_statement() -> None:
    assert named("The Harbour Board said that a new director would be found in May.", STATEMENT) == []


def test_a_statement_that_denies_a_report_does_not_rest_on_it() -> None:
    text = (
        "MINISTRY OF TIDES\nPress notice, 6 March 2021\n\nThe ministry rejects reports in the Velin Gazette on piers."
    )
    assert named(text, publisher="MINISTRY OF TIDES") == []


def test_a_long_text_is_looked_through_in_linear_time() -> None:
    assert named("the Gazette the " * 6_000) in ([], ["first named"])


AGENCY = held("wire", PIERS, "Meridian Press Agency", "2021-03-04")
BODY = held(
    "board", f"MINISTRY OF HARBOURS\nStatement, 4 March 2021\n\n{PIERS}", "MINISTRY OF HARBOURS", "2021-03-04"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two piers are rotten, the agency Meridian reported.",
        "MPA reported that two piers have rotted since 2016.",
        "Relying on the Meridian Press Agency we gave the cost of repairs as 4,200 crowns.",
    ],
)
def test_an_agency_is_named_by_its_kind_and_by_its_initials(sentence: str) -> None:
    assert "wire named" in named(sentence, AGENCY)


def test_a_ministry_is_named_with_its_field_in_front() -> None:
    said = "The harbours ministry said that repairs of the two rotten piers of Velin would cost 4,200 crowns."
    assert "board said" in named(said, BODY)


def test_what_a_named_paper_has_from_another_is_told_through_it() -> None:
    between = held("wire", f"The Velin Gazette reported this: {PIERS}", "Meridian Press Agency", "2021-03-05")
    told = "The Velin Gazette had spoken of two rotten piers, the agency Meridian reported last week."
    assert named(told, between) == ["wire named"]
    assert named("The Velin Gazette and the Meridian Press Agency told of rotten piers.", between) == [
        "first named",
        "wire named",
    ]


@pytest.mark.parametrize(
    "head",
    [
        "The Velin Gazette - NOTES FOR THE FILE\n\nThe two piers told of are rotten.",
        "NOTES FOR THE FILE (Velin Gazette)\n\nThe two piers told of are rotten.",
        "NOTES\n\nCase no.: Velin Gazette/12\nTaken at: Velin\nTaken by: A. R.\n\nTwo piers are told of.",
    ],
)
def test_a_name_above_a_text_is_no_citation(head: str) -> None:
    assert named(head) == []
    assert named("The Velin Gazette reports rotten piers\n\nThe two piers are rotten.") == ["first named"]
