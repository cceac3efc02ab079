"""Texts: each in full, its claims marked."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.matters import Matter
from stemma.dossier.segments import Marked, Piece, block_starts, cut
from stemma.dossier.views.edtf import in_words
from stemma.dossier.views.passages import language_of
from stemma.dossier.views.words import count
from stemma.model import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView:
    """One text: facts about it, and its pieces in blocks."""

    label: TextLabel
    title: str
    facts: tuple[str, ...]
    language: str
    blocks: tuple[tuple[Piece, ...], ...]


def texts_of(
    index: Index,
    labels: dict[str, TextLabel],
    matters: tuple[Matter, ...],
    linked: dict[str, set[int]],
    only: tuple[str, ...] = (),
) -> tuple[TextView, ...]:
    """All texts, or ``only`` some; ``linked`` holds, by document id, the places that other views point to."""
    marks: dict[str, list[Marked]] = {}
    for matter in matters:
        for claim in matter.claims:
            for span in index.claims[claim].spans:
                marks.setdefault(span.document, []).append(Marked(start=span.start, end=span.end, matter=matter))
    return tuple(
        TextView(
            label=labels[document.id],
            title=document.title or "",
            facts=(*facts_of(document), *near_facts(index, labels, document)),
            language=language_of(index, document.id),
            blocks=blocks_of(
                cut(document.text, marks.get(document.id, []), linked.get(document.id, set())), document.text
            ),
        )
        for document in index.dossier.documents
        if not only or document.id in only
    )


def facts_of(document: Document) -> tuple[str, ...]:
    """What is known of the file, in short."""
    dated = in_words(document.date) if document.date else "no date in the text"
    publisher = (document.publisher,) if document.publisher else ()
    return (*publisher, dated, count(document.words, "word"), f"sha256 {document.sha256[:16]}…")


def near_facts(index: Index, labels: dict[str, TextLabel], document: Document) -> tuple[str, ...]:
    """Which other texts are nearly the same as this one, and how much differs."""
    found = []
    for pair in index.dossier.near_copies:
        if document.id in (pair.left, pair.right):
            other = pair.right if pair.left == document.id else pair.left
            differ = count(len(pair.changes), "sentence") if pair.changes else "only spacing or signs"
            verb = "differs" if len(pair.changes) == 1 else "differ"
            found.append(f"nearly the same as {labels[other].name}: {differ} {verb}")
    return tuple(found)


def blocks_of(pieces: tuple[Piece, ...], text: str) -> tuple[tuple[Piece, ...], ...]:
    """The pieces in blocks of some 1,200 characters, so that a browser lays out only what is in view."""
    starts = set(block_starts(text))
    blocks: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.start in starts and blocks[-1]:
            blocks.append([])
        blocks[-1].append(piece)
    return tuple(tuple(block) for block in blocks)
