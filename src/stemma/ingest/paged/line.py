"""A line of a page, as the layout sees it, whether it came from a text layer or from a scan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import NamedTuple

from stemma.text.page_place import Box

NEARLY = 1.35  # times the usual height
Note = tuple[int, int, str, str]  # start, end, kind, reason


class Piece(NamedTuple):
    """A stretch of a line's text and the place that an anchor writes for it."""

    start: int
    end: int
    place: str


# Not frozen, though nothing changes a line: a frozen one takes three times as long to make, thousands of times.
@dataclass(slots=True, kw_only=True)
class Line:
    """One line.

    ``box`` is what its characters fill, from the page's top left corner; ``height`` that of its font's letters.
    ``is_parted`` says that a hyphen of the layout stands at its end, which ``text`` leaves out. Offsets of
    ``pieces`` and ``notes`` count characters of ``text``.
    """

    page: int
    text: str
    box: Box
    height: float
    is_rtl: bool = False
    is_parted: bool = False
    pieces: tuple[Piece, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def width(self) -> float:
        """From its left to its right side."""
        return self.box[2] - self.box[0]


def evened(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, those of nearly the usual height given just that height.

    For lines whose height follows the letters that happen to stand in them: recognised ones, and mixed fonts.
    """
    if not lines:
        return ()
    usual = median(line.height for line in lines)
    return tuple(
        replace(line, height=usual) if usual / NEARLY < line.height < usual * NEARLY else line for line in lines
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The lines of page ``number`` (from 1), in reading order, and the page's size in the unit of the boxes."""

    number: int
    size: tuple[float, float]
    lines: tuple[Line, ...]
