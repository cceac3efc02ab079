"""Whether a held text is itself the document that the others speak of."""

from __future__ import annotations

import re

from stemma.compare.casebook import Casebook
from stemma.compare.tracing import because
from stemma.compare.work import Work
from stemma.model import Document, Evidence, Span
from stemma.text.scripts import plain

OPENING, ENDING = 800, 300  # characters in which a letter names sender, addressee and date
_FROM = re.compile(r"(?im)^[ \t]*(?:from|sender|signed|من)[ \t]*:[ \t]*([^\n]{2,120})")
_TO = re.compile(
    r"(?im)^[ \t]*(?:to|for|addressee|attention|إلى)[ \t]*:[ \t]*([^\n]{2,120})|^[ \t]*dear[ \t]+([^\n]{2,80})"
)
_DATE = re.compile(r"(?im)^[ \t]*(?:date|dated|التاريخ)[ \t]*:[ \t]*([^\n]{4,60})")


def held_as(book: Casebook, work: Work) -> tuple[str, Evidence] | None:
    """The id of the one held text that is ``work``, by its own head and foot, with the evidence."""
    found = []
    for document in book.documents.values():
        spans = _is(book, work, document)
        if spans:
            why = because("Its own head names the same sender and addressee.", *spans, score=0.9)
            found.append((document.id, why))
    return found[0] if len(found) == 1 else None


def _is(book: Casebook, work: Work, document: Document) -> list[Span]:
    """Where ``document`` names the signatory as sender and the addressee as recipient; empty where it is another."""
    opening = document.text[:OPENING]
    to, sender = _TO.search(opening), _FROM.search(opening)
    if to is None:
        return []
    to_span = Span(document=document.id, start=to.start(), end=to.end())
    foot = max(0, len(document.text) - ENDING)
    from_span = (
        Span(document=document.id, start=sender.start(), end=sender.end())
        if sender
        else Span(document=document.id, start=foot, end=len(document.text))
    )
    is_from = _names(book, work.values("signed by"), from_span)
    if not is_from or not _names(book, work.values("addressed to"), to_span):
        return []
    return [] if _dated_otherwise(book, work, document) else [from_span, to_span]


def _names(book: Casebook, entities: set[str], span: Span) -> bool:
    """Whether ``span`` holds the last word of a name of any of ``entities``, in some spelling seen."""
    words = set(re.findall(r"\w+", plain(book.quote(span))))
    for entity in sorted(entities):
        for name in {book.name(entity), *(m.name for m in book.members(entity) if m.form == "name")}:
            parts = re.findall(r"\w+", plain(name))
            if parts and parts[-1] in words:
                return True
    return False


def _dated_otherwise(book: Casebook, work: Work, document: Document) -> bool:
    line = _DATE.search(document.text[:OPENING])
    date = book.date_in(Span(document=document.id, start=line.start(), end=line.end())) if line else None
    dates = work.values("dated")
    return bool(date and dates and not any(d.startswith(date.edtf) or date.edtf.startswith(d) for d in dates))
