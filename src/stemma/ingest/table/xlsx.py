"""Excel workbooks (.xlsx): every visible sheet a table; what is hidden is kept apart and told of.

The parts are read one element at a time, so a cell at the far corner of a sheet costs no more than one beside A1. A
formula is never computed: the value that the workbook keeps is the text, or the formula where it keeps none.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from stemma.ingest.archive.package import Package, Unreadable, unread_office
from stemma.ingest.flow import LINE, Flow
from stemma.ingest.office.drawn import add_drawn
from stemma.ingest.office.facts import PART, core_properties, dangers, local
from stemma.ingest.office.xml import guarded
from stemma.ingest.table.book import Book, Sheet, comments, opened, texts
from stemma.ingest.table.sheet import MOST_CELLS, Grid, cut, formulas
from stemma.model import Problem, Stated
from stemma.seams import Extraction

_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})\Z")
_HIDDEN_KEPT = 20_000  # characters of one hidden sheet


class XlsxReader:
    """Reads .xlsx, .xlsm, .xltx and .xltm; anchors are Sheet!A1."""

    name = "stemma.xlsx"
    version = "3"
    media_types: tuple[str, ...] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",)
    suffixes: tuple[str, ...] = (".xlsx", ".xlsm", ".xltx", ".xltm")

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """A line for each sheet's name, then one for each row."""
        try:
            package = Package(data)
            if "xl/workbook.xml" not in package:
                message = "The file has no workbook part; it is no whole Excel workbook."
                raise Unreadable("office_damaged", message, "Ask for the file again.")
            return _Workbook(package, opened(package), path).extraction()
        except Unreadable as error:
            return unread_office(error, path)


class _Workbook:
    def __init__(self, package: Package, book: Book, path: str) -> None:
        self.package, self.book, self.path = package, book, path
        self.flow = Flow()
        self.grid = Grid(self.flow)
        self.problems: list[Problem] = []
        self.formulas: list[str] = []
        self.computed = 0
        self.hidden: list[Stated] = []
        for sheet in book.sheets:
            self._sheet(sheet)
        before = len(self.flow.anchors)
        self.problems += add_drawn(package, "xl/", self.flow, path)
        self.is_empty = not self.grid.cells and len(self.flow.anchors) == before

    def extraction(self) -> Extraction:
        twice = self.package.doubled(self.path)
        problems = [*self.problems, *twice, *dangers(self.package, self.path, extra=0)]
        if self.package.names("xl/externalLinks/") and not any(one.code == "remote_reference" for one in problems):
            message = "The workbook takes values from other files or machines; none was asked."
            problems.append(
                self._problem("remote_reference", message, "Opening it online would ask them.", lost=False)
            )
        if self.grid.is_full:
            problems.append(cut(self.path))
        if self.computed:
            problems.append(formulas(self.path, self.formulas, self.computed))
        if self.hidden:
            message = f"{len(self.hidden)} sheet(s) or parts of sheets are hidden; they are kept apart from the text."
            problems.append(
                self._problem("hidden_text", message, "They stand among what the file states.", lost=False)
            )
        if self.is_empty and not any(problem.lost for problem in problems):
            problems.append(self._problem("no_text", "The workbook shows no cell with anything in it.", "Open it."))
        return Extraction(
            text="" if self.is_empty else self.flow.text,
            anchors=() if self.is_empty else tuple(self.flow.anchors),
            problems=tuple(problems),
            stated=(*core_properties(self.package), *self.hidden),
        )

    def _problem(self, code: str, message: str, hint: str, *, lost: bool = True) -> Problem:
        return Problem(path=self.path, code=code, message=message, hint=hint, lost=lost)

    def _sheet(self, sheet: Sheet) -> None:
        if sheet.part not in self.package or self.grid.is_full:
            return
        if sheet.is_hidden:
            aside = Flow()
            self._rows(sheet, Grid(aside), aside)
            self._aside(aside.text, f"hidden sheet {sheet.name!r}")
            return
        self.flow.add(sheet.name, f"{sheet.name}!name")
        unseen = Flow()
        self._rows(sheet, self.grid, unseen)
        self._aside(unseen.text, f"hidden rows or columns of sheet {sheet.name!r}")
        for cell, words in comments(self.package, sheet):
            self.flow.add(f"{cell}: {' '.join(words.split())}", f"{sheet.name}!{cell} comment", before=LINE)

    def _aside(self, text: str, source: str) -> None:
        if text.strip():
            self.hidden.append(Stated(name="hidden text", value=text.strip()[:_HIDDEN_KEPT], source=source))

    def _rows(self, sheet: Sheet, seen: Grid, unseen: Flow) -> None:
        """The rows of a sheet: those that are shown into ``seen``, the others into ``unseen``."""
        unseen_grid = Grid(unseen)
        prefix = f"{sheet.name}!"
        before = seen.cells
        try:
            for number, is_hidden, cells in self._read(sheet):
                shown = [(column, text) for column, text, hidden in cells if not (hidden or is_hidden)]
                rest = [(column, text) for column, text, hidden in cells if hidden or is_hidden]
                seen.row(shown, number, prefix, is_first=seen.cells == before)
                unseen_grid.row(rest, number, prefix, is_first=False)
                if seen.is_full or unseen_grid.is_full:
                    return
        except Unreadable as error:
            message = f"The sheet {sheet.name!r} was not read to its end: {error.message}"
            self.problems.append(self._problem(error.code, message, error.hint))

    def _read(self, sheet: Sheet) -> Iterator[tuple[int, bool, list[tuple[int, str, bool]]]]:
        """(row number, is hidden, its cells as (column, text, is hidden)) for each row with cells."""
        from lxml import etree

        source = guarded(self.package.part(sheet.part, PART * 2))
        hidden: set[int] = set()
        last = 0
        walk = etree.iterparse(io.BytesIO(source), events=("end",), resolve_entities=False, no_network=True,
                               huge_tree=False, remove_comments=True, remove_pis=True)  # fmt: skip
        try:
            for _, element in walk:
                kind = local(element.tag)
                if kind == "col" and element.get("hidden") in ("1", "true"):
                    first, end = _whole(element.get("min")), _whole(element.get("max"))
                    hidden.update(range(first, min(end, first + 16_384) + 1))
                elif kind == "row":
                    last = _whole(element.get("r")) or last + 1
                    cells = self._cells(element, sheet, hidden)
                    yield last, element.get("hidden") in ("1", "true"), cells
                    element.clear()
                    while element.getprevious() is not None:
                        del element.getparent()[0]
        except etree.XMLSyntaxError as error:
            code = "xml_depth" if "depth" in str(error.msg).lower() else "xml_damaged"
            raise Unreadable(code, f"its XML is damaged: {error.msg}.", "Ask for the file again.") from error

    def _cells(self, row: Any, sheet: Sheet, hidden: set[int]) -> list[tuple[int, str, bool]]:
        found: list[tuple[int, str, bool]] = []
        column = 0
        for cell in row:
            if local(cell.tag) != "c" or len(found) > MOST_CELLS:
                continue
            address = _ADDRESS.match(cell.get("r") or "")
            column = _column(address[1]) if address else column + 1
            text = self._value(cell, f"{sheet.name}!{cell.get('r') or ''}")
            if text:
                found.append((column, text, column in hidden))
        return sorted(found, key=lambda one: one[0])

    def _value(self, cell: Any, place: str) -> str:
        kind, value, formula = cell.get("t") or "n", "", None
        for child in cell:
            name = local(child.tag)
            if name == "v":
                value = child.text or ""
            elif name == "is":
                value = texts(child)
            elif name == "f":
                formula = child.text or ""
        if formula is not None:
            self.computed += 1
            if len(self.formulas) < 9:
                self.formulas.append(f"{place} ={formula[:80]}")
            if not value:
                return f"={formula}"
        return self._shown(kind, value, cell.get("s"))

    def _shown(self, kind: str, value: str, style: str | None) -> str:
        if kind == "s":
            at = _whole(value)
            return self.book.strings[at] if value.strip().isdigit() and at < len(self.book.strings) else value
        if kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(value, value)
        number = int(style) if kind == "n" and style and style.isascii() and style.isdigit() else -1
        if number in self.book.dates:
            return _day(value, is_1904=self.book.is_1904, is_time=number in self.book.times)
        if number in self.book.percents:
            return _percent(value)
        return _number(value) if kind == "n" else value


def _number(value: str) -> str:
    """As a spreadsheet shows it, not as binary fractions are kept: 0.30000000000000004 is 0.3."""
    if len(value) < 16 and "E" not in value.upper():
        return value
    try:
        return f"{float(value):.15g}"
    except ValueError:
        return value


def _percent(value: str) -> str:
    """All the digits that are kept, where the sheet may round: 0.1234 is 12.34%."""
    try:
        return f"{float(value) * 100:.12g}%"
    except ValueError:
        return value


def _day(value: str, *, is_1904: bool, is_time: bool) -> str:
    """A day, a time of day, or both; a number before the first day, which programs do not show, as it stands."""
    try:
        days = float(value)
        start = datetime(1904, 1, 1) if is_1904 else datetime(1899, 12, 31 if days < 60 else 30)
        when = start + timedelta(seconds=round(days * 86_400))
    except (ValueError, OverflowError):
        return value
    if days < 0:
        return value
    if days < 1 and (is_time or not is_1904):
        return when.strftime("%H:%M:%S")
    return f"{when:%Y-%m-%d}" if when.hour == when.minute == when.second == 0 else f"{when:%Y-%m-%d %H:%M:%S}"


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _whole(value: str | None) -> int:
    text = (value or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
