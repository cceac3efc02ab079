"""Labelled sets cut in two by a fixed hash: rules are made on one half, figures are reported on the other."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Literal

Part = Literal["tune", "report", "all"]
Row = dict[str, Any]
FOLDER = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "compare"


def half_of(key: str) -> Part:
    """``tune`` or ``report``, the same for one key on every machine."""
    return "tune" if hashlib.sha256(key.encode()).digest()[0] % 2 else "report"


def rows(name: str, key: str, part: Part) -> list[Row] | None:
    """The rows of the file ``name`` whose field ``key`` falls into ``part``; None when the file is not there."""
    path = FOLDER / name
    if not path.exists():
        return None
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [row for row in found if part == "all" or half_of(str(row[key])) == part]
