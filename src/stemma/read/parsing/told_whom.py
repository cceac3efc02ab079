"""What stands behind whom it is told: "told the board in a letter that ...", "told him buses would come"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import hang
from stemma.read.parsing.told_clauses import INFORMING

if TYPE_CHECKING:
    from spacy.tokens import Token


def mend_told_whom(words: list[Token]) -> None:
    """Mend one sentence in place."""
    for token in words:
        if token.dep_ in {"acl", "relcl"}:
            _told_in_paper(token)
        elif token.dep_ == "ccomp":
            _told_of(token)


def _told_in_paper(clause: Token) -> None:
    """ "told the board in a letter that no list was lost": a whole clause behind "that" is what was told."""
    paper, that = clause.head, clause.left_edge
    within = paper.head
    verb = within.head
    is_paper = paper.lemma_.lower() in lexicon().nouns["document"] and within.lower_ in {"by", "in"}
    is_telling = verb.pos_ == "VERB" and (verb.lemma_ in INFORMING or lexicon().cue_class.get(verb.lemma_) == "say")
    if not is_paper or not is_telling or that.lower_ != "that" or that.dep_ in SUBJECTS or that.i != paper.i + 1:
        return
    is_whole = any(c.dep_ in {*SUBJECTS, "expl"} for c in clause.children) and any(
        c.dep_ in {"dobj", "auxpass", "acomp", "attr"} and c != that for c in clause.children
    )
    if is_whole:
        hang(clause, verb, "ccomp")
        that.dep_, that.tag_, that.pos_ = "mark", "IN", "SCONJ"


def _told_of(deed: Token) -> None:
    """ "told him buses would come": who stands between whom is told and a verb without a subject does it."""
    helps = [c for c in deed.children if c.dep_ in {"aux", "auxpass"} and c.i < deed.i]
    if not helps or any(c.dep_ in {*SUBJECTS, "expl"} for c in deed.children):
        return
    first = min(helps, key=lambda t: t.i)
    who = first.nbor(-1) if first.i > deed.sent.start and first.tag_ in {"MD", "VBD", "VBZ", "VBP"} else first
    verb = who.head
    is_telling = verb.lemma_ in INFORMING and who.dep_ == "dobj" and deed.left_edge == first
    if is_telling and any(c.dep_ in {"dative", "iobj"} and c.i == verb.i + 1 for c in verb.children):
        is_passive = any(c.dep_ == "auxpass" for c in helps)
        hang(deed, verb, "ccomp")
        hang(who, deed, "nsubjpass" if is_passive else "nsubj")
