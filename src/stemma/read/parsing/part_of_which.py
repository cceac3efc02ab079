"""Papers of which a part is shown, copied or printed: "An order, two pages of which were printed, forbids guards to
speak"; and papers by number and date, in which something is told.

What is done with the copy is told beside the paper, and the verb behind it is the paper's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import FINITE, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 10
"""Words of a paper's number and date."""
HELPING = frozenset({"aux", "auxpass"})


def mend_part_of_which(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    for which in words:
        if which.lower_ in {"which", "whom"} and which.i > words[0].i + 2 and which.nbor(-1).lower_ == "of":
            _paper_before_its_part(which)
        if which.lower_ == "which" and which.i > words[0].i + 2 and which.nbor(-1).lower_ == "in":
            _paper_in_which(which)


def _paper_before_its_part(which: Token) -> None:
    part = which.head.head
    done = part.head
    edge = part.left_edge
    opening = edge.sent.start
    if part.dep_ not in SUBJECTS or done == part or edge.i < opening + 2 or edge.nbor(-1).text != ",":
        return
    paper = edge.nbor(-2)
    while paper.head.i < edge.i and paper.head != paper and paper.head.pos_ in {"NOUN", "PROPN", "ADP"}:
        paper = paper.head
    is_paper = paper.lemma_.lower() in lexicon().nouns["document"] and paper.left_edge.i == opening
    verb = _verb_behind(done) if is_paper else None
    if verb is not None and not _has_other_subject(verb, {paper, part}):
        _set_right(paper, part, done, verb)


def _paper_in_which(which: Token) -> None:
    """ "your letter No. 12 of 3 May, in which you ask": what is asked stands in the letter, and not in its date."""
    clause = which.head.head
    held = clause.head
    comma = which.i - 2
    if clause.dep_ != "relcl" or which.head.head != clause or which.doc[comma].text != ",":
        return
    if held.pos_ not in {"NUM", "PROPN", "PUNCT"} and held.tag_ != "CD":
        return
    before = list(which.doc[max(which.sent.start, comma - NEAR) : comma])
    papers = [t for t in before if t.tag_ == "NN" and t.lemma_.lower() in lexicon().nouns["document"]]
    if papers and not any(t.is_punct and t.text == "," for t in which.doc[papers[-1].i : comma]):
        hang(clause, papers[-1], "relcl")


def _verb_behind(done: Token) -> Token | None:
    """The verb whose first word stands right behind the first comma after ``done``."""
    after = list(done.doc[done.i + 1 : done.sent.end])
    opens = next((t.nbor(1) for t in after[:-1] if t.text == ","), None)
    if opens is None:
        return None
    verb = opens.head if opens.dep_ in HELPING else opens
    is_finite = opens.dep_ in HELPING or opens.tag_ in FINITE
    is_near = verb.head in (done, done.head) or done.head == verb
    return verb if is_finite and is_near and verb != done else None


def _has_other_subject(verb: Token, known: set[Token]) -> bool:
    return any(c.dep_ in SUBJECTS and c.i < verb.i and c not in known for c in verb.children)


def _set_right(paper: Token, part: Token, done: Token, verb: Token) -> None:
    verb.head, verb.dep_ = verb, "ROOT"
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    paper.head, paper.dep_ = verb, "nsubjpass" if passive else "nsubj"
    done.head, done.dep_ = paper, "relcl"
    part.head = done
    for child in list(done.children):
        if child.i > verb.i:
            hang(child, verb, child.dep_)
    for child in list(verb.children):
        if child.dep_ == "nsubj" and child.i > verb.i:
            child.dep_ = "dobj"  # "tells wardens to clear the yard"
