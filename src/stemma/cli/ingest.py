"""Takes files into a case: originals are kept with their hashes, texts extracted, gaps recorded as problems.

stemma ingest folder/ --case letter.stemma"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from stemma.cli.compare import problem_entry
from stemma.cli.opening import add_paths, checked, exit_code, open_case, tell_problems
from stemma.cli.terminal import Terminal
from stemma.ingest.source import placed

if TYPE_CHECKING:
    from stemma.model import Document

SUMMARY = "take files into a case, without reading them yet"


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    add_paths(parser)
    parser.add_argument("--case", metavar="CASE", help="the case to add to, made where it is not there")
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of text")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Ingest, and list what came of it."""
    report = open_case(arguments.case).ingest(*checked(arguments.paths))
    if arguments.json:
        documents = [document_entry(document) for document in report.documents]
        terminal.json({"documents": documents, "problems": [problem_entry(p) for p in report.problems]})
        return exit_code(report.problems)
    for document in report.documents:
        place = placed(document.path, document.member)
        terminal.say(f"{document.id}  {document.media_type}  {len(document.text):,} characters  {place}")
    tell_problems(report.problems, terminal)
    where = f" --case {arguments.case}" if arguments.case else ""
    terminal.say(f"{len(report.documents)} documents, {len(report.problems)} problems.")
    terminal.say(f"Next: stemma dossier{where or ' ' + ' '.join(arguments.paths)} -o dossier.html")
    return exit_code(report.problems)


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
