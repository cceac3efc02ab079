"""The objects that a PDF page is drawn of, asked many at a time.

A page has hundreds of pieces of text and each is asked four questions; asked one by one from Python, the asking took
as long as PDFium's whole reading of the page. Here a question goes to all of them in one sweep (``map`` over PDFium's
function), and the answers land side by side in one array.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

from stemma.ingest.paged.pdfium import Handle, function, handle_of

MOST_OBJECTS = 50_000
DEEPEST = 6  # forms inside forms
TEXT, IMAGE, FORM = 1, 3, 5
AT_ONCE = 512

Sides = tuple[float, float, float, float]  # left, bottom, right, top in the page's own coordinates
NOWHERE: Sides = (0.0, 0.0, 0.0, 0.0)
Colour = tuple[int, int, int, int]  # red, green, blue, alpha, each 0..255


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What a page is drawn of: ``texts`` and ``pictures`` of its own, and those ``inside`` its forms.

    ``is_cut`` says that there are more objects than were looked at.
    """

    texts: list[Handle]
    pictures: list[Handle]
    texts_inside: list[Handle]
    pictures_inside: int
    is_cut: bool


def drawn_on(page: Any) -> Drawn:
    """The objects of a pypdfium2 ``page``, at most :data:`MOST_OBJECTS`."""
    whole = handle_of(page)
    said = function("FPDFPage_CountObjects")(whole)
    found = list(map(function("FPDFPage_GetObject", Handle), repeat(whole), range(min(said, MOST_OBJECTS))))
    kinds = list(map(function("FPDFPageObj_GetType"), found))
    texts = [one for one, kind in zip(found, kinds, strict=True) if kind == TEXT]
    pictures = [one for one, kind in zip(found, kinds, strict=True) if kind == IMAGE]
    forms = [one for one, kind in zip(found, kinds, strict=True) if kind == FORM] if FORM in kinds else []
    inside = _inside(forms, MOST_OBJECTS - len(found))
    return Drawn(
        texts=texts,
        pictures=pictures,
        texts_inside=[one for one, kind in inside if kind == TEXT],
        pictures_inside=sum(kind == IMAGE for _, kind in inside),
        is_cut=said > MOST_OBJECTS or len(found) + len(inside) >= MOST_OBJECTS,
    )


def _inside(forms: Sequence[Handle], left: int) -> list[tuple[Handle, int]]:
    """(object, kind) of what forms hold, and the forms in them, down to :data:`DEEPEST`."""
    count_of, get = function("FPDFFormObj_CountObjects"), function("FPDFFormObj_GetObject", Handle)
    kind_of = function("FPDFPageObj_GetType")
    found: list[tuple[Handle, int]] = []
    level = list(forms)
    for _ in range(DEEPEST):
        below: list[Handle] = []
        for form in level:
            count = min(max(0, count_of(form)), left - len(found))
            inner = list(map(get, repeat(form), range(count)))
            kinds = list(map(kind_of, inner))
            found += zip(inner, kinds, strict=True)
            below += [one for one, kind in zip(inner, kinds, strict=True) if kind == FORM]
        level = below
    return found


class Answers:
    """Room for the answers about :data:`AT_ONCE` objects, made once and used for every page."""

    def __init__(self) -> None:
        self._sides = (ctypes.c_float * (4 * AT_ONCE))()
        self._channels = (ctypes.c_uint * (4 * AT_ONCE))()
        self._to_sides = _places(self._sides)
        self._to_channels = _places(self._channels)

    def sides(self, objects: Sequence[Handle]) -> Iterator[Sides]:
        """Where each of ``objects`` stands; all 0 when PDFium does not tell."""
        for values, known in self._asked("FPDFPageObj_GetBounds", objects, self._sides, self._to_sides):
            yield from (one if is_known else NOWHERE for one, is_known in zip(values, known, strict=True))

    def colours(self, objects: Sequence[Handle]) -> Iterator[Colour | None]:
        """What each of ``objects`` is filled with; None when PDFium does not tell."""
        for values, known in self._asked("FPDFPageObj_GetFillColor", objects, self._channels, self._to_channels):
            yield from (one if is_known else None for one, is_known in zip(values, known, strict=True))

    def _asked(
        self, question: str, objects: Sequence[Handle], room: Any, places: Sequence[Sequence[Any]]
    ) -> Iterator[tuple[Iterator[Any], list[int]]]:
        ask = function(question)
        for at in range(0, len(objects), AT_ONCE):
            some = objects[at : at + AT_ONCE]
            known = list(map(ask, some, *places))
            values = iter(room[: 4 * len(some)])
            yield zip(values, values, values, values, strict=True), known


def _places(room: Any) -> tuple[list[Any], ...]:
    """Pointers to the first, second, third and fourth number of each answer in ``room``."""
    size = ctypes.sizeof(room) // len(room)
    return tuple([ctypes.byref(room, size * n) for n in range(start, len(room), 4)] for start in range(4))
