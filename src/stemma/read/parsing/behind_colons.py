"""What stands behind the colon of a denial is the denier's account: "The mayor rejects this: the well was dry"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import LOOSE, OPENS, hang

if TYPE_CHECKING:
    from spacy.tokens import Token


def mend_behind_colons(words: list[Token]) -> None:
    """Mend the tree of one sentence in place."""
    for verb in words:
        if lexicon().cue_class.get(verb.lemma_.lower()) != "deny":
            continue
        # What is denied stands before the colon: "denies this", "rejected the claim that ...", "denied that ...".
        if not any(c.dep_ in {"dobj", "ccomp"} and c.i > verb.i and not _is_behind_colon(c) for c in verb.children):
            continue
        denied = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
        beside = [g for c in denied for g in c.children if g.dep_ in {"acl", "relcl"}]
        for child in [g for g in beside if _is_behind_colon(g) and _is_whole(g)]:
            hang(child, verb, "conj")  # "denies this: she was dismissed" is no "this" that was dismissed
        for child in list(verb.children):
            if child.dep_ in LOOSE and child.i > verb.i and _is_behind_colon(child) and _is_whole(child):
                hang(child, verb, "conj")


def _is_behind_colon(word: Token) -> bool:
    at = word.left_edge.i - 1
    while at > word.sent.start and (word.doc[at].text in OPENS or word.doc[at].is_space):
        at -= 1
    opens = word.left_edge
    is_inside = opens.text in OPENS and opens.i > word.sent.start and opens.nbor(-1).text == ":"
    return word.doc[at].text == ":" or opens.text == ":" or is_inside


def _is_whole(verb: Token) -> bool:
    """A statement with a subject of its own, and no "that"."""
    has_own = any(c.dep_ in {*SUBJECTS, "expl"} for c in verb.children)
    return has_own and not any(c.dep_ == "mark" for c in verb.children)
