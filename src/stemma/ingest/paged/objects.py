"""The objects that a PDF page is drawn of, asked many at a time.

A page has hundreds of pieces of text and each is asked four questions; asked one by one from Python, the asking took
as long as PDFium's whole reading of the page. Here a question goes to all of them in one sweep (``map`` over PDFium's
function), and the answers land side by side in one array.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

from stemma.ingest.paged.pdfium import Handle, function, handle_of

MOST_OBJECTS = 50_000
DEEPEST = 6  # forms inside forms
TEXT, PATH, IMAGE, FORM = 1, 2, 3, 5
AT_ONCE = 512
_NO_TEXT = -1  # as the mode in which something is drawn that is no text

Sides = tuple[float, float, float, float]  # left, bottom, right, top in the page's own coordinates
NOWHERE: Sides = (0.0, 0.0, 0.0, 0.0)
Colour = tuple[int, int, int, int]  # red, green, blue, alpha, each 0..255
BLACK: Colour = (0, 0, 0, 255)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What a page is drawn of: ``texts`` and ``pictures`` of its own, and texts ``inside`` its forms.

    ``modes`` say how each of ``texts`` is drawn (PDF 32000-1, table 106). ``above`` are paths and pictures of its own
    that are drawn behind a text in time, so over it, each with the number of texts before it. ``is_cut`` says that
    there are more objects than were looked at.
    """

    texts: list[Handle]
    modes: list[int]
    pictures: Sequence[Handle] = ()
    inside: Sequence[Handle] = ()
    pictures_inside: int = 0
    above: Sequence[tuple[int, Handle]] = ()
    is_cut: bool = False


def drawn_on(page: Any) -> Drawn:
    """The objects of a pypdfium2 ``page``, at most :data:`MOST_OBJECTS`."""
    whole = handle_of(page)
    said = function("FPDFPage_CountObjects")(whole)
    found = list(map(function("FPDFPage_GetObject", Handle), repeat(whole), range(min(said, MOST_OBJECTS))))
    modes = list(map(function("FPDFTextObj_GetTextRenderMode"), found))
    if _NO_TEXT not in modes:
        return Drawn(texts=found, modes=modes, is_cut=said > MOST_OBJECTS)
    others = [one for one, mode in zip(found, modes, strict=True) if mode == _NO_TEXT]
    kinds = list(map(function("FPDFPageObj_GetType"), others))
    inside = _inside(_of(FORM, others, kinds), MOST_OBJECTS - len(found)) if FORM in kinds else []
    return Drawn(
        texts=[one for one, mode in zip(found, modes, strict=True) if mode != _NO_TEXT],
        modes=[mode for mode in modes if mode != _NO_TEXT],
        pictures=_of(IMAGE, others, kinds),
        inside=[one for one, kind in inside if kind == TEXT],
        pictures_inside=sum(kind == IMAGE for _, kind in inside),
        above=_above(found, modes, kinds),
        is_cut=said > MOST_OBJECTS or len(found) + len(inside) >= MOST_OBJECTS,
    )


def _above(found: Sequence[Handle], modes: Sequence[int], kinds: Sequence[int]) -> list[tuple[int, Handle]]:
    """Paths and pictures behind the first text, with the number of texts before each."""
    above: list[tuple[int, Handle]] = []
    texts, others = 0, iter(kinds)
    for one, mode in zip(found, modes, strict=True):
        if mode != _NO_TEXT:
            texts += 1
        elif next(others) in (PATH, IMAGE) and texts:
            above.append((texts, one))
    return above


def _of(kind: int, found: Sequence[Handle], kinds: Sequence[int]) -> list[Handle]:
    return [one for one, its in zip(found, kinds, strict=True) if its == kind]


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


def size_of(text: Handle, unknown: float = 0.0) -> float:
    """The height of a text object's font as it is shown, in points; ``unknown`` when PDFium does not tell."""
    size, matrix = ctypes.c_float(), (ctypes.c_float * 6)()
    has_size = function("FPDFTextObj_GetFontSize")(text, ctypes.byref(size))
    if not (has_size and function("FPDFPageObj_GetMatrix")(text, ctypes.byref(matrix))):
        return unknown
    return abs(size.value) * math.hypot(matrix[2], matrix[3])


class Answers:
    """Room for the answers about :data:`AT_ONCE` objects, made once and used for every page."""

    def __init__(self) -> None:
        self._sides = (ctypes.c_float * (4 * AT_ONCE))()
        self._channels = (ctypes.c_uint * (4 * AT_ONCE))()
        self._to_sides = _places(self._sides)
        self._to_channels = _places(self._channels)

    def sides(self, objects: Sequence[Handle]) -> list[Sides]:
        """Where each of ``objects`` stands; all 0 when PDFium does not tell."""
        return self._asked("FPDFPageObj_GetBounds", objects, self._sides, self._to_sides, NOWHERE)

    def colours(self, objects: Sequence[Handle]) -> list[Colour]:
        """What each of ``objects`` is filled with; black when PDFium does not tell."""
        return self._asked("FPDFPageObj_GetFillColor", objects, self._channels, self._to_channels, BLACK)

    def _asked(
        self, question: str, objects: Sequence[Handle], room: Any, places: Sequence[Sequence[Any]], unknown: Any
    ) -> list[Any]:
        ask = function(question)
        found: list[Any] = []
        for at in range(0, len(objects), AT_ONCE):
            some = objects[at : at + AT_ONCE]
            known = list(map(ask, some, *places))
            values = iter(room[: 4 * len(some)])
            answers = zip(values, values, values, values, strict=True)
            found += answers if all(known) else map(lambda one, told: one if told else unknown, answers, known)
        return found


def _places(room: Any) -> tuple[list[Any], ...]:
    """Pointers to the first, second, third and fourth number of each answer in ``room``."""
    size = ctypes.sizeof(room) // len(room)
    return tuple([ctypes.byref(room, size * n) for n in range(start, len(room), 4)] for start in range(4))
