"""Numbered demands: what is asked, ordered or promised in a list below "we demand the following:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_classes import KEPT
from stemma.read.attribution.frames import Frame, find_cue, subject
from stemma.read.lexicon import lexicon
from stemma.read.parsing.tree import end, start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

ITEM = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-–—•*])\s")
# What a list of such things holds: "makes three demands:", "on these conditions:".
ASKING_NOUNS = {"condition": "request", "demand": "request", "order": "order", "pledge": "promise",
                "promise": "promise", "recommendation": "request", "request": "request"}  # fmt: skip

PRESENTING = frozenset({"list", "present", "provide", "submit"})
"""Verbs of putting a list before somebody."""


class Listed:
    """Goes along with the sentences of a text and knows under which cue a numbered one stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._frame: Frame | None = None
        self._begun = False

    def over(self, sentence: Sentence) -> Frame | None:
        """The cue over ``sentence`` when it is an item of a list of demands; an opening sentence is none."""
        first, last = start(sentence[0]), end(sentence[-1])
        line = self.text.rfind("\n", 0, first) + 1
        mark = ITEM.match(self.text, line)
        opens_line = not self.text[mark.end() if mark is not None else line : first].strip()
        if opens_line and mark is None:
            self._frame, self._begun = None, False
        elif opens_line and self._frame is not None:
            self._begun = True
        if self._begun:
            return self._frame
        if self.text[first:last].rstrip().endswith(":"):
            self._frame = opening(sentence)
        return None


def opening(sentence: Sentence) -> Frame | None:
    """Whose demand or promise a sentence that ends in a colon opens."""
    for token in sentence:
        cue = find_cue(token, None) if token.pos_ in {"VERB", "AUX"} and not _is_closed(token, sentence) else None
        if cue is not None and cue.frame.does in KEPT and not cue.frame.negated:
            return cue.frame
    for token in sentence:
        does = ASKING_NOUNS.get(token.lemma_.lower()) if token.pos_ == "NOUN" else None
        if does is not None and not _is_referred_to(token, sentence):
            verb = next((t for t in (token, *token.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
            return Frame(does=does, source=subject(verb) if verb is not None else None, cue=[token])
    return None


def _is_closed(verb: Token, sentence: Sentence) -> bool:
    """ "your telegram, in which you asked us for the reasons, we answer the following:": a clause that is over before
    the colon asks for nothing in the list."""
    if verb.dep_ not in {"acl", "advcl", "relcl"} and not any(t.dep_ in {"acl", "relcl"} for t in verb.ancestors):
        return False
    last = next((t for t in reversed(list(sentence)) if t.is_alpha), verb)
    return last != verb and verb not in last.ancestors


def _is_referred_to(noun: Token, sentence: Sentence) -> bool:
    """ "In reply to your request, we state the following:": what the phrase in front of it refers to."""
    above = [t for t in noun.ancestors if t.dep_ == "prep" and t.head == sentence.root and t.i < sentence.root.i]
    tells = lexicon().says(sentence.root.lemma_) or sentence.root.lemma_ in PRESENTING
    return bool(above) and tells


def bare(sentence: Sentence) -> list[Token]:
    """The words of an item without its number."""
    match = ITEM.match(sentence.text)
    edge = match.end() if match else 0
    return [t for t in sentence if t.idx - sentence.start_char >= edge and not t.is_space]


def is_thing(sentence: Sentence) -> bool:
    """ "2. The release of all prisoners": an item without a verb."""
    return sentence.root.pos_ in {"NOUN", "PROPN"} and not any(
        t.tag_ in {"VBD", "VBZ", "VBP", "MD"} or t.lemma_.lower() in lexicon().auxiliaries for t in sentence
    )
