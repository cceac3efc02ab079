"""The five places where an outsider's part fits in: Reader, Extractor, Store, Engine, Exporter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar, runtime_checkable

from stemma.model import Anchor, Document, Dossier, HygieneNote, Problem, Reading, Stated

Part = TypeVar("Part")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file inside a file: an attachment, an entry of an archive. ``index`` tells entries of one name apart.

    ``name`` is safe to show and to make paths of (no separators but "/", no "..", no controls); ``raw_name`` is
    the name as the container has it.
    """

    name: str
    data: bytes
    index: int = 0
    raw_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What a Reader makes of one file's bytes: the text, and what the file states of itself.

    ``anchors`` map text ranges back to the original; ``hygiene`` may use any document id (the ingester sets it).
    ``language`` None lets the ingester find it. ``members`` are files inside this one, each to be ingested in its
    own right; a container without words of its own has an empty ``text``. ``pages`` is 0 for what has none.
    ``is_noticed`` says that what the text alone tells (language, notes, odd characters) is in it already.
    """

    text: str
    encoding: str = "utf-8"
    encoding_source: str = "strict"
    replaced: int = 0
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    language: str | None = None
    anchors: tuple[Anchor, ...] = ()
    hygiene: tuple[HygieneNote, ...] = ()
    problems: tuple[Problem, ...] = ()
    pages: int = 0
    stated: tuple[Stated, ...] = ()
    members: tuple[Member, ...] = ()
    is_noticed: bool = False


@runtime_checkable
class Reader(Protocol):
    """Bytes of one format family to text. Raises nothing: what cannot be read is a Problem in the Extraction."""

    name: str
    version: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """The text of ``data``; ``path`` is for messages only and is never opened."""
        ...


@runtime_checkable
class Extractor(Protocol):
    """Proposes more mentions or claims for a reading; spans that do not verify are refused."""

    name: str
    version: str

    def propose(self, document: Document, reading: Reading) -> Reading:
        """A reading that holds only the additions."""
        ...


@runtime_checkable
class Store(Protocol):
    """Where results of stages are kept between runs: bytes under a key of letters, digits, '.', '-' and '/'."""

    def get(self, key: str) -> bytes | None:
        """The bytes kept under ``key``, or None."""
        ...

    def put(self, key: str, value: bytes) -> None:
        """Keep ``value`` under ``key``, replacing what was there; durable when the call returns."""
        ...

    def keys(self, prefix: str = "") -> Iterator[str]:
        """Keys that begin with ``prefix``, sorted."""
        ...


@runtime_checkable
class Engine(Protocol):
    """Runs a pure function over parts; results come in the order of the parts."""

    def map(self, function: Callable[[Part], Result], parts: Iterable[Part]) -> Iterator[Result]:
        """``function(part)`` for every part, each exactly once."""
        ...


@runtime_checkable
class Exporter(Protocol):
    """A dossier as bytes of one format; the same dossier gives the same bytes."""

    name: str
    version: str
    suffix: str

    def export(self, dossier: Dossier) -> bytes:
        """The whole file."""
        ...
