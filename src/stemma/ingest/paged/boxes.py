"""From a range of a text back to boxes on the pages: exact to the character where there is a text layer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from stemma.ingest.paged.pdf_layer import Layer
from stemma.ingest.paged.pdf_text import Row, characters_of
from stemma.model import Anchor
from stemma.text.page_place import Box, PagePlace, around

MOST_LINES = 60  # of one quotation


Touched = tuple[PagePlace, int, int, str]


def places_of(text: str, anchors: Sequence[Anchor], start: int, end: int) -> list[Touched]:
    """(place, first, last, words) of each piece that ``start`` to ``end`` touches; offsets within the piece."""
    found: list[Touched] = []
    first = max(0, bisect_right([anchor.start for anchor in anchors], start) - 1)
    for anchor in anchors[first:]:
        if anchor.start >= end or len(found) >= MOST_LINES:
            break
        place = PagePlace.read(anchor.place) if anchor.end > start else None
        if place is not None:
            words = text[anchor.start : anchor.end]
            found.append((place, max(0, start - anchor.start), min(end, anchor.end) - anchor.start, words))
    return found


def exact_boxes(document: Any, text: str, anchors: Sequence[Anchor], start: int, end: int) -> tuple[PagePlace, ...]:
    """Where ``start`` to ``end`` of ``text`` stands in an open pypdfium2 ``document``: a box for each line.

    A line whose characters cannot be told apart any more gives its whole box.
    """
    by_page: dict[int, list[Touched]] = {}
    for item in places_of(text, anchors, start, end):
        by_page.setdefault(item[0].page, []).append(item)
    return tuple(place for number, items in by_page.items() for place in _on_page(document, number, items))


def _on_page(document: Any, number: int, items: list[Touched]) -> Iterator[PagePlace]:
    if all(place.characters is None for place, *_ in items):
        yield from (place for place, *_ in items)
        return
    page = document[number - 1]
    try:
        with Layer(page) as layer:
            for item in items:
                place = item[0]
                yield PagePlace(page=number, box=_exact(layer, item) or place.box, characters=place.characters)
    finally:
        page.close()


def _exact(layer: Layer, item: Touched) -> Box | None:
    text = layer.text
    place, first, last, words = item
    if place.characters is None or place.characters[1] > len(text):
        return None
    begin, stop = place.characters
    ordered, sources = characters_of(
        layer, Row(first=begin, last=stop, text=text[begin:stop].replace("\r", "\n"), is_parted=False)
    )
    if ordered.replace("\x02", "-").replace("\ufffe", "-").strip() != words:
        return None
    lead = len(ordered) - len(ordered.lstrip())
    kept = [source for source in sources[lead + first : lead + last] if source >= 0 and text[source].strip()]
    boxes = [layer.frame.shown(*layer.ink(source)) for source in kept]
    return around(boxes) if boxes else None
