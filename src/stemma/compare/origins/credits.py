"""Whom a text credits as a whole: agency tags, credit lines, bylines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from stemma.compare.origins.cues import agencies, phrases
from stemma.model import Document, Span
from stemma.text.outlets import names_publisher, outlet_key

OPENING, ENDING = 400, 500  # characters in which a text says whose it is
_NO_TAG = r"(?i:ends?|more|continued|updates?|updated|file photo|photo|archive|sic)\b"
_PLACE = r"[A-Z][A-Z .,’'-]{2,40}(?:,? [A-Z][a-z]{2,8}\.? ?\d{1,2})?,? ?"  # before an agency's dateline
_DESK = r"[A-Z][\w.&]{2,20}(?: [A-Z][\w.]{2,20})?"
_NAME = r"(?P<name>[^\W\d_][^()\[\]\n;:،]{1,58}?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """An outlet that a text names as its source, the passage, and whether it is a news agency."""

    outlet: str
    span: Span
    is_agency: bool


@cache
def _credit_line() -> re.Pattern[str]:
    cues = "|".join(map(re.escape, phrases("credit")))
    # A line of its own or a bracket: "source:" inside a sentence says whose a claim is, not whose the text is.
    return re.compile(rf"(?im)(?:^[ \t]*|[(\[])(?:{cues})(?:\s*:\s*|\s+){_NAME}(?:[)\]]|\.?[ \t]*$)")


@cache
def _tags() -> re.Pattern[str]:
    forms = "|".join(map(re.escape, sorted(agencies(), key=lambda form: (-len(form), form))))
    return re.compile(
        rf"[(\[](?P<bracket>{forms})[)\]](?=[ \t]*[-–—]|\.?\s*\Z)"
        rf"|(?m:^[^\W\d_][^\n().]{{2,60}}\((?P<line>[A-Z]{{2,8}})\)[ \t]*[-–—])"
        rf"|(?m:^(?:{_PLACE})?\((?P<desk>{_DESK})\)[ \t]*[-–—])"
        rf"|(?:[.!?”’'\"»]\s+|\n)\((?P<tail>(?!{_NO_TAG}){_DESK})\)\.?\s*\Z"
        rf"|(?m:^[ \t]*By[ \t]+(?P<by>{forms})(?:[ \t]+staff)?[ \t]*$)"
        rf"|(?m:^[^\n.]{{0,60}}?(?<!\w)(?P<date>{forms})[ \t]+[-–—][ \t])"
        rf"|(?:[-–—]|\bReporting by)[ \t]*(?P<end>{forms})\.?\s*\Z"
    )


def credited_by(document: Document) -> tuple[Credit, ...]:
    """The outlets that ``document`` credits as a whole, in order of place; each once."""
    text = document.text
    found: dict[str, Credit] = {}
    for match in _tags().finditer(text):
        if match.start() < OPENING or match.end() > len(text) - ENDING:
            group = str(match.lastgroup)
            span = Span(document=document.id, start=match.start(), end=match.end())
            _add(found, Credit(outlet=agencies().get(match[group], match[group]), span=span, is_agency=True))
    for match in _credit_line().finditer(text):
        if match.start() < OPENING or match.end() > len(text) - ENDING:
            span = Span(document=document.id, start=match.start(), end=match.end())
            name = match["name"].strip(" .,")
            agency = agencies().get(name)
            _add(found, Credit(outlet=agency or name, span=span, is_agency=agency is not None))
    return tuple(sorted(found.values(), key=lambda credit: credit.span))


def _add(found: dict[str, Credit], credit: Credit) -> None:
    found.setdefault(outlet_key(credit.outlet), credit)


def is_own_dispatch(document: Document) -> bool:
    """Whether ``document`` is an agency's own text: its dateline carries the name of its publisher."""
    found = (match for match in _tags().finditer(document.text[:OPENING]) if match.lastgroup != "by")
    return any(names_publisher(match[str(match.lastgroup)], document.publisher) for match in found)


def publishes(document: Document, outlet: str) -> bool:
    """Whether ``document`` states that ``outlet`` published it, by its name or one short for it."""
    return names_publisher(outlet, document.publisher)
