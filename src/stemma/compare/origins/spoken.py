"""Statements that a body issues: the way its voice took, and no document to be traced."""

from __future__ import annotations

from itertools import pairwise

from stemma.compare.origins.casebook import Casebook, bare
from stemma.compare.origins.cues import head, phrases


def spoken(book: Casebook) -> dict[str, str]:
    """Entity of a statement -> entity of the person or body whose statement it is, where a text tells.

    A statement whose body no text tells stays a document.
    """
    found: dict[str, str] = {}
    for reading in book.readings:
        for detail in reading.details:
            statement = book.entity(detail.document_mention) if detail.document_mention else ""
            if detail.name == "signed by" and detail.value and _is_statement(book, statement):
                found.setdefault(statement, book.entity(detail.value))
    for claim in book.claims:
        links = [book.entity(link.source) for link in claim.chain[1:]]
        for statement, voice in pairwise(links):
            if book.kind(voice) in ("person", "organisation", "post") and _is_statement(book, statement):
                found.setdefault(statement, voice)
    return found


def _is_statement(book: Casebook, entity: str) -> bool:
    named = [m for m in book.members(entity) if m.kind == "document" and m.form != "pronoun"]
    return bool(named) and all(head(bare(mention.name)) in phrases("issued") for mention in named)
