"""From paths to a dossier: checks what was given, runs the stages, tells what could not be read."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.cli.pace import Pace
from stemma.cli.terminal import Terminal
from stemma.errors import NothingRead, UsageError

if TYPE_CHECKING:
    from stemma.case import Case
    from stemma.model import Dossier, Problem

PARTLY_READ = 3
EMPTY = "Put txt or html files in it; `stemma doctor` lists the formats that can be read."
SHOWN_PROBLEMS = 10


def add_paths(parser: ArgumentParser, *, many: bool = True) -> None:
    """The positional PATH arguments."""
    parser.add_argument("paths", metavar="PATH", nargs="+" if many else "*", help="a file, or a folder of files")


def checked(paths: Sequence[str], without: Iterable[Path] = ()) -> list[str]:
    """``paths`` as they are given to the case.

    A folder that holds one of ``without`` (the files about to be written) is given as its files, less those.
    Raises UsageError for a path that is not there, a folder with nothing in it, or a case.
    """
    written = {path.resolve() for path in without}
    found: list[str] = []
    for given in paths:
        path = Path(given)
        if is_case(path):
            raise UsageError(f"{given} is a case, no folder of texts.", hint=f"stemma dossier {given} -o OUT.html")
        if path.is_dir():
            found += _folder(path, written)
        elif not os.path.lexists(path):
            raise UsageError(f"{given}: there is no such file or folder.", hint=near(path))
        else:
            found.append(given)
    return found


def near(path: Path) -> str:
    """A hint that names a file of nearly the same name, or the folder that was looked in."""
    from difflib import get_close_matches

    folder = path.parent
    if not folder.is_dir():
        return f"The folder {folder} is not there either."
    close = get_close_matches(path.name, sorted(entry.name for entry in folder.iterdir()), n=1)
    return f"Did you mean {folder / close[0]}?" if close else f"Looked in {folder.resolve()}."


def _folder(folder: Path, written: set[Path]) -> list[str]:
    from stemma.ingest.files import below, is_hidden

    if not written:
        if all(map(is_hidden, below(folder))):
            raise UsageError(f"No texts in {folder}: the folder is empty.", hint=EMPTY)
        return [str(folder)]
    files = [entry for entry in sorted(folder.rglob("*")) if entry.is_file() and not is_passed_over(entry, folder)]
    kept = [entry for entry in files if entry.resolve() not in written]
    if not kept:
        raise UsageError(f"No texts in {folder}: the folder is empty.", hint=EMPTY)
    return [str(folder)] if len(kept) == len(files) else [str(entry) for entry in kept]


def is_passed_over(entry: Path, folder: Path) -> bool:
    """Hidden files, links, and what lies in a case are not taken from a folder; the same rule as in INGEST."""
    parts = entry.relative_to(folder).parts
    return entry.is_symlink() or any(part.startswith(".") or part.endswith(".stemma") for part in parts)


def is_case(path: Path) -> bool:
    """Whether ``path`` is the folder of a case."""
    return (path / "case.sqlite").is_file()


def open_case(path: str | None) -> Case:
    """The case at ``path``, created where it is not there; without a path one that is kept nowhere."""
    from stemma.case import Case
    from stemma.engine.local import PatientEngine

    engine = PatientEngine()
    return Case(path, engine=engine, clock=utc_now) if path else Case(engine=engine)


def utc_now() -> str:
    """The time that a case's log claims, to the second; no result depends on it."""
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="seconds")


def dossier_of(
    paths: Sequence[str], terminal: Terminal, *, case: str | None = None, title: str | None = None
) -> Dossier:
    """Ingest, read, resolve and compare; complains of problems on stderr.

    Raises NothingRead when no document came of it.
    """
    opened = taken_in(paths, terminal, case)
    for words, stage in (("reading", opened.read), ("who is who", opened.resolve), ("comparing", opened.compare)):
        terminal.progress(words)
        stage()
    dossier = opened.dossier()
    terminal.progress_done()
    tell_problems(dossier.problems, terminal)
    return replace(dossier, title=title) if title else dossier


def reading_of(paths: Sequence[str], terminal: Terminal) -> Dossier:
    """The same without comparing: documents, readings and entities, and nothing concluded of them."""
    from stemma.model import Dossier, Finding, Stemma

    opened = taken_in(paths, terminal, None)
    terminal.progress("reading")
    readings, entities = opened.read(), opened.resolve()
    terminal.progress_done()
    problems = (*opened.problems, *(problem for reading in readings for problem in reading.problems))
    tell_problems(problems, terminal)
    nothing = Finding(
        reports=len(readings), origins=0, at_least=True, independent_confirmations=0, text="Not compared.", reason=""
    )
    return Dossier(
        title="",
        version="",
        documents=opened.documents,
        readings=readings,
        entities=entities,
        alignments=(),
        groups=(),
        stemma=Stemma(nodes=(), edges=(), origins=(), finding=nothing),
        problems=problems,
    )


def taken_in(paths: Sequence[str], terminal: Terminal, case: str | None) -> Case:
    """The case with ``paths`` ingested; NothingRead when no document came of it."""
    opened = open_case(case)
    if paths:
        pace = Pace()
        terminal.progress("taking in the texts")
        report = opened.ingest(*paths, watch=lambda done: terminal.progress(pace.line(done)))
        if not report.documents:
            terminal.progress_done()
            tell_problems(report.problems, terminal)
            raise NothingRead("Not one of the given files could be read.", hint=EMPTY)
    return opened


def tell_problems(problems: Sequence[Problem], terminal: Terminal) -> None:
    """One line for each problem, the first ten of many."""
    for problem in problems[:SHOWN_PROBLEMS]:
        place = f"{problem.path} ({problem.member})" if problem.member else problem.path
        terminal.complain(f"{place}: {problem.message} [{problem.code}]", problem.hint)
    if len(problems) > SHOWN_PROBLEMS:
        terminal.complain(f"and {len(problems) - SHOWN_PROBLEMS} more problems; --json has them all.")


def tell_silent(dossier: Dossier, terminal: Terminal) -> None:
    """Say which texts gave no claim at all, unless a problem says why already."""
    for document, reading in zip(dossier.documents, dossier.readings, strict=True):
        if not reading.claims and not reading.problems:
            terminal.complain(
                f"{document.path}: no claims were found in this text ({document.words} words).",
                "Stemma reads English prose; lists, tables and other languages give little.",
            )


def exit_code(problems: Iterable[Problem]) -> int:
    """3 when some content was lost, else 0."""
    return PARTLY_READ if any(problem.lost for problem in problems) else 0


def write(path: str | Path, data: bytes) -> None:
    """Write a whole file or none.

    Raises UsageError when the folder is not there or may not be written.
    """
    from stemma.store.atomic import write_whole

    try:
        write_whole(Path(path), data)
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be written ({error.strerror}).", hint="Make the folder first, or choose another place."
        ) from error


def hand_out(path: str | Path, form: str, data: bytes, *, case: str | None) -> None:
    """:func:`write`, and log it as handed out in the ``case`` it comes from, where one is kept."""
    write(path, data)
    if case:
        from stemma.store.custody import export_of
        from stemma.store.folder import CaseFolder

        folder = CaseFolder(Path(case))
        with folder.writing():
            folder.record([export_of(Path(path).name, form, data)], actor="", when=utc_now())
        folder.store.close()
