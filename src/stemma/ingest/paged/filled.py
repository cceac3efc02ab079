"""What was put onto a PDF's pages afterwards: fields that were filled in, remarks, files pinned to a place.

A page's text layer has none of it. What a field says and what is written onto the page stands at the end of its page,
under its own label, as comments of an office document stand at its end.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from stemma.ingest.paged.line import Line, Piece
from stemma.ingest.paged.pdf_layer import Frame
from stemma.ingest.paged.pdfium import HANDLE, function, handle_of
from stemma.text.page_place import written

MOST = 5_000  # of one page
LONGEST = 100_000  # characters of one
_FIELD, _PINNED, _POPUP, _LINK = 20, 17, 16, 2
_HIDDEN = 0x02 | 0x20  # flags of ISO 32000-1, table 165: hidden, no view
_CHOSEN = ("Off", "Yes", "On", "")  # states of a box to tick, which are no words
FIELD, REMARK = "form-field", "comment"
_REASONS = {
    FIELD: "What was filled into a field of the form.",
    REMARK: "A remark put onto the page afterwards: not the document's own words.",
}


def lines_on(page: Any, number: int) -> tuple[list[Line], list[Any]]:
    """A line for each field and remark of a pypdfium2 ``page``, and the files that are pinned to it."""
    count = min(function("FPDFPage_GetAnnotCount")(handle_of(page)), MOST)
    found: list[Line] = []
    pinned: list[Any] = []
    frame = Frame.of(page) if count > 0 else None
    for at in range(count if frame else 0):
        with _opened(page, at) as note:
            kind = function("FPDFAnnot_GetSubtype")(note) if note else 0
            pinned += _pinned(page, note) if kind == _PINNED else []
            words, label = _words(page, note, kind)
            if words and frame:
                found.append(_line(note, words, label, frame, number))
    return found, pinned


def _pinned(page: Any, note: Any) -> list[Any]:
    from pypdfium2 import PdfAttachment, raw

    address = function("FPDFAnnot_GetFileAttachment", HANDLE)(note)
    return [PdfAttachment(ctypes.cast(HANDLE(address), raw.FPDF_ATTACHMENT), page.pdf)] if address else []


@contextmanager
def _opened(page: Any, at: int) -> Iterator[Any]:
    address = function("FPDFPage_GetAnnot", HANDLE)(handle_of(page), at)
    try:
        yield HANDLE(address) if address else None
    finally:
        if address:
            function("FPDFPage_CloseAnnot")(HANDLE(address))


def _words(page: Any, note: Any, kind: int) -> tuple[str, str]:
    """The words and what they are; '' for what says nothing."""
    if not note or kind in (_POPUP, _LINK) or function("FPDFAnnot_GetFlags")(note) & _HIDDEN:
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
    sides = (ctypes.c_float * 4)()
    function("FPDFAnnot_GetRect")(note, ctypes.byref(sides))
    left, top, right, bottom = sides
    box = frame.shown(left, bottom, right, top)
    height = 0.1 if label == FIELD else 0.2  # of no letters on the page, so that each is a paragraph
    return Line(
        page=number,
        text=words,
        box=box,
        height=height,
        pieces=(Piece(start=0, end=len(words), place=written(number, box)),),
        notes=((0, len(words), label, _REASONS[label]),),
    )
