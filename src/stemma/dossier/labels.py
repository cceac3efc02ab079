"""How a held text is called on screen: Report A to Report L, or its short name when there are more."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase

from stemma.model import Document, Dossier

LETTERED = 12
SLUG = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLabel:
    """``letter`` is short ("A", or the slug of the text), ``name`` stands in sentences ("Report A")."""

    document: str
    letter: str
    name: str


def text_labels(dossier: Dossier) -> dict[str, TextLabel]:
    """Labels of the texts by document id, in the order of the dossier."""
    if len(dossier.documents) > LETTERED:
        return {document.id: _slug(document) for document in dossier.documents}
    return {
        document.id: TextLabel(document=document.id, letter=letter, name=f"Report {letter}")
        for document, letter in zip(dossier.documents, ascii_uppercase, strict=False)
    }


def _slug(document: Document) -> TextLabel:
    short = document.id if len(document.id) <= SLUG else document.id[: SLUG - 1] + "…"
    return TextLabel(document=document.id, letter=short, name=short)
