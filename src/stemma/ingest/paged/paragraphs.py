"""Where a paragraph ends: by the distance of lines, their letters, their indent, and whether a line was full.

The last is the rule of every typesetter turned round: a line that had room for the next one's first word was ended
on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from stemma.ingest.paged.line import Line

WIDER = 1.3  # times the usual distance of lines
OTHER_SIZE = 1.15  # letters larger or smaller by more begin something else
INDENT = 0.7  # of a line's height
_BULLET = re.compile(r"(?:[•▪◦●‣·*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_ENDS = re.compile(r"[.!?…:؟۔][\"”’»)\]]{0,3}\s*\Z")

SPACE, BREAK, BLANK = " ", "\n", "\n\n"


def breaks(lines: Sequence[Line]) -> list[str]:
    """What stands between each line and the next: a space, a line end, or a blank line."""
    pitches = _pitches(lines)
    margins = _margins(lines)
    return [_between(a, b, pitches, margins) for a, b in pairwise(lines)]


def _pitches(lines: Sequence[Line]) -> dict[tuple[int, bool], float]:
    """The usual distance from line to line, by height of letters."""
    found: dict[tuple[int, bool], list[float]] = {}
    for a, b in pairwise(lines):
        step = b.box[3] - a.box[3]
        if a.page == b.page and _size(a) == _size(b) and 0.5 * a.height < step < 2.2 * a.height:
            found.setdefault((_size(a), a.is_rtl), []).append(step)
    return {size: median(steps) for size, steps in found.items()}


def _margins(lines: Sequence[Line]) -> dict[tuple[int, int, bool], tuple[float, float]]:
    """The outermost sides of the lines that begin at one place in letters of one size, over all pages."""
    sides: dict[tuple[int, int, bool], tuple[float, float]] = {}
    for line in lines:
        key = (_slot(line), _size(line), line.is_rtl)
        left, right = sides.get(key, (line.box[0], line.box[2]))
        sides[key] = (min(left, line.box[0]), max(right, line.box[2]))
    found: dict[tuple[int, int, bool], tuple[float, float]] = {}
    for slot, size, is_rtl in sides:
        near = [sides[one] for step in (-1, 0, 1) if (one := (slot + step, size, is_rtl)) in sides]
        found[slot, size, is_rtl] = min(left for left, _ in near), max(right for _, right in near)
    return found


def _size(line: Line) -> int:
    return round(line.height)


def _slot(line: Line) -> int:
    """Where a line begins, in steps of two letters' height."""
    return round((line.box[2] if line.is_rtl else line.box[0]) / max(2 * line.height, 1.0))


def _between(
    a: Line,
    b: Line,
    pitches: dict[tuple[int, bool], float],
    margins: dict[tuple[int, int, bool], tuple[float, float]],
) -> str:
    if max(a.height, b.height) > OTHER_SIZE * min(a.height, b.height) or a.is_rtl != b.is_rtl:
        return BLANK
    if a.page != b.page or b.box[3] <= a.box[1]:
        return SPACE if a.is_parted or (not _had_room(a, b, margins) and _goes_on(a, b)) else BLANK
    if a.is_parted:
        return SPACE
    step = b.box[3] - a.box[3]
    if step < 0.5 * a.height:
        return SPACE if _is_beside(a, b) else BREAK
    usual = pitches.get((_size(a), a.is_rtl), 1.25 * a.height)
    if step > WIDER * max(usual, a.height):
        return BLANK
    if _BULLET.match(b.text):
        return BREAK
    if _indent(a, b) > INDENT * a.height:
        return BLANK if _ENDS.search(a.text) else BREAK if _had_room(a, b, margins) else SPACE
    return BREAK if _had_room(a, b, margins) else SPACE


def _goes_on(a: Line, b: Line) -> bool:
    """Whether a sentence runs on over a page or column."""
    return not _ENDS.search(a.text) and (a.is_rtl or b.text[:1].islower() or b.text[:1].isdigit())


def _is_beside(a: Line, b: Line) -> bool:
    """Whether two pieces of one row follow one another closely."""
    gap = a.box[0] - b.box[2] if a.is_rtl else b.box[0] - a.box[2]
    return -a.height < gap < 3 * a.height


def _indent(a: Line, b: Line) -> float:
    """How far ``b`` begins further inside than ``a``."""
    return a.box[2] - b.box[2] if a.is_rtl else b.box[0] - a.box[0]


def _had_room(a: Line, b: Line, margins: dict[tuple[int, int, bool], tuple[float, float]]) -> bool:
    """Whether the first word of ``b`` would have fitted behind ``a``."""
    left, right = margins[(_slot(a), _size(a), a.is_rtl)]
    room = a.box[0] - left if a.is_rtl else right - a.box[2]
    first = b.text.split(None, 1)[0] if b.text.split() else ""
    letter = b.width / max(len(b.text), 1)
    return room > (len(first) + 1) * letter * 1.1 + 0.3 * a.height
