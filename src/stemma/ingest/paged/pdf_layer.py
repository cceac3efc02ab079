"""A PDF page's text layer as PDFium has it: characters by number, and where they stand.

A page of text asks some hundreds of questions, so the room for PDFium's answers is made once for each page.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, repeat
from typing import Any

from stemma.ingest.paged.objects import NOWHERE, Sides
from stemma.ingest.paged.pdfium import HANDLE, function, handle_of
from stemma.text.bidi_order import has_right_to_left
from stemma.text.page_place import Box

MOST = 200_000  # characters of one page
DROPPED = "\0\ufeff\u00ad"  # nothing of these is seen inside a line
_AT_ONCE = 256  # questions of one sweep


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """From the page's own coordinates (upwards, any origin, turned) to points from the shown top left corner."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @classmethod
    def of(cls, page: Any) -> Frame:
        """The frame of a pypdfium2 page."""
        left, bottom, right, top = page.get_bbox()
        return cls(left=left, bottom=bottom, right=right, top=top, turn=page.get_rotation() % 360)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turn in (90, 270) else (width, height)

    def shown(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box as it is shown."""
        if not self.turn:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if self.turn == 90:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turn == 180:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left

    def height(self, sides: Sides) -> float:
        """How high a box is as it is shown."""
        if self.turn:
            _, top, _, bottom = self.shown(*sides)
            return abs(bottom - top)
        return abs((self.top - sides[1]) - (self.top - sides[3]))


class Layer:
    """The text layer of a pypdfium2 ``page``; to be closed before the page is."""

    def __init__(self, page: Any) -> None:
        self.frame = Frame.of(page)
        self._page = page.get_textpage()
        self._handle = handle_of(self._page)
        self._doubles = [ctypes.c_double() for _ in range(4)]
        self._to_doubles = tuple(ctypes.byref(one) for one in self._doubles)
        self._floats = (ctypes.c_float * 4)()
        self._to_floats = ctypes.byref(self._floats)
        self._count_rects, self._get_rect = function("FPDFText_CountRects"), function("FPDFText_GetRect")

    def __enter__(self) -> Layer:
        return self

    def __exit__(self, *_: object) -> None:
        self._page.close()

    @cached_property
    def text(self) -> str:
        """One character for each of the layer's own; a half of a pair that UTF-16 needs for a rare one is U+FFFD."""
        count = min(self._page.count_chars(), MOST)
        text: str = self._page.get_text_range(0, count) if count else ""
        if len(text) == count:
            return text
        code_of = function("FPDFText_GetUnicode", ctypes.c_uint)
        codes = (code_of(self._handle, n) for n in range(count))
        return "".join(
            chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes
        )

    @cached_property
    def has_right_to_left(self) -> bool:
        """Whether any of its letters is written from right to left."""
        return has_right_to_left(self.text)

    @cached_property
    def is_plain(self) -> bool:
        """Whether its characters are those that are read, in the order in which they are read."""
        return not self.has_right_to_left and not any(char in self.text for char in DROPPED)

    def owner(self, number: int) -> int:
        """The address of the text object that draws a character; 0 for one that the layer added."""
        return function("FPDFText_GetTextObject", HANDLE)(self._handle, number) or 0

    def ink(self, number: int) -> Sides:
        """What a character fills; all 0 when PDFium does not tell."""
        left, right, bottom, top = self._doubles
        if not function("FPDFText_GetCharBox")(self._handle, number, *self._to_doubles):
            return NOWHERE
        return left.value, bottom.value, right.value, top.value

    def room(self, number: int) -> Sides:
        """The height of the font and the width that it gives to a character."""
        if not function("FPDFText_GetLooseCharBox")(self._handle, number, self._to_floats):
            return NOWHERE
        left, top, right, bottom = self._floats
        return left, bottom, right, top

    def rooms(self, numbers: Sequence[int]) -> list[Sides]:
        """:meth:`room` of many characters, in one sweep."""
        found: list[Sides] = []
        for at in range(0, len(numbers), _AT_ONCE):
            some = numbers[at : at + _AT_ONCE]
            room, to = _many_floats()
            known = list(map(function("FPDFText_GetLooseCharBox"), repeat(self._handle), some, to))
            values = room[: 4 * len(some)]
            sides = zip(values[::4], values[3::4], values[2::4], values[1::4], strict=True)
            found += [one if is_known else NOWHERE for one, is_known in zip(sides, known, strict=True)]
        return found

    def around(self, first: int, last: int) -> Box:
        """The box, as shown, of what characters ``first`` to ``last`` fill, from PDFium's own rectangles."""
        count = self._count_rects(self._handle, first, last - first)
        return self._around(self._rects(count), 0, count)

    def boxes(self, ranges: Sequence[tuple[int, int]]) -> list[Box]:
        """:meth:`around` for each of ``ranges`` (in order, with nothing drawn between), asked in one sweep.

        PDFium gives a rectangle for each piece of text in a range. Where all ranges together have fewer than one by
        one, a piece runs on from a range into the next, and each is asked by itself; so they are where a line feed
        is no line's end but a letter that some font has in its place.
        """
        ends_of_lines = self.text.count("\r\n")
        counts = [self._count_rects(self._handle, first, last - first) for first, last in ranges]
        total = self._count_rects(self._handle, 0, len(self.text))
        if sum(counts) != total or {self.text.count("\r"), self.text.count("\n")} != {ends_of_lines}:
            return [self.around(first, last) for first, last in ranges]
        rects, ends = self._rects(total), accumulate(counts)
        return [self._around(rects, end - count, end) for end, count in zip(ends, counts, strict=True)]

    def _rects(self, count: int) -> tuple[list[float], ...]:
        """Left, top, right and bottom sides of the rectangles counted last."""
        found: tuple[list[float], ...] = ([], [], [], [])
        for at in range(0, count, _AT_ONCE):
            some = range(at, min(count, at + _AT_ONCE))
            room, places = _many_doubles()
            done = list(map(self._get_rect, repeat(self._handle), some, *places))
            for side, sides in enumerate(found):
                sides += room[side : 4 * len(done) : 4]
        return found

    def _around(self, rects: tuple[list[float], ...], first: int, last: int) -> Box:
        lefts, tops, rights, bottoms = rects
        if last - first == 1:
            return self.frame.shown(lefts[first], bottoms[first], rights[first], tops[first])
        if last <= first:
            return NOWHERE
        left, bottom = min(lefts[first:last]), min(bottoms[first:last])
        return self.frame.shown(left, bottom, max(rights[first:last]), max(tops[first:last]))


@cache
def _many_floats() -> tuple[Any, list[Any]]:
    """Room for the four sides of :data:`_AT_ONCE` characters, and a pointer to each four."""
    room = (ctypes.c_float * (4 * _AT_ONCE))()
    return room, [ctypes.byref(room, 16 * n) for n in range(_AT_ONCE)]


@cache
def _many_doubles() -> tuple[Any, tuple[list[Any], ...]]:
    """The same for rectangles, whose sides PDFium answers one by one."""
    room = (ctypes.c_double * (4 * _AT_ONCE))()
    places = [ctypes.byref(room, 8 * n) for n in range(4 * _AT_ONCE)]
    return room, tuple(places[side::4] for side in range(4))
