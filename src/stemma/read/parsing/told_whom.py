"""What stands behind whom it is told, and by whom: "told the board in a letter that ...", "told him buses would
come", "was assured by the bank in writing that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import hang
from stemma.read.parsing.told_clauses import INFORMING

if TYPE_CHECKING:
    from spacy.tokens import Token

MEANS = frozenset(
    {"cable", "courier", "e-mail", "email", "fax", "letter", "mail", "phone", "post", "radio", "telegram",
     "telephone", "text", "wire", "writing"}
)  # fmt: skip
"""By what somebody is told, where the word stands alone."""


def mend_told_whom(words: list[Token]) -> None:
    """Mend one sentence in place."""
    for token in words:
        if token.lower_ == "by" and token.dep_ in {"agent", "prep"}:
            _by_means(token)
    for token in words:
        if token.dep_ in {"acl", "relcl"}:
            _told_in_paper(token)
        elif token.dep_ == "ccomp":
            _opens_with_that(token)
            _told_of(token)
            _told_by_somebody(token)
        elif token.dep_ == "conj":
            _done_by_the_told(token)


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


def _opens_with_that(clause: Token) -> None:
    """ "told the radio that half were dead": "that" opens a clause with a subject behind it, and acts in none."""
    that, verb = clause.left_edge, clause.head
    subjects = [c for c in clause.children if c.dep_ in {*SUBJECTS, "expl"} and c != that]
    if that.lower_ != "that" or that.head != clause or that.tag_ != "WDT" or verb.lemma_ not in INFORMING:
        return
    if any(that.i < c.i < clause.i for c in subjects):
        that.dep_, that.tag_, that.pos_ = "mark", "IN", "SCONJ"


def _by_means(by: Token) -> None:
    """ "was told in writing by the bank", "was told by radio by the port": the bank and the port tell it."""
    noun = by.head
    verb = noun.head.head
    is_means = noun.lower_ in MEANS and noun.left_edge == noun
    if not is_means or not _is_told(verb) or noun.head.lower_ not in {"by", "in"}:
        return
    noun.head.dep_ = "prep"
    hang(by, verb, "agent")


def _told_by_somebody(clause: Token) -> None:
    """ "was assured by the bank in writing that the loan was safe": assured, and not written."""
    that = clause.left_edge
    verb = clause.head
    if verb.dep_ in {"pcomp", "pobj"} and verb.head.dep_ in {"agent", "prep"} and verb.i < that.i:
        verb = verb.head.head
    if that.lower_ != "that" or that.head != clause or not _is_told(verb):
        return
    has_own = any(c.dep_ in {*SUBJECTS, "expl"} and c != that for c in clause.children)
    if has_own and any(c.dep_ == "agent" for c in verb.children):
        hang(clause, verb, "ccomp")
        that.dep_, that.tag_, that.pos_ = "mark", "IN", "SCONJ"


def _done_by_the_told(deed: Token) -> None:
    """ "The crew were warned that the pump leaked, yet went on using it": they did, and no pump."""
    clause = deed.head
    verb = clause.head
    joint = next((c for c in clause.children if c.dep_ == "cc" and clause.i < c.i < deed.i), None)
    if clause.dep_ != "ccomp" or not _is_told(verb) or joint is None or joint.lower_ not in {"but", "yet"}:
        return
    is_bare = not any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "mark"} for c in deed.children)
    if is_bare and deed.tag_ == "VBD" and verb.i < clause.i and joint.nbor(-1).text == ",":
        hang(joint, verb, "cc")
        hang(deed, verb, "conj")


def _is_told(verb: Token) -> bool:
    return verb.lemma_ in INFORMING | {"promise"} and any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)
