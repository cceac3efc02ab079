"""Turns that say of a whole clause that it is not so: "at no point", "nor did he", "hardly anyone"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.taken_back import is_neither

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
NAMED = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "advmod"})
NEVER = {"at": {"moment", "point", "stage", "time"}, "on": {"account"}, "under": {"circumstances", "condition"},
         "in": {"case", "way", "wise"}, "by": {"means"}}  # fmt: skip
UNTRUE = frozenset(
    {"fabrication", "false", "falsehood", "inaccurate", "incorrect", "invention", "lie", "myth", "untrue"}
)
VAIN = frozenset({"avail", "benefit", "effect", "end", "purpose", "result", "use"})


def turned_about(head: Token) -> int:
    """How many of these turns the clause of ``head`` has."""
    return sum(rule(head) for rule in (at_no_point, by_nor, of_none_such, of_falsehood, by_hardly, by_nowhere))


def at_no_point(head: Token) -> bool:
    """ "at no point did he pay", "under no circumstances", "answers to no court", "spoke to nobody"."""
    for joint in head.children:
        if joint.dep_ not in {"prep", "dative"}:
            continue
        for noun in (c for c in joint.children if c.dep_ == "pobj"):
            is_no = any(g.dep_ == "det" and g.lower_ == "no" for g in noun.children)
            is_never = is_no and noun.lower_ in NEVER.get(joint.lower_, ())
            is_given = joint.lower_ == "to" and (is_no or noun.lower_ in {"nobody", "none"})
            if is_never or (is_given and noun.lower_ not in VAIN):
                return True
    return False


def by_nor(head: Token) -> bool:
    """ "He did not call, nor did he write": the second is denied by its own word."""
    helps = [c for c in head.children if c.dep_ in {"aux", "auxpass"}] or [head]
    who = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    first = helps[0]
    if who is None or not first.i < who.i or first.i == first.sent.start or is_neither(head):
        return False
    return first.nbor(-1).lower_ in {"nor", "neither"}


def of_none_such(head: Token) -> bool:
    """ "We have no boat that reaches the cape", "there was nobody who saw it": none does, and nobody saw it."""
    none = head.head
    above = none.head
    is_there = above.lemma_ == "be" and any(c.dep_ == "expl" for c in above.children)
    if head.dep_ != "relcl" or none.dep_ not in {"attr", "dobj"} or not (is_there or above.lemma_ == "have"):
        return False
    is_no = any(c.dep_ == "det" and c.lower_ == "no" for c in none.children)
    return is_no or none.lower_ in NOBODY


def of_falsehood(head: Token) -> bool:
    """ "It is false that the crew was drunk", "it is a lie that he fled"."""
    said = [c for c in head.children if c.dep_ in {"acomp", "attr"} and c.lemma_.lower() in UNTRUE]
    if head.lemma_ != "be" or not said or not any(c.lower_ == "it" and c.dep_ in SUBJECTS for c in head.children):
        return False
    behind = [c for t in (head, *said) for c in t.children if c.dep_ in {"acl", "ccomp"} and c.i > said[0].i]
    return any(c.dep_ == "mark" and c.lower_ == "that" for b in behind for c in b.children)


def by_hardly(head: Token) -> bool:
    """ "Hardly anybody came", "scarcely any water was left", "hardly ever called"."""
    near = [c for c in head.children if c.dep_ in NAMED]
    for word in (g for c in near for b in (c, *(d for d in c.children if d.dep_ == "det")) for g in (b, *b.children)):
        if word.lower_ in {"hardly", "scarcely"} and word.i + 1 < head.doc[-1].i:
            return word.nbor(1).lower_ in {"any", "anybody", "anyone", "anything", "ever"}
    return False


def by_nowhere(head: Token) -> bool:
    """ "The name appears nowhere in the list", "was nowhere near the port"."""
    near = [head, *(c for c in head.children if c.dep_ == "prep")]
    return any(c.lower_ == "nowhere" and c.dep_ == "advmod" for t in near for c in t.children)
