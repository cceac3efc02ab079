"""Every code that the program can give is explained in docs/problems.md, and no other."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# How codes are written: as an argument, as the first argument of what makes or raises a problem, as a constant.
WRITTEN = re.compile(
    r'code="([a-z0-9_]+)"'
    r'|_nothing\(path, "([a-z_]+)"'
    r'|^_FAILED = "([a-z_]+)"'
    r"""|code = "([a-z_]+)" if"""
    r'|(?:Unreadable|TooMuch|WorkerDied|_stopped|\.say|_note|_problem)\(\s*"([a-z0-9_]+)"'
    r'|(?:leave|_tell)\([^,()]+(?:\([^()]*\))?, "([a-z_]+)"'
    r"""|^ +\("([a-z_]+)", (?:made\.|unseen)""",
    re.MULTILINE,
)


def given() -> set[str]:
    sources = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "src" / "stemma").rglob("*.py")))
    return {code for source in sources for found in WRITTEN.findall(source) for code in found if code}


def explained() -> set[str]:
    return set(re.findall(r"^\| `([a-z0-9_]+)` \|", (ROOT / "docs" / "problems.md").read_text(), re.MULTILINE))


def test_every_code_is_explained_and_every_explanation_is_of_a_code() -> None:
    assert given() == explained()
