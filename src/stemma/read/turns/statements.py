"""Statements printed below "N. said:": paragraphs without marks, with an opening mark each, or as items of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stemma.read.attribution.frames import Frame, cue_words, is_negated, speaker
from stemma.read.claiming.listed import ITEM
from stemma.read.lexicon import lexicon
from stemma.read.parsing.tree import start
from stemma.read.turns.transcripts import SELF

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

OPENS = ("“", '"', "«", "„")
CLOSES = ("”", '"', "»")
ENDS = re.compile(
    r"(?i)\s*(?:ends?\b|#{2,}|\*{3,}|notes? (?:to|for) (?:the )?editors?\b|further information\b|media enquiries\b)"
)
HEADING_WORDS = 8
QUOTED = ">"
"""The mark before each line that a mail takes over from another."""


class Statements:
    """Goes along with the sentences of a text and knows whose statement one stands in."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._frame: Frame | None = None
        self._way = ""
        self._before = ""

    def over(self, sentence: Sentence) -> Frame | None:
        """The cue above the statement that ``sentence`` stands in; the sentence with the cue is in none."""
        first = start(next((t for t in sentence if not t.is_space), sentence[0]))
        opening = self.text.rfind("\n", 0, first) + 1
        mark = ITEM.match(self.text, opening)
        if self._frame is not None and not self.text[mark.end() if mark else opening : first].strip(QUOTED + " \t"):
            stop = self.text.find("\n", first)
            line = self.text[opening : stop if stop >= 0 else len(self.text)].lstrip()
            if not self._goes_on(line):
                self._frame = None
            self._before = line
        return self._frame

    def open(self, verb: Token) -> Frame:
        """``verb`` says what stands in the lines below."""
        self._frame = Frame(does="say", source=speaker(verb), cue=cue_words(verb), lemma=verb.lemma_.lower())
        self._way, self._before = "", ""
        return self._frame

    def _goes_on(self, line: str) -> bool:
        if not self._before:
            self._way = "quoted" if line.startswith(OPENS) else "items" if ITEM.match(line) else "plain"
            self._way = "taken over" if line.startswith(QUOTED) else self._way
        if self._way == "taken over":
            return line.startswith(QUOTED)
        if self._way == "quoted":
            return line.startswith(OPENS) and not self._before.rstrip().endswith(CLOSES)
        if self._way == "items":
            return ITEM.match(line) is not None
        return not (_is_heading(line) or line.rstrip().endswith(":") or self._speaks_of_him(line))

    def _speaks_of_him(self, line: str) -> bool:
        """A paragraph that names who has spoken, and in which nobody speaks of himself, tells again."""
        who = self._frame.source if self._frame is not None else None
        named = who is not None and re.search(rf"\b{re.escape(who.text)}\b", line) is not None
        return named and SELF.search(line) is None


def says_below(sentence: Sentence) -> Token | None:
    """The verb of "Minister N. N. said:" at the end of its line: what it says stands in the lines below."""
    words = [t for t in sentence if not t.is_space]
    if len(words) < 3 or words[-1].text != ":" or "\n" not in _behind(sentence):
        return None
    for verb in (sentence.root, *(c for c in sentence.root.children if c.dep_ == "conj")):
        if lexicon().cue_class.get(verb.lemma_.lower()) != "say" or is_negated(verb) or speaker(verb) is None:
            continue
        if not any(c.dep_ in {"ccomp", "dobj"} and c.i > verb.i for c in verb.children):
            return verb
    return None


def _behind(sentence: Sentence) -> str:
    """The blanks behind the sentence's last word."""
    last = next(t for t in reversed(list(sentence)) if not t.is_space)
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    if after is None or after.is_space:
        return "\n" if after is None else after.text
    return last.whitespace_


def _is_heading(line: str) -> bool:
    words = line.split()
    return ENDS.match(line) is not None or (len(words) <= HEADING_WORDS and line.rstrip()[-1:] not in '.!?”"…;')
