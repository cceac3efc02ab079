"""Rows of cells to text with cell addresses, under limits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.ingest.flow import CELL, LINE, PARAGRAPH, Flow
from stemma.model import Problem

MOST_CELLS = 300_000
_NUMBER = re.compile(r"[$€£]?\s?\d[\d.,\s]{0,40}(?:[eE][-+]?\d{1,4})?\s?[%€$£]?")
WIDEST_GAP = 20  # empty cells that are shown as such between two others


def column_name(number: int) -> str:
    """ "A" for 1, "AA" for 27."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def is_formula(text: str) -> bool:
    """Whether a spreadsheet program would compute this when a file with it is opened."""
    head = text.lstrip("\t\r\n ")
    if head[:1] in ("=", "@"):
        return len(head) > 1
    return head[:1] in ("+", "-") and len(head) > 1 and not _NUMBER.fullmatch(head[1:].strip())


class Grid:
    """Adds rows to a flow; ``cells`` counts those that hold something."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.cells = 0

    @property
    def is_full(self) -> bool:
        """Whether no more cells are taken."""
        return self.cells >= MOST_CELLS or self.flow.is_full

    def row(self, cells: Sequence[tuple[int, str]], number: int, sheet: str, *, is_first: bool) -> bool:
        """One row: (column, text) of its cells in order, columns from 1; False when nothing was in it."""
        before, last, found = PARAGRAPH if is_first else LINE, 1, False
        for column, text in cells:
            words = " ".join(text.split())
            if not words or self.is_full:
                continue
            gap = min(column - last, WIDEST_GAP)
            between = (CELL * max(1, gap)).replace("  ", " ") if found else before
            if self.flow.add(words, f"{sheet}{column_name(column)}{number}", before=between):
                self.cells += 1
                last, found = column, True
        return found


def cut(path: str) -> Problem:
    """The table holds more than is read."""
    message = f"The table holds more than {MOST_CELLS:,} cells with something in them; the rest was not read."
    hint = "Split it, or export the part that matters as .csv."
    return Problem(path=path, code="limit_cells", message=message, hint=hint)


def formulas(path: str, places: Sequence[str], count: int) -> Problem:
    """Cells that compute, or would if exported."""
    shown = ", ".join(places[:5]) + (" and others" if count > 5 else "")
    message = f"{count} cell(s) hold formulas ({shown}); they are shown as text and were not computed."
    hint = "Do not open the original in a spreadsheet program that is online."
    return Problem(path=path, code="formula", message=message, hint=hint, lost=False)
