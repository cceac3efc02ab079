"""Who speaks in each turn of an interview, and in a statement printed below "N. said:"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from stemma.model import Link, Mention
from stemma.read.draft import Draft
from stemma.read.parsing.tree import start
from stemma.read.turns.transcripts import ANSWERERS, Turn, key, transcript

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence

# Who asks or writes, by the words beside a name: "By N. N.", "our reporter N. N.", "interviewed by N. N.".
ASKING = re.compile(r"(?i)(?:\bby|\b(?:reporter|correspondent|journalist|editor|presenter|host))[ \t]+$")


class Speakers:
    """The turns of a text with who speaks in each."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._turns = transcript(draft.text)
        self._starts = [turn.start for turn in self._turns]
        self._known: dict[str, Mention | None] = {}

    def turn(self, sentence: Sentence) -> Turn | None:
        """The turn that ``sentence`` stands in."""
        at = start(next((t for t in sentence if not t.is_space), sentence[0]))
        row = bisect_right(self._starts, at) - 1
        return self._turns[row] if row >= 0 and at < self._turns[row].end else None

    def link(self, turn: Turn) -> Link:
        """Through whom an answer comes; unnamed when the text does not show who gives it."""
        who = "" if key(turn.who) in ANSWERERS else turn.who
        if key(who) not in self._known:
            self._known[key(who)] = self._named(who, turn) if who else self._interviewed()
        mention = self._known[key(who)]
        cue = self.draft.span(*turn.label) if turn.label is not None else None
        return Link(source=mention.id if mention is not None else "unnamed", level="carried-over", cue=cue)

    def _named(self, who: str, turn: Turn) -> Mention:
        """The person or body of whom the label is the name, or its last word."""
        named = [m for m in self.draft.mentions if m.form == "name" and m.kind in {"person", "organisation"}]
        found = [m for m in named if key(m.name) == key(who)]
        found = [m for m in found if m.kind == "person"] or found
        if found:
            return min(found, key=lambda m: m.span)
        first = self.draft.text.index(who, turn.start)
        return self.draft.add("person", first, first + len(who), why="It is the label of what somebody says.")

    def _interviewed(self) -> Mention | None:
        """The person most named before the first question who is not said to ask or write."""
        first = self._turns[0].start
        before = [m for m in self.draft.mentions if m.kind == "person" and m.form == "name" and m.span.start < first]
        before = sorted((m for m in before if not self._asks(m)), key=lambda m: m.span)
        counts = Counter(key(m.name) for m in before)
        most = max(counts.values(), default=0)
        return next((m for m in before if counts[key(m.name)] == most), None)

    def _asks(self, mention: Mention) -> bool:
        """Whether the words before a name on its line, or those that end the line above, say that it asks."""
        at = mention.span.start
        line = self.draft.text.rfind("\n", 0, max(0, at - 1)) + 1
        return ASKING.search(self.draft.text[line:at]) is not None
