"""Text that a PDF's layer holds and no reader sees: drawn invisibly, in the paper's colour, off the page, or tiny.

What is drawn invisibly (render mode 3) over a picture of the page is something else: the layer that a scanner's
own recognition wrote. It is told apart, and used where nothing better is at hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from stemma.ingest.paged.covered import Cover, covers_on
from stemma.ingest.paged.objects import Answers, Sides, drawn_on, size_of
from stemma.ingest.paged.pdf_layer import Frame, Layer
from stemma.ingest.paged.pdfium import Handle, function

TINY = 1.2  # points
PALE = 225  # of 255, each channel
CLEAR = 16  # of 255: less paint than this is not seen
FAINT = 24  # of 255: less difference than this is not seen
_INVISIBLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Addresses of a page's text objects that are not seen, and what share of the page its pictures cover (0..1).

    ``is_recognised`` says that all of its text is drawn invisibly over a picture, ``is_cut`` that the page is drawn
    in more pieces than were looked at. ``covers`` are the shapes that may cover text.
    """

    hidden: frozenset[int]
    pictures: float
    is_recognised: bool
    is_cut: bool = False
    covers: Sequence[Cover] = ()


def look(page: Any, *, has_layers: bool = False, laid: Sequence[Sides] = ()) -> Seen:
    """Which text of ``page`` is seen; a page is drawn only when some text is as pale as paper.

    Where the document ``has_layers`` that are switched off, the page is drawn for any text that may be of one.
    ``laid`` are the places of shapes that were put onto the page afterwards.
    """
    frame, drawn = Frame.of(page), drawn_on(page)
    pictures = 0.0
    for sides in _answers().sides(drawn.pictures):
        pictures += _share(sides, frame)
    pictures += drawn.pictures_inside
    inside = list(map(function("FPDFTextObj_GetTextRenderMode"), drawn.inside))
    invisible = _invisible(drawn.texts, drawn.modes) | _invisible(drawn.inside, inside)
    shown = [text for text in drawn.texts if _address(text) not in invisible] if invisible else drawn.texts
    away, pale = _apart(shown, frame)
    pale += _marked(shown) if has_layers else []
    away |= _not_inked(page, frame, pale) if pale else set()
    texts = len(drawn.texts) + len(drawn.inside)
    is_recognised = bool(invisible) and len(invisible | away) == texts and pictures >= 0.5
    return Seen(
        hidden=frozenset(away if is_recognised else away | invisible),
        pictures=pictures,
        is_recognised=is_recognised,
        is_cut=drawn.is_cut,
        covers=() if is_recognised else covers_on(drawn, _answers(), laid),
    )


@cache
def _answers() -> Answers:
    return Answers()


def _address(text: Handle) -> int:
    return text.value or 0


def _invisible(texts: Sequence[Handle], modes: Sequence[int]) -> set[int]:
    if _INVISIBLE not in modes:
        return set()
    return {_address(text) for text, mode in zip(texts, modes, strict=True) if mode == _INVISIBLE}


def _apart(texts: list[Handle], page: Frame) -> tuple[set[int], list[tuple[int, Sides]]]:
    """Those of ``texts`` off the page or tiny, and those as pale as paper or transparent, with their sides."""
    places = _answers().sides(texts)
    # One look at all of them, since hardly any is such; what the few are is asked below.
    odd = [
        n
        for n, (left, bottom, right, top) in enumerate(places)
        if right < page.left or left > page.right or top < page.bottom or bottom > page.top
        or right - left < TINY or top - bottom < TINY
    ]  # fmt: skip
    away = {_address(texts[n]) for n in odd if _is_away(texts[n], places[n], page)}
    pale = [
        (_address(texts[n]), places[n])
        for n, (red, green, blue, alpha) in enumerate(_answers().colours(texts))
        if alpha < CLEAR or (red >= PALE and green >= PALE and blue >= PALE)
    ]
    return away, [one for one in pale if one[0] not in away] if away else pale


def _marked(texts: Sequence[Handle]) -> list[tuple[int, Sides]]:
    """Texts inside marked content, which is how a text is put into a layer (ISO 32000-1, 8.11.3.2)."""
    marks = map(function("FPDFPageObj_CountMarks"), texts)
    found = [text for text, count in zip(texts, marks, strict=True) if count > 0]
    return [(_address(text), sides) for text, sides in zip(found, _answers().sides(found), strict=True)]


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


def _share(sides: Sides, page: Frame) -> float:
    """What part of the page an object covers."""
    left, bottom, right, top = sides
    wide = max(0.0, min(right, page.right) - max(left, page.left))
    return wide * max(0.0, min(top, page.top) - max(bottom, page.bottom)) / max(page.size[0] * page.size[1], 1.0)


def _is_away(text: Handle, sides: Sides, page: Frame) -> bool:
    """Whether the object lies off the page, or its letters are too small for any eye."""
    left, bottom, right, top = sides
    wide, high = right - left, top - bottom
    if wide <= 0 and high <= 0:
        return False
    if right < page.left or left > page.right or top < page.bottom or bottom > page.top:
        return True
    # A full stop or a minus sign leaves as little ink in any size: the font tells.
    return (wide < TINY or high < TINY) and wide < 200 and high < 200 and size_of(text, TINY) < TINY


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
