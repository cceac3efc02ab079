"""Figures that stand above their line on a PDF page: marks of notes and powers, which the layer glues to numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from stemma.ingest.paged.objects import Sides, size_of
from stemma.ingest.paged.pdf_layer import Layer
from stemma.ingest.paged.pdfium import Handle
from stemma.ingest.raised import raised

SMALLER, HIGHER, HIGHEST = 0.92, 0.2, 0.75  # of the height of the font before it
_RUN = re.compile(r"(?<=\S)[0-9]+|[0-9]{2,}")


def with_raised(layer: Layer, rows: Sequence[tuple[str, Sequence[int]]]) -> list[str]:
    """The texts of ``rows`` (text, number of each character in ``layer``), raised figures as what they are.

    A run of figures is looked at where something stands before its last: the last one and the first (or what stands
    before the run) are held against each other, and only where one of them is raised all figures are looked at.
    """
    runs = [(n, found.start(), found.end()) for n, (text, _) in enumerate(rows) for found in _RUN.finditer(text)]
    if not runs:
        return [text for text, _ in rows]
    bases = [start - (start > 0 and not rows[n][0][start - 1].isspace()) for n, start, _ in runs]
    firsts = [rows[n][1][base] for (n, _, _), base in zip(runs, bases, strict=True)]
    lasts = [rows[n][1][end - 1] for n, _, end in runs]
    texts = [text for text, _ in rows]
    sides = zip(layer.rooms(firsts), layer.rooms(lasts), strict=True)
    for (n, start, end), first, last, (before, behind) in zip(runs, firsts, lasts, sides, strict=True):
        line = None
        if _is_raised(layer, before, behind) and _is_smaller(layer, first, last):
            line = before
        elif _is_raised(layer, behind, before) and _is_smaller(layer, last, first):
            line = behind
        if line is not None:
            marks = _raised(layer, line, layer.rooms(rows[n][1][start:end]))
            figures = zip(texts[n][start:end], marks, strict=True)
            shown = "".join(raised(char) if is_raised else char for char, is_raised in figures)
            texts[n] = texts[n][:start] + shown + texts[n][end:]
    return texts


def _raised(layer: Layer, base: Sides, rooms: Iterable[Sides]) -> list[bool]:
    return [_is_raised(layer, base, room) for room in rooms]


def _is_smaller(layer: Layer, base: int, other: int) -> bool:
    """Whether the font of ``other`` is smaller than that of ``base``: some fonts have another box for each letter."""
    large, small = (size_of(Handle(layer.owner(number))) for number in (base, other))
    return small < SMALLER * large


def _is_raised(layer: Layer, base: Sides, room: Sides) -> bool:
    """Whether ``room`` (a character's) is lower in height than ``base`` and stands clearly above its foot."""
    height = layer.frame.height(base)
    if not 0 < layer.frame.height(room) < SMALLER * height:
        return False
    # In a line that runs upwards each character stands above the one before.
    return HIGHER * height < layer.frame.shown(*base)[3] - layer.frame.shown(*room)[3] < HIGHEST * height
