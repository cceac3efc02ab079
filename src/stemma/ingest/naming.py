"""Short stable ids for documents: the file's stem, with its folder and a number only where two are alike."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from pathlib import PurePath

from stemma.ingest.source import INSIDE

_LONGEST = 120


def name_paths(paths: Sequence[str], taken: Collection[str] = ()) -> Mapping[str, str]:
    """An id for each path, unique among themselves and apart from ``taken``; the order of paths is of no matter.

    ``2014/report.txt`` is ``report``; beside ``2015/report.txt`` the two are ``2014-report`` and ``2015-report``.
    A file inside a file is named like one in a folder: ``leak.zip > 3.eml/letter.pdf`` is ``letter``.
    """
    unique = sorted(set(paths))
    stems = Counter(_stem(path) for path in unique)
    used = set(taken)
    named: dict[str, str] = {}
    # Stems that stand alone are named first, so that a folder's prefix cannot push one of them aside.
    for path in sorted(unique, key=lambda path: (stems[_stem(path)] > 1, path)):
        stem = _stem(path)
        alone = stems[stem] == 1 and stem not in used
        wanted = stem if alone else _with_folder(path, stem)
        named[path] = _numbered(wanted, used)
        used.add(named[path])
    return named


def _numbered(wanted: str, used: set[str]) -> str:
    if wanted not in used:
        return wanted
    number = 2
    while f"{wanted}-{number}" in used:
        number += 1
    return f"{wanted}-{number}"


def _with_folder(path: str, stem: str) -> str:
    folder = _clean(_as_path(path).parent.name)
    return f"{folder}-{stem}" if folder and folder not in (".", "..") else stem


def _stem(path: str) -> str:
    return _clean(_as_path(path).stem) or "document"


def _as_path(place: str) -> PurePath:
    return PurePath(place.replace(INSIDE, "/", 1))


def _clean(name: str) -> str:
    """Without what breaks a line, hides, parts other ids (':'), or reads as an option ('-' at the head)."""
    kept = "".join("_" if char in ":/\\" or unicodedata.category(char)[0] == "C" else char for char in name)
    return kept.strip().lstrip("- ")[:_LONGEST]


def title_of(paths: Sequence[str | os.PathLike[str]]) -> str:
    """A case's name from what was first ingested: the folder's, or those of the first three files."""
    names = [_stem(os.path.abspath(path) if os.fspath(path) in (".", "..") else os.fspath(path)) for path in paths]
    return ", ".join(names[:3]) + (", ..." if len(names) > 3 else "")
