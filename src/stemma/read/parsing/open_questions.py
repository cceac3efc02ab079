"""Two question words before one clause: "would not say when, or if, the lock would open" leaves one thing open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import hang

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKING = frozenset({"how", "if", "what", "when", "where", "whether", "which", "who", "whom", "why"})
TELLING = frozenset({"say", "show", "think"})


def mend_open_questions(words: list[Token]) -> None:
    """Mend the tree of one sentence in place."""
    for token in words:
        if token.lower_ in {"and", "or"} and words[0].i + 1 < token.i < words[-1].i - 2:
            _asked_two_ways(token)


def _asked_two_ways(joint: Token) -> None:
    """The clause behind the second question word hangs on the verb before the first."""
    first = joint.nbor(-1)
    first = first.nbor(-1) if first.text == "," else first
    second = joint.nbor(1)
    second = second.nbor(1) if second.tag_ == "IN" and second.lower_ not in ASKING else second
    comma = second.nbor(1)
    verb = first.nbor(-1)
    if first.lower_ not in ASKING or second.lower_ not in ASKING or comma.text != ",":
        return
    whom = verb
    if verb.dep_ in {"dative", "dobj"} and verb.head.i == verb.i - 1:
        verb = verb.head  # "would not tell us when, or whether, ..."
    told = next((t for t in comma.doc[comma.i + 1 : comma.sent.end] if t.head in (verb, *verb.ancestors)), None)
    is_cue = lexicon().cue_class.get(verb.lemma_.lower()) in TELLING or verb.lemma_ == "discuss"
    if told is None or not is_cue or told.dep_ not in {"advcl", "ccomp", "conj"} or told.pos_ not in {"AUX", "VERB"}:
        return
    hang(told, verb, "ccomp")
    for word in told.doc[whom.i + 1 : comma.i + 1]:
        if word.head.i <= whom.i or word.head.i > comma.i:
            hang(word, told, "punct" if word.is_punct else "cc" if word == joint else word.dep_)
