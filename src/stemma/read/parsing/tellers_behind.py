"""Tellers that the parser hangs on what stands before them: "Answering a question on the wells, the mayor said", "Two
nurses, questioned apart, say", "..., N. N., informed the agency"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import hang

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"NN", "NNP", "NNPS", "NNS"})
LABELS = frozenset({"clarification", "clarifications", "correction", "corrections", "erratum", "note", "update"})
REPORTS = frozenset({"claims", "reports"})
LEAST = 4
"""Words that stand before "informed the agency" at least."""


def mend_tellers_behind(words: list[Token]) -> None:
    """Mend the tree of one sentence in place."""
    _opening(words[0])
    for token in words[1:]:
        if token.lower_ == "informed" and token.tag_ in {"JJ", "VBD", "VBN"} and token.i > words[0].i + LEAST:
            _informed(token)
        elif token.lemma_ in {"hear", "learn"} and token.pos_ == "VERB":
            _learned(token)
        elif token.dep_ in SUBJECTS and token.i + 2 < words[-1].i and token.nbor(1).text == ",":
            _asked_apart(token)
        elif token.tag_ == "NNS" and token.lower_ in REPORTS:
            _reports_last(token)


def _opening(first: Token) -> None:
    if first.dep_ == "csubj" and first.tag_ == "VBG":
        _answering(first)
    elif first.dep_ in SUBJECTS and first.lower_ in LABELS:
        _label(first)


def _label(word: Token) -> None:
    """ "Correction, 9:40: An earlier version gave the number as 51": the label tells nothing."""
    verb = word.head
    colon = next((t for t in word.sent if t.text == ":" and t.i > word.i and t.nbor(-1).text != ":"), None)
    others = [c for c in verb.children if c.dep_ in SUBJECTS and c.i > word.i]
    if colon is not None and others and colon.i < verb.i:
        word.dep_ = "npadvmod"


def _learned(verb: Token) -> None:
    """ "has learned from a source in the staff that shots were fired": what was learned, and no such source."""
    if any(c.dep_ == "ccomp" for c in verb.children):
        return
    who = [
        g for c in verb.children if c.dep_ == "prep" and c.lower_ == "from" for g in c.children if g.dep_ == "pobj"
    ]
    for told in [g for noun in who for g in noun.children if g.dep_ in {"acl", "relcl"} and g.i > noun.i]:
        that = next((c for c in told.children if c.dep_ == "mark" and c.lower_ == "that"), None)
        if that is not None and that.i < told.i:
            hang(told, verb, "ccomp")


def _informed(told: Token) -> None:
    """ "Nine were freed, the head of the board, N. N., informed the N.": the last words tell who says so, and to whom
    he has said it."""
    whom, root = told.head, told.sent.root
    run = [t for t in told.sent if root.i < t.i < told.i]
    if (
        told.dep_ != "amod"
        or whom.i != told.i + 1
        or whom.tag_ not in {"NNP", "NNPS"}
        or root.pos_ not in {"VERB", "AUX"}
    ):
        return
    if whom.i + 1 < told.sent.end and not whom.nbor(1).is_punct:
        return
    name = next((t for t in (told.nbor(-2), told.nbor(-1)) if t.tag_ == "NNP" and t.i > root.i + 2), None)
    post = whom.head if whom.head != name else name.head if name is not None else whom.head
    if name is None or told.nbor(-1).text != "," or name.i != told.i - 2 or post not in run or post.tag_ not in NOUNS:
        return
    if post.left_edge.i <= root.i or post.left_edge.nbor(-1).text != ",":
        return
    told.tag_, told.pos_, told.lemma_ = "VBD", "VERB", "inform"
    told.head, told.dep_ = told, "ROOT"
    whom.head, whom.dep_ = told, "dobj"
    post.head, post.dep_ = told, "nsubj"
    if name != post:
        name.head, name.dep_ = post, "appos"
    root.head, root.dep_ = told, "ccomp"


def _answering(verb: Token) -> None:
    """ "Answering a question about the wells, the mayor said that": no other name of the wells."""
    cue = verb.head
    if not lexicon().says(cue.lemma_) or any(c.dep_ in SUBJECTS and c != verb for c in cue.children):
        return
    inside = [t for t in verb.subtree if t.dep_ in {"appos", "conj"} and t.i > verb.i + 1 and t.tag_ in NOUNS]
    for who in inside:
        opens = who.left_edge
        last = who.right_edge
        ends = last.i + 1 if last.text != "," else last.i
        is_next = cue.i in {ends, ends + 1} or (cue.i > ends and all(t.is_punct for t in cue.doc[ends : cue.i]))
        is_definite = opens.tag_ in {"DT", "PRP$", "NNP"} or who.tag_ == "NNP"
        if opens.i > verb.i + 1 and opens.nbor(-1).text == "," and is_next and is_definite:
            hang(verb, cue, "advcl")
            hang(who, cue, "nsubj")
            return


def _asked_apart(who: Token) -> None:
    """ "Three nurses, questioned separately, say": the participle between commas tells of the nurses, who say."""
    part, cue = who.head, who.head.head
    if part.i != who.i + 2 or part.tag_ not in {"VBN", "VBD"} or part.dep_ != "ccomp" or cue.i < part.i:
        return
    if (
        not lexicon().says(cue.lemma_)
        or cue.tag_ not in {"VB", "VBD", "VBP", "VBZ"}
        or any(c.dep_ in SUBJECTS for c in cue.children)
    ):
        return
    if cue.nbor(-1).text == "," and not any(c.dep_ in {"dobj", "ccomp", "aux"} for c in part.children):
        hang(who, cue, "nsubj")
        hang(part, who, "acl")
        part.tag_, cue.tag_ = "VBN", "VBP" if cue.tag_ == "VB" else cue.tag_


def _reports_last(verb: Token) -> None:
    """ "The road is cut, Prime-Line reports.": no reports of that name, but what the agency does."""
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i), None)
    behind = verb.nbor(1) if verb.i + 1 < verb.sent.end else None
    who = verb.nbor(-1)
    if (
        told is None
        or verb.head != verb
        or who.tag_ not in {"NN", "NNP"}
        or who.head != verb
        or who.dep_ != "compound"
    ):
        return
    edge = who.left_edge
    if not who.text[:1].isupper():
        return
    if (behind is None or behind.is_punct) and edge.i > told.i and edge.nbor(-1).text == ",":
        verb.tag_, verb.pos_, verb.lemma_ = "VBZ", "VERB", verb.lower_.removesuffix("s")
        who.dep_ = "nsubj"
        for child in [c for c in verb.children if c.dep_ == "compound" and c.i < who.i]:
            hang(child, who, "compound")
