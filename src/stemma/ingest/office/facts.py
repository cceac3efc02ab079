"""What an OOXML file (docx, xlsx) states of itself, and what opening it elsewhere would call or run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from stemma.ingest.archive.package import Package, Unreadable
from stemma.ingest.office.xml import parsed
from stemma.model import Problem, Stated

PART = 32 * 1024 * 1024  # bytes of one XML part
_NAMES = {
    "creator": "author",
    "lastModifiedBy": "last changed by",
    "created": "created",
    "modified": "changed",
    "lastPrinted": "printed",
    "title": "title",
    "subject": "subject",
    "description": "description",
    "keywords": "keywords",
    "revision": "revision",
    "Application": "program",
    "Company": "company",
    "Manager": "manager",
    "Template": "template",
}
_HARMLESS = ("hyperlink",)  # followed only when somebody clicks
_RUNS = re.compile(
    r"vbaProject|vbaData|activeX|oleObject|embeddings/.*\.bin\Z|macros?/|Basic/|Scripts/", re.IGNORECASE
)


def core_properties(package: Package) -> tuple[Stated, ...]:
    """Author, dates, program and the like, as stated."""
    found: list[Stated] = []
    for part, source in (("docProps/core.xml", "core properties"), ("docProps/app.xml", "program properties")):
        for element in _children(package, part):
            name = _NAMES.get(local(element.tag))
            value = (element.text or "").strip()
            if name and value:
                found.append(Stated(name=name, value=value[:1000], source=source))
    return tuple(found)


def dangers(package: Package, path: str, *, extra: int = 0) -> tuple[Problem, ...]:
    """Notes on programs in the file (``extra``: found by the caller) and on addresses that opening it would call."""
    problems: list[Problem] = []
    programs = sum(_RUNS.search(entry.name) is not None for entry in package.entries) + extra
    remote = sum(_is_remote(kind, mode) for kind, mode in _relations(package))
    if programs:
        message = f"The file holds {programs} program(s) or object(s) that run when it is opened elsewhere."
        hint = "None was run. Do not open the original with macros or fields allowed."
        problems.append(Problem(path=path, code="active_content", message=message, hint=hint, lost=False))
    if remote:
        message = f"Opening the file elsewhere would call {remote} address(es) on other machines; none was called."
        hint = "Opening the original online would tell that machine."
        problems.append(Problem(path=path, code="remote_reference", message=message, hint=hint, lost=False))
    return tuple(problems)


def chunks(package: Package, part: str) -> tuple[str, ...]:
    """Parts in another format that a document shows among its own words (altChunk), by its relations in ``part``."""
    found = []
    for element in _children(package, part):
        is_chunk = str(element.get("Type") or "").endswith("/aFChunk") and element.get("TargetMode") != "External"
        target = str(element.get("Target") or "")
        name = target.lstrip("/") if target.startswith("/") else f"word/{target}"
        if is_chunk and name in package:
            found.append(name)
    return tuple(dict.fromkeys(found))


def local(tag: object) -> str:
    """A tag without its namespace; '' for comments and the like."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _relations(package: Package) -> Iterator[tuple[str, str]]:
    """(type, target mode) of every relationship of every part."""
    for name in package.names():
        if name.endswith(".rels"):
            for element in _children(package, name):
                yield str(element.get("Type") or "").rpartition("/")[2], str(element.get("TargetMode") or "")


def _is_remote(kind: str, mode: str) -> bool:
    return mode == "External" and kind not in _HARMLESS


def _children(package: Package, part: str) -> list[Any]:
    if part not in package:
        return []
    try:
        return list(parsed(package.part(part, PART)).root)
    except Unreadable:
        return []
