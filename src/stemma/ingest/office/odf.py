"""The elements of OpenDocument's XML, by their local names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stemma.ingest.archive.package import Package, Unreadable
from stemma.ingest.office.facts import PART, local
from stemma.ingest.office.xml import parsed
from stemma.model import Stated

BLOCKS = ("p", "h")
_RAISED = re.compile(r"super|[1-9]\d?%")  # a share of the height by which text stands above its line
_FAR = ("http:", "https:", "ftp:", "file:", "//", "\\\\")
_STATED = {"creator": "last changed by", "initial-creator": "author", "creation-date": "created", "date": "changed",
           "generator": "program", "title": "title", "subject": "subject", "description": "description",
           "printed-by": "printed by", "print-date": "printed", "editing-cycles": "revision"}  # fmt: skip


def attribute(element: Any, name: str) -> str:
    """The value of the attribute of this local name, '' when it is not there."""
    return next((value for key, value in element.items() if local(key) == name), "")


def rows(table: Any) -> Iterator[Any]:
    """The rows of a table, through the groups around them."""
    for child in table:
        kind = local(child.tag)
        if kind == "table-row":
            yield child
        elif kind in ("table-rows", "table-header-rows", "table-row-group"):
            yield from rows(child)


def is_simple(cell: Any) -> bool:
    """Whether a cell holds one paragraph at most, and no table."""
    return len(cell) <= 1 and all(local(block.tag) in BLOCKS for block in cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """Names of automatic styles that hide their text, strike it out, or raise it above the line."""

    hiding: frozenset[str]
    striking: frozenset[str]
    raising: frozenset[str]


def styles_of(content: Any) -> Styles:
    """What the automatic styles of a document do to their text."""
    found: dict[str, set[str]] = {"hiding": set(), "striking": set(), "raising": set()}
    for style in content.iter():
        if local(style.tag) != "style":
            continue
        name = attribute(style, "name")
        for child in style:
            if local(child.tag) == "text-properties":
                if attribute(child, "display") == "none":
                    found["hiding"].add(name)
                if attribute(child, "text-line-through-style") not in ("", "none"):
                    found["striking"].add(name)
                if _RAISED.match(attribute(child, "text-position")):
                    found["raising"].add(name)
            if attribute(child, "hidden") == "true":
                found["hiding"].add(name)
    return Styles(**{kind: frozenset(names) for kind, names in found.items()})


def remote(content: Any) -> int:
    """Elements that fetch something when the document is opened; a link that somebody has to click is none."""
    fetching = ("image", "object", "plugin", "section-source", "floating-frame", "object-ole")
    return sum(
        local(one.tag) in fetching and attribute(one, "href").lower().startswith(_FAR) for one in content.iter()
    )


def is_sealed(package: Package) -> bool:
    """Whether the manifest says that parts are encrypted."""
    if "META-INF/manifest.xml" not in package:
        return False
    try:
        return b"encryption-data" in package.part("META-INF/manifest.xml", PART)
    except Unreadable:
        return False


def meta(package: Package) -> tuple[Stated, ...]:
    """Author, days and program, as stated."""
    if "meta.xml" not in package:
        return ()
    try:
        root = parsed(package.part("meta.xml", PART)).root
    except Unreadable:
        return ()
    pairs = ((_STATED.get(local(one.tag)), (one.text or "").strip()) for one in root.iter())
    return tuple(Stated(name=name, value=value[:1000], source="meta.xml") for name, value in pairs if name and value)
