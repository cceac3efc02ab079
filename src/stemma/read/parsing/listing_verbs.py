"""Papers that list so many: "The barge's manifest lists 60 crates, but ...": the verb in "-s" between the paper and
the number, which the parser takes for a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

TOPS = frozenset({"ROOT", "advcl", "ccomp", "conj"})


SEERS = 6
"""Words of who has seen a paper, at most."""


def mend_listing(words: list[Token]) -> None:
    """Mend the tree of one sentence in place."""
    for paper, verb, number in zip(words, words[1:], words[2:], strict=False):
        if verb.tag_ == "NNS" and number.like_num and _is_paper(paper):
            _lists(paper, verb, number)
        if verb.tag_ in {"NNS", "VBZ"} and number.like_num and verb.dep_ in {"appos", "pobj"}:
            _seen_and_lists(words, verb, number)
        if paper.tag_ == "JJS" and paper.dep_ == "nsubj" and _is_paper(paper):
            paper.tag_, paper.pos_, paper.lemma_ = "NN", "NOUN", paper.lower_  # a manifest is no highest degree


def _is_paper(word: Token) -> bool:
    return word.lower_ in lexicon().nouns["document"] and word.tag_ not in {"VB", "VBD", "VBP", "VBZ"}


def _lists(paper: Token, verb: Token, number: Token) -> None:
    """The higher of the two gives its place to the verb; what is counted is its object."""
    lemma = verb.lower_.removesuffix("s")
    counted = number.head if number.head.i > number.i else number
    top = verb if verb.is_ancestor(paper) else paper
    is_bare = counted.left_edge in {number, counted} and (counted == number or number.dep_ == "nummod")
    if lexicon().cue_class.get(lemma) != "show" or not is_bare or top.dep_ not in TOPS:
        return
    if paper.head not in {verb, top.head} and verb.head != paper:
        return
    above, dep = top.head, top.dep_
    inside = {paper, verb, counted}
    others = [c for word in (paper, verb) for c in word.children if c not in inside]
    verb.head, verb.dep_ = (verb, "ROOT") if above == top else (above, dep)
    verb.tag_, verb.pos_, verb.lemma_ = "VBZ", "VERB", lemma
    paper.head, paper.dep_, paper.tag_, paper.pos_ = verb, "nsubj", "NN", "NOUN"
    counted.head, counted.dep_ = verb, "dobj"
    for other in others:
        other.head = paper if other.i < paper.i else verb


def _seen_and_lists(words: list[Token], verb: Token, number: Token) -> None:
    """ "..., and a roster seen by the N. lists four of them": the roster lists them, whoever has seen it."""
    lemma = verb.lower_.removesuffix("s")
    by = next((t for t in reversed(words) if words[0].i < t.i < verb.i and t.lower_ == "by"), None)
    if by is None or verb.i - by.i > SEERS or lexicon().cue_class.get(lemma) != "show":
        return
    seen = by.head
    paper = seen.head
    between = [t for t in words if by.i < t.i < verb.i]
    if seen.dep_ != "acl" or not _is_paper(paper) or paper.tag_ != "NN" or not between or paper.i > by.i:
        return
    if paper.dep_ not in {"ROOT", "conj", "nsubj", "dobj"} or between[-1].tag_ not in {"NN", "NNP", "NNPS", "PRP"}:
        return
    above, dep = paper.head, paper.dep_
    is_second = dep == "conj" and above.pos_ in {"AUX", "NOUN", "VERB"}
    if dep != "ROOT" and not is_second:
        return
    others = [c for c in (*verb.children, *paper.children) if c.i > verb.i]
    verb.head, verb.dep_ = (verb, "ROOT") if dep == "ROOT" else (above, "conj")
    verb.tag_, verb.pos_, verb.lemma_ = "VBZ", "VERB", lemma
    last = between[-1]
    for token in between:
        if token == last or token.head == verb or token.head not in between:
            token.head, token.dep_ = (by, "pobj") if token == last else (last, token.dep_)
    paper.head, paper.dep_ = verb, "nsubj"
    for other in others:
        other.head = verb
    number.head, number.dep_ = (verb, "dobj") if number.head in {verb, seen, paper} else (number.head, number.dep_)
