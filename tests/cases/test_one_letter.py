"""Two reports that name a document in their own ways: one origin when it is one, two when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.case import Case
from stemma.model import Stemma

FIRST = """Dunmore Gazette
4 May 2022

Leaked letter: dredger fuel was sold on the quay

By Ida Fenn

A letter obtained by the Dunmore Gazette says that about 9,400 litres of fuel were sold from the dredger Alma in March.

The letter, dated 11 April 2022 and signed by quartermaster Leo Brandt, asks the port captain for an inquiry. It says that 37 drums were loaded at night.
"""  # noqa: E501
SECOND = """Fuel theft: port under pressure
Coast Weekly, 6 May 2022

{lead}

Some 9,400 litres were taken from the dredger Alma, the letter says. The port captain did not comment.
"""


def _origins(folder: Path, first: str, second: str) -> tuple[int, bool]:
    """How many origins, and whether that is only the least there may be."""
    finding = _stemma(folder, first, second).finding
    return finding.origins, finding.at_least


def _stemma(folder: Path, first: str, second: str) -> Stemma:
    (folder / "one.txt").write_text(first, encoding="utf-8")
    (folder / "two.txt").write_text(second, encoding="utf-8")
    case = Case()
    case.ingest(str(folder))
    case.read()
    case.resolve()
    case.compare()
    return case.dossier().stemma


@pytest.mark.parametrize(
    "lead",
    [
        "A letter by quartermaster Leo Brandt describes how fuel was sold.",
        "Leo Brandt's letter of 11 April describes how fuel was sold.",
        "In the letter, Leo Brandt asks for an inquiry into the sale of fuel.",
        "Colonel Leo Brandt wrote to the port captain on 11 April. The letter asks for an inquiry.",
        "A letter first reported by the Dunmore Gazette newspaper describes how fuel was sold.",
        "The Dunmore Gazette published a letter that describes how fuel was sold.",
    ],
)
def test_a_document_named_in_another_way_is_one_origin(tmp_path: Path, lead: str) -> None:
    assert _origins(tmp_path, FIRST, SECOND.format(lead=lead)) == (1, False)


@pytest.mark.parametrize(
    "lead",
    [
        "A letter by harbour pilot Nora Quist describes how fuel was sold.",
        "Leo Brandt's letter of 23 January describes how fuel was sold.",
        "A letter published by the Harbour Mirror on Friday and signed by Nora Quist describes how fuel was sold.",
    ],
)
def test_a_document_of_another_hand_or_day_is_another_origin(tmp_path: Path, lead: str) -> None:
    assert _origins(tmp_path, FIRST, SECOND.format(lead=lead)) == (2, False)


def test_who_cites_a_report_rests_on_its_document_and_not_on_all_it_heard(tmp_path: Path) -> None:
    first = f"{FIRST}\nColonel Nora Quist said that the tanks of the Alma were empty.\n"
    lead = "A letter first reported by the Dunmore Gazette describes how fuel was sold."
    origins = {origin.label: origin for origin in _stemma(tmp_path, first, SECOND.format(lead=lead)).origins}
    reach = {label: {path.text for path in origin.paths} for label, origin in origins.items()}
    assert (reach["letter, Leo Brandt"], reach["Nora Quist"]) == ({"one", "two"}, {"one"})


FOUND = """Secret report: lead in water of three Dorn schools
Dorn Weekly, 11 April 2017

The laboratory tested 22 schools in October, according to a report that was never published.
"""
SAFE = """Mayor: Dorn school water is safe
City Gazette, 13 April 2017

Mayor Filip Osk said on Thursday that the water in Dorn's schools was safe.
"""


def test_a_headline_confirms_nothing(tmp_path: Path) -> None:
    assert _stemma(tmp_path, FOUND, SAFE).finding.independent_confirmations == 0


def test_the_letter_that_a_text_opens_with_is_the_one_it_describes_below(tmp_path: Path) -> None:
    first = (
        "Officials hid the fuel theft for months, according to a confidential letter.\n\n"
        "In a letter to the port captain dated 11 April 2022, quartermaster Leo Brandt writes that 9,400 litres were "
        "sold on the quay.\n"
    )
    papers = [
        one for one in _stemma(tmp_path, first, "The port was calm on Monday.").origins if "letter" in one.label
    ]
    assert [len(one.claims) for one in papers] == [2]
