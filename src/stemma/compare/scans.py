"""Differences that rest on a figure read from a scan say so: a machine may have misread it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stemma.model import Alignment, Aspect, Document, HygieneNote, Span

NUMBER = "ocr-number"
Scanned = Mapping[str, tuple[HygieneNote, ...]]


def scanned_figures(documents: Sequence[Document]) -> Scanned:
    """The notes on figures read from scans, by document; documents without any are left out."""
    found = {document.id: tuple(note for note in document.hygiene if note.kind == NUMBER) for document in documents}
    return {document: notes for document, notes in found.items() if notes}


def with_scans(alignment: Alignment, scanned: Scanned) -> Alignment:
    """``alignment`` with the mark on every aspect that shows a difference, and on the whole, if one is concerned."""
    if not scanned or not any(text in scanned for text in alignment.texts):
        return alignment
    aspects = tuple(_marked(aspect, scanned) for aspect in alignment.aspects)
    if aspects == alignment.aspects:
        return alignment
    told = next(
        sentence
        for before, after in zip(alignment.aspects, aspects, strict=True)
        if before is not after and (sentence := after.reason.removeprefix(before.reason).strip())
    )
    why = replace(alignment.why, reason=f"{alignment.why.reason} {told}".strip())
    return replace(alignment, aspects=aspects, why=why)


def _marked(aspect: Aspect, scanned: Scanned) -> Aspect:
    if not aspect.is_difference:
        return aspect
    notes = {note for span in (*aspect.a_spans, *aspect.b_spans) for note in _touching(span, scanned)}
    if not notes:
        return aspect
    told = " ".join(sorted({note.reason for note in notes}))
    return replace(aspect, reason=f"{aspect.reason} {told}".strip())


def _touching(span: Span, scanned: Scanned) -> list[HygieneNote]:
    return [note for note in scanned.get(span.document, ()) if note.span.overlaps(span)]
