"""The parts of a claim: who acts, on whom, to whom, where, when, why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Role
from stemma.read.claiming.clauses import Clause
from stemma.read.draft import Draft
from stemma.read.naming.nominals import phrase

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

PLACES = frozenset({"in", "at", "near", "on", "inside", "outside", "around", "from"})


def roles_of(draft: Draft, clause: Clause) -> tuple[Role, ...]:
    """Roles read off the dependency tree, in reading order."""
    head = clause.head
    found: list[Role] = []
    for child in head.children:
        found += _role(draft, child)
    if clause.shared is not None:
        found += _role(draft, clause.shared)
    for complement in (c for c in head.children if c.dep_ in {"xcomp", "ccomp"} and c in clause.tokens):
        for child in complement.children:
            found += [r for r in _role(draft, child) if r.name != "agent"]
    return tuple(sorted(found, key=lambda r: (r.span.start, r.span.end, r.name)))


def _role(draft: Draft, child: Token) -> list[Role]:
    if child.dep_ in {"nsubj", "csubj"}:
        return [_make(draft, "agent", child)]
    if child.dep_ == "nsubjpass":
        return [_make(draft, "patient", child)]
    if child.dep_ == "agent":
        return [_make(draft, "agent", t) for t in child.children if t.dep_ == "pobj"]
    if child.dep_ in {"dobj", "attr"}:
        return [_make(draft, "patient", child)]
    if child.dep_ == "dative":
        inner = next((t for t in child.children if t.dep_ == "pobj"), child)
        return [_make(draft, "recipient", inner)]
    if child.dep_ == "advcl":
        name = (
            "purpose"
            if any(t.text.lower() == "to" for t in child.children)
            else "cause"
            if any(t.text.lower() in {"because", "since"} for t in child.children)
            else ""
        )
        words = [t for t in child.subtree if not t.is_space]
        return [Role(name=name, span=draft.words(words))] if name else []
    if child.dep_ == "prep":
        return _prepositional(draft, child)
    return []


def _prepositional(draft: Draft, child: Token) -> list[Role]:
    noun = next((t for t in child.children if t.dep_ == "pobj"), None)
    if noun is None:
        return []
    mention = draft.naming(noun)
    if mention is not None and mention.kind == "date":
        return [_make(draft, "time", noun)]
    if mention is not None and mention.kind == "place" and child.text.lower() in PLACES:
        return [_make(draft, "place", noun)]
    if child.text.lower() in {"to"} and mention is not None and mention.kind in {"person", "organisation", "group"}:
        return [_make(draft, "recipient", noun)]
    return [_make(draft, "manner", noun)] if child.text.lower() in {"through", "by", "with"} else []


def _make(draft: Draft, name: str, noun: Token) -> Role:
    mention = draft.naming(noun)
    return Role(name=name, span=draft.words(phrase(noun)), mention=mention.id if mention else None)
