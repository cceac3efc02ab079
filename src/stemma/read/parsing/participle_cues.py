"""Participles by which a speaker goes on, hung by the parser on what is said: "said it rained, adding that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.parsing.late_cues import hang
from stemma.read.parsing.second_cues import can_speak, class_said

if TYPE_CHECKING:
    from spacy.tokens import Token

SAYING = frozenset({"say", "deny"})
OUTER = frozenset({"say", "show", "think", "deny"})
ASKING = frozenset({"request", "order"})
# By these somebody goes on who has just spoken, and not the one he spoke of.
GOING_ON = frozenset({"add", "caution", "conclude", "emphasise", "emphasize", "explain", "note", "stress"})
MARKS = frozenset({"“", "”", '"', "«", "»"})


def mend_participle(verb: Token) -> None:
    """Hang ``verb`` on who spoke: always where it means to go on, else where the nearer subject cannot speak."""
    if verb.tag_ != "VBG" or class_said(verb) not in SAYING or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    edge = verb.left_edge
    if (aside := _aside_before(verb)) is not None:
        hang(verb, aside, "advcl")
        return
    first = verb.head
    while first.dep_ in {"conj", "advcl"} and first.head.i < first.i:
        first = first.head
    outer = first.head
    if verb.dep_ != "advcl" or first.dep_ != "ccomp" or not _is_set_off(edge):
        return
    if (
        outer.i > first.i
        or class_said(outer) not in OUTER | ASKING
        or not any(c.dep_ in SUBJECTS for c in outer.children)
    ):
        return
    if sum(t.text in MARKS for t in verb.doc[outer.i : verb.i]) % 2:
        return  # still in the quotation
    who = next((c for c in first.children if c.dep_ in SUBJECTS), None)
    is_asked = class_said(outer) in ASKING  # what is only asked for warns of nothing yet
    if who is not None and (
        is_asked or verb.lemma_.lower() in GOING_ON or not can_speak(who, first, class_said(verb))
    ):
        hang(verb, outer, "advcl")


def _aside_before(verb: Token) -> Token | None:
    """ "The boat had refused to stop, N. said, denying that shots were fired": N. denies it, and not the boat."""
    if verb.dep_ != "advcl" or verb.left_edge.i < 2 or verb.left_edge.nbor(-1).text != ",":
        return None
    aside = verb.left_edge.nbor(-2)
    is_aside = aside.dep_ == "parataxis" and aside.head == verb.head and class_said(aside) in OUTER
    return aside if is_aside and any(c.dep_ in SUBJECTS for c in aside.children) else None


def _is_set_off(edge: Token) -> bool:
    """Behind a comma or a dash, or one within the quotation that ends before it."""
    before = edge.doc[max(0, edge.i - 2) : edge.i]
    return any(t.text in {",", "—", "–"} for t in before) and all(t.is_punct for t in before[-1:])
