"""Timeline: what is dated in the texts, and the words behind each date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.matters import quote_title
from stemma.dossier.views.edtf import Days, days_of, in_words
from stemma.dossier.views.passages import Passage, passage_of_span
from stemma.model import Claim, DateExpression, Span

MOST_BARS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One row of the drawing: an event, its date in words, the letters of the texts that give it."""

    event: str
    when: str
    letters: str
    days: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedWords:
    """One row of the table: the words, the date they are read as, and how it was reached."""

    event: str
    when: str
    passage: Passage
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Rows of the drawing and of the table; ``undrawn`` rows are in the table only."""

    moments: tuple[Moment, ...]
    words: tuple[DatedWords, ...]
    undrawn: int


def timeline_of(index: Index, labels: dict[str, TextLabel]) -> Timeline:
    """All dates of the texts in order, and the dates of the texts themselves."""
    dates = [d for reading in index.dossier.readings for d in reading.dates]
    moments = _moments(index, labels, dates) + _texts(index, labels)
    moments.sort(key=lambda moment: (not _limited(moment.days), _low(moment.days), _high(moment.days), moment.event))
    table = sorted(dates, key=lambda d: (_low(days_of(d.edtf)), index.order[d.span.document], d.span))
    return Timeline(
        moments=tuple(moments[:MOST_BARS]),
        words=tuple(_row(index, labels, d) for d in table),
        undrawn=max(0, len(moments) - MOST_BARS),
    )


def _limited(days: Days) -> bool:
    return days.first is not None or days.last is not None


def _low(days: Days | None) -> date:
    return days.first if days and days.first else date.min if days else date.max


def _high(days: Days | None) -> date:
    return days.last if days and days.last else date.max


def _moments(index: Index, labels: dict[str, TextLabel], dates: list[DateExpression]) -> list[Moment]:
    """One moment for each date; texts that give the same date share it."""
    same: dict[str, list[DateExpression]] = {}
    for found in dates:
        if days_of(found.edtf) is not None:
            same.setdefault(found.edtf, []).append(found)
    moments = []
    for edtf, found_here in same.items():
        days = days_of(edtf)
        letters = dict.fromkeys(labels[d.span.document].letter for d in found_here)
        if days is not None:
            event = event_of(index, found_here[0])
            moments.append(Moment(event=event, when=in_words(edtf), letters=", ".join(letters), days=days))
    return moments


def _texts(index: Index, labels: dict[str, TextLabel]) -> list[Moment]:
    moments = []
    for document in index.dossier.documents:
        days = days_of(document.date) if document.date else None
        when = in_words(document.date) if document.date else "not stated"
        label = labels[document.id]
        days = days or Days(first=None, last=None)
        moments.append(Moment(event=f"{label.name}, its own date", when=when, letters=label.letter, days=days))
    return moments


def event_of(index: Index, found: DateExpression) -> str:
    """What is dated: the claim that holds the date, else the words around it."""
    holding = [c for c in index.claims.values() if any(span.covers(found.span) for span in c.spans)]
    if holding:
        return quote_title(index, min(holding, key=_length), 44)
    return " ".join(index.quote(_around(index, found.span)).split())


def _length(claim: Claim) -> tuple[int, str]:
    return sum(span.end - span.start for span in claim.spans), claim.id


def _around(index: Index, span: Span) -> Span:
    text = index.documents[span.document].text
    start = text.rfind(" ", 0, max(0, span.start - 28)) + 1 if span.start > 28 else 0
    line = text.rfind("\n", start, span.start) + 1
    return Span(document=span.document, start=max(start, line), end=span.end)


def _row(index: Index, labels: dict[str, TextLabel], found: DateExpression) -> DatedWords:
    return DatedWords(
        event=event_of(index, found),
        when=in_words(found.edtf),
        passage=passage_of_span(index, labels, found.span),
        reason=found.reason,
    )
