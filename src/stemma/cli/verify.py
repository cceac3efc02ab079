"""Checks a case: every original's bytes, and every line of the log of acts. Or a page: whether it was altered.

stemma verify letter.stemma
stemma verify letter.html
stemma verify letter.html --original report_a.txt report_b.txt --key PUBLIC_KEY"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.cli.terminal import Terminal, harmless

if TYPE_CHECKING:
    from stemma.model import Document

SUMMARY = "check that a case, or a page, is as it was made"
SHOWN = 20


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("case", metavar="CASE_OR_PAGE", help="the case (NAME.stemma), or a page (NAME.html)")
    parser.add_argument("--original", metavar="FILE", nargs="+", default=[], help="originals to hold a page against")
    parser.add_argument(
        "--key", metavar="KEY", default="", help="the public key (hexadecimal) a page must be signed by"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of text")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Say what was checked and the first broken place; 1 when there is one."""
    if Path(arguments.case).is_file():
        return _page(arguments, terminal)
    from stemma.store.folder import verify_case

    report = verify_case(Path(arguments.case))
    if arguments.json:
        terminal.json(
            {
                "holds": not report.faults,
                "lines": report.lines,
                "originals": report.originals,
                "tip": report.tip,
                "faults": list(report.faults),
            }
        )
    elif report.faults:
        terminal.say(f"Broken: {harmless(report.faults[0])}")
        terminal.say(f"{len(report.faults)} fault(s) in all; --json lists them.")
    else:
        terminal.say(f"Holds: {report.originals} originals, {report.lines} lines of the log.")
        terminal.say(f"The log ends in {report.tip}; keep this outside of the case to compare with.")
    return 1 if report.faults else 0


def _page(arguments: Namespace, terminal: Terminal) -> int:
    from stemma.cli.opening import checked
    from stemma.dossier.unsealing import check_page

    originals: tuple[Document, ...] = ()
    if arguments.original:
        from stemma.case import Case

        originals = Case().ingest(*checked(arguments.original)).documents
    report = check_page(Path(arguments.case).read_bytes(), originals, arguments.key)
    if arguments.json:
        terminal.json(
            {
                "holds": not report.faults,
                "page": report.page,
                "claims": report.claims,
                "quotations": report.quotations,
                "faults": list(report.faults),
                "notes": list(report.notes),
            }
        )
        return 1 if report.faults else 0
    for fault in report.faults[:SHOWN]:
        terminal.say(f"Altered: {harmless(fault)}" if not fault.startswith("Altered") else harmless(fault))
    if not report.faults:
        terminal.say(f"Holds: {report.claims} claims, {report.quotations} quotations, {report.originals} originals.")
        terminal.say(f"The page's SHA-256 (all but its last line) is {report.page}; keep this elsewhere.")
    for note in report.notes:
        terminal.say(note)
    return 1 if report.faults else 0
