"""Scores pairs of names: the rows of a TSV file with the columns kind, left, right, and score, verdict, reason added.

stemma names pairs.tsv"""

from __future__ import annotations

import csv
import gc
import io
from argparse import ArgumentParser, Namespace
from pathlib import Path

from stemma.cli.opening import checked
from stemma.cli.terminal import Terminal
from stemma.errors import UsageError

SUMMARY = "score pairs of names from a TSV file"
NEEDED = ("kind", "left", "right")
ADDED = ("score", "verdict", "reason")


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("file", metavar="FILE.tsv", help="header line with kind, left, right; more columns are kept")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print the rows."""
    from stemma.resolve.many_pairs import score_rows

    (path,) = checked([arguments.file])
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8 from byte {error.start} on.", hint="Save it as UTF-8.") from error
    lines = io.StringIO(text, newline="")
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    columns = list(rows.fieldnames or [])
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        raise UsageError(
            f"{path}: no column {', '.join(missing)}.", hint="The first line names the columns, tab-separated."
        )
    header = [*columns, *(name for name in ADDED if name not in columns)]
    terminal.raw(("\t".join(header) + "\n").encode())
    # Thousands of names stay in memory for good: looking through them for rubbish again and again costs a tenth.
    gc.disable()
    filled = ({name: row.get(name) or "" for name in columns} for row in rows)
    for row in score_rows(filled):
        terminal.raw(("\t".join(row[name] for name in header) + "\n").encode())
    return 0
