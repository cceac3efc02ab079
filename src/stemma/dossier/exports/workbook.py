"""Claims, alignments, texts and origins as one workbook (ECMA-376): text and numbers, never a formula."""

from __future__ import annotations

from stemma.dossier.exports.package import HEAD, content_types, relations, xml, zipped
from stemma.dossier.exports.tables import Cell, Table, guarded, tables_of
from stemma.model import Dossier

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MOST_CHARACTERS = 32_767
CUT = " [cut here: the cell is full]"


class Workbook:
    """Exporter of the workbook; the first row of every sheet stays in view."""

    name = "xlsx"
    version = "1"
    suffix = ".xlsx"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file."""
        tables = tables_of(dossier)
        numbered = list(enumerate(tables, 1))
        sheets = [(f"xl/worksheets/sheet{n}.xml", _sheet(table)) for n, table in numbered]
        kinds = [("xl/workbook.xml", "spreadsheetml.sheet.main")]
        kinds += [(name, "spreadsheetml.worksheet") for name, _ in sheets]
        listed = "".join(f'<sheet name="{xml(t.name)}" sheetId="{n}" r:id="rId{n}"/>' for n, t in numbered)
        book = f'{HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{listed}</sheets></workbook>'
        links = relations(("worksheet", name.removeprefix("xl/")) for name, _ in sheets)
        return zipped(
            [
                ("[Content_Types].xml", content_types(kinds)),
                ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
                ("xl/workbook.xml", book),
                ("xl/_rels/workbook.xml.rels", links),
                *sheets,
            ]
        )


def _sheet(table: Table) -> str:
    pane = '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>'
    rows = "".join(_row(n, row) for n, row in enumerate((table.heads, *table.rows), 1))
    return (
        f'{HEAD}<worksheet xmlns="{_MAIN}"><sheetViews>{pane}</sheetViews><sheetData>{rows}</sheetData></worksheet>'
    )


def _row(number: int, cells: tuple[Cell, ...]) -> str:
    return f'<row r="{number}">{"".join(_cell(cell) for cell in cells)}</row>'


def _cell(cell: Cell) -> str:
    if cell is None or cell == "":
        return "<c/>"
    if isinstance(cell, int):
        return f"<c><v>{cell}</v></c>"
    text = str(guarded(cell))
    if len(text) > MOST_CHARACTERS:
        text = text[: MOST_CHARACTERS - len(CUT)] + CUT
    return f'<c t="inlineStr"><is><t xml:space="preserve">{xml(text)}</t></is></c>'
