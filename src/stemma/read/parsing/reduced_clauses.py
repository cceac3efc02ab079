"""Past forms that only say which people are meant: "neighbours herded into the yard said", "widows seated in
the nave have asked": the parser takes the first of two verbs for the one of the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.parsing.verbs import has_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

BESIDE = frozenset({"advmod", "agent", "npadvmod", "prep", "prt"})
FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
WHOLE = frozenset({"aux", "auxpass", "ccomp", "dobj", "expl", "mark", "neg", "xcomp"})
"""What a past form that says which has none of."""
INNER = frozenset({"acl", "csubj", "pcomp", "relcl"})


def mend_reduced(words: list[Token]) -> None:
    """Mend the tree of one sentence in place."""
    for token in words:
        if token.tag_ in {"VBD", "VBN"} and token.dep_ not in INNER:
            _says_which(token)


def _says_which(past: Token) -> None:
    """Between its noun and a finite verb without subject, with nothing but its own phrases and no mark between."""
    who = next((c for c in past.children if c.dep_ in SUBJECTS and c.right_edge.i == past.i - 1), None)
    if who is None or who.pos_ not in {"NOUN", "PROPN"}:
        return
    if any(c.dep_ in WHOLE and c.i > who.i for c in past.children):
        return
    phrases, edge = _phrases(past)
    if not phrases or edge + 1 >= past.sent.end:
        return
    first = past.doc[edge + 1]
    verb = first.head if first.dep_ in {"aux", "auxpass"} else first
    if first.tag_ not in FINITE or verb.pos_ not in {"VERB", "AUX"} or verb.i < first.i or has_subject(verb):
        return
    if verb == past or any(t.is_punct or t.tag_ in FINITE for t in past.doc[past.i + 1 : edge + 1]):
        return
    others = [c for c in past.children if c not in (who, verb, *phrases)]
    if past.is_ancestor(verb):
        verb.head, verb.dep_ = (verb, "ROOT") if past.head == past else (past.head, past.dep_)
    for other in others:
        other.head = verb
    who.head, who.dep_ = verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
    past.head, past.dep_, past.tag_ = who, "acl", "VBN"


def _phrases(past: Token) -> tuple[list[Token], int]:
    """What hangs on it right behind it, one after the other, and where that ends."""
    found, edge = [], past.i
    for child in sorted((c for c in past.children if c.i > past.i), key=lambda t: t.i):
        if child.dep_ not in BESIDE or child.left_edge.i != edge + 1:
            break
        found.append(child)
        edge = child.right_edge.i
    return found, edge
