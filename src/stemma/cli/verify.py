"""Checks a case: every original's bytes, and every line of the log of acts.

stemma verify letter.stemma"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from stemma.cli.terminal import Terminal, harmless

SUMMARY = "check that a case's originals and log are as they were kept"


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("case", metavar="CASE", help="the case (NAME.stemma)")
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of text")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Say what was checked and the first broken place; 1 when there is one."""
    from stemma.store.verify import verify_case

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
