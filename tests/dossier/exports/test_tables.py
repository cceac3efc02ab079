"""CSV and XLSX, read back by the standard library and by openpyxl."""

from __future__ import annotations

import csv
import io
import zipfile

import openpyxl
import pytest

from stemma.dossier.exports.delimited import csv_bytes
from stemma.dossier.exports.tables import Table
from stemma.dossier.exports.workbook import MOST_CHARACTERS, _cell
from tests.dossier.exports.cases import cases, claims_in, exported

CASES = cases()


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("name", CASES)
def test_the_csv_has_a_row_for_every_claim_and_every_alignment(name: str) -> None:
    dossier = CASES[name]
    assert len(rows_of(exported("csv", dossier))) == claims_in(dossier)
    assert len(rows_of(exported("csv-alignments", dossier))) == len(dossier.alignments)


def test_the_words_of_a_claim_stand_at_its_offsets() -> None:
    texts = {d.id: d.text for d in CASES["harbour"].documents}
    for row in rows_of(exported("csv", CASES["harbour"])):
        assert texts[row["claim"].split(":")[0]][int(row["start"]) : int(row["end"])] == row["words"]


def test_an_alignment_says_in_what_it_differs() -> None:
    first = rows_of(exported("csv-alignments", CASES["harbour"]))[0]
    assert (first["relation"], first["differs in"]) == ("differ", "number and modality")


def test_a_judgement_stands_with_its_maker() -> None:
    first = rows_of(exported("csv-alignments", CASES["dated"]))[0]
    assert (first["a person's judgement"], first["judged by"], first["why"]) == ("positive", "M. Vale", "same")


@pytest.mark.parametrize("name", CASES)
def test_openpyxl_reads_the_workbook_with_the_same_counts(name: str) -> None:
    dossier = CASES[name]
    book = openpyxl.load_workbook(io.BytesIO(exported("xlsx", dossier)))
    found = {sheet.title: sheet.max_row - 1 for sheet in book}
    expected = (claims_in(dossier), len(dossier.alignments), len(dossier.documents), len(dossier.stemma.origins))
    assert found == dict(zip(("Claims", "Alignments", "Texts", "Origins"), expected, strict=True))


def test_no_cell_of_a_hostile_workbook_is_a_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(exported("xlsx", CASES["hostile"])))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}


def test_the_workbook_and_the_csv_hold_the_same_words() -> None:
    book = openpyxl.load_workbook(io.BytesIO(exported("xlsx", CASES["harbour"])))
    heads = [cell.value for cell in book["Claims"][1]]
    words = [row[heads.index("words")].value for row in book["Claims"].iter_rows(min_row=2)]
    assert words == [row["words"] for row in rows_of(exported("csv", CASES["harbour"]))]


def test_a_formula_in_a_text_is_a_guarded_text() -> None:
    table = Table(name="x", heads=("a",), rows=(('=HYPERLINK("http://x")',),))
    assert rows_of(csv_bytes(table)) == [{"a": '\'=HYPERLINK("http://x")'}]


def test_a_cell_too_long_for_a_workbook_says_that_it_is_cut() -> None:
    cell = _cell("x" * 40_000)
    assert "cut here" in cell
    assert cell.count("x") < MOST_CHARACTERS + 20


def test_the_archive_has_no_date_of_today() -> None:
    entries = zipfile.ZipFile(io.BytesIO(exported("xlsx", CASES["harbour"]))).infolist()
    assert {entry.date_time[0] for entry in entries} == {1980}
