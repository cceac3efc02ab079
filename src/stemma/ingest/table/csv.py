"""Comma-separated tables: what separates the cells is told from the first lines."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from stemma.ingest.flow import Flow
from stemma.ingest.plain import encoding_problems
from stemma.ingest.sniff import is_soup
from stemma.ingest.table.sheet import Grid, column_name, cut, formulas, is_formula
from stemma.model import Problem
from stemma.seams import Extraction
from stemma.text.encoding import decode

_SEPARATORS = (",", ";", "\t", "|")
_LOOKED_AT = 60  # lines
LONGEST = 100_000  # characters of one cell: more than that is a quotation mark that was never closed


class CsvReader:
    """Reads .csv, .tsv and .tab; anchors are cell addresses (A1)."""

    name = "stemma.csv"
    version = "1"
    media_types: tuple[str, ...] = ("text/csv", "text/tab-separated-values")
    suffixes: tuple[str, ...] = (".csv", ".tsv", ".tab")

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """One line for each row; the cells in their order, with " | " between them."""
        decoded = decode(data)
        if is_soup(decoded.text) or not decoded.text.strip("\ufeff\0 \t\r\n\u00a0,;|"):
            code = "unsupported" if decoded.text.strip("\ufeff\0 \t\r\n\u00a0,;|") else "empty"
            message = "The file holds no table." if code == "empty" else "The file holds machine data, not a table."
            problem = Problem(path=path, code=code, message=message, hint="Check that it was copied whole.")
            return Extraction(text="", problems=(problem,))
        problems = list(encoding_problems(decoded, path))
        flow = Flow()
        grid = Grid(flow)
        found: list[str] = []
        computed = 0
        rows = _Rows(decoded.text)
        for number, cells in enumerate(rows, 1):
            computed += sum(is_formula(cell) for cell in cells)
            found += [f"{column_name(at)}{number}" for at, cell in enumerate(cells, 1) if is_formula(cell)][
                : 9 - len(found)
            ]
            grid.row(list(enumerate(cells, 1)), number, "", is_first=not grid.cells)
            if grid.is_full:
                problems.append(cut(path))
                break
        if rows.fault:
            message = f"The table's quotation marks do not close ({rows.fault}); it was read line by line."
            hint = "Look at the original where cells seem cut."
            problems.append(Problem(path=path, code="csv_damaged", message=message, hint=hint, lost=False))
        if computed:
            problems.append(formulas(path, found, computed))
        return Extraction(
            text=flow.text,
            encoding=decoded.encoding,
            encoding_source=decoded.source,
            replaced=decoded.replaced,
            anchors=tuple(flow.anchors),
            problems=tuple(problems),
        )


class _Rows:
    """The rows of a table; where its quotation marks do not close, its lines, and ``fault`` says so."""

    def __init__(self, text: str) -> None:
        self.text = text.removeprefix("\ufeff")
        self.separator = separator_of(self.text)
        self.fault = ""

    def __iter__(self) -> Iterator[list[str]]:
        try:
            self._check()
        except (csv.Error, ValueError) as error:
            self.fault = str(error)
            for line in self.text.splitlines():
                yield [cell.strip('"') for cell in line.split(self.separator)]
            return
        yield from self._parsed()

    def _parsed(self) -> Iterator[list[str]]:
        text = self.text.replace("\r\n", "\n").replace("\r", "\n")
        return csv.reader(io.StringIO(text, newline=""), delimiter=self.separator, strict=False)

    def _check(self) -> None:
        """Raise when a cell swallows the rest of the file."""
        text = self.text.replace("\r\n", "\n").replace("\r", "\n")
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=self.separator, strict=True):
            if any(len(cell) > LONGEST for cell in cells):
                raise ValueError("one cell is longer than any real one")


def separator_of(text: str) -> str:
    """Which of comma, semicolon, tab and bar cuts the first lines into the same number of cells most often."""
    lines = [line for line in text[:200_000].splitlines() if line.strip()][:_LOOKED_AT]

    def fitness(separator: str) -> tuple[float, int]:
        counts = Counter(_outside_quotes(line, separator) for line in lines)
        counts.pop(0, None)
        width, often = max(counts.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        return (often / max(1, len(lines)), width)

    return max(_SEPARATORS, key=fitness)


def _outside_quotes(line: str, separator: str) -> int:
    return sum(piece.count(separator) for piece in line.split('"')[::2])
