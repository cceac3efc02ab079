"""The words of a page whose structure cannot be used, by a scanner that builds no tree."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from stemma.ingest.dom import LINES, PARAGRAPHS

LARGEST = 4_000_000  # characters scanned
_UNSEEN = ("script", "style", "template", "noscript", "head", "textarea", "select", "svg", "math", "iframe", "object")
_SPACES, _BREAKS = re.compile(r"[ \t\f\r]+"), re.compile(r" ?\n[ \n]*")


def flat_text(source: str) -> str:
    """The text outside of scripts and styles, a line for each block; '' when there is none."""
    scanner = _Scanner()
    scanner.feed(source[:LARGEST])
    words = _SPACES.sub(" ", "".join(scanner.parts))
    return _BREAKS.sub("\n", words).strip() + "\n" if words.strip() else ""


class _Scanner(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = ""
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen:
            self._depth += tag == self._unseen
        elif tag in _UNSEEN or "hidden" in dict(attrs):
            self._unseen, self._depth = tag, 1
        elif tag in PARAGRAPHS or tag in LINES or tag == "br":
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._depth -= 1
            self._unseen = self._unseen if self._depth else ""
        elif not self._unseen and (tag in PARAGRAPHS or tag in LINES):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data.replace("\n", " "))
