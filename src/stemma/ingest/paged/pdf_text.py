"""The lines of a PDF page's text layer, through PDFium: words in order, and which characters of the page they are.

Text of right-to-left scripts is put in order by :mod:`stemma.text.bidi_order`; any other line is the layer's own.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from stemma.ingest.paged.line import Line, PageText, Piece, evened
from stemma.text.bidi_order import Glyph, has_right_to_left, in_reading_order
from stemma.text.page_place import Box, PagePlace, around

MOST = 200_000  # characters of one page
_BREAK = re.compile(r"[\r\n\x02\ufffe]+")
_PARTING = "\x02\ufffe"  # what PDFium makes of a hyphen at a line's end
_DROPPED = frozenset("\0\ufeff\u00ad")


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
        if self.turn == 90:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turn == 180:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        if self.turn == 270:
            return self.top - top, self.right - right, self.top - bottom, self.right - left
        return left - self.left, self.top - top, right - self.left, self.top - bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Characters ``first`` to ``last`` of a page, which stand in one line; ``text`` as the layer has it."""

    first: int
    last: int
    text: str
    is_parted: bool


def page_text(page: Any, number: int, hidden: Collection[int] = ()) -> PageText:
    """The lines of ``page``; characters whose numbers are in ``hidden`` are left out."""
    frame = Frame.of(page)
    layer = page.get_textpage()
    try:
        lines: list[Line] = []
        for row in _untorn(layer, rows_of(layer, hidden)):
            line = _line(layer, row, number, frame, lines[-1].height if lines else 0.0)
            if line is not None:
                lines.append(line)
        return PageText(
            number=number,
            size=frame.size,
            lines=evened(lines) if any(line.is_rtl for line in lines) else tuple(lines),
        )
    finally:
        layer.close()


def rows_of(layer: Any, hidden: Collection[int] = ()) -> Iterator[Row]:
    """The rows of a text layer in its own order."""
    text = layer_characters(layer)
    if hidden:
        text = "".join("\0" if n in hidden else char for n, char in enumerate(text))
    start = 0
    for stop in (*_BREAK.finditer(text), None):
        end = stop.start() if stop else len(text)
        is_parted = bool(stop) and any(char in _PARTING for char in stop[0])  # type: ignore[index]
        if stop and is_parted and not _ends_line(layer, end, stop.end(), len(text)):
            # A hyphen in the middle of a line is a hyphen.
            text = text[:end] + "-" * (stop.end() - end) + text[stop.end() :]
            continue
        if text[start:end].strip("\0 \t\u00a0"):
            yield Row(first=start, last=end, text=text[start:end], is_parted=is_parted)
        start = stop.end() if stop else end


def _untorn(layer: Any, rows: Iterator[Row]) -> Iterator[Row]:
    """Rows of right-to-left text that the layer tore, although they stand side by side in one line, as one row."""
    waiting: Row | None = None
    for row in rows:
        if waiting is None:
            waiting = row
        elif _is_torn(layer, waiting, row):
            between = "\n" * (row.first - waiting.last)
            waiting = Row(
                first=waiting.first, last=row.last, text=waiting.text + between + row.text, is_parted=row.is_parted
            )
        else:
            yield waiting
            waiting = row
    if waiting is not None:
        yield waiting


def _is_torn(layer: Any, row: Row, after: Row) -> bool:
    if not (has_right_to_left(row.text) or has_right_to_left(after.text)):
        return False
    end = row.last - 1 - (len(row.text) - len(row.text.rstrip()))
    begin = after.first + len(after.text) - len(after.text.lstrip())
    before, behind = layer.get_charbox(end, loose=True), layer.get_charbox(begin, loose=True)
    shared = min(before[3], behind[3]) - max(before[1], behind[1])
    return bool(shared > 0.5 * min(before[3] - before[1], behind[3] - behind[1]) > 0)


def layer_characters(layer: Any) -> str:
    """One character for each of the layer's own; a half of a pair that UTF-16 needs for a rare one is U+FFFD."""
    from pypdfium2 import raw

    count = min(layer.count_chars(), MOST)
    text: str = layer.get_text_range(0, count) if count else ""
    if len(text) == count:
        return text
    codes = (raw.FPDFText_GetUnicode(layer, n) for n in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes)


def _ends_line(layer: Any, hyphen: int, after: int, length: int) -> bool:
    """Whether what follows a hyphen stands lower or further left, as a new line does."""
    if hyphen == 0 or after >= length:
        return True
    before, behind = layer.get_charbox(hyphen - 1), layer.get_charbox(after)
    return bool(behind[3] < before[1] or behind[1] > before[3] or behind[0] < before[0])


def _line(layer: Any, row: Row, number: int, frame: Frame, usual: float) -> Line | None:
    ordered, sources = characters_of(layer, row)
    text = ordered.strip()
    if not text:
        return None
    box = _box_of(layer, row, frame)
    lead = len(ordered) - len(ordered.lstrip())
    place = PagePlace(page=number, box=box, characters=(row.first, row.last))
    is_rtl = has_right_to_left(text) and _is_mostly_rtl(text)
    return Line(
        page=number,
        text=text,
        box=box,
        # Arabic lines take spaces, figures and letters from several fonts, whose heights differ widely.
        height=max(1.0, box[3] - box[1])
        if is_rtl
        else _height(layer, sources[lead : lead + len(text)], frame, box, usual),
        is_rtl=is_rtl,
        is_parted=row.is_parted,
        pieces=(Piece(start=0, end=len(text), place=place.written),),
    )


def characters_of(layer: Any, row: Row) -> tuple[str, Sequence[int]]:
    """The row's text in reading order, and for each character its number in the layer (-1 for an added space)."""
    if not has_right_to_left(row.text):
        if _DROPPED.isdisjoint(row.text):
            return row.text, range(row.first, row.last)
        kept = [(char, row.first + n) for n, char in enumerate(row.text) if char not in _DROPPED]
        return "".join(char for char, _ in kept), [source for _, source in kept]
    glyphs = []
    tallest = 0.0
    for n, char in enumerate(row.text):
        if char not in _DROPPED:
            left, bottom, right, top = layer.get_charbox(row.first + n, loose=True)
            tallest = max(tallest, top - bottom)
            glyphs.append(Glyph(char=char, left=left, right=right, source=row.first + n))
    found = in_reading_order(glyphs, tallest)
    return "".join(glyph.char for glyph in found), [glyph.source for glyph in found]


def _box_of(layer: Any, row: Row, frame: Frame) -> Box:
    """What the row's characters fill, from PDFium's own rectangles."""
    from pypdfium2 import raw

    left, top, right, bottom = ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
    sides = ctypes.byref(left), ctypes.byref(top), ctypes.byref(right), ctypes.byref(bottom)
    boxes: list[Box] = []
    for n in range(max(0, raw.FPDFText_CountRects(layer, row.first, row.last - row.first))):
        if raw.FPDFText_GetRect(layer, n, *sides):
            boxes.append(frame.shown(left.value, bottom.value, right.value, top.value))
    return around(boxes) if boxes else (0.0, 0.0, 0.0, 0.0)


def _height(layer: Any, sources: Sequence[int], frame: Frame, box: Box, usual: float) -> float:
    """The height of the font's letters: the same for every line of one font, whatever letters stand in it.

    The middle one of three, since a ligature may have another; one is enough when it has the ``usual`` height.
    """
    ends = (sources[0], sources[len(sources) // 2], sources[-1]) if sources else ()
    heights: list[float] = []
    for source in ends:
        if source < 0 or (len(heights) == 1 and round(heights[0], 1) == usual):
            continue
        shown = frame.shown(*layer.get_charbox(source, loose=True))
        heights.append(abs(shown[3] - shown[1]))
    height = sorted(heights)[len(heights) // 2] if heights else 0.0
    return round(height, 1) if height > 0.5 else max(round(box[3] - box[1], 1), 1.0)


def _is_mostly_rtl(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return 2 * sum(has_right_to_left(char) for char in letters) >= len(letters)
