"""The verb that a clause tells its matter by: its own, or the one that a verb without a meaning of its own leads to.

"The boats are to be sold" tells of selling, "is understood to have left" of leaving, and "it is untrue that the mill
burned" of burning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.claiming.clauses import Clause
from stemma.read.claiming.looking_ahead import is_laid_down

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

TRUTHS = frozenset({"correct", "false", "incorrect", "true", "untrue", "wrong"})
"""Behind "it is": how it stands with what is told, and no matter of its own."""
VERBS = frozenset({"AUX", "VERB"})


def deed(clause: Clause) -> Token:
    """The verb of what is told; the head of the clause where no other is meant."""
    head = clause.head
    passive = any(c.dep_ == "auxpass" for c in head.children)
    if clause.own_cue and passive and clause.frame is not None and clause.frame.does in {"say", "show", "think"}:
        return next((c for c in head.children if c.dep_ == "xcomp"), head)
    if head.lemma_ != "be":
        return head
    meant = _to_do(head) or _weighed(head)
    return meant if meant is not None and meant in clause.tokens else head


def _to_do(head: Token) -> Token | None:
    """ "The boats are to be sold"; "are to be in port by noon" tells of no deed."""
    if not is_laid_down(head):
        return None
    verb = next((c for c in head.children if c.dep_ in {"xcomp", "ccomp"} and c.i > head.i), None)
    return verb if verb is not None and verb.lemma_ != "be" else None


def _weighed(head: Token) -> Token | None:
    """ "It is untrue that the mill burned"; "it is unlikely that" puts it in another mood."""
    it = any(c.dep_ in SUBJECTS and c.lower_ == "it" and c.i < head.i for c in head.children)
    word = next((c for c in head.children if c.dep_ == "acomp" and c.lower_ in TRUTHS), None)
    if not it or word is None:
        return None
    told = [c for t in (head, word) for c in t.children if c.dep_ in {"ccomp", "csubj"} and c.i > word.i]
    verb = next((c for c in told if any(g.lower_ == "that" for g in c.children)), None)
    return verb if verb is not None and verb.pos_ in VERBS and verb.lemma_ != "be" else None
