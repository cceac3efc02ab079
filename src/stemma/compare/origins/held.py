"""Whether a held text is itself the document that the others speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from stemma.compare.origins.casebook import Casebook
from stemma.compare.origins.content import Number, shared_figures
from stemma.compare.origins.letterheads import DATE, FROM, OPENING, TO, may_name
from stemma.compare.origins.tracing import because
from stemma.compare.origins.work import Work, numbers
from stemma.model import Document, Evidence, Span
from stemma.text.edtf import may_be_one_day
from stemma.text.scripts import plain

ENDING = 300
"""Characters at the end of a letter that may hold its signature."""


def letters(documents: Iterable[Document]) -> list[Document]:
    """The held texts that begin like a letter, with someone they go to."""
    return [document for document in documents if TO.search(document.text[:OPENING])]


def held_as(book: Casebook, work: Work, letters: Sequence[Document]) -> tuple[str, Evidence] | None:
    """The id of the one text among ``letters`` that is ``work``, by its own head and foot, with the evidence."""
    if not work.values("signed by"):
        return None
    found = []
    for document in letters:
        spans = _is(book, work, document)
        if spans:
            why = because("Its own head names the same sender and addressee.", *spans, score=0.9)
            found.append((document.id, why))
    return found[0] if len(found) == 1 else None


def _is(book: Casebook, work: Work, document: Document) -> list[Span]:
    """Where ``document`` names the signatory as sender and the addressee as recipient; empty where it is another.

    Where no text names an addressee, three figures in the same order as in the reports stand in for him.
    """
    opening = document.text[:OPENING]
    to, sender = TO.search(opening), FROM.search(opening)
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
    to_whom = work.values("addressed to")
    is_to = _names(book, to_whom, to_span) if to_whom else _has_figures(book, work, document.id)
    if not is_from or not is_to:
        return []
    return [] if _dated_otherwise(book, work, document) else [from_span, to_span]


def _names(book: Casebook, entities: set[str], span: Span) -> bool:
    """Whether ``span`` holds the last word of a name of any of ``entities``, as seen or in another script."""
    printed = book.quote(span)
    words = set(re.findall(r"\w+", plain(printed)))
    for entity in sorted(entities):
        for name in book.names_of(entity):
            parts = re.findall(r"\w+", plain(name))
            if (parts and parts[-1] in words) or may_name(printed, name, book.kind(entity)):
                return True
    return False


def _has_figures(book: Casebook, work: Work, text: str) -> bool:
    if text not in book.reading_of:
        return False
    own = [
        Number(float(q.value), q.span)
        for q in sorted(book.reading_of[text].quantities, key=lambda q: q.span)
        if q.value is not None
    ]
    return any(shared_figures(own, numbers(book, work, other)) for other in sorted(work.texts - {text}))


def _dated_otherwise(book: Casebook, work: Work, document: Document) -> bool:
    line = DATE.search(document.text[:OPENING])
    date = book.date_in(Span(document=document.id, start=line.start(), end=line.end())) if line else None
    dates = work.values("dated")
    return bool(date and dates and not any(may_be_one_day(d, date.edtf) for d in dates))
