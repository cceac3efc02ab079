"""The publisher and date that a plain text prints under its headline ("Harbour Gazette, 5 March 2021")."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model import Document
from stemma.text.dates import find_dates

LINES = 6  # lines of a text in which a masthead may stand
_LINE = re.compile(r"^(?P<name>[^\W\d_a-z][^,.:;!?\n()“”\"]{2,50}?),[ \t]+(?P<date>[^\n]{4,30})$", re.MULTILINE)
_DATELINE = re.compile(
    r"^[^\W\d_a-z][^\n().;:!?“”\"]{1,50}?,[ \t]+(?P<date>[^\n().;:!?]{4,30}?)[ \t]*"
    r"(?:\([^\n()]{2,30}\)[ \t]*)?[-–—][ \t]",
    re.MULTILINE,
)


def with_masthead(document: Document) -> Document:
    """``document`` with the publisher and date its masthead or dateline states, where the file states none."""
    if document.publisher and document.date:
        return document
    opening = "\n".join(document.text[:800].splitlines()[:LINES])
    for match in _LINE.finditer(opening):
        date = _day(match["date"])
        if date:
            name = match["name"].strip()
            return replace(document, publisher=document.publisher or name, date=document.date or date)
    dates = [date for match in _DATELINE.finditer(opening) if (date := _day(match["date"]))]
    return replace(document, date=document.date or dates[0]) if dates else document


def _day(words: str) -> str | None:
    """The day that ``words`` give, when they give nothing else but a weekday."""
    found = find_dates(words)
    if len(found) == 1 and found[0].precision == "day" and found[0].end - found[0].start >= len(words) - 12:
        return found[0].edtf
    return None
