"""Verbs of papers and outlets that the parser takes for nouns or asides: "..., the minutes show", "..., a newspaper
reported on Monday", "Emails published by the paper show that ...".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import LOOSE, TELLERS, TELLING, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

PAST = frozenset({"VBD", "VBN"})


def mend_shown(root: Token, words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    if root.pos_ in {"NOUN", "PROPN"}:
        _shown(root, words)
    _shown_late(words)
    _nameless_outlet(words)


def _shown(root: Token, words: list[Token]) -> None:
    """ "Emails published by the paper show that ...": the noun before "that" is the verb of the papers in front."""
    is_papers = root.tag_ in {"NNS", "NNPS"} and root.lemma_.lower() in lexicon().nouns["document"]
    if not is_papers:
        return
    for verb, that in pairwise(words):
        is_cue = verb.tag_ == "NN" and lexicon().cue_class.get(verb.lower_) in TELLING and that.lower_ == "that"
        told = that.head if that.dep_ in {"mark", "nsubj", "det"} else that
        if not is_cue or verb.i < root.i + 2 or not root.is_ancestor(verb) or told.pos_ not in {"VERB", "AUX"}:
            continue
        _free(verb)
        verb.head, verb.dep_ = verb, "ROOT"
        verb.tag_, verb.pos_, verb.lemma_ = "VBP", "VERB", verb.lower_
        for child in list(root.children):
            if child.i > verb.i:
                hang(child, verb, child.dep_)
        told.head, told.dep_ = verb, "ccomp"
        root.head, root.dep_ = verb, "nsubj"
        return


def _free(verb: Token) -> None:
    """The words before a noun that is a verb stand with the last noun before it."""
    name = verb.nbor(-1)
    up, dep = verb.head, verb.dep_
    for child in list(verb.children):
        if child != name and child.i < verb.i:
            child.head = name
    if name.head == verb:
        name.head, name.dep_ = up, dep


def _shown_late(words: list[Token]) -> None:
    """ "..., the minutes show.": the last word is the papers' verb, and no noun."""
    told = [t for t in words if t.text.isalnum()]
    if len(told) < 5:
        return
    verb, papers = told[-1], told[-2]
    is_one = verb.tag_ == "NNS"  # "..., the recording shows."
    lemma = verb.lower_.removesuffix("s") if is_one else verb.lower_
    if verb.tag_ not in {"NN", "NNS", "NNP", "VB", "VBP"} or lexicon().cue_class.get(lemma) not in TELLING:
        return
    is_paper = papers.lemma_.lower() in lexicon().nouns["document"] or papers.lower_ == "minutes"
    edge = told[-3]
    before = edge.nbor(-1) if edge.i > words[0].i else edge
    if (
        papers.tag_ != ("NN" if is_one else "NNS")
        or not is_paper
        or edge.tag_ not in {"DT", "JJ"}
        or before.text not in {",", "—", "–"}
    ):
        return
    clause = next((c for c in verb.children if c.dep_ in LOOSE and c.i < edge.i), None) or _taken_for_aside(
        verb, edge
    )
    if verb.dep_ == "ROOT" and clause is not None:
        clause.dep_ = "ccomp"
    elif verb.dep_ != "ROOT":
        top = verb.sent.root
        top.head, top.dep_ = verb, "ccomp"
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        return
    verb.tag_, verb.pos_, verb.lemma_ = "VBZ" if is_one else "VBP", "VERB", lemma
    papers.head, papers.dep_ = verb, "nsubj"
    if edge.head != papers:
        edge.head, edge.dep_ = papers, "det" if edge.tag_ == "DT" else "amod"


def _taken_for_aside(verb: Token, edge: Token) -> Token | None:
    """ "N. Water, which ..., intended to put it off, internal slides show": what N. Water did, and no aside of it."""
    who = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < edge.i), None)
    done = [c for c in who.children if c.dep_ == "acl" and c.tag_ in PAST] if who is not None else []
    done = [c for c in done if c.i > 0 and c.nbor(-1).text == "," and not any(g.dep_ == "agent" for g in c.children)]
    if who is None or len(done) != 1:
        return None
    act = done[0]
    act.head, act.dep_, act.tag_ = verb, "ccomp", "VBD"
    who.head, who.dep_ = act, "nsubj"
    return act


def _nameless_outlet(words: list[Token]) -> None:
    """ "..., a newspaper reported on Tuesday.": who told it stands at the end, and is no part of what is told."""
    for verb in words:
        who = verb.head
        if verb.dep_ != "acl" or verb.tag_ not in PAST or lexicon().cue_class.get(verb.lemma_.lower()) != "say":
            continue
        root, edge = who.head, who.left_edge
        if root.dep_ in SUBJECTS and root.head.i < who.i:
            root = root.head  # "The bridge was cracked, a newspaper reported": an aside of the subject, it seems
        is_loose = who.dep_ in {"npadvmod", "dep", "appos", "dobj"} and root.pos_ in {"VERB", "AUX"}
        is_teller = any(who.lemma_.lower() in lexicon().nouns[kind] for kind in (*TELLERS, "outlet"))
        if (
            not (is_loose and is_teller and root.i < who.i)
            or edge.i == words[0].i
            or edge.nbor(-1).text != ","
            or verb.i != who.i + 1
        ):
            continue
        if any(c.dep_ in {"agent", "dobj", "ccomp", "xcomp"} for c in verb.children) or not _ends(verb, words):
            continue
        top = root
        while top.head != top and top.dep_ in {"xcomp", "advcl", "ccomp"}:
            top = top.head
        if top.head != top:
            continue
        verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
        who.head, who.dep_ = verb, "nsubj"
        top.head, top.dep_ = verb, "ccomp"
        return


def _ends(verb: Token, words: list[Token]) -> bool:
    """Whether nothing but a time, a place or a manner stands behind ``verb``."""
    return not any(t.pos_ in {"VERB", "AUX"} or t.text in {",", ";", ":"} for t in words if t.i > verb.i)
