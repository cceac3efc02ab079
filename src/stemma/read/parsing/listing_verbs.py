"""Papers that list so many: "The barge's manifest lists 60 crates, but ...": the verb in "-s" between the paper and
the number, which the parser takes for a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

TOPS = frozenset({"ROOT", "advcl", "ccomp", "conj"})


def mend_listing(words: list[Token]) -> None:
    """Mend the tree of one sentence in place."""
    for paper, verb, number in zip(words, words[1:], words[2:], strict=False):
        if verb.tag_ == "NNS" and number.like_num and _is_paper(paper):
            _lists(paper, verb, number)
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
