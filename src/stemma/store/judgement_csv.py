"""Judgements as a CSV file: one line each, with the words and where they stand, so that others can read and take it.

Cells that a spreadsheet would take for a formula get an apostrophe in front, which is taken off again on reading.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import Literal

from stemma.errors import UsageError
from stemma.model import Document, Judgement, Span
from stemma.model.judgement import Verdict
from stemma.store.judgements import Decision

_SIDE = ("document", "start", "end", "text", "before", "after", "sha256")
COLUMNS = (
    *("judgement", "by", "when", "why", "left_text", "right_text", "target", "relation", "withdrawn"),
    *("although_listed", *(f"left_{n}" for n in _SIDE if n != "text"), *(f"right_{n}" for n in _SIDE if n != "text")),
)
NEEDED = ("judgement", "by", "left_document", "left_start", "left_end", "left_text")
VERDICTS: dict[str, Verdict] = {
    "positive": "positive", "negative": "negative", "unsure": "unsure", "same": "positive", "different": "negative",
}  # fmt: skip
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_FORMULA_MARKED = re.compile(r"'+[=+\-@\t\r]")


def to_csv(decisions: Sequence[Decision], documents: Sequence[Document]) -> str:
    """All decisions in the order given, superseded and withdrawn ones too."""
    hashes = {document.id: document.text_sha256 for document in documents}
    out = io.StringIO(newline="")
    # Lines end as RFC 4180 has it; the writer then quotes both line feeds and carriage returns.
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for one in decisions:
        writer.writerow({name: _guarded(value) for name, value in _row(one, hashes).items()})
    return out.getvalue()


def _row(one: Decision, hashes: dict[str, str]) -> dict[str, str]:
    judgement = one.judgement
    row = {
        "judgement": judgement.verdict,
        "by": judgement.by,
        "when": judgement.when,
        "why": judgement.why,
        "target": judgement.target,
        "relation": judgement.relation or "",
        "withdrawn": "yes" if judgement.withdrawn else "",
        "although_listed": "yes" if judgement.although_listed else "",
    }
    left, right = (
        (judgement.left, one.left_quote, one.left_around),
        (judgement.right, one.right_quote, one.right_around),
    )
    for side, (span, quote, near) in (("left", left), ("right", right)):
        cells = (span.document, str(span.start), str(span.end), quote, *near, hashes.get(span.document, ""))
        row |= {f"{side}_{name}": cell for name, cell in zip(_SIDE, cells, strict=True)}
    return row


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _bare(cell: str) -> str:
    return cell[1:] if _FORMULA_MARKED.match(cell) else cell


def from_csv(text: str, documents: Sequence[Document]) -> list[Decision]:
    """The decisions of a file; documents are known by the hash of their text, else by their id.

    Raises :class:`UsageError`, with the line, for a missing column, an unknown judgement or an offset that is none.
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    missing = [name for name in NEEDED if name not in (rows.fieldnames or ())]
    if missing:
        hint = "Take the file that `stemma judge CASE --export FILE.csv` writes; add lines, keep the first."
        raise UsageError(f"The judgements have no column {', '.join(missing)}.", hint=hint)
    ids = {document.text_sha256: document.id for document in documents}
    decisions = []
    try:
        for row in rows:
            cells = {name: _bare(cell or "") for name, cell in row.items() if name in COLUMNS}
            decisions.append(_decision(cells, ids, rows.line_num))
    except csv.Error as error:
        raise UsageError(f"Line {rows.line_num}: {error}.", hint="Save it as CSV, comma-separated, UTF-8.") from error
    return decisions


def _decision(cells: dict[str, str], ids: dict[str, str], line: int) -> Decision:
    verdict = VERDICTS.get(cells["judgement"].strip().lower())
    if verdict is None:
        hint = "Say positive (or same), negative (or different), or unsure."
        raise UsageError(f"Line {line}: {cells['judgement']!r} is no judgement.", hint=hint)
    target: Literal["entities", "alignment"] = "alignment" if cells.get("target") == "alignment" else "entities"
    judgement = Judgement(
        left=_span(cells, "left", ids, line),
        right=_span(cells, "right", ids, line),
        verdict=verdict,
        by=cells["by"],
        when=cells.get("when", ""),
        why=cells.get("why", ""),
        target=target,
        relation=cells.get("relation") or None,
        withdrawn=cells.get("withdrawn") == "yes",
        although_listed=cells.get("although_listed") == "yes",
    )
    return Decision(
        judgement=judgement,
        left_quote=cells["left_text"],
        right_quote=cells.get("right_text", ""),
        left_around=(cells.get("left_before", ""), cells.get("left_after", "")),
        right_around=(cells.get("right_before", ""), cells.get("right_after", "")),
    )


def _span(cells: dict[str, str], side: str, ids: dict[str, str], line: int) -> Span:
    start, end = cells.get(f"{side}_start", ""), cells.get(f"{side}_end", "")
    if (
        not (start.isascii() and start.isdigit() and end.isascii() and end.isdigit())
        or max(len(start), len(end)) > 12
    ):
        hint = "Offsets are whole numbers, counted in characters from the start of the text."
        raise UsageError(f"Line {line}: {start!r} to {end!r} is no place in a text.", hint=hint)
    document = ids.get(cells.get(f"{side}_sha256", ""), cells.get(f"{side}_document", ""))
    return Span(document=document, start=int(start), end=int(end))
