"""The documents of a case, most of each left in the store: a case may hold more text than a machine has memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import overload

from stemma.model import Document


def cover_of(document: Document) -> Document:
    """``document`` without its words and what points into them: what a case has at hand of it."""
    return replace(document, text="", anchors=(), hygiene=(), stated=())


def is_cover(document: Document) -> bool:
    """Whether the words are left out; a document never comes without any."""
    return not document.text


class Shelf(Sequence[Document]):
    """Documents in order. Each is fetched when it is asked for and not held; ``covers`` are at hand at once.

    ``fetch`` gives the whole document under a key; ``keys`` stand beside the ``covers``.
    """

    def __init__(self, covers: Sequence[Document], keys: Sequence[str], fetch: Callable[[str], Document]) -> None:
        self.covers = tuple(covers)
        self._keys = tuple(keys)
        self._fetch = fetch

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, at: int) -> Document: ...
    @overload
    def __getitem__(self, at: slice) -> Shelf: ...
    def __getitem__(self, at: int | slice) -> Document | Shelf:
        if isinstance(at, slice):
            return Shelf(self.covers[at], self._keys[at], self._fetch)
        return self._fetch(self._keys[at])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def where(self, is_wanted: Callable[[Document], bool]) -> Shelf:
        """Those whose cover ``is_wanted``."""
        chosen = [n for n, cover in enumerate(self.covers) if is_wanted(cover)]
        return Shelf([self.covers[n] for n in chosen], [self._keys[n] for n in chosen], self._fetch)


def covers_of(documents: Sequence[Document]) -> Sequence[Document]:
    """``documents``, or their covers when they stand on a shelf: for whom needs no words."""
    return documents.covers if isinstance(documents, Shelf) else documents
