"""One ingested text with what is known of its original."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.evidence import Maker
from stemma.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class HygieneNote:
    """Something in the raw text that a careful reader notices (glued caption, editorial bracket...)."""

    span: Span
    kind: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where a stretch of the text stands in the original: ``place`` is an XPath, a page and box, a cell."""

    start: int
    end: int
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a file states of itself, kept as stated and never taken for a fact: ``author``, ``producer``, ``sent``...

    ``source`` says where it stands in the file: "PDF information", "mail header", "EXIF", "Word core properties".
    """

    name: str
    value: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text and the original it was extracted from.

    ``id`` is the file's stem, made unique. ``text`` is never rewritten; offsets count its code points.
    ``sha256`` is of the original's bytes, ``text_sha256`` of the text in UTF-8. ``title``, ``publisher`` and
    ``date`` (EDTF) are what the document *states* of itself. ``encoding_source`` is bom, strict, declared or
    guessed; ``replaced`` counts bytes that had no character. ``copies`` are other paths with the same bytes.
    ``member`` is the place inside the container ``path`` ("mails/3.eml/letter.pdf"). ``pages`` is 0 for what has
    none. ``stated`` is everything else that the file says of itself.
    """

    id: str
    path: str
    sha256: str
    size: int
    text: str
    text_sha256: str
    media_type: str
    maker: Maker
    member: str | None = None
    encoding: str = "utf-8"
    encoding_source: str = "strict"
    replaced: int = 0
    language: str = "und"
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    hygiene: tuple[HygieneNote, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    copies: tuple[str, ...] = ()
    pages: int = 0
    stated: tuple[Stated, ...] = ()

    @property
    def words(self) -> int:
        """Number of white-space separated words of the text."""
        return len(self.text.split())

    def quote(self, span: Span) -> str:
        """The words of ``span``, exactly as they stand."""
        return self.text[span.start : span.end]
