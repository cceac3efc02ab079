"""The parts of an .xlsx workbook: sheets in order, shared strings, which number formats are dates."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from stemma.ingest.archive.package import Package, Unreadable
from stemma.ingest.office.facts import PART, local
from stemma.ingest.office.xml import parsed
from stemma.ingest.raised import raised

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
MOST_SHEETS = 1_000
_ASIDE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')  # what a number format shows as it stands, and its colours
_DAY = re.compile(r"[dyDY]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: its ``part`` in the package, and whether the program shows it."""

    name: str
    part: str
    is_hidden: bool


@dataclass(slots=True, kw_only=True)
class Book:
    """``strings`` are shared by all cells; ``dates`` are the style numbers whose values are days or times.

    ``times`` are those of them without a day, ``percents`` the styles that show a hundredth as 1%.
    """

    sheets: list[Sheet] = field(default_factory=list)
    strings: list[str] = field(default_factory=list)
    dates: frozenset[int] = frozenset()
    times: frozenset[int] = frozenset()
    percents: frozenset[int] = frozenset()
    is_1904: bool = False


def opened(package: Package) -> Book:
    """The workbook's plan. Raises :class:`Unreadable` when its main part cannot be read."""
    root = parsed(package.part("xl/workbook.xml", PART)).root
    targets = _targets(package, "xl/_rels/workbook.xml.rels")
    sheets: list[Sheet] = []
    is_1904 = False
    for element in root.iter():
        if local(element.tag) == "sheet" and len(sheets) < MOST_SHEETS:
            relation = element.get(_RELATION) or element.get(_RELATION_STRICT) or ""
            part = targets.get(relation, "")
            hidden = element.get("state") in ("hidden", "veryHidden")
            sheets.append(Sheet(name=element.get("name") or f"sheet {len(sheets) + 1}", part=part, is_hidden=hidden))
        elif local(element.tag) == "workbookPr":
            is_1904 = element.get("date1904") in ("1", "true")
    dates, times, percents = _styles(package)
    return Book(
        sheets=sheets, strings=_strings(package), dates=dates, times=times, percents=percents, is_1904=is_1904
    )


def texts(element: Any) -> str:
    """The words of a string item: its runs, without the reading help of East Asian names."""
    parts: list[str] = []
    for child in element:
        kind = local(child.tag)
        if kind == "t":
            parts.append(child.text or "")
        elif kind == "r":
            words = "".join(one.text or "" for one in child if local(one.tag) == "t")
            parts.append(raised(words) if _is_raised(child) else words)
    return "".join(parts)


def _is_raised(run: Any) -> bool:
    looks = (look for one in run if local(one.tag) == "rPr" for look in one if local(look.tag) == "vertAlign")
    return any(look.get("val") == "superscript" for look in looks)


def comments(package: Package, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """(cell, words) of the comments on a sheet."""
    folder, _, last = sheet.part.rpartition("/")
    targets = _targets(package, f"{folder}/_rels/{last}.rels")
    for part in sorted(target for target in targets.values() if "comment" in posixpath.basename(target).lower()):
        try:
            root = parsed(package.part(part, PART)).root
        except Unreadable:
            continue
        for element in root.iter():
            if local(element.tag) in ("comment", "threadedComment"):
                words = "".join(one.text or "" for one in element.iter() if local(one.tag) in ("t", "text"))
                yield element.get("ref") or "", words


def _targets(package: Package, part: str) -> dict[str, str]:
    """Relationship id -> part of the package."""
    if part not in package:
        return {}
    folder = posixpath.dirname(posixpath.dirname(part))
    found: dict[str, str] = {}
    for element in parsed(package.part(part, PART)).root:
        target = element.get("Target") or ""
        if element.get("TargetMode") != "External":
            path = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
            found[element.get("Id") or ""] = path
    return found


def _strings(package: Package) -> list[str]:
    if "xl/sharedStrings.xml" not in package:
        return []
    root = parsed(package.part("xl/sharedStrings.xml", PART)).root
    return [texts(item) for item in root if local(item.tag) == "si"]


def _styles(package: Package) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """The numbers of the styles of days and times, of those of times alone, and of percentages."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

    if "xl/styles.xml" not in package:
        return frozenset(), frozenset(), frozenset()
    try:
        root = parsed(package.part("xl/styles.xml", PART)).root
    except Unreadable:
        return frozenset(), frozenset(), frozenset()
    own = {one.get("numFmtId"): one.get("formatCode") or "" for one in root.iter() if local(one.tag) == "numFmt"}
    dates: set[int] = set()
    times: set[int] = set()
    percents: set[int] = set()
    for styles in (one for one in root if local(one.tag) == "cellXfs"):
        for at, style in enumerate(styles):
            number = style.get("numFmtId") or "0"
            code = own.get(number) or (BUILTIN_FORMATS.get(int(number)) if number.isdigit() else None)
            if code and is_date_format(code[:200]):
                dates.add(at)
                if not _DAY.search(_ASIDE.sub("", code[:200])):
                    times.add(at)
            elif code and "%" in _ASIDE.sub("", code[:200]):
                percents.add(at)
    return frozenset(dates), frozenset(times), frozenset(percents)
