"""Writes a case's originals and signed log as a bag (BagIt), the form in which archives hand files on.

stemma bag letter.stemma letter-bag"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from stemma.cli.terminal import Terminal

SUMMARY = "write a case's originals and log as a bag for an archive"


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("case", metavar="CASE", help="the case (NAME.stemma)")
    parser.add_argument("out", metavar="FOLDER", help="the bag to write; it must not be there yet")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Write the bag and log that it was written."""
    from stemma.cli.opening import utc_now
    from stemma.store.bag import write_bag
    from stemma.store.custody import Act
    from stemma.store.folder import CaseFolder
    from stemma.store.verify import verify_case

    case, out = Path(arguments.case), Path(arguments.out)
    verify_case(case)  # wrong usage is told before anything is made
    folder = CaseFolder(case)
    with folder.writing():
        files = write_bag(case, out)
        folder.record([Act(kind="export", facts={"name": out.name, "form": "bagit"})], actor="", when=utc_now())
    terminal.say(f"{out}: a bag of {files} files, with the procedure to check it in VERIFY.txt.")
    return 0
