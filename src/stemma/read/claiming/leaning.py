"""Turns that lean a clause one way: "is going to", "may be consulted", "would rather", "in my view", "could not be
reached"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Modality
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Frame
from stemma.read.claiming.clauses import Clause

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

Found = tuple[Modality, str] | None
BE = frozenset({"am", "are", "is", "was", "were", "'m", "’m", "'re", "’re", "'s", "’s"})
NOW = BE - {"was", "were"}
OPEN_TO_ALL = frozenset({"borrow", "buy", "collect", "consult", "download", "inspect", "lodge", "obtain", "order",
                         "purchase", "reproduce", "submit", "view"})  # fmt: skip
"""What the public is let do with a paper: "may be consulted at the office"."""
SOUGHT = frozenset({"contact", "explain", "locate", "reach", "say", "specify", "tell"})
"""What was sought of somebody in vain: "could not be reached" tells that nobody reached her, "could not say" that
she did not."""
VIEWS = frozenset({"eyes", "judgement", "judgment", "opinion", "view"})
WISE = frozenset({"foolish", "mistaken", "naive", "rash", "right", "stupid", "unwise", "wise", "wrong"})
OPENING = frozenset({'"', "“", "‘", "«", "``", "'"})
HERE = frozenset({"i", "we"})
MAYBE = frozenset({"conceivable", "possible"})


def leaning(clause: Clause) -> Found:
    """The firmness that one of these turns gives the clause; None where there is none."""
    for rule in (_in_view, _unwise, _going_to, _open_to_all, _rather, _sought_in_vain, _possible_that):
        found = rule(clause.head, clause)
        if found is not None:
            return found
    return None


def is_direct(head: Token, frame: Frame) -> bool:
    """ "“They would not let us in,” she said": in her very words, "would" looks back at nothing that was said."""
    first = next((t for t in head.subtree if not t.is_punct and not t.is_space), head)
    who = any(c.dep_ in SUBJECTS and c.i < head.i for c in head.children)
    is_before = bool(frame.cue) and head.i < min(t.i for t in frame.cue)
    is_marked = first.i > 0 and first.nbor(-1).text in OPENING
    return who and is_before and is_marked and not any(c.dep_ == "mark" for c in head.children)


def _in_view(head: Token, _clause: Clause) -> Found:
    """ "In my view the rule is dead": somebody judges."""
    for joint in (c for c in head.children if c.dep_ == "prep" and c.lower_ in {"in", "to"}):
        for noun in (c for c in joint.children if c.dep_ == "pobj" and c.lower_ in VIEWS):
            if any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in noun.children):
                return "opinion", f"“{joint.text} {noun.left_edge.text} {noun.text}”"
    return None


def _unwise(head: Token, _clause: Clause) -> Found:
    """ "We should be unwise to wait": "should" of oneself asks for nothing."""
    who = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    should = any(c.dep_ == "aux" and c.lower_ in {"should", "would"} for c in head.children)
    said = next((c for c in head.children if c.dep_ == "acomp" and c.lower_ in WISE), None)
    is_own = head.lemma_ == "be" and who is not None and who.lower_ in HERE
    return ("opinion", f"“{said.text}”") if is_own and should and said is not None else None


def _going_to(head: Token, clause: Clause) -> Found:
    """ "is going to close"; "was going to resign" tells a plan, in somebody's past words what was to come."""
    be = next((c for c in head.children if c.dep_ == "aux" and c.lower_ in BE), None)
    deed = next((c for c in head.children if c.dep_ == "xcomp" and c.tag_ == "VB"), None)
    if head.lower_ != "going" or be is None or deed is None or deed.left_edge.tag_ != "TO":
        return None
    is_ahead = be.lower_ in NOW or (clause.frame is not None and not clause.own_cue)
    return ("will" if is_ahead else "planned"), "“going to”"


def _open_to_all(head: Token, _clause: Clause) -> Found:
    """ "The plans may be consulted at the office": one can."""
    may = any(c.dep_ == "aux" and c.lower_ == "may" for c in head.children)
    is_done = any(c.dep_ == "auxpass" and c.lower_ == "be" for c in head.children)
    is_free = not any(c.dep_ == "neg" or c.lemma_ == "have" for c in head.children)
    is_let = may and is_done and is_free and head.lemma_.lower() in OPEN_TO_ALL
    return ("able", "“may” lets the public") if is_let else None


def _rather(head: Token, _clause: Clause) -> Found:
    """ "He would rather resign than sign": he is ready to."""
    would = next((c for c in head.children if c.dep_ == "aux" and c.lower_ in {"would", "'d", "’d"}), None)
    is_rather = would is not None and would.nbor(1).lower_ in {"rather", "sooner"} and head.tag_ in {"VB", "VBP"}
    return ("said-ready", "“would rather”") if is_rather else None


def _sought_in_vain(head: Token, _clause: Clause) -> Found:
    """ "The mate could not be reached", "She could not say why": it was tried, and that is told."""
    helps = {c.lower_ for c in head.children if c.dep_ == "aux"}
    if head.lemma_.lower() not in SOUGHT or helps != {"could"}:
        return None
    subjects = [c for c in head.children if c.dep_ in SUBJECTS]
    is_not = any(c.dep_ == "neg" for c in head.children)
    is_not = is_not or any(t.lower_ in {"neither", "no", "none"} for c in subjects for t in (c, *c.children))
    hangs = any(c.dep_ == "advcl" and any(g.lower_ in {"if", "unless"} for g in c.children) for c in head.children)
    return ("asserted", "“could not” tells what was tried") if is_not and not hangs else None


def _possible_that(head: Token, _clause: Clause) -> Found:
    """ "It is possible that the dam has burst", "thinks it possible that": no ability."""
    word = next((t for t in (head, *head.children) if t.lower_ in MAYBE), None)
    if word is None or (word != head and word.dep_ not in {"acomp", "oprd", "ccomp"}):
        return None
    behind = [c for t in {head, word} for c in t.children if c.dep_ in {"advcl", "ccomp"} and c.i > word.i]
    is_that = any(g.dep_ == "mark" and g.lower_ == "that" for c in behind for g in c.children)
    return ("possible", f"“{word.text} that”") if is_that else None
