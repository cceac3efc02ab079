"""Checks a case, a bag or a page: every original's bytes, every line of the log, its signature, every quotation.

stemma verify letter.stemma --key 3f9a... --witness 41:9c0e...
stemma verify letter.stemma --write-key key.pem
stemma verify letter.html --original report_a.txt report_b.txt"""

from __future__ import annotations

import textwrap
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.cli.terminal import Terminal, harmless

if TYPE_CHECKING:
    from stemma.model import Document
    from stemma.store.verify import CustodyReport

SUMMARY = "check that a case's originals and log, or a page, are as they were made"
SHOWN = 10


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("case", metavar="CASE_OR_PAGE", help="a case (NAME.stemma), a bag of it, or a page (.html)")
    parser.add_argument(
        "--key", metavar="KEY", action="append", default=[],
        help="trust only this key: its fingerprint, or a file with the public key; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--witness", metavar="WITNESS", action="append", default=[],
        help="COUNT:TIP as a dossier printed it, or a file that holds it (the dossier itself); may be repeated",
    )  # fmt: skip
    parser.add_argument("--original", metavar="FILE", nargs="+", default=[], help="originals to hold a page against")
    parser.add_argument("--write-key", metavar="FILE", help="write the public key that signs, to hand it to others")
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of text")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Say what was checked and what is broken; 1 when something is."""
    if Path(arguments.case).is_file():
        return _page(arguments, terminal)
    from stemma.store.verify import verify_case

    case = Path(arguments.case)
    report = verify_case(case, keys=arguments.key, witnesses=arguments.witness)
    if arguments.json:
        terminal.json(
            {
                "holds": not report.faults,
                "lines": report.lines,
                "originals": report.originals,
                "tip": report.tip,
                "key": report.key,
                "faults": list(report.faults),
                "notes": list(report.notes),
            }
        )
    else:
        for line in report_lines(report, terminal.style.width):
            terminal.say(line)
    if arguments.write_key and not report.faults:
        _write_key(case, arguments.write_key, report.key)
    return 1 if report.faults else 0


def report_lines(report: CustodyReport, width: int) -> list[str]:
    """The report in words."""
    lines = []
    for fault in report.faults[:SHOWN]:
        lines += _wrapped(f"Broken: {harmless(fault)}", width)
    if report.faults:
        rest = len(report.faults) - SHOWN
        lines.append(f"{len(report.faults)} fault(s) in all{'; --json lists them' if rest > 0 else ''}.")
    else:
        lines.append(f"Holds: {report.originals} originals, {report.lines} lines of the log.")
        lines.append(f"Witness (keep it outside of the case): {report.lines}:{report.tip}")
        if report.key:
            lines.append(f"Signed by the key {report.key}")
    for note in report.notes:
        lines += _wrapped(f"Note: {harmless(note)}", width)
    return lines


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _write_key(case: Path, out: str, key: str) -> None:
    from stemma.cli.opening import write
    from stemma.errors import UsageError
    from stemma.store.bag_check import is_bag

    if not key:
        raise UsageError(f"{str(case)!r} is not signed, so it has no key.", hint="Ingest into it once more.")
    write(out, ((case / "data" if is_bag(case) else case) / "key.pem").read_bytes())


def _page(arguments: Namespace, terminal: Terminal) -> int:
    from stemma.cli.opening import checked
    from stemma.dossier.unsealing import check_page
    from stemma.errors import UsageError
    from stemma.store.signing import named_key

    originals: tuple[Document, ...] = ()
    if arguments.original:
        from stemma.case import Case

        originals = tuple(Case().ingest(*checked(arguments.original)).documents)
    if len(arguments.key) > 1:
        raise UsageError("A page has one signature.", hint="Name one key.")
    key = named_key(arguments.key[0]) if arguments.key else ""
    report = check_page(Path(arguments.case).read_bytes(), originals, key)
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
