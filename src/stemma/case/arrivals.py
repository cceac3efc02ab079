"""How files come into a case: in portions, read in workers, each portion safe before the next is begun."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from stemma import registry
from stemma.case.kept import Kept
from stemma.engine.contained import Containment, shared
from stemma.ingest import Intake, SourceFile, ingest
from stemma.ingest.choice import choose
from stemma.ingest.files import listed, opened
from stemma.ingest.naming import title_of
from stemma.ingest.noticed import noticed
from stemma.model import Document, Problem
from stemma.seams import Reader
from stemma.store.custody import Act, Value

PORTION = 200  # files
PORTION_BYTES = 16 << 20  # what a run that is killed has to read again, at most, beside one large file


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far an ingest is: ``files`` of ``of_files`` are done, with so many new ``documents`` and ``pages`` in them.

    ``problems`` counts those where content was lost. ``of_files`` is 0 while it is not known.
    """

    files: int = 0
    of_files: int = 0
    documents: int = 0
    pages: int = 0
    problems: int = 0

    def after(
        self, files: int, before: Collection[Document], now: Iterable[Document], problems: Iterable[Problem]
    ) -> Progress:
        """Once so many ``files`` are in, the last portion of which made ``now`` of the documents ``before``."""
        known = {document.sha256 for document in before}
        new = [document for document in now if document.sha256 not in known]
        return Progress(
            files=files,
            of_files=self.of_files,
            documents=self.documents + len(new),
            pages=self.pages + sum(document.pages for document in new),
            problems=self.problems + sum(problem.lost for problem in problems),
        )


Watch = Callable[[Progress], None]


def take_in(kept: Kept, paths: Sequence[str | os.PathLike[str]], watch: Watch) -> set[str]:
    """Bring the files of ``paths`` into a case; gives the paths of all files that were found.

    Raises :class:`stemma.errors.UsageError` for a path that is not there.
    """
    found, title = listed(paths), title_of(paths)
    containment = shared()
    readers = containment.readers(registry.readers(), then=noticed)
    with kept.writing():
        intake = Intake(kept.seen, readers)
        done, told = Progress(of_files=len(found)), 0
        fresh = intake.fresh(opened(found), kept.keep)
        # The last, empty portion takes what is left to be told: unchanged files, gaps at the end.
        for portion in chain(portions(fresh), [[]]):
            gaps, told = intake.gaps[told:], len(intake.gaps)
            before = kept.shelf.covers
            ahead = counted(read_ahead(portion, readers, before, containment), done, watch)
            documents, problems = ingest(ahead, readers, before, keep=kept.keep)
            # In this order: what is remembered has its original and its line in the log.
            kept.record(reading_acts(before, documents, [*gaps, *problems], isolation_by(readers, containment)))
            renewed = {file.path for file in portion} | {gap.path for gap in gaps}
            kept.remember(documents, [*gaps, *problems], intake.stamps, renewed=renewed, title=title)
            done = done.after(len(intake.given), before, documents, [*gaps, *problems])
            watch(done)
    return intake.given


def portions(files: Iterable[SourceFile]) -> Iterator[list[SourceFile]]:
    """``files`` in lists of at most :data:`PORTION`, or fewer where they are large; none is fetched early."""
    portion: list[SourceFile] = []
    size = 0
    for file in files:
        portion.append(file)
        size += len(file.data)
        if len(portion) >= PORTION or size >= PORTION_BYTES:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


def read_ahead(
    files: Sequence[SourceFile], readers: Sequence[Reader], known: Iterable[Document], containment: Containment
) -> Iterator[SourceFile]:
    """``files``, while workers already read those that follow; not those with the bytes of a ``known`` document."""
    asked = {document.sha256 for document in known}

    def job(file: SourceFile) -> tuple[Reader, bytes, str] | None:
        if file.sha256 in asked:
            return None
        asked.add(file.sha256)
        reader, _ = choose(file, readers)
        return (reader, file.data, file.name) if reader else None

    return containment.ahead(files, job)


def counted(files: Iterable[SourceFile], start: Progress, watch: Watch) -> Iterator[SourceFile]:
    """``files``; each is told to ``watch`` as done when the next is asked for."""
    for number, file in enumerate(files):
        if number:
            watch(replace(start, files=start.files + number))
        yield file


def isolation_by(readers: Sequence[Reader], containment: Containment) -> Callable[[str], str]:
    """The layers that a reader of a name is run in."""
    found = {reader.name: reader for reader in readers}
    return lambda name: containment.isolation_of(found[name]) if name in found else ""


def reading_acts(
    before: Collection[Document], after: Iterable[Document], problems: Sequence[Problem], layers: Callable[[str], str]
) -> list[Act]:
    """What the custody log says of a portion: each text that was made, each file that was not read.

    ``layers`` gives the isolation that a reader, by its name, was run in.
    """
    known = {(document.sha256, document.text_sha256, document.maker) for document in before}
    acts = [
        Act(kind="read", facts=_reading_facts(document, problems, layers))
        for document in after
        if (document.sha256, document.text_sha256, document.maker) not in known
    ]
    lost = sorted({(problem.path, problem.member or "", problem.code) for problem in problems if problem.lost})
    return acts + [
        Act(kind="problem", facts={"name": path, "code": code, **({"member": member} if member else {})})
        for path, member, code in lost
    ]


def _reading_facts(document: Document, problems: Sequence[Problem], layers: Callable[[str], str]) -> dict[str, Value]:
    codes = {one.code for one in problems if (one.path, one.member) == (document.path, document.member)}
    facts: dict[str, Value] = {
        "sha256": document.sha256,
        "text_sha256": document.text_sha256,
        "parser": document.maker.name,
        "version": document.maker.version,
        "isolation": layers(document.maker.name),
        "problems": " ".join(sorted(codes)),
    }
    return {**facts, "member": document.member} if document.member else facts
