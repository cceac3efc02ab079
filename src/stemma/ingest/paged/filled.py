"""What was put onto a PDF's pages afterwards: fields that were filled in, remarks, files pinned to a place.

A page's text layer has none of it. What a field says and what was written onto a page stands at the end of the text,
as comments of an office document do, so that no sentence that runs over a page is torn.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle
from typing import Any

from stemma.ingest.paged.line import Line, PageText, Piece
from stemma.ingest.paged.objects import Sides
from stemma.ingest.paged.pdf_layer import Frame
from stemma.ingest.paged.pdfium import HANDLE, Handle, function, handle_of
from stemma.text.page_place import written

MOST = 5_000  # of one page
LONGEST = 100_000  # characters of one
_FIELD, _PINNED, _POPUP, _LINK = 20, 17, 16, 2
_HIDDEN = 0x02 | 0x20  # flags of ISO 32000-1, table 165: hidden, no view
_LOW, _HIGH = 0.1, 0.2  # heights of no letters on any page
_SHAPES = (5, 6, 7, 13, 15, 28)  # square, circle, polygon, stamp, ink, a redaction that was never carried out
_CHOSEN = ("Off", "Yes", "On", "")  # states of a box to tick, which are no words
FIELD, REMARK = "form-field", "comment"
_REASONS = {
    FIELD: "What was filled into a field of the form.",
    REMARK: "A remark put onto the page afterwards: not the document's own words.",
}


def lines_on(page: Any, number: int) -> tuple[list[Line], list[Any], list[Sides]]:
    """A line for each field and remark of a pypdfium2 ``page``, the files pinned to it, places of shapes on it."""
    whole = handle_of(page)
    count = min(function("FPDFPage_GetAnnotCount")(whole), MOST)
    get, close = function("FPDFPage_GetAnnot", Handle), function("FPDFPage_CloseAnnot")
    kind_of = function("FPDFAnnot_GetSubtype")
    found: list[Line] = []
    pinned: list[Any] = []
    laid: list[Sides] = []
    for note in (get(whole, at) for at in range(count)):
        if not note:
            continue
        try:
            kind = kind_of(note)
            if kind in (_LINK, _POPUP):  # nearly all of them, in a long manual
                continue
            pinned += _pinned(page, note) if kind == _PINNED else []
            laid += [_sides(note)] if kind in _SHAPES and not function("FPDFAnnot_GetFlags")(note) & _HIDDEN else []
            words, label = _words(page, note, kind)
            if words:
                found.append(_line(note, words, label, Frame.of(page), number))
        finally:
            close(note)
    return found, pinned, laid


def apart(pages: Sequence[PageText]) -> list[PageText]:
    """``pages`` with lines of two heights in turn, so that each line is a paragraph of its own."""
    heights = cycle((_LOW, _HIGH))
    return [replace(page, lines=tuple(replace(line, height=next(heights)) for line in page.lines)) for page in pages]


def _pinned(page: Any, note: Any) -> list[Any]:
    from pypdfium2 import PdfAttachment, raw

    address = function("FPDFAnnot_GetFileAttachment", HANDLE)(note)
    return [PdfAttachment(ctypes.cast(HANDLE(address), raw.FPDF_ATTACHMENT), page.pdf)] if address else []


def _words(page: Any, note: Any, kind: int) -> tuple[str, str]:
    """The words and what they are; '' for what says nothing."""
    if function("FPDFAnnot_GetFlags")(note) & _HIDDEN:
        return "", ""
    if kind != _FIELD:
        return _asked("FPDFAnnot_GetStringValue", note, b"Contents"), REMARK
    # A field of several boxes has its value above them, where only the open form finds it.
    form = page.pdf.formenv
    words = _asked("FPDFAnnot_GetFormFieldValue", handle_of(form), note) if form else ""
    words = words or _asked("FPDFAnnot_GetStringValue", note, b"V")
    return ("" if words in _CHOSEN else words), FIELD


def _asked(question: str, *about: Any) -> str:
    """What PDFium answers in UTF-16, in one line."""
    ask = function(question, ctypes.c_ulong)
    size = ask(*about, None, ctypes.c_ulong(0))
    if size <= 2:
        return ""
    room = ctypes.create_string_buffer(min(size, 2 * LONGEST))
    if ask(*about, room, ctypes.c_ulong(len(room))) > len(room):
        return ""
    text = room.raw[: size - 2].decode("utf-16-le", "replace")
    return " ".join(text.replace("\0", " ").split())


def _line(note: Any, words: str, label: str, frame: Frame, number: int) -> Line:
    box = frame.shown(*_sides(note))
    return Line(
        page=number,
        text=words,
        box=box,
        height=_LOW,
        pieces=(Piece(start=0, end=len(words), place=written(number, box)),),
        notes=((0, len(words), label, _REASONS[label]),),
    )


def _sides(note: Any) -> Sides:
    sides = (ctypes.c_float * 4)()
    function("FPDFAnnot_GetRect")(note, ctypes.byref(sides))
    left, top, right, bottom = sides
    return left, bottom, right, top
