"""Plain text and Markdown: the text is the file's content, character for character."""

from __future__ import annotations

import re
from pathlib import PurePath

from stemma.ingest.masthead import masthead
from stemma.ingest.own_day import full_days, only
from stemma.ingest.sniff import is_soup, kind_of
from stemma.model import Problem
from stemma.seams import Extraction
from stemma.text.encoding import Decoded, decode
from stemma.text.laid_out import MATTER, laid_out

_MARKDOWN = (".md", ".markdown")
_STATED = re.compile(r"(?m)^(?P<name>title|date):[ \t]*(?P<value>[^\r\n]+?)[ \t]*$")
LONGEST = 320
"""Characters of a heading that may be a title."""


class PlainReader:
    """Reads .txt, .md and text/plain.

    For UTF-8 the text equals the decoded content: line ends, no-break spaces and direction controls stay, only a
    byte order mark is left out. Markup of Markdown stays in the text too, so that offsets count what is stored.
    """

    in_process = True  # pure Python over bytes, linear in their number: needs no wall
    name = "stemma.plain"
    version = "1"
    media_types: tuple[str, ...] = ("text/plain", "text/markdown")
    suffixes: tuple[str, ...] = (".txt", ".text", ".md", ".markdown")

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """The text of ``data``; machine data gives no text and a Problem."""
        kind = kind_of(data)
        if kind:
            return _nothing(path, "type_mismatch", f"The file is named like a text but is {kind.label}.")
        decoded = decode(data)
        if is_soup(decoded.text):
            return _nothing(path, "unsupported", "The file holds machine data, not text.")
        if not decoded.text.strip("\ufeff\0 \t\r\n\u00a0"):
            return _nothing(path, "empty", "The file holds no text.")
        stated = masthead(laid_out(decoded.text, is_marked=is_markdown(path)))
        above = _matter(decoded.text) if is_markdown(path) else {}
        return Extraction(
            text=decoded.text,
            encoding=decoded.encoding,
            encoding_source=decoded.source,
            replaced=decoded.replaced,
            title=above.get("title") or _title(decoded.text, path) or stated.title,
            date=only(full_days(above.get("date", ""))),
            problems=encoding_problems(decoded, path),
        )


def is_markdown(path: str) -> bool:
    """Whether a file is named as Markdown is."""
    return PurePath(path).suffix.lower() in _MARKDOWN


def encoding_problems(decoded: Decoded, path: str) -> tuple[Problem, ...]:
    """What a reader of a text should know of how its bytes were decoded."""
    found: list[Problem] = []
    if decoded.replaced:
        at = decoded.text.find("\ufffd")
        message = f"{decoded.replaced} byte(s) are no character in {decoded.encoding}; each shows as U+FFFD."
        hint = "Ask for the file again, or compare with the original bytes at the places marked."
        found.append(Problem(path=path, code="encoding_invalid", message=message, hint=hint, start=at, end=at + 1))
    if decoded.mixed:
        message = f"Lines of two encodings stand in one file ({decoded.encoding}); each line was read by its own."
        hint = "Check the lines that are not UTF-8: their encoding was told from their letters."
        found.append(Problem(path=path, code="encoding_mixed", message=message, hint=hint, lost=False))
    if decoded.doubtful:
        message = f"The encoding was taken to be {decoded.encoding}, but another one fits nearly as well."
        hint = "Check names with accents, or save the file as UTF-8."
        found.append(Problem(path=path, code="encoding_guessed", message=message, hint=hint, lost=False))
    return tuple(found)


def _nothing(path: str, code: str, message: str) -> Extraction:
    hint = {
        "empty": "Check that the file was copied whole.",
        "type_mismatch": "Give the file its right suffix, or export its text as .txt.",
    }.get(code, "Export the text as UTF-8 (.txt) and ingest that.")
    return Extraction(text="", problems=(Problem(path=path, code=code, message=message, hint=hint),))


def _matter(text: str) -> dict[str, str]:
    """What the data above a text in Markdown state of it."""
    found = MATTER.match(text)
    rows = _STATED.finditer(found["lines"]) if found else ()
    return {row["name"]: row["value"].strip("\"'") for row in rows}


def _title(text: str, path: str) -> str | None:
    if not is_markdown(path):
        return None
    line = text.lstrip()[:LONGEST].splitlines()[0] if text.strip() else ""
    mark, words = line[:1], line[1:].strip()
    is_heading = mark == "#" and line[1:2].isspace() and len(line) < LONGEST
    return words.rstrip("#").rstrip() or None if is_heading else None
