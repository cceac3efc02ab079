"""A case: the one place where a stage is called after another, and the library's front door."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import stemma
from stemma import registry
from stemma.engine.local import SerialEngine
from stemma.errors import MissingPart, NothingRead, StemmaError, UsageError
from stemma.ingest import Intake, SourceFile, in_order, ingest, paths_of, stream
from stemma.ingest.naming import title_of
from stemma.model import Document, Dossier, Entity, Judgement, Maker, Problem, Reading, Span
from stemma.model.entity import Verdict
from stemma.seams import Engine, Store
from stemma.store.atomic import write_whole
from stemma.store.cache import Cache, content_of, digest, encoded, key_of
from stemma.store.folder import CaseFolder
from stemma.store.judgements import Decision, decision, in_force, place_of, place_of_entity
from stemma.store.memory import MemoryStore

if TYPE_CHECKING:
    from stemma.compare import Comparison

Place = str | os.PathLike[str]
Target = Literal["entities", "alignment"]
_STATE, _JUDGEMENTS = "case/state", "case/judgements"
_FAILED = "read_failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What :meth:`Case.ingest` found: the documents of the paths given, and what could not be read of them."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What a case remembers between runs: ``documents`` are keys in the store."""

    title: str = ""
    documents: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    seen: dict[str, str] = field(default_factory=dict)  # path of each file -> what it was and what read it


class Case:
    """One investigation, kept in the folder ``path`` (made when missing) or, without one, in memory.

    ``store`` and ``engine`` replace where results are kept and where reading runs. ``clock`` gives the time that
    the custody log and judgements claim, ``actor`` who acts; without them both stay empty. Every stage runs only
    for what changed since its result was kept.
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
        self.folder = None if path is None else CaseFolder(Path(path))
        self.engine: Engine = engine or SerialEngine()
        self.actor = actor
        self._clock = clock or (lambda: "")
        self._cache = Cache(store or (self.folder.store if self.folder else MemoryStore()))
        self._state = self._cache.kept(_STATE, _State) or _State()
        kept = (self._cache.kept(key, Document) for key in self._state.documents)
        self._documents = tuple(document for document in kept if document is not None)

    def close(self) -> None:
        """Give the case file back to other programs; everything is kept already."""
        if self.folder:
            self.folder.store.close()

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents with text, by id."""
        return self._documents

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that could not be read when the files were ingested."""
        return self._state.problems

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements in the order they were given, superseded ones too."""
        return tuple(one.judgement for one in self._decisions())

    @property
    def title(self) -> str:
        """The case's name, or that of the folder or files first ingested."""
        return self.folder.path.stem if self.folder else self._state.title

    def ingest(self, *paths: Place) -> Report:
        """Read files and folders into documents. Raises :class:`UsageError` for a path that is not there."""
        readers = registry.readers()
        intake = Intake(self._state.seen, readers)
        fresh = intake.fresh(stream(paths), self._keep)
        documents, problems = ingest(fresh, readers, self._documents, keep=self._keep)
        stay = [problem for problem in self._state.problems if problem.path not in intake.renewed]
        everything = tuple(sorted({*stay, *intake.gaps, *problems}, key=in_order))
        state = replace(self._state, problems=everything, seen={**self._state.seen, **intake.stamps})
        self._remember(replace(state, title=state.title or title_of(paths)), documents)
        given = intake.given
        return Report(
            documents=tuple(one for one in documents if given & paths_of(one)),
            problems=tuple(problem for problem in everything if problem.path in given),
        )

    def _keep(self, file: SourceFile) -> None:
        if self.folder:
            self.folder.keep(file.place, file.data, actor=self.actor, when=self._clock())

    def read(self) -> tuple[Reading, ...]:
        """A reading of every document, in their order; only new and changed ones are read."""
        from stemma.read import MAKER

        extractors = [f"{part.name} {part.version}" for part in registry.extractors()]
        keys = [key_of("read", MAKER, *extractors, content_of(document)) for document in self._documents]
        found = [self._cache.get(key, Reading) for key in keys]
        stale = [document for document, reading in zip(self._documents, found, strict=True) if reading is None]
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

        readings, judgements = self.read(), self._in_force()
        key = self._key("resolve", stage.MAKER, encoded(readings), encoded(judgements))
        known = self._cache.get(key, tuple[Entity, ...])
        if known is not None:
            return known
        return self._cache.put(key, stage.resolve(self._documents, readings, judgements))

    def compare(self) -> Comparison:
        """Alignments, groups and the stemma. Raises :class:`NothingRead` when no document has text."""
        from stemma import compare as stage

        if not self._documents:
            raise _nothing_read(self.problems)
        readings, entities, judgements = self.read(), self.resolve(), self._in_force()
        key = self._key("compare", stage.MAKER, encoded(readings), encoded(entities), encoded(judgements))
        known = self._cache.get(key, stage.Comparison)
        if known is not None:
            return known
        return self._cache.put(key, stage.compare(self._documents, readings, entities, judgements))

    def dossier(self, out: Place | None = None, *, form: str | None = None) -> Dossier:
        """The whole case as values; with ``out`` also written there.

        ``form`` names the exporter; without it the suffix of ``out`` does (``letter.html``, ``letter.json``).
        """
        comparison, readings = self.compare(), self.read()
        made = Dossier(
            title=self.title,
            version=stemma.__version__,
            documents=self._documents,
            readings=readings,
            entities=self.resolve(),
            alignments=comparison.alignments,
            groups=comparison.groups,
            stemma=comparison.stemma,
            problems=(*self.problems, *(problem for reading in readings for problem in reading.problems)),
            judgements=self.judgements,
            makers=_makers(self._documents, readings),
        )
        if out is not None:
            self.export(made, out, form=form)
        return made

    def export(self, dossier: Dossier, out: Place, *, form: str | None = None) -> None:
        """Write ``dossier`` to the file ``out`` through the exporter called ``form`` (or like ``out``'s suffix)."""
        path = Path(out)
        name = form or path.suffix.lstrip(".").lower()
        if not name:
            raise UsageError(
                f"{str(path)!r} has no suffix to tell its format.", hint="Name it NAME.html or NAME.json."
            )
        data = registry.exporter(name).export(dossier)
        try:
            write_whole(path, data)
        except OSError as error:
            raise UsageError(
                f"{str(path)!r} cannot be written: {error.strerror}.", hint="Choose a folder."
            ) from error
        self._log("export", {"name": path.name, "form": name, "sha256": hashlib.sha256(data).hexdigest()})

    def judge(
        self,
        left: str | Span,
        right: str | Span,
        verdict: Verdict,
        *,
        by: str,
        why: str = "",
        when: str = "",
        target: Target = "entities",
        relation: str | None = None,
    ) -> Judgement:
        """Keep a person's decision on a pair: entities or mentions, or, for ``target`` alignment, two claims.

        ``left`` and ``right`` are ids or spans. Nothing is deleted: a later judgement on the same pair supersedes.
        Raises :class:`UsageError` for an id that the case does not have, or a verdict that is none.
        """
        if verdict not in ("positive", "negative", "unsure"):
            raise UsageError(f"{verdict!r} is no verdict.", hint="Say positive, negative or unsure.")
        decided = Judgement(
            left=self._place(left),
            right=self._place(right),
            verdict=verdict,
            by=by,
            when=when or self._clock(),
            why=why,
            target=target,
            relation=relation,
        )
        self._cache.put(_JUDGEMENTS, (*self._decisions(), decision(decided, self._documents)))
        self._log("decision", {"judgement": encoded(decided).decode()})
        return decided

    def _key(self, stage: str, maker: Maker, *inputs: bytes) -> str:
        return key_of(stage, maker, *(content_of(document) for document in self._documents), *inputs)

    def _decisions(self) -> tuple[Decision, ...]:
        return self._cache.kept(_JUDGEMENTS, tuple[Decision, ...]) or ()

    def _in_force(self) -> tuple[Judgement, ...]:
        return in_force(self._decisions(), self._documents)

    def _place(self, reference: str | Span) -> Span:
        if isinstance(reference, Span):
            return reference
        found = place_of(reference, self.read()) or place_of_entity(reference, self.resolve())
        if found is None:
            raise UsageError(
                f"The case has no {reference!r}.", hint="Give the id of an entity, a mention or a claim."
            )
        return found

    def _remember(self, state: _State, documents: Sequence[Document]) -> None:
        keys = tuple(f"document/{digest(encoded(document))}" for document in documents)
        known = set(self._state.documents)
        for key, document in zip(keys, documents, strict=True):
            if key not in known:
                self._cache.put(key, document)
        # The state goes last: what it names is there, whenever the machine stops.
        self._state = self._cache.put(_STATE, replace(state, documents=keys))
        self._documents = tuple(documents)

    def _log(self, kind: str, facts: dict[str, str | int]) -> None:
        if self.folder:
            self.folder.log.append(kind, actor=self.actor, when=self._clock(), facts=facts)


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
