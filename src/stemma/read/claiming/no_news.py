"""Clauses that put nothing forward: headings with a number, credits, "let us", and what somebody was asked about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS

if TYPE_CHECKING:
    from stemma.read.claiming.clauses import Clause
    from stemma.read.parsing.tree import Token

HANDLED = frozenset({"abridge", "adapt", "compile", "edit", "illustrate", "photograph", "reprint", "translate"})
ASKED = frozenset({"ask", "press", "question"})
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?")


def says_nothing(clause: Clause) -> bool:
    """Whether a clause, though it has a verb, tells of nothing."""
    head = clause.head
    if clause.kind == "headline":
        return is_numbered_heading(clause.tokens)
    return _is_credit(head) or _is_let_us(head) or _is_asked_about(head)


def is_numbered_heading(tokens: list[Token]) -> bool:
    """ "4.3 The raid on the mill": a section's name, unless a verb in it tells of the past."""
    words = sorted(tokens, key=lambda t: t.i)
    is_numbered = len(words) > 1 and _NUMBERED.fullmatch(words[0].text) and words[1].text[:1].isupper()
    return bool(is_numbered) and not any(t.tag_ in {"VBD", "MD"} or t.dep_ in {"aux", "auxpass"} for t in words)


def _has_none(verb: Token) -> bool:
    """A verb without subject or auxiliary."""
    return not any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "expl"} for c in verb.children)


def _is_credit(verb: Token) -> bool:
    """ "Translated from the Polish.", "Photographed by N. N."."""
    by = any(c.lower_ in {"by", "from"} for c in verb.children)
    is_first = verb.dep_ == "ROOT" and verb.i == verb.sent.start
    return is_first and verb.lemma_.lower() in HANDLED and verb.tag_ in {"VBN", "VBD"} and by and _has_none(verb)


def _is_let_us(verb: Token) -> bool:
    """ "Let us be fair"."""
    is_bare = verb.dep_ == "ROOT" and verb.lower_ == "let" and _has_none(verb)
    return is_bare and verb.i + 1 < verb.sent.end and verb.nbor(1).lower_ in {"us", "'s", "’s"}


def _is_asked_about(verb: Token) -> bool:
    """ "Asked for the ledger, he said": what he was asked for is no news; what was asked ("asked why ...") is."""
    is_fronted = verb.dep_ == "advcl" and verb.tag_ in {"VBN", "VBD"} and verb.i < verb.head.i
    is_open = any(c.dep_ in {"ccomp", "advcl", "xcomp"} for c in verb.children)
    about = any(c.dep_ == "prep" and c.lower_ in {"about", "for", "on"} for c in verb.children)
    return is_fronted and verb.lemma_.lower() in ASKED and about and not is_open and _has_none(verb)
