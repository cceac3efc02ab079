"""The words that a claim hangs on: "if", "unless", "provided that", and the order of words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_classes import KEPT
from stemma.read.claiming.clauses import Clause
from stemma.read.lexicon import lexicon
from stemma.read.parsing.side_phrases import is_turned_about

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

CONDITIONS = frozenset({"if", "unless", "provided", "once", "when"})


def condition_of(clause: Clause) -> tuple[Token, ...]:
    turned = next((c for c in clause.head.children if c.dep_ == "advcl" and is_turned_about(c)), None)
    if turned is not None and turned in clause.tokens:
        inside = set(clause.tokens)
        return tuple(sorted((t for t in turned.subtree if t in inside and not t.is_punct), key=lambda t: t.i))
    for token in sorted(clause.tokens, key=lambda t: t.i):
        if token.lower_ in {"provided", "providing"} and token.dep_ == "prep" and token.i > clause.head.i:
            inside = set(clause.tokens)
            return tuple(sorted((t for t in token.subtree if t in inside), key=lambda t: t.i))
        if token.text.lower() in CONDITIONS and token.dep_ in {"mark", "advmod", "prep"}:
            holder = token.head
            if token.i > holder.i or (token.i > 0 and token.nbor(-1).lower_ == "even"):
                continue  # "even if the wind drops": so in any case
            if token.tag_ == "WRB" and token.i > 0 and is_asking(token.nbor(-1)):
                continue  # "declined to say when, or whether, they would meet"
            asked = holder.dep_ == "ccomp" and (token.tag_ == "WRB" or holder.i > token.i > holder.head.i)
            if asked and holder.head.pos_ in {"VERB", "AUX"} and is_asking(holder.head):
                # "refused to say when it would end", "asked if he knew": what is asked, no condition.
                continue
            if holder.dep_ in {"advcl", "relcl", "ccomp"} and (token.text.lower() != "when" or _looks_ahead(clause)):
                inside = set(clause.tokens)
                return tuple(sorted((t for t in holder.subtree if t in inside), key=lambda t: t.i))
    return ()


def is_asking(verb: Token) -> bool:
    """A verb of saying, asking or knowing: "when" and "if" under it ask."""
    words = lexicon()
    lemma = verb.lemma_.lower()
    return lemma in words.knowing_verbs or words.cue_class.get(lemma) in {"say", "show", "think", "request"}


def _looks_ahead(clause: Clause) -> bool:
    """ "when" is a condition only beside an expectation, a plan or the future."""
    frame = clause.frame
    if frame is not None and frame.does in KEPT:
        return True
    return any(
        t.dep_ == "aux" and t.text.lower() in {"will", "shall", "would", "’ll", "'ll", "can"} for t in clause.tokens
    )
