"""Words of a PDF page with a bar or a picture drawn over them: the layer still holds what no reader sees.

A shape is looked at when it is drawn later than a text and reaches over a part of it; the page is drawn then, and the
characters below the shape are taken to be covered when their places together show one colour only.
"""

from __future__ import annotations

import ctypes
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from stemma.ingest.paged.objects import Answers, Drawn, Sides
from stemma.ingest.paged.pdf_layer import Layer
from stemma.ingest.paged.pdfium import Handle, function

SMALLEST = 3.0  # points: lines under, through and around words are thinner
MOST = 300  # shapes of one page that are looked at
FEWEST = 2  # characters; the ink of a single one (a dash, an l) may fill its place as evenly as a bar
ONE_COLOUR = 24  # of 255: less difference than this is not seen
OPAQUE = 250  # of 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A shape and the addresses of the text objects that it reaches over and that are drawn before it."""

    sides: Sides
    texts: frozenset[int]


def covers_on(drawn: Drawn, answers: Answers, laid: Sequence[Sides] = ()) -> list[Cover]:
    """The shapes of a page that may cover a text; ``laid`` are places of those put onto the whole page afterwards."""
    places = answers.sides([handle for _, handle in drawn.above])
    large = [
        (count, sides)
        for (count, handle), sides in zip(drawn.above, places, strict=True)
        if _is_large(sides) and _paints(handle)
    ]
    large = [*((len(drawn.texts), sides) for sides in laid if _is_large(sides)), *large][:MOST]
    if not large:
        return []
    import numpy as np  # a page may have hundreds of shapes over thousands of texts

    texts = np.array(answers.sides(drawn.texts), dtype=np.float64).reshape(-1, 4)
    found = []
    for count, sides in large:
        below = np.flatnonzero(_reaches_over(sides, texts[:count]))
        if len(below):
            found.append(Cover(sides=sides, texts=frozenset(drawn.texts[n].value or 0 for n in below)))
    return found


def covered_characters(page: Any, layer: Layer, covers: Sequence[Cover]) -> dict[int, str]:
    """Numbers of the characters that ``covers`` hide, with the characters; a space is before each cover's first."""
    found: dict[int, str] = {}
    if not covers:
        return found
    drawn_by: dict[int, list[int]] = {}
    for n in range(len(layer.text)):
        drawn_by.setdefault(layer.owner(n), []).append(n)
    picture: Any = None
    scale = min(2.0, 2000 / max(*page.get_size(), 1.0))
    for cover in covers:
        below = sorted(n for text in cover.texts for n in drawn_by.get(text, ()) if n not in found)
        below = [n for n in below if _is_inside(layer.ink(n), cover.sides)]
        drawn = [n for n in below if not layer.text[n].isspace()]
        if len(drawn) < FEWEST:
            continue
        picture = picture or page.render(scale=scale, grayscale=True).to_pil()
        if _shows_one_colour(picture, layer, drawn, scale):
            inside = set(below)
            covered = [n for n in below if not layer.text[n].isspace() or (n - 1 in inside and n + 1 in inside)]
            found |= {n: layer.text[n] if layer.text[n] >= " " else " " for n in covered}
            found[covered[0]] = " " + found[covered[0]]
    return found


def bars(covered: Collection[int]) -> frozenset[int]:
    """The first of each run of covered characters: a bar is shown there, so that no sentence closes over it."""
    return frozenset(n for n in covered if n - 1 not in covered)


def _is_large(sides: Sides) -> bool:
    return sides[2] - sides[0] >= SMALLEST and sides[3] - sides[1] >= SMALLEST


def _paints(shape: Handle) -> bool:
    """Whether a shape is a picture, or a path that is filled with something opaque."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not function("FPDFPath_GetDrawMode")(shape, ctypes.byref(fill), ctypes.byref(stroke)):
        return True
    channels = [ctypes.c_uint() for _ in range(4)]
    known = function("FPDFPageObj_GetFillColor")(shape, *map(ctypes.byref, channels))
    return bool(fill.value) and (not known or channels[3].value >= OPAQUE)


def _reaches_over(shape: Sides, texts: Any) -> Any:
    """For each row of ``texts``: whether the shape covers half of its height or width, and a hair of the other."""
    import numpy as np

    left, bottom, right, top = texts.T
    wide = np.minimum(shape[2], right) - np.maximum(shape[0], left)
    high = np.minimum(shape[3], top) - np.maximum(shape[1], bottom)
    return (wide > 1) & (high > 1) & ((2 * high >= top - bottom) | (2 * wide >= right - left))


def _is_inside(ink: Sides, shape: Sides) -> bool:
    """Whether the middle of what a character fills lies under the shape."""
    across, up = (ink[0] + ink[2]) / 2, (ink[1] + ink[3]) / 2
    return shape[0] <= across <= shape[2] and shape[1] <= up <= shape[3]


def _shows_one_colour(picture: Any, layer: Layer, characters: Sequence[int], scale: float) -> bool:
    darkest, lightest = 255, 0
    for n in characters:
        left, top, right, bottom = (side * scale for side in layer.frame.shown(*layer.ink(n)))
        corner = (max(0, int(left)), max(0, int(top)))
        low, high = picture.crop(
            (*corner, max(corner[0] + 1, int(right)), max(corner[1] + 1, int(bottom)))
        ).getextrema()
        darkest, lightest = min(darkest, low), max(lightest, high)
        if lightest - darkest >= ONE_COLOUR:
            return False
    return True
