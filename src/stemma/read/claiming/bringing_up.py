"""Clauses that only bring in another, whose word counts: "regrets that", "That is a risk we cannot take"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

TAKEN_AS_SO = frozenset({"deplore", "lament", "regret", "remind"})
"""Verbs under which the clause behind is taken as so: "regrets that no answer was sent"."""
POINTING = frozenset({"it", "that", "these", "this", "those"})
NO = frozenset({"no", "not", "n't", "n’t", "never"})


def brought_up(head: Token) -> Token | None:
    """The clause that counts for whether something is denied; None where it is that of ``head`` itself."""
    if any(c.dep_ == "neg" or c.lower_ in NO for c in head.children):
        return None
    return _taken_as_so(head) or _pointed_at(head) or _named(head)


def _taken_as_so(head: Token) -> Token | None:
    """ "The bank regrets that no answer was sent"."""
    if head.lemma_.lower() not in TAKEN_AS_SO:
        return None
    behind = (c for c in head.children if c.dep_ == "ccomp" and c.i > head.i)
    return next((c for c in behind if any(g.dep_ == "mark" and g.lower_ == "that" for g in c.children)), None)


def _pointed_at(head: Token) -> Token | None:
    """ "That is a risk we cannot take", "It was the mate who did not sign"; "That is the mate who did not sign" only
    points him out."""
    who = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    thing = next((c for c in head.children if c.dep_ == "attr" and c.i > head.i), None)
    if head.lemma_ != "be" or who is None or who.lower_ not in POINTING or thing is None:
        return None
    is_known = any(c.lower_ == "the" for c in thing.children)
    return None if is_known and who.lower_ != "it" else _told_of(thing)


def _named(head: Token) -> Token | None:
    """ "The men who never came back", ", a gate that nobody shut": a noun that the clause tells of."""
    is_apart = head.left_edge.i > 0 and head.left_edge.nbor(-1).text == ","
    is_noun = head.tag_ in {"NN", "NNS"} and (head.dep_ == "ROOT" or is_apart)
    return _told_of(head) if is_noun else None


def _told_of(thing: Token) -> Token | None:
    """The one clause that tells of the thing, no comma before it."""
    if any(c.lower_ in NO for c in thing.children):
        return None
    clause = next((c for c in thing.children if c.dep_ == "relcl" and c.i > thing.i), None)
    is_close = clause is not None and clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text != ","
    return clause if is_close else None
