"""Text that a PDF's layer holds and no reader sees: drawn invisibly, in the paper's colour, off the page, or tiny.

What is drawn invisibly (render mode 3) over a picture of the page is something else: the layer that a scanner's
own recognition wrote. It is told apart, and used where nothing better is at hand.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stemma.ingest.paged.pdf_text import MOST, Frame

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
    from pypdfium2 import raw

    frame = Frame.of(page)
    width, height = frame.size
    invisible: set[int] = set()
    pale: list[tuple[int, tuple[float, float, float, float]]] = []
    away: set[int] = set()
    texts = 0
    pictures = 0.0
    for handle, kind, depth in _objects(page):
        if kind == _IMAGE:
            left, top, right, bottom = _bounds(handle, frame)
            share = max(0.0, min(right, width) - max(left, 0)) * max(0.0, min(bottom, height) - max(top, 0))
            pictures += share / max(width * height, 1.0) if depth == 0 else 1.0
            continue
        texts += 1
        address = _address(handle)
        if _mode(handle) == _INVISIBLE:
            invisible.add(address)
        elif depth == 0 and _is_away(_bounds(handle, frame), width, height):
            away.add(address)
        elif depth == 0 and _is_pale(handle):
            pale.append((address, _bounds(handle, frame)))
    away |= _not_inked(page, pale) if pale else set()
    is_recognised = bool(invisible) and len(invisible | away) == texts and pictures >= 0.5
    return Seen(
        hidden=frozenset(away if is_recognised else away | invisible),
        pictures=pictures,
        is_recognised=is_recognised,
        is_cut=raw.FPDFPage_CountObjects(page) > MOST_OBJECTS,
    )


def hidden_characters(page: Any, hidden: frozenset[int]) -> dict[int, str]:
    """Numbers of the characters that the objects of ``hidden`` draw, with the characters, pieces parted by spaces."""
    from pypdfium2 import raw

    if not hidden:
        return {}
    layer = page.get_textpage()
    try:
        found: dict[int, str] = {}
        before = 0
        for n in range(min(layer.count_chars(), MOST)):
            owner = raw.FPDFText_GetTextObject(layer, n)
            if owner and _address(owner) in hidden:
                code = raw.FPDFText_GetUnicode(layer, n)
                apart = " " if found and _address(owner) != before else ""
                found[n] = apart + (chr(code) if 31 < code < 0xD800 else " ")
                before = _address(owner)
        return found
    finally:
        layer.close()


def _objects(page: Any) -> Iterator[tuple[Any, int, int]]:
    """(handle, kind, depth) of text and pictures, those inside forms too."""
    from pypdfium2 import raw

    left = MOST_OBJECTS
    waiting: list[tuple[Any, int]] = []
    for n in range(min(raw.FPDFPage_CountObjects(page), left)):
        waiting.append((raw.FPDFPage_GetObject(page, n), 0))
    waiting.reverse()
    while waiting and left > 0:
        left -= 1
        handle, depth = waiting.pop()
        kind = raw.FPDFPageObj_GetType(handle) if handle else 0
        if kind in (_TEXT, _IMAGE):
            yield handle, kind, depth
        elif kind == _FORM and depth < DEEPEST:
            inner = range(min(max(0, raw.FPDFFormObj_CountObjects(handle)), left))
            waiting.extend((raw.FPDFFormObj_GetObject(handle, n), depth + 1) for n in reversed(inner))


def _address(handle: Any) -> int:
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _mode(handle: Any) -> int:
    from pypdfium2 import raw

    return int(raw.FPDFTextObj_GetTextRenderMode(handle))


def _bounds(handle: Any, frame: Frame) -> tuple[float, float, float, float]:
    from pypdfium2 import raw

    sides = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(handle, *(ctypes.byref(side) for side in sides)):
        return 0.0, 0.0, 0.0, 0.0
    return frame.shown(sides[0].value, sides[1].value, sides[2].value, sides[3].value)


def _is_away(box: tuple[float, float, float, float], width: float, height: float) -> bool:
    """Whether the box lies off the page, or is too small for any eye."""
    left, top, right, bottom = box
    if right <= left and bottom <= top:
        return False
    return right < 0 or bottom < 0 or left > width or top > height or (0 < bottom - top < TINY and right - left < 200)


def _is_pale(handle: Any) -> bool:
    from pypdfium2 import raw

    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = raw.FPDFPageObj_GetFillColor(
        handle, ctypes.byref(red), ctypes.byref(green), ctypes.byref(blue), ctypes.byref(alpha)
    )
    if not known:
        return False
    return alpha.value < 16 or min(red.value, green.value, blue.value) >= PALE


def _not_inked(page: Any, pale: list[tuple[int, tuple[float, float, float, float]]]) -> set[int]:
    """Those of ``pale`` whose place on the drawn page shows one colour only."""
    scale = min(2.0, 2000 / max(*page.get_size(), 1.0))
    drawn = page.render(scale=scale, grayscale=True).to_pil()
    found = set()
    for address, (left, top, right, bottom) in pale:
        corner = (max(0, int(left * scale)), max(0, int(top * scale)))
        area = (*corner, max(corner[0] + 1, int(right * scale)), max(corner[1] + 1, int(bottom * scale)))
        darkest, lightest = drawn.crop(area).getextrema()
        if lightest - darkest < FAINT:
            found.add(address)
    return found
