"""A case: the one place where a stage is called after another, and the library's front door."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import stemma
from stemma import registry
from stemma.case.arrivals import Watch, take_in
from stemma.case.judging import Judging
from stemma.case.kept import Kept
from stemma.engine.local import SerialEngine
from stemma.errors import MissingPart, NothingRead, StemmaError, UsageError
from stemma.ingest import paths_of
from stemma.model import CustodyHead, Document, Dossier, Entity, Maker, NearCopy, Problem, Reading
from stemma.seams import Engine, Store
from stemma.store.atomic import write_whole
from stemma.store.cache import content_of, encoded, key_of
from stemma.store.custody import export_of

if TYPE_CHECKING:
    from stemma.compare import Comparison

Place = str | os.PathLike[str]
_FAILED = "read_failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What :meth:`Case.ingest` found: the documents of the paths given, and what could not be read of them.

    Each of ``documents`` is fetched from the case when it is asked for.
    """

    documents: Sequence[Document]
    problems: tuple[Problem, ...]


class Case(Judging):
    """One investigation, kept in the folder ``path`` (made when missing) or, without one, in memory.

    ``store`` and ``engine`` replace where results are kept and where texts are read and compared. ``clock`` gives the
    time that the custody log and judgements claim, ``actor`` who acts; without them both stay empty. Every stage runs
    only for what changed since its result was kept.
    """

    def __init__(
        self,
        path: Place | None = None,
        store: Store | None = None,
        engine: Engine | None = None,
        *,
        clock: Callable[[], str] | None = None,
        actor: str = "",
    ) -> None:
        self.engine: Engine = engine or SerialEngine()
        self._clock = clock or (lambda: "")
        self._kept = Kept(None if path is None else Path(path), store, self._clock, actor)
        self._cache = self._kept.cache
        self.docket = self._kept.docket

    def close(self) -> None:
        """Give the case file back to other programs; everything is kept already."""
        self._kept.close()

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents with text, by id."""
        return self._kept.documents

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that could not be read when the files were ingested."""
        return self._kept.problems

    @property
    def title(self) -> str:
        """The case's name, or that of the folder or files first ingested."""
        return self._kept.title

    @property
    def custody(self) -> CustodyHead | None:
        """Where the signed log stands, to be kept by others as a witness; None for a case that is kept nowhere."""
        standing = self._kept.folder.standing() if self._kept.folder else None
        return CustodyHead(count=standing[0], tip=standing[1], key=standing[2]) if standing else None

    def ingest(self, *paths: Place, watch: Watch | None = None) -> Report:
        """Read files and folders into documents. Raises :class:`UsageError` for a path that is not there.

        Files come in by portions; one that is in stays in, whatever happens to the next. ``watch`` is told of each.
        """
        given = take_in(self._kept, paths, watch or (lambda _: None))
        return Report(
            documents=self._kept.shelf.where(lambda one: bool(given & paths_of(one))),
            problems=tuple(problem for problem in self.problems if problem.path in given),
        )

    def read(self) -> tuple[Reading, ...]:
        """A reading of every document, in their order; only new and changed ones are read."""
        from stemma.read import MAKER

        extractors = [f"{part.name} {part.version}" for part in registry.extractors()]
        keys = [key_of("read", MAKER, *extractors, content_of(document)) for document in self.documents]
        found = [self._cache.get(key, Reading) for key in keys]
        stale = [document for document, reading in zip(self.documents, found, strict=True) if reading is None]
        fresh = self.engine.map(_read, stale)
        readings: list[Reading] = []
        for key, known in zip(keys, found, strict=True):
            reading = known or next(fresh)
            if known is None and not any(problem.code == _FAILED for problem in reading.problems):
                self._cache.put(key, reading)
            readings.append(reading)
        return tuple(readings)

    def resolve(self) -> tuple[Entity, ...]:
        """Who and what the documents speak of, under the judgements given so far."""
        from stemma import resolve as stage

        readings, judgements = self.read(), self.docket.in_force(self.documents)
        key = self._key("resolve", stage.MAKER, encoded(readings), encoded(judgements))
        known = self._cache.get(key, tuple[Entity, ...])
        if known is not None:
            return known
        return self._cache.put(key, stage.resolve(self.documents, readings, judgements))

    def compare(self) -> Comparison:
        """Alignments, groups and the stemma. Raises :class:`NothingRead` when no document has text."""
        from stemma import compare as stage

        if not self.documents:
            raise _nothing_read(self.problems)
        readings, entities = self.read(), self.resolve()
        judgements = self.docket.in_force(self.documents)
        key = self._key(
            "compare", stage.maker_for(self.documents), encoded(readings), encoded(entities), encoded(judgements)
        )
        known = self._cache.get(key, stage.Comparison)
        if known is not None:
            return known
        return self._cache.put(key, stage.compare(self.documents, readings, entities, judgements, engine=self.engine))

    def dossier(self, out: Place | None = None, *, form: str | None = None) -> Dossier:
        """The whole case as values; with ``out`` also written there.

        ``form`` names the exporter; without it the suffix of ``out`` does (``letter.html``, ``letter.json``).
        """
        from stemma.case.pictures import pictures

        comparison, readings = self.compare(), self.read()
        unread = (problem for reading in readings for problem in reading.problems)
        made = Dossier(
            title=self.title,
            version=stemma.__version__,
            documents=self.documents,
            readings=readings,
            entities=self.resolve(),
            alignments=comparison.alignments,
            groups=comparison.groups,
            stemma=comparison.stemma,
            problems=(*self.problems, *unread, *self._names_not_compared(), *comparison.problems),
            judgements=self.judgements,
            makers=_makers(self.documents, readings),
            custody=self.custody,
            near_copies=self.near_copies(),
            cutouts=pictures(self._kept, comparison.alignments, readings),
            grades=self.grades,
            nearest=comparison.nearest,
        )
        if out is not None:
            self.export(made, out, form=form)
        return made

    def export(self, dossier: Dossier, out: Place, *, form: str | None = None) -> None:
        """Write ``dossier`` to the file ``out`` through the exporter called ``form`` (or like ``out``'s suffix)."""
        from stemma.case.sealing import sealing

        path = Path(out)
        name = form or path.suffix.lstrip(".").lower()
        if not name:
            raise UsageError(
                f"{str(path)!r} has no suffix to tell its format.", hint="Name it NAME.html or NAME.json."
            )
        data = sealing(registry.exporter(name), dossier).export(dossier)
        try:
            write_whole(path, data)
        except OSError as error:
            raise UsageError(
                f"{str(path)!r} cannot be written: {error.strerror}.", hint="Choose a folder."
            ) from error
        self._kept.record([export_of(path.name, name, data)])

    def near_copies(self) -> tuple[NearCopy, ...]:
        """Documents that are nearly the same, and the sentences that differ."""
        from stemma.ingest import versions

        key = key_of("near", versions.MAKER, *(f"{one.id} {one.text_sha256}" for one in self._kept.shelf.covers))
        known = self._cache.get(key, tuple[NearCopy, ...])
        return self._cache.put(key, versions.near_copies_of(self._kept.shelf)) if known is None else known

    def _names_not_compared(self) -> tuple[Problem, ...]:
        from stemma.resolve import MAKER
        from stemma.resolve.left_out import left_out_told

        readings = self.read()
        key = self._key("leftout", MAKER, encoded(readings))
        known = self._cache.get(key, tuple[Problem, ...])
        return self._cache.put(key, left_out_told(self.documents, readings)) if known is None else known

    def _key(self, stage: str, maker: Maker, *inputs: bytes) -> str:
        return key_of(stage, maker, *(content_of(document) for document in self.documents), *inputs)


def _read(document: Document) -> Reading:
    """The reading of one document; a fault of the reader costs this document only and is told."""
    from stemma import read as stage

    extractors = registry.extractors()
    try:
        reading: Reading = stage.read(document)
        if extractors:
            reading = import_module("stemma.read.proposals").merge(document, reading, extractors)
    except MissingPart:
        raise
    except Exception as error:
        message = f"Reading failed: {type(error).__name__}: {error}"
        hint = "This is a fault of Stemma, not of the text: please report it. The other texts were read."
        problem = Problem(path=document.path, code=_FAILED, message=message, hint=hint)
        return Reading(document=document.id, maker=stage.MAKER, problems=(problem,))
    return reading


def _makers(documents: Sequence[Document], readings: Sequence[Reading]) -> tuple[Maker, ...]:
    from stemma import compare, resolve

    made = {document.maker for document in documents} | {reading.maker for reading in readings}
    return tuple(sorted(made | {resolve.MAKER, compare.MAKER}))


def _nothing_read(problems: Sequence[Problem]) -> StemmaError:
    first = next((f" {problem.path}: {problem.message}" for problem in problems if problem.lost), "")
    return NothingRead(f"There is no text to compare.{first}", hint="Ingest at least one .txt, .md or .html file.")
