"""Claims and alignments as comma-separated values (RFC 4180), UTF-8 with the mark that spreadsheets look for."""

from __future__ import annotations

import csv
import io

from stemma.dossier.exports.tables import Table, guarded, tables_of
from stemma.model import Dossier


class ClaimsCsv:
    """Exporter of the claims."""

    name = "csv"
    version = "1"
    suffix = ".csv"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file: one line of heads, then one row for each claim."""
        return csv_bytes(tables_of(dossier)[0])


class AlignmentsCsv:
    """Exporter of the alignments."""

    name = "csv-alignments"
    version = "1"
    suffix = ".csv"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file: one line of heads, then one row for each alignment."""
        return csv_bytes(tables_of(dossier)[1])


def csv_bytes(table: Table) -> bytes:
    """``table`` with every text quoted; NUL, which no reader of CSV takes, becomes U+FFFD."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(table.heads)
    for row in table.rows:
        writer.writerow(["" if cell is None else guarded(cell) for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().replace("\0", "\ufffd").encode("utf-8", "backslashreplace")
