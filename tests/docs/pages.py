"""The pages of the documentation, their commands, links and codes."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = tuple(sorted([ROOT / "README.md", *DOCS.rglob("*.md")]))
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")


def commands(page: Path) -> list[str]:
    """The ``$ stemma ...`` lines of a page, in order."""
    blocks = CONSOLE.findall(page.read_text(encoding="utf-8"))
    lines = [line for block in blocks for line in block.splitlines()]
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ stemma")]


def links(page: Path) -> list[str]:
    """The targets of a page's links that lie in this repository, without their anchors."""
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    return [target.split("#")[0] for target in targets if not target.startswith(("http:", "https:", "#", "mailto:"))]
