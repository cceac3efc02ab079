"""Writes a case, or files and folders of texts, in a form that another program reads.

stemma export letter.stemma --form xlsx -o letter.xlsx
stemma export folder/ --form docx -o report.docx
stemma export --list"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.cli.opening import checked, dossier_of, exit_code, hand_out, is_case, tell_silent
from stemma.cli.terminal import Terminal, add_plainness, shorten
from stemma.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stemma.model import Dossier

SUMMARY = "write a case in a form that another program reads (xlsx, docx, FollowTheMoney, ...)"


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("paths", metavar="CASE_OR_PATH", nargs="*", help="one case, or files and folders of texts")
    parser.add_argument("--form", metavar="NAME", help="the form; without it the suffix of OUT says")
    parser.add_argument("-o", "--out", metavar="OUT", help="the file to write")
    parser.add_argument("--title", metavar="TITLE", help="the title of the dossier")
    parser.add_argument("--list", action="store_true", help="list the forms and leave")
    add_plainness(parser)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Write the file and say what is in it."""
    from stemma.registry import exporter

    if arguments.list:
        for line in forms(terminal.style.width):
            terminal.say(line)
        return 0
    if not arguments.paths or not arguments.out:
        raise UsageError(
            "A case (or texts) and a file to write are needed.", hint="stemma export CASE --form csv -o OUT"
        )
    part = exporter(form_of(arguments.form, arguments.out))
    dossier = opened(arguments.paths, terminal, arguments.title, [arguments.out])
    tell_silent(dossier, terminal)
    hand_out(arguments.out, part.name, part.export(dossier), case=case_of(arguments.paths))
    claims = sum(len(reading.claims) for reading in dossier.readings)
    held = f"{len(dossier.documents)} texts, {claims} claims, {len(dossier.alignments)} alignments"
    terminal.say(f"{arguments.out}: {part.name}, of a dossier of {held}.")
    return exit_code(dossier.problems)


def forms(width: int) -> list[str]:
    """One line for each installed form: its name and what it is."""
    from stemma.registry import exporter, exporter_names

    parts = [exporter(name) for name in exporter_names()]
    return [f"{part.name:<16} {shorten(_purpose(part), width - 18)}" for part in parts]


def _purpose(part: object) -> str:
    told = (type(part).__doc__ or "").strip().split("\n")[0].rstrip(".")
    return told.removeprefix("Exporter of ")


def form_of(form: str | None, out: str) -> str:
    """The exporter's name: as given, or by the suffix of ``out``. Raises UsageError where neither tells."""
    from stemma.registry import exporter, exporter_names

    if form:
        return form
    fitting = [name for name in exporter_names() if out.lower().endswith(exporter(name).suffix)]
    if not fitting:
        raise UsageError(f"{out}: its suffix tells no form.", hint="Add --form; `stemma export --list` names them.")
    longest = max(len(exporter(name).suffix) for name in fitting)
    return min(
        (name for name in fitting if len(exporter(name).suffix) == longest), key=lambda name: (len(name), name)
    )


def case_of(paths: Sequence[str]) -> str | None:
    """The kept case that ``paths`` stand for, or None where they are texts."""
    return paths[0] if len(paths) == 1 and is_case(Path(paths[0])) else None


def opened(paths: Sequence[str], terminal: Terminal, title: str | None, outputs: Sequence[str]) -> Dossier:
    """The dossier of one case, or of files and folders of texts."""
    if case := case_of(paths):
        return dossier_of([], terminal, case=case, title=title)
    given = {Path(path).resolve() for path in paths}
    if any(Path(out).resolve() in given for out in outputs):
        raise UsageError("The file to write is one of the texts.", hint="Choose another name for it.")
    return dossier_of(checked(paths, without=map(Path, outputs)), terminal, title=title)
