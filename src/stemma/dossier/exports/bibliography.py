"""The texts as a bibliography: BibTeX and CSL-JSON (citationstyles.org, schema 1.0)."""

from __future__ import annotations

import re
from typing import Any

from stemma.dossier.interchange import json_bytes
from stemma.dossier.labels import text_labels
from stemma.dossier.paths import without_machine
from stemma.dossier.views.edtf import MONTHS, days_of
from stemma.model import Document, Dossier

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "#": r"\#", "$": r"\$", "%": r"\%", "&": r"\&", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip


class Bibtex:
    """Exporter of one ``@misc`` for each text: reports come without the facts that other kinds want."""

    name = "bibtex"
    version = "1"
    suffix = ".bib"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file."""
        keys = _keys(dossier)
        entries = (_entry(keys[d.id], d) for d in without_machine(dossier).documents)
        return "\n".join(entries).encode("utf-8", "backslashreplace")


class CslJson:
    """Exporter of the same as CSL-JSON, which citation managers take."""

    name = "csl"
    version = "1"
    suffix = ".csl.json"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file."""
        labels = text_labels(dossier)
        return json_bytes([_item(d, labels[d.id].name) for d in without_machine(dossier).documents])


def _keys(dossier: Dossier) -> dict[str, str]:
    """Citation keys of plain letters and digits, each once."""
    keys: dict[str, str] = {}
    for number, document in enumerate(dossier.documents, 1):
        bare = re.sub(r"[^A-Za-z0-9]+", "-", document.id).strip("-").lower()
        keys[document.id] = bare if bare and bare not in keys.values() else f"text-{number}"
    return keys


def _entry(key: str, document: Document) -> str:
    facts = {
        "title": document.title or document.path,
        "howpublished": document.publisher,
        "language": document.language,
        "note": f"File {document.path}, SHA-256 {document.sha256}",
        **_when(document),
    }
    lines = "".join(f"  {name} = {{{_tex(value)}}},\n" for name, value in facts.items() if value)
    return f"@misc{{{key},\n{lines}}}\n"


def _when(document: Document) -> dict[str, str]:
    days = days_of(document.date) if document.date else None
    if days is None or days.first is None:
        return {}
    stated = {"year": f"{days.first:%Y}"} if days.last and days.last.year == days.first.year else {}
    return {**stated, "month": MONTHS[days.first.month - 1]} if days.is_day else stated


def _tex(text: str) -> str:
    words = " ".join("".join(c if c >= " " and c != "\x7f" else " " for c in text).split())
    return "".join(_SPECIAL.get(character, character) for character in words)


def _item(document: Document, label: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": document.id,
        "type": "document",
        "title": document.title or document.path,
        "title-short": label,
        "language": document.language,
        "note": f"File {document.path}; SHA-256 {document.sha256}",
    }
    if document.publisher:
        item["publisher"] = document.publisher
    days = days_of(document.date) if document.date else None
    if days and days.first and days.last:
        ends = [days.first] if days.is_day else [days.first, days.last]
        item["issued"] = {"date-parts": [[end.year, end.month, end.day] for end in ends]}
    return item
