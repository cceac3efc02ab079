"""Tables: cells with their addresses, formulas as text, what is hidden apart."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from stemma.ingest.table.csv import CsvReader, separator_of
from stemma.ingest.table.sheet import column_name, is_formula
from stemma.ingest.table.xlsx import XlsxReader
from stemma.seams import Extraction, Reader
from stemma.testing.reader import ReaderKit
from tests.ingest.making import workbook


def from_csv(text: str) -> Extraction:
    return CsvReader().extract(text.encode(), path="table.csv")


def from_xlsx(data: bytes) -> Extraction:
    return XlsxReader().extract(data, path="table.xlsx")


def codes(extraction: Extraction) -> list[str]:
    return [problem.code for problem in extraction.problems]


def cells(extraction: Extraction) -> dict[str, str]:
    return {anchor.place: extraction.text[anchor.start : anchor.end] for anchor in extraction.anchors}


class TestCsvReader(ReaderKit):
    def make(self) -> Reader:
        return CsvReader()

    def sample(self) -> tuple[bytes, str]:
        return b"port,cranes\r\nOrlo,12\r\n", "Orlo | 12"


class TestXlsxReader(ReaderKit):
    def make(self) -> Reader:
        return XlsxReader()

    def sample(self) -> tuple[bytes, str]:
        return workbook(
            '<row r="1"><c r="A1" t="inlineStr"><is><t>Orlo</t></is></c><c r="B1"><v>12</v></c></row>'
        ), "Orlo | 12"


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2\n", ";"),
        ("a\tb\n1\t2,5\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('"x, y";2\n"z";3\n', ";"),
    ],
)
def test_what_separates_cells_is_told_from_the_lines(text: str, separator: str) -> None:
    assert separator_of(text) == separator


words = st.text(alphabet='ab 1,;"\n|é', max_size=6)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(words, min_size=2, max_size=4), min_size=1, max_size=5))
def test_each_cell_stands_in_the_text_under_its_address(table: list[list[str]]) -> None:
    assume(any(char.isalnum() for row in table for cell in row for char in cell))  # else the file holds no text
    out = io.StringIO()
    csv.writer(out).writerows(table)
    found = cells(CsvReader().extract(out.getvalue().encode(), path="t.csv"))
    if separator_of(out.getvalue()) == ",":
        expected = {f"{column_name(c)}{r}": " ".join(cell.split()) for r, row in enumerate(table, 1)
                    for c, cell in enumerate(row, 1) if cell.strip()}  # fmt: skip
        assert found == expected


def test_an_empty_cell_keeps_its_place_in_the_line() -> None:
    assert from_csv("a,,c\n,b,\n").text == "a | | c\nb\n"


def test_formulas_are_shown_and_told() -> None:
    found = from_csv("name,sum\n=HYPERLINK(1),-5\n@x,+cmd|'/C calc'!A0\n")
    assert "=HYPERLINK(1)" in found.text
    assert codes(found) == ["formula"]
    assert "A2, A3, B3" in found.problems[0].message


@pytest.mark.parametrize(
    ("text", "expected"), [("-5", False), ("+1,250.5", False), ("-2+3", True), ("-x", True), ("=", False)]
)
def test_a_signed_number_is_no_formula(text: str, expected: bool) -> None:
    assert is_formula(text) == expected


def test_a_quotation_mark_that_never_closes_costs_no_row() -> None:
    found = from_csv('a,b\n"open,2\nlast,3\n')
    assert codes(found) == ["csv_damaged"]
    assert "last | 3" in found.text


def test_a_workbook_reads_as_openpyxl_reads_it() -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "Cranes"
    rows = [
        ["port", "cranes", "seen"],
        ["Orlo", 12, datetime(2021, 3, 5)],
        ["Kesh", 0.1 + 0.2, datetime(2021, 3, 5, 8, 30)],
    ]
    for row in rows:
        sheet.append(row)
    book.create_sheet("Other")["C7"] = True
    out = io.BytesIO()
    book.save(out)
    found = from_xlsx(out.getvalue())
    assert found.text == (
        "Cranes\n\nport | cranes | seen\nOrlo | 12 | 2021-03-05\nKesh | 0.3 | 2021-03-05 08:30:00\n\nOther\n\nTRUE\n"
    )
    assert cells(found)["Cranes!B3"] == "0.3"
    assert cells(found)["Other!C7"] == "TRUE"
    assert codes(found) == []


def test_a_formula_shows_what_the_workbook_keeps_or_itself() -> None:
    found = from_xlsx(workbook('<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>45</v></c><c r="B1"><f>NOW()</f></c></row>'))
    assert cells(found) == {"Crates!name": "Crates", "Crates!A1": "45", "Crates!B1": "=NOW()"}
    assert codes(found) == ["formula"]


def test_hidden_rows_columns_and_sheets_are_kept_apart() -> None:
    name = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    first = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    second = '<row r="2" hidden="1"><c r="A2"><v>3</v></c></row>'
    aside = f'<worksheet {name}><sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData></worksheet>'
    found = from_xlsx(
        workbook(
            f'<cols><col min="2" max="2" hidden="1"/></cols><sheetData>{first}{second}</sheetData>',
            sheets='<sheet name="Crates" r:id="rId1"/><sheet name="Aside" state="veryHidden" r:id="rId2"/>',
            **{"worksheets/s2.xml": aside},
        )
    )
    assert found.text == "Crates\n\n1\n"
    assert sorted(one.value for one in found.stated) == ["2\n3", "9"]
    assert codes(found) == ["hidden_text"]


def test_a_cell_at_the_far_corner_costs_nothing() -> None:
    found = from_xlsx(
        workbook('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')
    )
    assert cells(found)["Crates!XFD1048576"] == "2"
    assert len(found.text) < 40


def test_a_sheet_with_a_document_type_is_refused() -> None:
    found = from_xlsx(workbook("", **{"worksheets/s1.xml": "<!DOCTYPE x [<!ENTITY e 'v'>]><worksheet/>"}))
    assert codes(found) == ["xml_dtd"]


def test_a_raised_figure_in_a_cell_runs_into_no_number() -> None:
    mark = '<r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>'
    cell = f'<c r="A1" t="inlineStr"><is><r><t>1,450</t></r>{mark}</is></c>'
    made = XlsxReader().extract(workbook(f'<row r="1">{cell}</row>'), path="a.xlsx")
    assert "1,450²" in made.text
