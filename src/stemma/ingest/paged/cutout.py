"""Pictures of quotations, cut out of the page that they stand on.

Everything is drawn by PDFium or Pillow from the original's bytes, within limits, and written as a small grey PNG by
us: nothing of the original reaches the one who looks. What lies outside of the quotation is pale.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from stemma.ingest.paged.boxes import exact_boxes, places_of
from stemma.ingest.paged.circles import without_circles
from stemma.ingest.paged.scan import MOST_PIXELS
from stemma.model import Cutout, Document, Span
from stemma.text.page_place import Box, PagePlace, around

PAGED = ("application/pdf", "image/png", "image/jpeg", "image/tiff", "image/webp")
RESOLUTION = 110  # dots an inch
WIDEST, TALLEST = 960, 480  # pixels
MOST, MOST_BYTES = 300, 3_000_000  # of one document
MARGIN = 5.0  # points around the lines
_GREYS = 16


def cutouts(document: Document, data: bytes, spans: Sequence[Span]) -> tuple[Cutout, ...]:
    """A cut-out for each of ``spans`` that can be found on a page of ``data`` (the original's bytes), in their order.

    Never raises for what stands in ``data``: a quotation that cannot be drawn has no cut-out.
    """
    made: list[Cutout] = []
    room = MOST_BYTES
    wanted = list(dict.fromkeys(spans))[:MOST]
    if document.media_type not in PAGED or not wanted or not document.anchors:
        return ()
    sheet = _Sheet(data, document.media_type)
    try:
        for span in wanted:
            found = sheet.cut(document, span)
            if found is not None and len(found.png) <= room:
                room -= len(found.png)
                made.append(found)
    finally:
        sheet.close()
    return tuple(made)


class _Sheet:
    """The original, opened once."""

    def __init__(self, data: bytes, media_type: str) -> None:
        self.document: Any = None
        self.picture: Any = None
        try:
            if media_type == "application/pdf":
                import pypdfium2

                self.document = pypdfium2.PdfDocument(without_circles(data)[0])
            else:
                from PIL import Image

                self.picture = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF", "WEBP"))
        except Exception:
            # An original that no longer opens gives no pictures; the quotations stand without them.
            self.document = self.picture = None

    def close(self) -> None:
        for opened in (self.document, self.picture):
            if opened is not None:
                opened.close()

    def cut(self, document: Document, span: Span) -> Cutout | None:
        """The part of the span's first page that shows it."""
        try:
            places = self._places(document, span)
            if not places:
                return None
            page = places[0].page
            boxes = [place.box for place in places if place.page == page]
            drawn = self._drawn(page, around(boxes), boxes)
        except Exception:
            # As above: PDFium and Pillow raise nearly anything for damaged data.
            return None
        return Cutout(span=span, page=page, png=_png(drawn), width=drawn.width, height=drawn.height)

    def _places(self, document: Document, span: Span) -> list[PagePlace]:
        if self.document is not None:
            return list(exact_boxes(self.document, document.text, document.anchors, span.start, span.end))
        found = places_of(document.text, document.anchors, span.start, span.end)
        return [place for place, *_ in found] if self.picture is not None else []

    def _drawn(self, number: int, area: Box, boxes: Sequence[Box]) -> Any:
        if self.document is not None:
            return _from_pdf(self.document[number - 1], area, boxes)
        return _from_picture(self.picture, number, area, boxes)


def _from_pdf(page: Any, area: Box, boxes: Sequence[Box]) -> Any:
    width, height = page.get_size()
    left, top = max(0.0, area[0] - 4 * MARGIN), max(0.0, area[1] - MARGIN)
    right, bottom = min(width, area[2] + 4 * MARGIN), min(height, area[3] + MARGIN)
    scale = min(RESOLUTION / 72, WIDEST / max(right - left, 1.0))
    bottom = min(bottom, top + TALLEST / scale)
    crop = (left, height - bottom, width - right, top)
    drawn = page.render(scale=scale, crop=crop, grayscale=True).to_pil()
    page.close()
    return _paled(drawn.convert("L"), boxes, (left, top), scale)


def _from_picture(picture: Any, number: int, area: Box, boxes: Sequence[Box]) -> Any:
    from stemma.ingest.paged.image import upright

    picture.seek(number - 1)
    if picture.width * picture.height > MOST_PIXELS:
        raise ValueError("too large")
    whole = upright(picture)
    margin = max(8, whole.width // 100)
    left, top = max(0, int(area[0]) - 2 * margin), max(0, int(area[1]) - margin)
    right, bottom = min(whole.width, int(area[2]) + 2 * margin), min(whole.height, int(area[3]) + margin)
    scale = min(1.0, WIDEST / max(right - left, 1))
    bottom = min(bottom, top + int(TALLEST / scale))
    drawn = whole.crop((left, top, right, bottom))
    if scale < 1:
        drawn = drawn.resize((max(1, round(drawn.width * scale)), max(1, round(drawn.height * scale))))
    return _paled(drawn, boxes, (left, top), scale)


def _paled(drawn: Any, boxes: Sequence[Box], corner: tuple[float, float], scale: float) -> Any:
    """The picture with all but ``boxes`` made pale."""
    pale = drawn.point(lambda value: 150 + value * 105 // 255)
    for left, top, right, bottom in boxes:
        area = (
            max(0, int((left - corner[0]) * scale) - 2),
            max(0, int((top - corner[1]) * scale) - 2),
            min(drawn.width, int((right - corner[0]) * scale) + 3),
            min(drawn.height, int((bottom - corner[1]) * scale) + 3),
        )
        if area[0] < area[2] and area[1] < area[3]:
            pale.paste(drawn.crop(area), area[:2])
    return pale


def _png(drawn: Any) -> bytes:
    out = io.BytesIO()
    drawn.point(lambda value: (value * (_GREYS - 1) + 127) // 255 * 17).save(out, format="PNG", optimize=True)
    return out.getvalue()
