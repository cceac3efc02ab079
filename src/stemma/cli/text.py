"""Prints the extracted text of a document, exactly as offsets count it: nothing is added, not even a line end.

stemma text letter.stemma report_a
stemma text page.html"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from stemma.cli.opening import checked, exit_code, open_case, tell_problems
from stemma.cli.terminal import Terminal
from stemma.errors import NothingRead, UsageError

SUMMARY = "print the extracted text of a document"


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("source", metavar="CASE_OR_FILE", help="a case (NAME.stemma) or a file")
    parser.add_argument("id", metavar="ID", nargs="?", help="the document's id; may be left out where there is one")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Write the text's UTF-8 bytes to stdout."""
    if not arguments.source.rstrip("/").endswith(".stemma"):
        opened = open_case(None)
        report = opened.ingest(*checked([arguments.source]))
        documents, problems = report.documents, report.problems
    else:
        if not Path(arguments.source).is_dir():
            raise UsageError(
                f"{arguments.source}: there is no such case.", hint="`stemma ingest PATH --case` makes one."
            )
        opened = open_case(arguments.source)
        documents, problems = opened.documents, opened.problems
    tell_problems(problems, terminal)
    if not documents:
        raise NothingRead(f"{arguments.source}: nothing in it could be read.")
    known = {document.id: document for document in documents}
    wanted = arguments.id or (next(iter(known)) if len(known) == 1 else None)
    if wanted not in known:
        named = f"There is no document {arguments.id!r}" if arguments.id else "Say which document"
        raise UsageError(f"{named} in {arguments.source}.", hint="There are: " + ", ".join(sorted(known)))
    terminal.raw(known[wanted].text.encode("utf-8", "surrogatepass"))
    return exit_code(problems)
