"""The words before a clause without which it cannot be read, and what belongs to another clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.claiming.conjuncts import DOCUMENT_DEEDS

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

LONG = 12
BESIDE = frozenset({"acl", "appos", "relcl"})


def is_so_that(child: Token) -> bool:
    marks = {c.text.lower() for c in child.children if c.dep_ in {"mark", "advmod"}}
    return child.dep_ == "advcl" and "so" in marks


def antecedent_words(child: Token, head: Token, kind: str) -> list[Token]:
    """Words before a clause without which it cannot be read: the noun that it tells of."""
    if kind == "apposition":
        return [t for t in head.subtree if (t.i <= head.i and t.dep_ in {"compound", "flat"}) or t == head]
    if kind == "relative":
        edge = child.left_edge
        name = edge.nbor(-1) if edge.i > 0 and edge.nbor(-1).pos_ == "PROPN" else head
        return [*_role_before(name), *_up_to(name)]
    if kind != "participle" or child.dep_ == "conj":
        return []
    own = _up_to(head)
    if head.dep_ in {"nsubj", "nsubjpass"}:
        own += [t for t in head.subtree if head.i < t.i < child.left_edge.i and t.dep_ != "punct"]
    return own if child.lemma_.lower() in DOCUMENT_DEEDS or len(own) < LONG else [head]


def _up_to(noun: Token) -> list[Token]:
    """The words of a noun's phrase up to the noun itself, without clauses of their own."""
    return [t for t in noun.subtree if noun.left_edge.i <= t.i <= noun.i and not is_in_other(t, noun)]


def _role_before(name: Token) -> list[Token]:
    """ "The driver, N. N., who survived": the clause tells of the driver, too."""
    role, edge = name.head, name.left_edge
    if name.pos_ != "PROPN" or name.dep_ != "appos" or role.pos_ != "NOUN" or role.dep_ not in {"nsubj", "nsubjpass"}:
        return []
    if edge.i != role.i + 2 or edge.nbor(-1).text != ",":
        return []
    return list(role.doc[role.left_edge.i : edge.i])


def is_in_other(token: Token, head: Token, kinds: frozenset[str] = BESIDE) -> bool:
    """Whether ``token`` belongs to a clause or a name that hangs on ``head``."""
    at = token
    while at != head and at.head != at:
        if at.dep_ in kinds:
            return True
        at = at.head
    return False
