"""The report as Markdown (CommonMark): words of the texts are escaped, so that they stay words."""

from __future__ import annotations

import re

from stemma.dossier.exports.report import Block, report_of
from stemma.model import Dossier

# What CommonMark (and GitHub's kin of it) gives a meaning to inside a line, at its start, or in a bare address.
_MEANING = re.compile(r"[\\`*_{}\[\]#!|~$^]|(?<=:)/(?=/)|@|(?<=\bwww)\.", re.IGNORECASE)
_START = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")
_CONTROL = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class MarkdownReport:
    """Exporter of the report."""

    name = "markdown"
    version = "1"
    suffix = ".md"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file: UTF-8, one line feed at the end."""
        return ("\n\n".join(_written(block) for block in report_of(dossier)) + "\n").encode(
            "utf-8", "backslashreplace"
        )


def _written(block: Block) -> str:
    words = escaped(block.text)
    if block.kind == "quotation":
        return f"> {words}\n>\n> — {escaped(block.reference)}"
    return {"title": "# ", "heading": "## ", "item": "### ", "point": "- "}.get(block.kind, "") + words


def escaped(text: str) -> str:
    """``text`` on one line with every sign that Markdown reads put behind a backslash or as a reference."""
    one_line = " ".join(_CONTROL.sub("\ufffd", text).split())
    escaped_signs = _MEANING.sub(lambda found: f"\\{found.group()}", one_line)
    quiet = escaped_signs.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _START.sub(
        lambda found: f"\\{found[1]}" if not found[1].isdigit() else f"&#{ord(found[1][0])};{found[1][1:]}", quiet
    )
