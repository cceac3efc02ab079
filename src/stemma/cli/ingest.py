"""Takes files into a case: originals are kept with their hashes, texts extracted, gaps recorded as problems.

Stopped by Ctrl-C or a power cut, it goes on where it was when the same command is given again.

stemma ingest folder/ --case letter.stemma"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from stemma.cli.compare import problem_entry
from stemma.cli.opening import add_paths, checked, exit_code, open_case, tell_problems
from stemma.cli.pace import Pace
from stemma.cli.terminal import Terminal, harmless, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stemma.case import Report
    from stemma.model import Document, NearCopy, Problem

SUMMARY = "take files into a case, without reading them yet"
LISTED = 40


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    add_paths(parser)
    parser.add_argument("--case", metavar="CASE", help="the case to add to, made where it is not there")
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of text")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Ingest, and list what came of it."""
    case, pace = open_case(arguments.case), Pace()
    report = case.ingest(*checked(arguments.paths), watch=lambda done: terminal.progress(pace.line(done)))
    terminal.progress_done()
    if arguments.json:
        documents = [document_entry(document) for document in report.documents]
        terminal.json({"documents": documents, "problems": [problem_entry(p) for p in report.problems]})
        return exit_code(report.problems)
    alike = near_lines(case.near_copies(), report)
    for line in [*document_lines(report.documents), *alike]:
        terminal.say(line)
    tell_problems(report.problems, terminal)
    for line in table(report):
        terminal.say(shorten(line, terminal.style.width))
    where = f" --case {arguments.case}" if arguments.case else ""
    terminal.say(f"Next: stemma dossier{where or ' ' + ' '.join(arguments.paths)} -o dossier.html")
    return exit_code(report.problems)


def document_lines(documents: Sequence[Document]) -> list[str]:
    """One line for each text, the first forty of many."""
    from stemma.ingest.source import placed

    shown = [
        f"{one.id}  {one.media_type}  {len(one.text):,} characters  {harmless(placed(one.path, one.member))}"
        for one in documents[:LISTED]
    ]
    rest = len(documents) - LISTED
    return [*shown, f"and {rest} more; --json lists them all."] if rest > 0 else shown


def near_lines(pairs: Sequence[NearCopy], report: Report) -> list[str]:
    """What is nearly the same as something else in the case."""
    from stemma.case.shelf import covers_of

    given = {document.id for document in covers_of(report.documents)}
    found = [pair for pair in pairs if given & {pair.left, pair.right}]
    lines = [f"{pair.right} is nearly the same as {pair.left}: {pair.reason}" for pair in found[:LISTED]]
    rest = len(found) - LISTED
    return [*lines, f"and {rest} more pairs."] if rest > 0 else lines


def table(report: Report) -> list[str]:
    """How many files were read, read in part, not read, with the reasons."""
    from stemma.case.shelf import covers_of

    lost: dict[str, list[Problem]] = {}
    for problem in report.problems:
        if problem.lost:
            lost.setdefault(problem.path, []).append(problem)
    with_text = {path.partition(" > ")[0] for one in covers_of(report.documents) for path in (one.path, *one.copies)}
    partly, not_read = sorted(lost.keys() & with_text), sorted(lost.keys() - with_text)
    lines = [f"Read {len(with_text) - len(partly):>12,}"]
    for title, paths in (("Partly read", partly), ("Not read", not_read)):
        lines.append(f"{title:<12}{len(paths):>5,}")
        reasons: dict[str, list[str]] = {}
        for path in paths:
            for code in sorted({problem.code for problem in lost[path]}):
                reasons.setdefault(code, []).append(path)
        lines += [f"  {code:<20} {len(held):>5,}  {_first(held)}" for code, held in sorted(reasons.items())]
    notes = sum(not problem.lost for problem in report.problems)
    return [
        *lines,
        f"{len(report.documents)} documents, {len(report.problems)} problems, {notes} of them only notes.",
    ]


def _first(paths: Sequence[str]) -> str:
    return harmless(paths[0]) + (" ..." if len(paths) > 1 else "")


def document_entry(document: Document) -> dict[str, Any]:
    """A document as JSON; ``pages`` is null for what has none."""
    return {
        "id": document.id,
        "path": document.path,
        "member": document.member,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "language": document.language,
        "characters": len(document.text),
        "pages": document.pages or None,
    }
