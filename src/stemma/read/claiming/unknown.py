"""What the writer says he does not know: "Who fired first I do not know", "I cannot say whether it was shut"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS

if TYPE_CHECKING:
    from stemma.read.claiming.clauses import Clause
    from stemma.read.parsing.tree import Token

KNOWING = frozenset({"know", "recall", "remember", "say", "tell"})
OWN = frozenset({"i", "we"})
ASKING = frozenset({"how", "if", "what", "when", "where", "whether", "which", "who", "whom", "whose", "why"})
_NOT = r"(?:(?:do|did|can|could|would) ?(?:not|n['’]?t)|cannot|never|can no longer)"
_FRONTED = re.compile(
    r"^\W*(?:how|what|when|where|whether|which|who|whom|whose|why)\b.+?\b"
    rf"(?:(?:i|we) {_NOT} (?:know|learnt?|recall|remember|saw|say|tell(?: you)?)|nobody (?:knows|knew|can say))"
    r"(?: (?:for (?:sure|certain)|exactly|to this day|today|any ?more))?\W*$",
    re.IGNORECASE | re.DOTALL,
)


def is_left_open(clause: Clause) -> bool:
    """Whether the writer leaves open what the clause tells of."""
    return _is_fronted(clause) or _is_asked_of_oneself(clause.head)


def _is_fronted(clause: Clause) -> bool:
    words = sorted(clause.tokens, key=lambda t: t.i)
    if not words or words[0].i > clause.head.sent.start + 2:
        return False
    said = " ".join(t.text for t in words).replace(" n't", "n't").replace("can not", "cannot")
    return _FRONTED.match(said) is not None


def _is_asked_of_oneself(verb: Token) -> bool:
    """ "I do not know who fired", "We cannot say whether ..."."""
    who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if verb.lemma_.lower() not in KNOWING or who is None or who.lower_ not in OWN or who.i > verb.i:
        return False
    is_not = any(c.dep_ == "neg" for c in verb.children)
    asked = [c for c in verb.children if c.dep_ in {"advcl", "ccomp"} and c.i > verb.i]
    return is_not and any(t.lower_ in ASKING for c in asked for t in (c.left_edge, *c.children) if t.i > verb.i)
