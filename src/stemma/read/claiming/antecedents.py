"""The words before a clause without which it cannot be read, and what belongs to another clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.claiming.conjuncts import DOCUMENT_DEEDS

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

LONG = 12
EVENTS = frozenset(
    {"accident", "attack", "blast", "blaze", "bombing", "collision", "crash", "derailment", "earthquake", "explosion",
     "fire", "flood", "landslide", "quake", "raid", "shooting", "stabbing", "storm", "strike"}
)  # fmt: skip
"""What happens somewhere and does something: no street "left two dead"."""
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
        if head.ent_type_ == "DATE" and head.dep_ == "pobj" and head.head.head.pos_ == "NOUN":
            head = head.head.head  # "a meeting on 18 March at which ...": the meeting
        name = edge.nbor(-1) if edge.i > 0 and edge.nbor(-1).pos_ == "PROPN" else head
        event = head.head.head if head.pos_ == "PROPN" and head.dep_ == "pobj" else head
        head = event if event.lemma_.lower() in EVENTS else head
        whole = _named_by_place(head, name, edge)
        return whole or [*_role_before(name), *_up_to(name)]
    if kind != "participle" or child.dep_ == "conj":
        return []
    own = _up_to(head)
    if head.dep_ in {"nsubj", "nsubjpass"}:
        own += [t for t in head.subtree if head.i < t.i < child.left_edge.i and t.dep_ != "punct"]
    return own if child.lemma_.lower() in DOCUMENT_DEEDS or len(own) < LONG else [head]


def _named_by_place(noun: Token, name: Token, opens: Token) -> list[Token]:
    """ "The shooting on N. Avenue that left one dead": the shooting left one dead, and not the avenue."""
    pronoun = next((t for t in opens.doc[opens.i : opens.i + 2] if t.tag_ in {"WDT", "WP"}), None)
    is_thing = noun.pos_ == "NOUN" and name != noun and noun.is_ancestor(name)
    is_somebody = name.ent_type_ == "PERSON" and noun.lemma_.lower() not in EVENTS
    if not is_thing or pronoun is None or pronoun.lower_ == "who" or is_somebody:
        return []
    words = [t for t in noun.subtree if noun.left_edge.i <= t.i <= name.i and not is_in_other(t, noun)]
    return words if len(words) < LONG else []


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
