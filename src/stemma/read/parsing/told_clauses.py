"""Clauses that are told and that the parser hangs beside: "tell us the water smelled", "made it clear that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import hang

if TYPE_CHECKING:
    from spacy.tokens import Token

TOLD = frozenset({"assure", "inform", "remind", "tell", "warn"})
INFORMING = TOLD | {"notify"}
ONLY = frozenset({"just", "merely", "only", "simply"})


def mend_told(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    for verb in words:
        if verb.lemma_ == "make":
            _made_clear(verb)
        elif verb.lemma_ in INFORMING and verb.pos_ == "VERB":
            _told_whom(verb)
            _told_only(verb)


def _made_clear(verb: Token) -> None:
    """ "made it clear that the army would strike": what is made clear is told."""
    clear = next((c for c in verb.children if c.lower_ in {"clear", "plain"} and c.i > verb.i), None)
    behind = [] if clear is None else [c for t in (clear, verb) for c in t.children if c.i > clear.i]
    told = next((c for c in behind if any(g.dep_ == "mark" and g.lower_ == "that" for g in c.children)), None)
    if clear is not None and told is not None:
        clear.dep_ = "acomp"
        hang(told, verb, "ccomp")


def _told_whom(verb: Token) -> None:
    """ "Residents tell us the water smelled of oil": the noun behind whom it is told is a clause's subject."""
    whom = next((c for c in verb.children if c.dep_ in {"dative", "dobj"} and c.tag_ == "PRP" and c.i > verb.i), None)
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ != "PRON" and c.i > verb.i), None)
    if whom is None or thing is None or thing.left_edge.i != whom.i + 1:
        return
    deed = next((c for c in thing.children if c.dep_ == "acl" and c.tag_ in {"VBD", "VBN"}), None)
    if deed is not None and deed.left_edge.i == thing.i + 1 and not any(c.dep_ == "agent" for c in deed.children):
        deed.head, deed.dep_, deed.tag_ = verb, "ccomp", "VBD"
        thing.head, thing.dep_ = deed, "nsubj"


def _told_only(verb: Token) -> None:
    """ "told the board only that the gate was shut": what it was told, and no side clause."""
    if any(c.dep_ == "ccomp" for c in verb.children) or not any(c.dep_ == "dobj" for c in verb.children):
        return
    for clause in verb.children:
        that = next((c for c in clause.children if c.dep_ == "mark"), None)
        if clause.dep_ != "advcl" or that is None or that.lower_ != "that" or clause.i < verb.i:
            continue
        if that == clause.left_edge or (that.i == clause.left_edge.i + 1 and clause.left_edge.lower_ in ONLY):
            clause.dep_ = "ccomp"
            return


def told_that(verb: Token) -> None:
    """ "told captains that 40 barges were stuck": what they are told, and no clause about the captains."""
    who = verb.head
    cue = who.head
    is_told = who.dep_ in {"dobj", "dative"} and who.i > cue.i and cue.lemma_.lower() in INFORMING
    that = next((c for c in verb.children if c.lower_ == "that" and c.dep_ == "mark"), None)
    if that is not None and that.i == who.i + 1 and who.lemma_.lower() in lexicon().content_nouns:
        verb.dep_ = "acl"  # "a warning that the dam may burst": what it says, and no clause about the warning
    if is_told and that is not None and that.i > who.i and not any(c.dep_ == "ccomp" for c in cue.children):
        hang(verb, cue, "ccomp")
