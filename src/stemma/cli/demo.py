"""Builds the dossier of an invented case that comes with Stemma: five texts on a harbour's leaked memo."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.cli.dossier import write_files
from stemma.cli.opening import dossier_of, exit_code, write
from stemma.cli.terminal import Terminal, add_plainness, shorten
from stemma.errors import UsageError

if TYPE_CHECKING:
    from stemma.model import Dossier

SUMMARY = "build an invented case and its dossier, to look at"
CASE = "harbour"
TITLE = "The Korzhava memo (invented example)"


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("--out", metavar="DIR", default="out", help="folder to write to (default: out)")
    add_plainness(parser)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Copy the texts, write page and JSON, say what to look at."""
    folder = Path(arguments.out)
    texts = copy_texts(folder / CASE)
    dossier = dossier_of([str(path) for path in texts], terminal, title=TITLE)
    page, data = folder / f"{CASE}.html", folder / f"{CASE}.json"
    write_files(dossier, {"html": str(page), "json": str(data)})
    for line in what_to_see(dossier, page, folder / CASE, terminal.style.width):
        terminal.say(line)
    return exit_code(dossier.problems)


def copy_texts(folder: Path) -> list[Path]:
    """The example's texts written to ``folder``; their paths, sorted."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be made ({error.strerror}).", hint="Choose another --out.") from error
    paths = []
    for entry in sorted(files("stemma").joinpath("examples", CASE).iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith((".txt", ".html")):
            write(folder / entry.name, entry.read_bytes())
            paths.append(folder / entry.name)
    return paths


def what_to_see(dossier: Dossier, page: Path, texts: Path, width: int) -> list[str]:
    """A few lines drawn from the result itself."""
    from stemma.cli.disputes import disputes_of

    disputes = disputes_of(dossier)
    confirmed = [a for a in dossier.alignments if a.confirmations and a.relation not in ("contradict", "differ")]
    lines = [f"{page}  open it in a browser; the texts are in {texts}", dossier.stemma.finding.text]
    lines += [f"  {dispute.relation}: {dispute.title}" for dispute in disputes[:2]]
    if confirmed:
        lines.append(f"  confirmed by a second origin: {confirmed[0].title}")
    return [shorten(line, width) if number else line for number, line in enumerate(lines)]
