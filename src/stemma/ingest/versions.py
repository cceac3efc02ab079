"""Documents that are versions of one text: nearly the same, with what changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from stemma.model import Change, Document, Maker, NearCopy, Span
from stemma.text.near_copies import Range, near_copies

MAKER = Maker(name="stemma.near-copies", version="1")


def near_copies_of(documents: Sequence[Document]) -> tuple[NearCopy, ...]:
    """Pairs of ``documents`` (sorted by id) that are nearly the same, in their order."""
    found = []
    for left, right, alike in near_copies(_Texts(documents)):
        one, other = documents[left].id, documents[right].id
        changes = tuple(Change(left=_span(one, a), right=_span(other, b)) for a, b in alike.changes)
        share = round(alike.share, 4)
        reason = f"{differ(len(changes))}; {share:.0%} of the longer text's words stand in both."
        found.append(NearCopy(left=one, right=other, share=share, changes=changes, reason=reason))
    return tuple(found)


class _Texts(Sequence[str]):
    """The texts of documents, each fetched when it is asked for."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents

    def __len__(self) -> int:
        return len(self._documents)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        return _Texts(self._documents[at]) if isinstance(at, slice) else self._documents[at].text


def differ(count: int) -> str:
    """How many sentences differ, in words."""
    if not count:
        return "Only spacing, case or signs differ"
    return "1 sentence differs" if count == 1 else f"{count} sentences differ"


def _span(document: str, place: Range | None) -> Span | None:
    return Span(document=document, start=place[0], end=place[1]) if place else None
