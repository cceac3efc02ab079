"""Text that a PDF's layer holds and no reader sees: drawn invisibly, in the paper's colour, off the page, or tiny.

What is drawn invisibly (render mode 3) over a picture of the page is something else: the layer that a scanner's
own recognition wrote. It is told apart, and used where nothing better is at hand.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stemma.ingest.paged.pdf_layer import Frame, Layer, Sides
from stemma.ingest.paged.pdfium import HANDLE, function, handle_of

MOST_OBJECTS = 50_000
DEEPEST = 6  # forms inside forms
TINY = 1.2  # points
PALE = 225  # of 255, each channel
FAINT = 24  # of 255: less difference than this is not seen
_TEXT, _IMAGE, _FORM = 1, 3, 5
_INVISIBLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Addresses of a page's text objects that are not seen, and what share of the page its pictures cover (0..1).

    ``is_recognised`` says that all of its text is drawn invisibly over a picture, ``is_cut`` that the page is drawn
    in more pieces than were looked at.
    """

    hidden: frozenset[int]
    pictures: float
    is_recognised: bool
    is_cut: bool = False


def look(page: Any) -> Seen:
    """Which text of ``page`` is seen; a page is drawn only when some text is as pale as paper."""
    ask = _Questions(Frame.of(page))
    invisible: set[int] = set()
    pale: list[tuple[int, Sides]] = []
    away: set[int] = set()
    texts = 0
    pictures = 0.0
    for handle, kind, depth in _objects(page):
        if kind == _IMAGE:
            pictures += ask.share(handle) if depth == 0 else 1.0
            continue
        texts += 1
        if ask.mode(handle) == _INVISIBLE:
            invisible.add(handle.value or 0)
        elif depth == 0:
            sides = ask.sides(handle)
            if ask.is_away(handle, sides):
                away.add(handle.value or 0)
            elif ask.is_pale(handle):
                pale.append((handle.value or 0, sides))
    away |= _not_inked(page, ask.frame, pale) if pale else set()
    is_recognised = bool(invisible) and len(invisible | away) == texts and pictures >= 0.5
    return Seen(
        hidden=frozenset(away if is_recognised else away | invisible),
        pictures=pictures,
        is_recognised=is_recognised,
        is_cut=function("FPDFPage_CountObjects")(handle_of(page)) > MOST_OBJECTS,
    )


def hidden_characters(layer: Layer, hidden: frozenset[int]) -> dict[int, str]:
    """Numbers of the characters that the objects of ``hidden`` draw, with the characters, pieces parted by spaces."""
    if not hidden:
        return {}
    found: dict[int, str] = {}
    before = 0
    for n, char in enumerate(layer.text):
        owner = layer.owner(n)
        if owner in hidden:
            apart = " " if found and owner != before else ""
            found[n] = apart + (char if " " <= char < "\ud800" else " ")
            before = owner
    return found


def _objects(page: Any) -> Iterator[tuple[ctypes.c_void_p, int, int]]:
    """(handle, kind, depth) of text and pictures, those inside forms too."""
    left = MOST_OBJECTS
    whole, get, kind_of = handle_of(page), function("FPDFPage_GetObject", HANDLE), function("FPDFPageObj_GetType")
    count_inner, get_inner = function("FPDFFormObj_CountObjects"), function("FPDFFormObj_GetObject", HANDLE)
    for n in range(min(function("FPDFPage_CountObjects")(whole), MOST_OBJECTS)):
        waiting = [(get(whole, n), 0)]
        while waiting and left > 0:
            left -= 1
            address, depth = waiting.pop()
            handle = HANDLE(address)
            kind = kind_of(handle) if address else 0
            if kind in (_TEXT, _IMAGE):
                yield handle, kind, depth
            elif kind == _FORM and depth < DEEPEST:
                inner = range(min(max(0, count_inner(handle)), left))
                waiting.extend((get_inner(handle, at), depth + 1) for at in reversed(inner))


class _Questions:
    """What PDFium is asked of each object of a page; the room for its answers is made once, not for each."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.mode = function("FPDFTextObj_GetTextRenderMode")
        self._bounds, self._colour = function("FPDFPageObj_GetBounds"), function("FPDFPageObj_GetFillColor")
        self._sides = [ctypes.c_float() for _ in range(4)]
        self._channels = [ctypes.c_uint() for _ in range(4)]
        self._to_sides = [ctypes.byref(side) for side in self._sides]
        self._to_channels = [ctypes.byref(channel) for channel in self._channels]

    def sides(self, handle: ctypes.c_void_p) -> Sides:
        """left, bottom, right, top in the page's own coordinates; all 0 when PDFium does not tell."""
        if not self._bounds(handle, *self._to_sides):
            return 0.0, 0.0, 0.0, 0.0
        left, bottom, right, top = self._sides
        return left.value, bottom.value, right.value, top.value

    def share(self, handle: ctypes.c_void_p) -> float:
        """What part of the page the object covers."""
        left, bottom, right, top = self.sides(handle)
        page = self.frame
        wide = max(0.0, min(right, page.right) - max(left, page.left))
        return wide * max(0.0, min(top, page.top) - max(bottom, page.bottom)) / max(page.size[0] * page.size[1], 1.0)

    def is_away(self, handle: ctypes.c_void_p, sides: Sides) -> bool:
        """Whether the object lies off the page, or its letters are too small for any eye."""
        left, bottom, right, top = sides
        if right <= left and top <= bottom:
            return False
        page = self.frame
        if right < page.left or left > page.right or top < page.bottom or bottom > page.top:
            return True
        # A full stop or a minus sign leaves as little ink in any size: the font tells.
        return (
            min(top - bottom, right - left) < TINY and max(top - bottom, right - left) < 200 and _size(handle) < TINY
        )

    def is_pale(self, handle: ctypes.c_void_p) -> bool:
        """Whether the object is drawn as pale as paper, or transparent."""
        if not self._colour(handle, *self._to_channels):
            return False
        red, green, blue, alpha = self._channels
        return alpha.value < 16 or (red.value >= PALE and green.value >= PALE and blue.value >= PALE)


def _size(handle: ctypes.c_void_p) -> float:
    """The height of the font as it is shown, in points."""
    size, matrix = ctypes.c_float(), (ctypes.c_float * 6)()
    has_size = function("FPDFTextObj_GetFontSize")(handle, ctypes.byref(size))
    if not (has_size and function("FPDFPageObj_GetMatrix")(handle, ctypes.byref(matrix))):
        return TINY
    return abs(size.value) * math.hypot(matrix[2], matrix[3])


def _not_inked(page: Any, frame: Frame, pale: list[tuple[int, Sides]]) -> set[int]:
    """Those of ``pale`` whose place on the drawn page shows one colour only."""
    scale = min(2.0, 2000 / max(*page.get_size(), 1.0))
    drawn = page.render(scale=scale, grayscale=True).to_pil()
    found = set()
    for text, sides in pale:
        left, top, right, bottom = frame.shown(*sides)
        corner = (max(0, int(left * scale)), max(0, int(top * scale)))
        area = (*corner, max(corner[0] + 1, int(right * scale)), max(corner[1] + 1, int(bottom * scale)))
        darkest, lightest = drawn.crop(area).getextrema()
        if lightest - darkest < FAINT:
            found.add(text)
    return found
