"""Reads a page back: the texts as they are shown, the claims, and the quotations with the places they name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_PLACE = re.compile(r"(\d+)–(\d+)$")
_VOID = frozenset(("meta", "input", "br", "link", "img", "hr", "use", "path", "rect", "line", "circle"))


@dataclass(slots=True)
class Quotation:
    """Words in the table of claims and the place they are said to stand: the fragment of a text, start and end."""

    words: str
    fragment: str = ""
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class ClaimPart:
    """One row of the table of claims."""

    words: str = ""
    quotations: list[Quotation] = field(default_factory=list)


@dataclass(slots=True)
class Parts:
    """``texts`` by document id, ``claims`` by number as printed."""

    texts: dict[str, str] = field(default_factory=dict)
    claims: dict[str, ClaimPart] = field(default_factory=dict)


def parts_of(page: bytes) -> Parts:
    """The parts of ``page``; anything that is no such page has none."""
    reader = _Reader()
    reader.feed(page.decode("utf-8", "replace"))
    reader.close()
    return reader.parts


class _Reader(HTMLParser):
    """Walks the page once; keeps a stack of what it is inside of."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts = Parts()
        self._stack: list[tuple[str, str]] = []
        self._text = ""
        self._claim: ClaimPart | None = None
        self._view = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag in _VOID:
            return
        self._stack.append((tag, self._role(tag, told)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Elements without content hold no words."""

    def _role(self, tag: str, told: dict[str, str]) -> str:
        classes = told.get("class", "").split()
        if tag == "section" and "view" in classes:
            self._view = told.get("id", "")
        elif tag == "div" and "body" in classes and self._view == "texts":
            self._text = told.get("data-text", "")
            self.parts.texts.setdefault(self._text, "")
            return "text"
        elif self._view == "texts" and tag == "a" and "n" in classes:
            return "number"
        elif self._view == "claims" and tag == "tr" and told.get("id", "").startswith("claim-"):
            self._claim = self.parts.claims.setdefault(told["id"].removeprefix("claim-"), ClaimPart())
            return "claim"
        elif self._claim is not None and tag == "p" and "q" in classes:
            self._claim.quotations.append(Quotation(words=""))
            return "quotation"
        elif self._claim is not None and tag == "a" and "at" in classes and self._claim.quotations:
            self._claim.quotations[-1].fragment = told.get("href", "").lstrip("#")
            return "place"
        return ""

    def handle_endtag(self, tag: str) -> None:
        while self._stack:
            name, role = self._stack.pop()
            if role == "text":
                self._text = ""
            if role == "claim":
                self._claim = None
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        roles = {role for _, role in self._stack if role}
        if "text" in roles and "number" not in roles:
            self.parts.texts[self._text] += data
        if self._claim is None:
            return
        self._claim.words += data
        quotations = self._claim.quotations
        if "quotation" in roles:
            quotations[-1].words += data
        elif "place" in roles and (found := _PLACE.search(data)):
            quotations[-1].start, quotations[-1].end = int(found[1]), int(found[2])
