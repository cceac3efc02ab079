"""Clauses behind "nor" whose verb stands behind its subject: "nor had any crew been paid"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

HELPS = frozenset({"did", "do", "does", "had", "has", "have"})


def mend_nor(words: list[Token]) -> None:
    """Mend the tree of one sentence in place: the helping verb stands beneath the other."""
    for nor, help_, first in zip(words, words[1:], words[2:], strict=False):
        if nor.lower_ in {"neither", "nor"} and help_.lower_ in HELPS and help_.dep_ in {"ROOT", "conj"}:
            verb = next((c for c in help_.children if c.dep_ == "ccomp" and c.i > first.i), None)
            who = None if verb is None else next((c for c in verb.children if c.dep_ in SUBJECTS), None)
            if verb is not None and who is not None and who.left_edge == first:
                _turn(help_, verb)


def _turn(help_: Token, verb: Token) -> None:
    is_root = help_.head == help_
    first = help_.head
    if help_.lemma_ == "have":
        verb.tag_ = "VBN"
    told = next((c for c in first.children if c.dep_ == "ccomp" and c.i < first.i), None)
    if not is_root and told is not None:
        first = told  # "No boat had left, he said, nor had any crew been paid": both are what he said
    verb.head, verb.dep_ = (verb, "ROOT") if is_root else (first, help_.dep_)
    for child in list(help_.children):
        if child != verb:
            child.head = verb
            child.dep_ = "cc" if child.lower_ in {"neither", "nor"} else child.dep_
    help_.head, help_.dep_, help_.pos_ = verb, "aux", "AUX"
