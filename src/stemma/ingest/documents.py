"""From files' bytes to documents: which reader, which id, which language, which are copies. Pure over values."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from stemma.ingest.choice import choose, media_type
from stemma.ingest.hygiene import notice
from stemma.ingest.naming import name_paths
from stemma.ingest.oddities import oddities
from stemma.ingest.source import SourceFile
from stemma.model import Document, HygieneNote, Maker, Problem, Span
from stemma.seams import Extraction, Reader
from stemma.text.language import detect


def ingest(
    files: Iterable[SourceFile], readers: Sequence[Reader], known: Sequence[Document] = ()
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """All documents after ``files`` joined ``known``, sorted by id, and what could not be read of the new files.

    Files with the same bytes are one document with ``copies``. A path that is known keeps its id when its bytes
    change. A known document whose bytes and reader are unchanged is returned as it is.
    """
    state = _State(known)
    problems: list[Problem] = []
    for file in files:
        problems.extend(state.add(file, readers))
    return state.documents(), tuple(problems)


class _State:
    """Which bytes stand under which path, and the document that each makes."""

    def __init__(self, known: Iterable[Document]) -> None:
        self.made: dict[str, Document] = {}  # by the SHA-256 of the original
        self.paths: dict[str, str] = {}  # path -> SHA-256
        self.ids: dict[str, str] = {}  # path -> id, of what was known
        for document in known:
            self.made[document.sha256] = document
            self.ids[document.path] = document.id
            for path in (document.path, *document.copies):
                self.paths[path] = document.sha256

    def add(self, file: SourceFile, readers: Sequence[Reader]) -> tuple[Problem, ...]:
        digest = file.sha256
        reader, notes = choose(file, readers)
        held = self.made.get(digest)
        if held and reader and (held.maker == _maker(reader) or held.path != file.path):
            is_new = self.paths.get(file.path) != digest
            self.paths[file.path] = digest
            return (_duplicate(file.path, held.path),) if is_new and held.path != file.path else ()
        self.paths.pop(file.path, None)
        if reader is None:
            return notes
        extraction = _extract(reader, file)
        problems = (*notes, *extraction.problems, *oddities(extraction.text, file.path))
        if extraction.text.strip():
            self.made[digest] = _document(file, digest, reader, extraction)
            self.paths[file.path] = digest
        return tuple(replace(problem, path=file.path) for problem in problems)

    def documents(self) -> tuple[Document, ...]:
        groups: dict[str, list[str]] = {}
        for path in sorted(self.paths):
            groups.setdefault(self.paths[path], []).append(path)
        firsts = {digest: self._first(digest, paths) for digest, paths in groups.items()}
        kept = {path: self.ids[path] for path in firsts.values() if path in self.ids}
        new = [path for path in firsts.values() if path not in kept]
        ids = {**name_paths(new, kept.values()), **kept}
        made = [_under(self.made[digest], path, ids[path], groups[digest]) for digest, path in firsts.items()]
        return tuple(sorted(made, key=lambda document: document.id))

    def _first(self, digest: str, paths: Sequence[str]) -> str:
        """The path that a document goes by: the one it had, else the first."""
        return self.made[digest].path if self.made[digest].path in paths else paths[0]


def _maker(reader: Reader) -> Maker:
    return Maker(name=reader.name, version=reader.version)


def _extract(reader: Reader, file: SourceFile) -> Extraction:
    try:
        return reader.extract(file.data, path=file.path)
    except Exception as error:
        message = f"The reader {reader.name} failed: {type(error).__name__}: {error}"
        hint = "This is a fault of the reader, not of the file: please report it."
        return Extraction(
            text="", problems=(Problem(path=file.path, code="reader_failed", message=message, hint=hint),)
        )


def _document(file: SourceFile, digest: str, reader: Reader, extraction: Extraction) -> Document:
    text = extraction.text
    language = extraction.language or detect(text)
    notes = [(note.span.start, note.span.end, note.kind, note.reason) for note in extraction.hygiene]
    notes.extend(notice(text, language))
    if extraction.publisher or extraction.date:
        notes = [note for note in notes if note[2] != "no-byline"]
    return Document(
        id="",
        path=file.path,
        sha256=digest,
        size=len(file.data),
        text=text,
        text_sha256=hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest(),
        media_type=media_type(file, reader),
        maker=_maker(reader),
        encoding=extraction.encoding,
        encoding_source=extraction.encoding_source,
        replaced=extraction.replaced,
        language=language,
        title=extraction.title,
        publisher=extraction.publisher,
        date=extraction.date,
        hygiene=tuple(_note("", *note) for note in sorted(notes)),
        anchors=extraction.anchors,
        pages=extraction.pages,
        stated=extraction.stated,
    )


def _note(document: str, start: int, end: int, kind: str, reason: str) -> HygieneNote:
    return HygieneNote(span=Span(document=document, start=start, end=end), kind=kind, reason=reason)


def _under(document: Document, path: str, name: str, paths: Sequence[str]) -> Document:
    """``document`` under its id and path, with its other paths as copies."""
    copies = tuple(other for other in paths if other != path)
    if (document.id, document.path, document.copies) == (name, path, copies):
        return document
    hygiene = tuple(replace(note, span=replace(note.span, document=name)) for note in document.hygiene)
    return replace(document, id=name, path=path, copies=copies, hygiene=hygiene)


def _duplicate(path: str, of: str) -> Problem:
    message = f"The file has the same bytes as {of}; the two are one document."
    hint = "A copy confirms nothing; nothing needs to be done."
    return Problem(path=path, code="duplicate", message=message, hint=hint, lost=False)
