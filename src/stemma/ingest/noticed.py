"""An extraction with all that its text alone tells: the language, notes for a careful reader, odd characters.

This takes longer than reading most files, so a worker does it right after reading, on as many cores as there are.
"""

from __future__ import annotations

from dataclasses import replace

from stemma.ingest.hygiene import notice
from stemma.ingest.masthead import masthead
from stemma.ingest.oddities import oddities
from stemma.ingest.plain import is_markdown
from stemma.model import HygieneNote, Span
from stemma.seams import Extraction
from stemma.text.laid_out import laid_out
from stemma.text.language import detect


def noticed(extraction: Extraction, path: str) -> Extraction:
    """``extraction`` with its language, its notes sorted by place, and its problems with those of odd characters."""
    if extraction.is_noticed:
        return extraction
    text = extraction.text
    problems = (*extraction.problems, *oddities(text, path))
    if not text.strip():
        return replace(extraction, problems=problems, is_noticed=True)
    language = extraction.language or detect(text)
    head = masthead(laid_out(text, is_marked=is_markdown(path)))
    publisher, date = extraction.publisher or head.publisher, extraction.date or head.date
    notes = [(note.span.start, note.span.end, note.kind, note.reason) for note in extraction.hygiene]
    notes.extend(notice(text, language))
    if publisher or date:
        notes = [note for note in notes if note[2] != "no-byline"]
    hygiene = tuple(
        HygieneNote(span=Span(document="", start=start, end=end), kind=kind, reason=reason)
        for start, end, kind, reason in sorted(notes)
    )
    return replace(
        extraction,
        language=language,
        publisher=publisher,
        date=date,
        hygiene=hygiene,
        problems=problems,
        is_noticed=True,
    )
