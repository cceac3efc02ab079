"""Whose account stands behind a denial's colon: "The mayor rejects this: the well was dry", who denies says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.attribution.frames import Frame
    from stemma.read.parsing.tree import Token

OPENING = frozenset({"“", '"', "«", "„", "‘"})
ACCOUNTS = frozenset({"account", "story", "version"})
GIVING = frozenset({"give", "have", "offer", "present", "tell"})
LISTED = frozenset({"following", "these", "thing", "two", "three", "several"})
"""What a list of what is denied is called: "denied the following: the dam leaked"."""


def told_behind_colon(child: Token, verb: Token) -> bool:
    """Whether ``child`` is a statement behind the colon of the denial ``verb``."""
    if child.dep_ != "conj" or child.i < verb.i or lexicon().cue_class.get(verb.lemma_.lower()) != "deny":
        return False
    words = child.doc[verb.i + 1 : child.i]
    opens = [t for t in words if t.text == ":"]
    is_behind = bool(opens) and all(t.text in OPENING or t.is_space for t in words if opens[0].i < t.i < _edge(child))
    return is_behind and any(c.dep_ in {*SUBJECTS, "expl"} for c in child.children) and _is_told(verb, opens[0])


def _is_told(verb: Token, colon: Token) -> bool:
    """Whether it is clear before the colon what is denied: "this", "the claim that ...", "that ...", or a list of it;
    what a bare noun ("denied the charge: ...") is may only be told behind it, but for words in quotation marks."""
    denied = [c for c in verb.children if c.dep_ in {"dobj", "ccomp"} and verb.i < c.i < colon.i]
    is_quoted = colon.i + 1 < len(colon.doc) and colon.nbor(1).text in OPENING
    return is_quoted or any(
        c.dep_ == "ccomp"
        or c.pos_ in {"PRON", "DET"}
        or LISTED & {t.lower_ for t in (c, *c.children)}
        or any(g.dep_ in {"acl", "ccomp", "relcl"} for g in c.children)
        for c in denied
    )


def account_given(verb: Token) -> Token | None:
    """ "gave us another version: the boats were sold": the statement behind the colon is his account."""
    if verb.lemma_.lower() not in GIVING or any(c.dep_ == "neg" for c in verb.children):
        return None
    given = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in ACCOUNTS), None)
    if given is None:
        return None
    for child in verb.children:
        is_behind = child.i > given.i and child.dep_ in {"ccomp", "conj", "parataxis"}
        has_own = any(c.dep_ in {*SUBJECTS, "expl"} for c in child.children)
        if is_behind and has_own and any(t.text == ":" for t in child.doc[given.i : _edge(child)]):
            return child
    return None


def _edge(child: Token) -> int:
    """Where the words of ``child`` begin, without the marks before them."""
    return next((t.i for t in child.subtree if not t.is_punct and not t.is_space), child.i)


def account_of(frame: Frame, verb: Token) -> Frame:
    """Who denies puts it forward; of a list ("denied the following:") he denies each."""
    denied = [t.lower_ for c in verb.children if c.dep_ == "dobj" for t in (c, *c.children)]
    return frame if LISTED & set(denied) else replace(frame, does="say", negated=False)
