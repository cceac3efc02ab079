"""Checks a case or a bag: every original's bytes, every line of the log of acts, its signature, its witnesses.

stemma verify letter.stemma --key 3f9a... --witness 41:9c0e...
stemma verify letter.stemma --write-key key.pem"""

from __future__ import annotations

import textwrap
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.cli.terminal import Terminal, harmless

if TYPE_CHECKING:
    from stemma.store.verify import CustodyReport

SUMMARY = "check that a case's originals and log are as they were kept"
SHOWN = 10


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("case", metavar="CASE", help="the case (NAME.stemma), or a bag made of one")
    parser.add_argument(
        "--key", metavar="KEY", action="append", default=[],
        help="trust only this key: its fingerprint, or a file with the public key; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--witness", metavar="WITNESS", action="append", default=[],
        help="COUNT:TIP as a dossier printed it, or a file that holds it (the dossier itself); may be repeated",
    )  # fmt: skip
    parser.add_argument("--write-key", metavar="FILE", help="write the public key that signs, to hand it to others")
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of text")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Say what was checked and what is broken; 1 when something is."""
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
