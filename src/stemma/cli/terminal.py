"""What is printed where: answers on stdout, complaints and progress on stderr, and how plain they have to be."""

from __future__ import annotations

import json
import os
import shutil
import sys
import unicodedata
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TextIO

WIDTH = 88
# Characters that turn the direction of a line; in a terminal they could make a passage read as another.
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
PLAIN = {
    "≠": "!=", "…": "...", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-",
    "←": "<-", "→": "->", "×": "x", "\u00a0": " ",
}  # fmt: skip


def add_plainness(parser: ArgumentParser) -> None:
    """The options of every verb that prints text for people."""
    group = parser.add_argument_group("printing")
    group.add_argument("--ascii", action="store_true", help="signs and quotation marks in plain ASCII")
    group.add_argument("--no-bidi", action="store_true", help="leave out the marks that isolate right-to-left text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How text for people is written."""

    width: int = WIDTH
    colour: bool = False
    ascii: bool = False
    isolate: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """The two streams of one run."""

    out: TextIO
    err: TextIO
    style: Style

    @classmethod
    def of(cls, arguments: Namespace, environment: Mapping[str, str] = os.environ) -> Terminal:
        """From the options, the environment (``NO_COLOR``, ``COLUMNS``) and what the streams are."""
        encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "")
        style = Style(
            width=min(WIDTH, shutil.get_terminal_size((WIDTH, 40)).columns),
            colour=sys.stdout.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb",
            ascii=bool(getattr(arguments, "ascii", False)) or not encoding.startswith("utf"),
            isolate=not getattr(arguments, "no_bidi", False),
        )
        return cls(out=sys.stdout, err=sys.stderr, style=style)

    def say(self, text: str) -> None:
        """A line of the answer."""
        shown = plain(text) if self.style.ascii else text
        encoding = getattr(self.out, "encoding", None) or "utf-8"
        self.out.write(shown.encode(encoding, "replace").decode(encoding) + "\n")

    def json(self, value: Any) -> None:
        """One JSON value, keys sorted, and nothing else."""
        self.raw((json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode())

    def raw(self, data: bytes) -> None:
        """Bytes as they are (UTF-8), whatever the locale."""
        buffer = getattr(self.out, "buffer", None)
        if buffer is None:
            self.out.write(data.decode("utf-8"))
            return
        self.out.flush()
        buffer.write(data)
        buffer.flush()

    def progress(self, text: str) -> None:
        """A passing line: only where a person watches."""
        if self.err.isatty():
            self.err.write(f"\r\x1b[K{shorten(text, self.style.width)}")
            self.err.flush()

    def progress_done(self) -> None:
        """Take the passing line away."""
        if self.err.isatty():
            self.err.write("\r\x1b[K")
            self.err.flush()

    def complain(self, message: str, hint: str = "") -> None:
        """One clear sentence on stderr, with what to do."""
        self.progress_done()
        lines = [f"stemma: {harmless(message)}"] + ([f"  hint: {harmless(hint)}"] if hint else [])
        encoding = getattr(self.err, "encoding", None) or "utf-8"
        self.err.write("".join(line + "\n" for line in lines).encode(encoding, "replace").decode(encoding))


def harmless(text: str) -> str:
    """``text`` on one line, without control characters (escape sequences) and marks that turn the direction."""
    spaced = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text if c not in TURNING)
    return " ".join(spaced.split())


def shorten(text: str, width: int) -> str:
    """``text`` cut at a word to ``width`` characters, with an ellipsis where something was cut."""
    if len(text) <= width:
        return text
    cut = text[: max(width - 1, 1)]
    at_word = cut.rfind(" ")
    return (cut[:at_word] if at_word > width // 2 else cut).rstrip(" ,;:") + "…"


def plain(text: str) -> str:
    """Signs and quotation marks in ASCII; letters of other scripts stay."""
    return "".join(PLAIN.get(character, character) for character in text)
