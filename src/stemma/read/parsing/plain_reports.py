"""What is reported in so many words, where the parser takes a verb for a part of a noun.

"Residents reported hearing gunfire", "AFP reports, quoting a diplomat, that the general is in custody".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import RECALLING
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import hang

if TYPE_CHECKING:
    from spacy.tokens import Token

PERCEIVING = frozenset({"experience", "feel", "find", "hear", "notice", "see", "smell", "spot", "witness"})


def mend_plain_reports(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    for token in words:
        if token.tag_ == "NNS" and token.lower_ == "reports" and token.head == token:
            _agency_reports(token)
        elif token.lemma_.lower() in RECALLING and token.pos_ == "VERB":
            _heard(token)


def _agency_reports(verb: Token) -> None:
    """ "AFP reports, quoting a diplomat, that ...": a name, a report of somebody's words and what they are."""
    who = verb.nbor(-1)
    citing = next((c for c in verb.children if c.dep_ == "acl" and c.lemma_.lower() in lexicon().citing), None)
    told = next((c for c in verb.children if c.dep_ == "acl" and any(g.lower_ == "that" for g in c.children)), None)
    if who.tag_ not in {"NNP", "NNPS"} or citing is None or told is None or verb.nbor(1).text != ",":
        return
    verb.tag_, verb.pos_, verb.lemma_ = "VBZ", "VERB", "report"
    hang(who, verb, "nsubj")
    citing.dep_, told.dep_ = "advcl", "ccomp"


def _heard(verb: Token) -> None:
    """ "reported hearing gunfire near the bridge": the gunfire was heard, and near the bridge."""
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i + 1), None)
    first = verb.nbor(1)
    if thing is None or first.head != thing or first.tag_ not in {"VBG", "NN"}:
        return
    if not first.lower_.endswith("ing") or not any(first.lower_.startswith(one) for one in PERCEIVING):
        return
    behind = [c for c in verb.children if c.dep_ == "prep" and c.i > thing.i]
    first.tag_, first.pos_ = "VBG", "VERB"
    first.lemma_ = next(one for one in sorted(PERCEIVING) if first.lower_.startswith(one))
    hang(first, verb, "xcomp")
    hang(thing, first, "dobj")
    for one in behind:
        hang(one, first, "prep")
