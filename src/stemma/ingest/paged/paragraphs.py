"""Where a paragraph ends: by the distance of lines, their letters, their indent, and whether a line was full.

The last is the rule of every typesetter turned round: a line that had room for the next one's first word was ended
on purpose.
"""

from __future__ import annotations

import math
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

Key = tuple[int, int, bool]  # where a line begins, the size of its letters, and whether it runs to the left
Sides = tuple[float, float]
SPACE, BREAK, BLANK = " ", "\n", "\n\n"


def breaks(lines: Sequence[Line]) -> list[str]:
    """What stands between each line and the next: a space, a line end, or a blank line."""
    sizes = [round(line.height) for line in lines]
    pitches = _pitches(lines, sizes)
    keys = list(zip(map(_slot, lines), sizes, [line.is_rtl for line in lines], strict=True))
    margins = _margins(lines, keys)
    found = []
    for (a, b), key in zip(pairwise(lines), keys, strict=False):
        usual = pitches.get(key[1:], 1.25 * a.height)
        found.append(_between(a, b, usual, margins[key]))
    return found


def _pitches(lines: Sequence[Line], sizes: Sequence[int]) -> dict[tuple[int, bool], float]:
    """The usual distance from line to line, by height of letters."""
    found: dict[tuple[int, bool], list[float]] = {}
    for (a, b), (size, after) in zip(pairwise(lines), pairwise(sizes), strict=True):
        if size == after and a.page == b.page and 0.5 * a.height < (step := b.box[3] - a.box[3]) < 2.2 * a.height:
            found.setdefault((size, a.is_rtl), []).append(step)
    return {size: median(steps) for size, steps in found.items()}


def _margins(lines: Sequence[Line], keys: Sequence[Key]) -> dict[Key, Sides]:
    """The outermost sides of the lines that begin at one place in letters of one size, over all pages."""
    lefts: dict[Key, float] = {}
    rights: dict[Key, float] = {}
    for line, key in zip(lines, keys, strict=True):
        left, _, right, _ = line.box
        if left < lefts.get(key, math.inf):
            lefts[key] = left
        if right > rights.get(key, -math.inf):
            rights[key] = right
    found: dict[Key, Sides] = {}
    for slot, size, is_rtl in lefts:
        near = [one for step in (-1, 0, 1) if (one := (slot + step, size, is_rtl)) in lefts]
        found[slot, size, is_rtl] = min(lefts[one] for one in near), max(rights[one] for one in near)
    return found


def _slot(line: Line) -> int:
    """Where a line begins, in steps of two letters' height."""
    return round((line.box[2] if line.is_rtl else line.box[0]) / max(2 * line.height, 1.0))


def _between(a: Line, b: Line, usual: float, margin: Sides) -> str:
    """``usual`` is the distance of lines like ``a``, ``margin`` how far they reach to the left and right."""
    if max(a.height, b.height) > OTHER_SIZE * min(a.height, b.height) or a.is_rtl != b.is_rtl:
        return BLANK
    if a.page != b.page or b.box[3] <= a.box[1]:
        return SPACE if a.is_parted or (not _had_room(a, b, margin) and _goes_on(a, b)) else BLANK
    if a.is_parted:
        return SPACE
    step = b.box[3] - a.box[3]
    if step < 0.5 * a.height:
        return SPACE if _is_beside(a, b) else BREAK
    if step > WIDER * max(usual, a.height):
        return BLANK
    if _BULLET.match(b.text):
        return BREAK
    if _indent(a, b) > INDENT * a.height:
        return BLANK if _ENDS.search(a.text[-5:]) else BREAK if _had_room(a, b, margin) else SPACE
    return BREAK if _had_room(a, b, margin) else SPACE


def _goes_on(a: Line, b: Line) -> bool:
    """Whether a sentence runs on over a page or column."""
    return not _ENDS.search(a.text[-5:]) and (a.is_rtl or b.text[:1].islower() or b.text[:1].isdigit())


def _is_beside(a: Line, b: Line) -> bool:
    """Whether two pieces of one row follow one another closely."""
    gap = a.box[0] - b.box[2] if a.is_rtl else b.box[0] - a.box[2]
    return -a.height < gap < 3 * a.height


def _indent(a: Line, b: Line) -> float:
    """How far ``b`` begins further inside than ``a``."""
    return a.box[2] - b.box[2] if a.is_rtl else b.box[0] - a.box[0]


def _had_room(a: Line, b: Line, margin: Sides) -> bool:
    """Whether the first word of ``b`` would have fitted behind ``a``."""
    room = a.box[0] - margin[0] if a.is_rtl else margin[1] - a.box[2]
    first = b.text.split(None, 1)
    letter = b.width / max(len(b.text), 1)
    return room > (len(first[0] if first else "") + 1) * letter * 1.1 + 0.3 * a.height
