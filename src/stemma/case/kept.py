"""What a case keeps between runs: its documents and problems, and, in a folder, originals and the log of acts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from stemma.case.shelf import Shelf, cover_of, is_cover
from stemma.errors import StemmaError
from stemma.ingest import SourceFile, in_order, moved
from stemma.model import Document, Problem
from stemma.seams import Store
from stemma.store.cache import Cache, digest, encoded
from stemma.store.custody import Act
from stemma.store.docket import JUDGEMENTS, Docket
from stemma.store.folder import CaseFolder
from stemma.store.grades import Graded
from stemma.store.memory import MemoryStore

_STATE, _GRADES = "case/state", "case/grades"
_WHOLE, _COVER = "document/", "cover/"


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What a case remembers between runs: ``documents`` are keys in the store."""

    title: str = ""
    documents: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    seen: dict[str, str] = field(default_factory=dict)  # path of each file -> what it was and what read it


class Kept:
    """The case in the folder ``path``, or in ``store`` or memory without one; see :class:`stemma.case.Case`."""

    def __init__(self, path: Path | None, store: Store | None, clock: Callable[[], str], actor: str) -> None:
        self.folder = None if path is None else CaseFolder(path)
        self.cache = Cache(store or (self.folder.store if self.folder else MemoryStore()))
        self.clock = clock
        self.actor = actor
        self.docket = Docket(self.cache, self.writing, self.record)
        self._state = _State()
        self.shelf = Shelf((), (), self._whole)
        self._documents: tuple[Document, ...] | None = None
        self._held: dict[str, bytes] = {}  # originals of a case that is kept nowhere
        self._load()

    @property
    def title(self) -> str:
        """The case's name, or that of the folder or files first ingested."""
        return self.folder.path.stem if self.folder else self._state.title

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents with their words, held from the first call on."""
        if self._documents is None:
            self._documents = tuple(self.shelf)
        return self._documents

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that could not be read when the files were ingested."""
        return self._state.problems

    @property
    def seen(self) -> Mapping[str, str]:
        """By path, what each file was when it came in and what read it."""
        return self._state.seen

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Alone with the case, and up to date with what another process did to it before."""
        if self.folder is None:
            yield
            return
        with self.folder.writing():
            self.cache.refresh(_STATE, JUDGEMENTS, _GRADES)
            if (self.cache.kept(_STATE, _State) or _State()) != self._state:
                self._load()
            yield

    def keep(self, file: SourceFile) -> None:
        """Keep the original of ``file``, on the disk before anything looks into it."""
        if self.folder is None:
            self._held[file.sha256] = file.data
        else:
            facts = {"container": file.container} if file.container else {}
            self.folder.keep(
                file.place, file.data, actor=self.actor, when=self.clock(), facts=facts, digest=file.sha256
            )

    def record(self, acts: Sequence[Act]) -> None:
        """Put ``acts`` into the log of a case that has one, durable and signed when the call returns."""
        if self.folder:
            with self.folder.writing():
                self.folder.record(acts, actor=self.actor, when=self.clock())
                self.folder.flush()

    def remember(
        self,
        documents: Sequence[Document],
        problems: Sequence[Problem],
        seen: Mapping[str, str],
        *,
        renewed: Collection[str],
        title: str,
    ) -> None:
        """The case now has ``documents``, and ``problems`` instead of those that the paths ``renewed`` had.

        Of documents that it had before come the covers. ``seen`` says of each path what its file was and what
        read it; ``title`` counts when there is none yet.
        """
        stay = [problem for problem in self._state.problems if problem.path not in renewed]
        everything = tuple(sorted({*stay, *problems}, key=in_order))
        known = dict(zip(map(id, self.shelf.covers), self._state.documents, strict=True))
        before = dict(zip((cover.sha256 for cover in self.shelf.covers), self._state.documents, strict=True))
        with self.cache.together():
            keys = [known.get(id(one)) or self._put(one, before.get(one.sha256)) for one in documents]
            # The state goes last: what it names is there, whenever the machine stops.
            named = self._state.title or title
            known_files = {**self._state.seen, **seen}
            state = _State(title=named, documents=tuple(keys), problems=everything, seen=known_files)
            if state != self._state:
                self._state = self.cache.put(_STATE, state)
        covers = [one if is_cover(one) else cover_of(one) for one in documents]
        self.shelf, self._documents = Shelf(covers, keys, self._whole), None
        # Only pages are looked at again.
        shown = {document.sha256 for document in documents if document.pages}
        self._held = {digest: data for digest, data in self._held.items() if digest in shown}

    def original(self, document: Document) -> bytes | None:
        """The bytes that ``document``, which has pages, was read from; None when they are lost or were changed."""
        if self.folder is None:
            return self._held.get(document.sha256)
        try:
            return self.folder.originals.get(document.sha256)
        except StemmaError:
            # Told by `stemma verify`; the quotations stand without their pictures.
            return None

    def grades(self) -> tuple[Graded, ...]:
        """People's grades in the order they were given."""
        return self.cache.kept(_GRADES, tuple[Graded, ...]) or ()

    def grade(self, given: Graded) -> None:
        """Log and keep one more grade."""
        with self.writing():
            self.record([Act(kind="decision", facts={"grade": encoded(given.grade).decode()})])
            self.cache.put(_GRADES, (*self.grades(), given))

    def _put(self, document: Document, before: str | None) -> str:
        """Keep ``document``; one that comes as a cover has the words of that under the key ``before``. Its key."""
        if is_cover(document) and before:
            document = moved(self._whole(before), document)
        data = encoded(document)
        name = digest(data)
        if before != f"{_WHOLE}{name}":
            self.cache.store.put(f"{_WHOLE}{name}", data)
            self.cache.store.put(f"{_COVER}{name}", encoded(cover_of(document)))
        return f"{_WHOLE}{name}"

    def _whole(self, key: str) -> Document:
        found = self.cache.fetch(key, Document)
        if found is None:
            raise StemmaError(
                f"The case has lost what it keeps as {key!r}.", hint="Ingest its `originals` into a new case."
            )
        return found

    def _load(self) -> None:
        self._state = self.cache.kept(_STATE, _State) or _State()
        keys = self._state.documents
        # A case of an earlier version has no covers.
        covers = (self.cache.fetch(key.replace(_WHOLE, _COVER, 1), Document) for key in keys)
        found = [cover or cover_of(self._whole(key)) for cover, key in zip(covers, keys, strict=True)]
        self.shelf, self._documents = Shelf(found, keys, self._whole), None
