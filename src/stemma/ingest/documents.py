"""From files' bytes to documents: which reader, which id, which language, which are copies. Pure over values."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from stemma.ingest.choice import choose, media_type
from stemma.ingest.inside import Allowance
from stemma.ingest.naming import name_paths
from stemma.ingest.noticed import noticed
from stemma.ingest.places import Places
from stemma.ingest.source import SourceFile, beside, split_place
from stemma.model import Document, Maker, Problem, Stated
from stemma.seams import Extraction, Member, Reader

Keep = Callable[[SourceFile], None]


def extract(reader: Reader, file: SourceFile) -> Extraction:
    """Read ``file`` in this process; a reader that raises costs only its file."""
    try:
        return reader.extract(file.data, path=file.name)
    except Exception as error:
        message = f"The reader {reader.name} failed: {type(error).__name__}: {error}"
        hint = "This is a fault of the reader, not of the file: please report it."
        return Extraction(
            text="", problems=(Problem(path=file.path, code="reader_failed", message=message, hint=hint),)
        )


def ingest(
    files: Iterable[SourceFile],
    readers: Sequence[Reader],
    known: Sequence[Document] = (),
    *,
    keep: Keep | None = None,
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """All documents after ``files`` joined ``known``, sorted by id, and what could not be read of the new files.

    ``files`` are taken one at a time. Files with the same bytes are one document with ``copies``. A path that is
    known keeps its id when its bytes change, and what was inside of it before is forgotten. Files inside files are
    read too: ``keep`` is called with each of them before it is read, so that its bytes can be kept.
    """
    state = _State(known, readers, keep or (lambda _: None))
    problems: list[Problem] = []
    for file in files:
        problems.extend(state.take(file))
    return state.documents(), tuple(dict.fromkeys(problems))


class _State:
    """Which bytes stand at which place, and the document that each makes."""

    def __init__(self, known: Iterable[Document], readers: Sequence[Reader], keep: Keep) -> None:
        self.readers, self.keep = readers, keep
        self.made: dict[str, Document] = {}  # by the SHA-256 of the original
        self.places = Places()
        self.ids: dict[str, str] = {}  # place -> id, of what was known
        for document in known:
            place = _place(document)
            self.made[document.sha256] = document
            self.ids[place] = document.id
            for one in (place, *document.copies):
                self.places.put(one, document.sha256)

    def take(self, file: SourceFile) -> tuple[Problem, ...]:
        """One outer file with all that is inside of it."""
        self.places.clear(file.place)
        return tuple(self._add(file, Allowance(), 0, ()))

    def _add(self, file: SourceFile, left: Allowance, depth: int, told: tuple[Stated, ...]) -> list[Problem]:
        held = self.made.get(file.sha256)
        elsewhere = self.places.other(file.sha256, file.place)
        reader, notes = choose(file, self.readers)
        if held and reader and elsewhere and held.maker == _maker(reader):
            self.places.repeat(elsewhere, file.place)
            return [_duplicate(file, elsewhere)]
        if reader is None:
            return [_under_file(note, file) for note in notes]
        extraction = noticed(extract(reader, file), file.path)
        problems = (*notes, *extraction.problems)
        if extraction.text.strip():
            made = _document(file, reader, extraction, told)
            self.made[file.sha256] = held if held and _is_same(held, made) else made
            self.places.put(file.place, file.sha256)
        found = [_under_file(problem, file) for problem in problems]
        members, gaps = left.files(file, extraction.members, depth)
        found.extend(gaps)
        for member, inner in members:
            self.keep(inner)
            found.extend(self._add(inner, left, depth + 1, _raw_name(member)))
        return found

    def documents(self) -> tuple[Document, ...]:
        groups = self.places.by_digest()
        firsts = {digest: self._first(digest, places) for digest, places in groups.items()}
        kept = {place: self.ids[place] for place in firsts.values() if place in self.ids}
        new = [place for place in firsts.values() if place not in kept]
        ids = {**name_paths(new, kept.values()), **kept}
        made = [_under(self.made[digest], place, ids[place], groups[digest]) for digest, place in firsts.items()]
        return tuple(sorted(made, key=lambda document: document.id))

    def _first(self, digest: str, places: Sequence[str]) -> str:
        """The place that a document goes by: the one it had, else the first."""
        place = _place(self.made[digest])
        return place if place in places else places[0]


def _place(document: Document) -> str:
    return SourceFile(path=document.path, data=b"", member=document.member).place


def _maker(reader: Reader) -> Maker:
    return Maker(name=reader.name, version=reader.version)


def _under_file(problem: Problem, file: SourceFile) -> Problem:
    """``problem`` under the file's own place; a place that the reader gave is one inside the file."""
    member = file.member if problem.member is None else beside(file.member, problem.member)
    return replace(problem, path=file.path, member=member)


def _raw_name(member: Member) -> tuple[Stated, ...]:
    if not member.raw_name or member.raw_name == member.name:
        return ()
    return (Stated(name="name", value=member.raw_name.encode("unicode_escape").decode(), source="container"),)


def _document(file: SourceFile, reader: Reader, extraction: Extraction, told: tuple[Stated, ...]) -> Document:
    text = extraction.text
    return Document(
        id="",
        path=file.path,
        member=file.member,
        sha256=file.sha256,
        size=len(file.data),
        text=text,
        text_sha256=hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest(),
        media_type=media_type(file, reader),
        maker=_maker(reader),
        encoding=extraction.encoding,
        encoding_source=extraction.encoding_source,
        replaced=extraction.replaced,
        language=extraction.language or "und",
        title=extraction.title,
        publisher=extraction.publisher,
        date=extraction.date,
        hygiene=extraction.hygiene,
        anchors=extraction.anchors,
        pages=extraction.pages,
        stated=(*told, *extraction.stated),
    )


def moved(document: Document, to: Document) -> Document:
    """``document`` under the id and at the places of ``to``."""
    place = _place(to)
    return _under(document, place, to.id, (place, *to.copies))


def _is_same(held: Document, made: Document) -> bool:
    """Whether reading again gave what is held already, but for id, place and copies."""
    return _under(made, _place(held), held.id, (_place(held), *held.copies)) == held


def _under(document: Document, place: str, name: str, places: Sequence[str]) -> Document:
    """``document`` under its id and place, with its other places as copies."""
    path, member = split_place(place)
    copies = tuple(other for other in places if other != place)
    if (document.id, document.path, document.member, document.copies) == (name, path, member, copies):
        return document
    hygiene = tuple(replace(note, span=replace(note.span, document=name)) for note in document.hygiene)
    return replace(document, id=name, path=path, member=member, copies=copies, hygiene=hygiene)


def _duplicate(file: SourceFile, of: str) -> Problem:
    message = f"The file has the same bytes as {of}; the two are one document."
    hint = "A copy confirms nothing; nothing needs to be done."
    return Problem(path=file.path, member=file.member, code="duplicate", message=message, hint=hint, lost=False)
