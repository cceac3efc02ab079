"""Where a stretch of text stands on a page: written as words in an anchor, and read back from them."""

from __future__ import annotations

import re
from dataclasses import dataclass

Box = tuple[float, float, float, float]

_WRITTEN = re.compile(
    r"page (?P<page>\d{1,9}), box (?P<box>-?[\d.]{1,12}(?: -?[\d.]{1,12}){3})"
    r"(?:, characters (?P<first>\d{1,9})-(?P<last>\d{1,9}))?(?:, read with (?P<confidence>\d{1,3}) %)?\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlace:
    """A box on a page.

    ``page`` counts from 1. ``box`` is left, top, right, bottom, from the page's top left corner: in points (1/72
    inch) on the pages of a PDF, in pixels on an image. ``characters`` is the half-open range of the page's own
    characters, in a PDF with a text layer; ``confidence`` (per cent) is there when the words were recognised.
    """

    page: int
    box: Box
    characters: tuple[int, int] | None = None
    confidence: int | None = None

    @property
    def written(self) -> str:
        """``page 3, box 72.0 640.2 523.1 652.0, characters 120-205`` or ``..., read with 93 %``."""
        words = written(self.page, self.box, self.characters)
        return words if self.confidence is None else f"{words}, read with {self.confidence} %"

    @classmethod
    def read(cls, place: str) -> PagePlace | None:
        """The place that an anchor writes, None when it is of another kind (an XPath, a cell)."""
        found = _WRITTEN.match(place)
        if found is None:
            return None
        try:
            left, top, right, bottom = (float(side) for side in found["box"].split())
        except ValueError:
            return None
        return cls(
            page=int(found["page"]),
            box=(left, top, right, bottom),
            characters=(int(found["first"]), int(found["last"])) if found["first"] else None,
            confidence=int(found["confidence"]) if found["confidence"] else None,
        )


def written(page: int, box: Box, characters: tuple[int, int] | None = None) -> str:
    """What :attr:`PagePlace.written` gives for a place that was not recognised."""
    left, top, right, bottom = box
    words = f"page {page}, box {left:.1f} {top:.1f} {right:.1f} {bottom:.1f}"
    return words if characters is None else f"{words}, characters {characters[0]}-{characters[1]}"


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds all of ``boxes`` (at least one)."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
