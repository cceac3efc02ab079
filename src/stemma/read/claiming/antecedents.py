"""The words before a clause without which it cannot be read, and what belongs to another clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.claiming.conjuncts import DOCUMENT_DEEDS

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

BESIDE = frozenset({"acl", "appos", "relcl"})


def is_so_that(child: Token) -> bool:
    marks = {c.text.lower() for c in child.children if c.dep_ in {"mark", "advmod"}}
    return child.dep_ == "advcl" and "so" in marks


def antecedent_words(child: Token, head: Token, kind: str) -> list[Token]:
    """Words before a clause without which it cannot be read: the noun that it tells of."""
    if kind == "apposition":
        return [t for t in head.subtree if (t.i <= head.i and t.dep_ in {"compound", "flat"}) or t == head]
    if kind == "participle" and child.dep_ == "conj":
        return []
    if kind == "relative":
        edge = child.left_edge
        if edge.i > 0 and edge.nbor(-1).pos_ == "PROPN":
            head = edge.nbor(-1)
    own_words = [t for t in child.subtree if t.is_alpha] if kind == "relative" else []
    aims = {g.i for c in child.children if is_so_that(c) for g in c.subtree}
    is_short = len([t for t in own_words if t.i not in aims]) < 7
    if kind == "participle" or (kind == "relative" and (is_short or head.pos_ == "PROPN")):
        own = [t for t in head.subtree if head.left_edge.i <= t.i <= head.i and not is_in_other(t, head)]
        own = [*(_role_before(head) if kind == "relative" else []), *own]
        if kind == "participle" and head.dep_ in {"nsubj", "nsubjpass"}:
            own += [t for t in head.subtree if head.i < t.i < child.left_edge.i and t.dep_ != "punct"]
        return own if kind == "relative" or child.lemma_.lower() in DOCUMENT_DEEDS or len(own) < 12 else [head]
    return []


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
