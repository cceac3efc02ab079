"""A text that grows piece by piece, every piece with its place in the original."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.model import Anchor, HygieneNote, Span

PARAGRAPH, LINE, CELL = "\n\n", "\n", " | "
LARGEST = 20_000_000  # characters of one text


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A note on a stretch of one piece; offsets count from the piece's begin."""

    start: int
    end: int
    kind: str
    reason: str


class Flow:
    """``text``, ``anchors`` and ``notes`` of what was added so far; pieces lose the white space at their ends."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._size = 0
        self.anchors: list[Anchor] = []
        self.notes: list[HygieneNote] = []
        self.is_full = False

    @property
    def text(self) -> str:
        """Everything, with a line end after the last piece."""
        return "".join(self._parts) + ("\n" if self._parts else "")

    def add(self, text: str, place: str, *, before: str = PARAGRAPH, remarks: Sequence[Remark] = ()) -> bool:
        """One piece, with ``before`` between it and what stands there already; False when nothing was added."""
        words = text.strip()
        if not words or self.is_full:
            return False
        if self._size + len(words) > LARGEST:
            self.is_full = True
            return False
        if self._parts:
            self._put(before)
        start, skipped = self._size, len(text) - len(text.lstrip())
        self._put(words)
        self.anchors.append(Anchor(start=start, end=self._size, place=place))
        for remark in remarks:
            self._note(remark, start - skipped, start)
        return True

    def extend(self, text: str, anchors: Sequence[Anchor], place: str) -> None:
        """All of another text with its anchors, which come to stand under ``place``."""
        words = text.rstrip("\n")
        if not anchors or not words.strip():
            self.add(text, place)
            return
        if self.is_full or self._size + len(words) > LARGEST:
            self.is_full = True
            return
        if self._parts:
            self._put(PARAGRAPH)
        start = self._size
        self._put(words)
        for one in anchors:
            end = min(one.end, len(words))
            if one.start < end:
                self.anchors.append(Anchor(start=start + one.start, end=start + end, place=f"{place}, {one.place}"))

    def row(self, cells: Iterable[tuple[str, str]], *, before: str = LINE) -> bool:
        """One row of a table: (text, place) of each cell, in one line; an empty cell keeps its place in the line."""
        found = False
        owed = before
        for text, place in cells:
            added = self.add(" ".join(text.split()), place, before=owed)
            owed = CELL if added else owed + CELL if found else owed
            found = found or added
        return found

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)

    def _note(self, remark: Remark, origin: int, floor: int) -> None:
        start, end = max(floor, origin + remark.start), min(self._size, origin + remark.end)
        if start < end:
            span = Span(document="", start=start, end=end)
            self.notes.append(HygieneNote(span=span, kind=remark.kind, reason=remark.reason))
