"""Numbered orders or points that a report prints in full, with a name in a line of its own below them: the words of
who signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Link, Mention
from stemma.read.claiming.listed import ITEM
from stemma.read.draft import Draft
from stemma.read.parsing.tree import start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence

LEAST_ITEMS = 2
LEAST_BEHIND = 300
"""Characters of report behind the name: below a paper that stands alone it is the paper's own signature."""


class Signed:
    """The stretches of a text that somebody signed."""

    def __init__(self, draft: Draft) -> None:
        self._stretches: list[tuple[int, int, Link]] = []
        self._draft = draft
        first, items, at = 0, 0, 0
        for line in draft.text.split("\n"):
            if ITEM.match(draft.text, at):
                first, items = (first, items + 1) if items else (at, 1)
            elif line.strip():
                self._sign(first, at, line, items)
                items = 0
            at += len(line) + 1

    def over(self, sentence: Sentence) -> Link | None:
        """Who signed what ``sentence`` stands in."""
        at = start(next((t for t in sentence if not t.is_space), sentence[0]))
        return next((link for first, last, link in self._stretches if first <= at < last), None)

    def _sign(self, first: int, at: int, line: str, items: int) -> None:
        """Note the items from ``first`` on as the words of whom the line at ``at`` names."""
        is_within = len(self._draft.text) - at - len(line) >= LEAST_BEHIND
        who = self._signatory(at, line) if items >= LEAST_ITEMS and is_within else None
        if who is not None:
            cue = self._draft.span(who.span.start, who.span.end)
            self._stretches.append((first, at, Link(source=who.id, level="carried-over", cue=cue)))

    def _signatory(self, at: int, line: str) -> Mention | None:
        """The person whose name, with rank or office, is all that stands in the line."""
        named = [m for m in self._draft.covering(at + len(line.rstrip(" ,.")) - 1) if m.kind == "person"]
        before = (self._draft.text[at : m.span.start].lower().strip(" :()") for m in named)
        found = [m for m, words in zip(named, before, strict=True) if m.form == "name" and words in {"", "signed"}]
        return found[0] if found else None
