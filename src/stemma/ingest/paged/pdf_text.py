"""The lines of a PDF page's text layer, through PDFium: words in order, and which characters of the page they are.

Text of right-to-left scripts is put in order by :mod:`stemma.text.bidi_order`; any other line is the layer's own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from stemma.ingest.paged.line import Line, PageText, Piece, evened
from stemma.ingest.paged.objects import Sides
from stemma.ingest.paged.pdf_layer import DROPPED, Layer
from stemma.ingest.paged.raised_figures import with_raised
from stemma.text.bidi_order import Glyph, has_right_to_left, in_reading_order
from stemma.text.page_place import Box, written

BAR = "█"
_BREAK = re.compile(r"[\r\n\x02\ufffe]+")
_NO_BREAK = re.compile(r"[^\r\n]+")
_PARTING = frozenset("\x02\ufffe")  # what PDFium makes of a hyphen at a line's end


class Row(NamedTuple):
    """Characters ``first`` to ``last`` of a page, which stand in one line; ``text`` as the layer has it."""

    first: int
    last: int
    text: str
    is_parted: bool


def page_text(
    layer: Layer, number: int, hidden: Collection[int] = (), bars: Collection[int] = frozenset()
) -> PageText:
    """The lines of the page ``number``; characters in ``hidden`` are left out, those in ``bars`` shown as a bar."""
    lines: list[Line] = []
    rows = rows_of(layer, hidden, bars)
    ordered = [_ordered(layer, row) for row in (_untorn(layer, rows) if layer.has_right_to_left else rows)]
    found = _with_raised(layer, [one for one in ordered if one.text])
    rooms = zip(
        layer.rooms([one.sources[0] for one in found]),
        layer.rooms([one.sources[len(one.sources) // 2] for one in found]),
        layer.rooms([one.sources[-1] for one in found]),
        strict=True,
    )
    boxes = layer.boxes([(one.row.first, one.row.last) for one in found])
    for n, one in enumerate(found):
        if one.row.is_parted:  # the hyphen is drawn with the line, but is none of its characters
            boxes[n] = layer.around(one.row.first, one.row.last)
    usual = 0.0
    for one, box, three in zip(found, boxes, rooms, strict=True):
        lines.append(_line(layer, one, box, three, number, usual))
        usual = lines[-1].height
    is_even = not any(line.is_rtl for line in lines)
    return PageText(number=number, size=layer.frame.size, lines=tuple(lines) if is_even else evened(lines))


class _Ordered(NamedTuple):
    """A row with its characters in reading order, without white space around them, and their numbers."""

    row: Row
    text: str
    sources: Sequence[int]


def _with_raised(layer: Layer, found: list[_Ordered]) -> list[_Ordered]:
    """The rows, figures above the line as such; rows of right-to-left text stay as they are."""
    straight = [n for n, one in enumerate(found) if not (layer.has_right_to_left and has_right_to_left(one.text))]
    texts = with_raised(layer, [(found[n].text, found[n].sources) for n in straight])
    for n, text in zip(straight, texts, strict=True):
        if text != found[n].text:
            found[n] = found[n]._replace(text=text)
    return found


def _ordered(layer: Layer, row: Row) -> _Ordered:
    if layer.is_plain and "\0" not in row.text:
        text = row.text.strip()
        lead = row.first + len(row.text) - len(row.text.lstrip())
        return _Ordered(row, text, range(lead, lead + len(text)))
    ordered, sources = characters_of(layer, row)
    text = ordered.strip()
    lead = len(ordered) - len(ordered.lstrip())
    return _Ordered(row, text, sources[lead : lead + len(text)])


def rows_of(layer: Layer, hidden: Collection[int] = (), bars: Collection[int] = frozenset()) -> Iterator[Row]:
    """The rows of a text layer in its own order."""
    text = layer.text
    if hidden:
        text = "".join((BAR if n in bars else "\0") if n in hidden else char for n, char in enumerate(text))
    if _PARTING.isdisjoint(text):
        for found in _NO_BREAK.finditer(text):
            if found[0].strip("\0 \t\u00a0"):
                yield Row(found.start(), found.end(), found[0], is_parted=False)
        return
    start = 0
    for stop in (*_BREAK.finditer(text), None):
        end = stop.start() if stop else len(text)
        is_parted = stop is not None and not _PARTING.isdisjoint(stop[0])
        if stop and is_parted and not _ends_line(layer, end, stop.end(), len(text)):
            # A hyphen in the middle of a line is a hyphen.
            text = text[:end] + "-" * (stop.end() - end) + text[stop.end() :]
            continue
        if text[start:end].strip("\0 \t\u00a0"):
            yield Row(first=start, last=end, text=text[start:end], is_parted=is_parted)
        start = stop.end() if stop else end


def _untorn(layer: Layer, rows: Iterator[Row]) -> Iterator[Row]:
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


def _is_torn(layer: Layer, row: Row, after: Row) -> bool:
    if not (has_right_to_left(row.text) or has_right_to_left(after.text)):
        return False
    end = row.last - 1 - (len(row.text) - len(row.text.rstrip()))
    begin = after.first + len(after.text) - len(after.text.lstrip())
    before, behind = layer.room(end), layer.room(begin)
    shared = min(before[3], behind[3]) - max(before[1], behind[1])
    return bool(shared > 0.5 * min(before[3] - before[1], behind[3] - behind[1]) > 0)


def _ends_line(layer: Layer, hyphen: int, after: int, length: int) -> bool:
    """Whether what follows a hyphen stands lower or further left, as a new line does."""
    if hyphen == 0 or after >= length:
        return True
    before, behind = layer.ink(hyphen - 1), layer.ink(after)
    return bool(behind[3] < before[1] or behind[1] > before[3] or behind[0] < before[0])


def _line(layer: Layer, found: _Ordered, box: Box, rooms: Sequence[Sides], number: int, usual: float) -> Line:
    """One line; ``rooms`` are those of its first, middle and last character, ``usual`` the line's before it."""
    row, text = found.row, found.text
    is_rtl = layer.has_right_to_left and has_right_to_left(text) and _is_mostly_rtl(text)
    if is_rtl:
        # Arabic lines take spaces, figures and letters from several fonts, whose heights differ widely.
        height = max(1.0, box[3] - box[1])
    else:
        height = _height(layer, found.sources, rooms, usual) or max(round(box[3] - box[1], 1), 1.0)
    return Line(
        page=number,
        text=text,
        box=box,
        height=height,
        is_rtl=is_rtl,
        is_parted=row.is_parted,
        pieces=(Piece(start=0, end=len(text), place=written(number, box, (row.first, row.last))),),
    )


def characters_of(layer: Layer, row: Row) -> tuple[str, Sequence[int]]:
    """The row's text in reading order, and for each character its number in the layer (-1 for an added space)."""
    if not (layer.has_right_to_left and has_right_to_left(row.text)):
        if not any(char in row.text for char in DROPPED):
            return row.text, range(row.first, row.last)
        kept = [(char, row.first + n) for n, char in enumerate(row.text) if char not in DROPPED]
        return "".join(char for char, _ in kept), [source for _, source in kept]
    glyphs = []
    tallest = 0.0
    for n, char in enumerate(row.text):
        if char not in DROPPED:
            left, bottom, right, top = layer.room(row.first + n)
            tallest = max(tallest, top - bottom)
            glyphs.append(Glyph(char=char, left=left, right=right, source=row.first + n))
    found = in_reading_order(glyphs, tallest)
    return "".join(glyph.char for glyph in found), [glyph.source for glyph in found]


def _height(layer: Layer, sources: Sequence[int], rooms: Sequence[Sides], usual: float) -> float:
    """The height of the font's letters: the same for every line of one font, whatever letters stand in it.

    The middle one of three, since a ligature may have another; one is enough when it has the ``usual`` height. 0
    when PDFium does not tell.
    """
    height = layer.frame.height(rooms[0])
    if round(height, 1) != usual:
        heights = [height, layer.frame.height(rooms[1]), layer.frame.height(rooms[2])]
        if -1 in sources:  # an added space has no place
            asked = (sources[0], sources[len(sources) // 2], sources[-1])
            heights = [one for one, source in zip(heights, asked, strict=True) if source >= 0]
        height = sorted(heights)[len(heights) // 2]
    return round(height, 1) if height > 0.5 else 0.0


def _is_mostly_rtl(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return 2 * sum(has_right_to_left(char) for char in letters) >= len(letters)
