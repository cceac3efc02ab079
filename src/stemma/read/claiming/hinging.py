"""Clauses that hold only if something else does: "If the dam breaks, the road is cut", "would have held if"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Modality
from stemma.read.claiming.clauses import Clause
from stemma.read.lexicon import lexicon
from stemma.read.parsing.side_phrases import is_turned_about

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

Found = tuple[Modality, str] | None
HINGES = frozenset({"if", "provided", "providing", "unless"})
AHEAD = frozenset({"shall", "will", "'ll", "’ll", "wo", "would"})
KEPT_BACK = frozenset({"answer", "discuss", "elaborate", "give", "provide", "release", "speak", "talk"})
"""Deeds of telling beside the verbs of saying: "would not discuss names" refuses there and then."""
TELLING = frozenset({"say", "show", "deny", "think"})


def hypothetical(clause: Clause) -> Found:
    """ "If the dam breaks, the road is cut": so only if the other is so. Behind the verb, "if" may ask."""
    finite = [clause.head, *(c for c in clause.head.children if c.dep_ in {"aux", "auxpass"})]
    if not any(t.tag_ in {"VBZ", "VBP"} for t in finite):
        return None
    for child in clause.head.children:
        mark = next((c for c in child.children if c.lower_ in {"if", "unless"} and c.dep_ == "mark"), None)
        is_even = (mark is not None and _is_even(mark)) or _is_hedge(child)
        if child.dep_ == "advcl" and mark is not None and not is_even and child.i < clause.head.i:
            return "conditional", f"“{mark.text}”"
    return None


def _is_hedge(condition: Token) -> bool:
    """ "The letters, if there are any, are lost": it only doubts that there are some."""
    there = any(c.dep_ == "expl" for c in condition.children)
    return there and any(c.lower_ in {"any", "one", "such"} for c in condition.children if c.dep_ == "attr")


def hinged(clause: Clause) -> Found:
    """ "If it proved true, she would ask him to go", "would probably have held if", "She would, provided that":
    neither asked for nor likely but hanging on the other."""
    head = clause.head
    helps = [c for c in head.children if c.dep_ == "aux"]
    is_alone = head.lower_ == "would" and head.tag_ == "MD"
    would = head if is_alone else next((c for c in helps if c.lower_ in {"would", "'d", "’d"}), None)
    if would is None or not (_has_hinge(head) or any(_has_hinge(c) for c in head.children if c.dep_ == "xcomp")):
        return None
    is_bid = clause.own_cue and clause.frame is not None and clause.frame.does not in TELLING
    is_past = any(c.lemma_ == "have" for c in helps)
    return ("conditional", f"“{would.text}” with a condition") if is_alone or is_bid or is_past else None


def hanging_cue(clause: Clause) -> Found:
    """ "If genuine, it would suggest that the groups are weak": what would be shown is not shown yet."""
    frame = clause.frame
    if frame is None or clause.own_cue or clause.kind != "content":
        return None
    for cue in frame.cue:
        would = next((c for c in cue.children if c.dep_ == "aux" and c.lower_ == "would"), None)
        if would is not None and frame.does == "show" and hangs(cue):
            return "conditional", f"“{would.text} {cue.text}” with a condition"
    return None


def on_condition(clause: Clause) -> Found:
    """ "If they do not pay, half of us will go", "Should the talks fail, the army would stay": so only if the other
    is so. "Even if", "if there are any" hold nothing back."""
    head = clause.head
    helps = [c for c in head.children if c.dep_ == "aux" and c.lower_ in AHEAD]
    if not helps or clause.kind == "headline":
        return None
    for child in head.children:
        if child.dep_ != "advcl" or child not in clause.tokens:
            continue
        if is_turned_about(child):
            return "conditional", f"“{child.left_edge.text}” opens a condition"
        mark = next((c for c in child.children if c.lower_ in {"if", "unless"} and c.dep_ == "mark"), None)
        if mark is not None and helps[0].lower_ != "would" and not _is_even(mark) and not _is_hedge(child):
            return "conditional", f"“{mark.text}”"
    return None


def _is_even(mark: Token) -> bool:
    """ "even if", "as if": what holds all the same."""
    return mark.i > 0 and mark.nbor(-1).lower_ in {"as", "even"}


def hangs(head: Token) -> bool:
    """ "If they had come, she would not be here", "would not pay if she claimed again"; not "even if she came"."""
    beside = [c for c in head.children if c.dep_ == "advcl"]
    return any(
        c.lower_ in {"if", "unless"} and c.dep_ == "mark" and not _is_even(c) for a in beside for c in a.children
    )


def _has_hinge(head: Token) -> bool:
    for child in head.children:
        opens = child.dep_ == "prep" and child.lower_ in {"provided", "providing"}
        mark = child.dep_ == "advcl" and any(
            c.lower_ in HINGES and c.dep_ in {"mark", "prep"} and not _is_even(c) for c in child.children
        )
        if opens or mark:
            return True
    return False


def keeps_back(head: Token) -> bool:
    """ "would not say", "would not discuss names": told nothing then; "would not sign" is still to come."""
    lemma = head.lemma_.lower()
    return lemma in KEPT_BACK or lexicon().cue_class.get(lemma) in TELLING
