"""Main verb and side clause that the parser takes for one another.

A participle behind its noun taken for the verb ("The mate, jeered from the quay, called them thieves"), a clause in
front taken for the sentence ("Until it ends he is expected to stay"), and a clause with "where" behind a place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import FINITE, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

PAST = frozenset({"VBD", "VBN"})
NEAR = 9
COMMAS = frozenset({",", "—", "–"})
IN_FRONT = frozenset(
    {"after", "although", "as", "because", "before", "once", "since", "though", "until", "when", "while"}
)
PLACES = frozenset({"NN", "NNS", "NNP", "NNPS"})


def mend_turned(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    for verb in words:
        _of_which(verb)
        if verb.tag_ == "WP$":
            _whose(verb)
        if verb.tag_ in PAST and verb.pos_ == "VERB":
            _participle_for_verb(verb)
        if verb.head == verb:
            _clause_in_front(verb)
            _should_behind(verb)
        if verb.dep_ == "advcl":
            _where(verb)
            _call_in_front(verb)
        elif verb.dep_ == "xcomp" and verb.tag_ == "VBD":
            _second_of_three(verb)


def _participle_for_verb(verb: Token) -> None:
    """ "The mate, jeered from the quay, called them thieves": a second finite verb without "and" is the only one."""
    who = next((c for c in verb.children if c.i < verb.i and _may_act(c, verb)), None)
    if who is None or any(
        c.dep_ in {"aux", "auxpass", "neg", "cc", "mark", "expl"} for c in verb.children if c.i < verb.i
    ):
        return
    real = next(
        (c for c in verb.children if c.i > verb.i and c.dep_ in {"ccomp", "conj", "dep"} and _is_real(c)), None
    )
    real = real if real is not None else _real_behind(verb, who)
    if real is None or any(
        c.dep_ in {"cc", "dobj"} and c.i < real.left_edge.i for c in verb.children if c.i > verb.i
    ):
        return
    if _first_of(real).nbor(-1).tag_ == "CC":
        return
    commas = [verb.nbor(-1).text in COMMAS, real.left_edge.nbor(-1).text in COMMAS]
    if (
        commas[0] != commas[1]
        or real.left_edge != _first_of(real)
        or (not commas[0] and verb.i != who.right_edge.i + 1)
    ):
        return
    above, dep = verb.head, verb.dep_
    if above == verb:
        real.head, real.dep_ = real, "ROOT"
    else:
        real.head, real.dep_ = above, dep
    if real.tag_ == "VBN":
        real.tag_ = "VBD"
    for child in list(verb.children):
        if child.i > real.i or (child.i < verb.i and child != who):
            hang(child, real, child.dep_)
    hang(who, real, "nsubj")
    hang(verb, who, "acl")
    verb.tag_ = "VBN"


def _real_behind(verb: Token, who: Token) -> Token | None:
    """ "told us that a clerk, asked about the keys, answered ...": hung further up, right behind the comma."""
    last = verb.right_edge
    last = last if last.text == "," else last.nbor(1) if last.i + 1 < verb.sent.end else verb
    if last.text != "," or last.i + 1 >= verb.sent.end or verb.nbor(-1).text != "," or who.i != verb.i - 2:
        return None
    real = last.nbor(1)
    is_joined = real.dep_ == "conj" and real.left_edge == real and real.head.is_ancestor(verb)
    return real if is_joined and _is_real(real) else None


def _whose(word: Token) -> None:
    """ "Clara Stern, whose son, 7, is ill, told us": the son is ill, and she told us."""
    noun, who = word.head, word.head.head
    verb = who.head
    if noun.dep_ != "appos" or who.dep_ not in SUBJECTS or verb.i < noun.i or who.i > word.i:
        return
    real = next((c for c in verb.children if c.dep_ == "conj" and c.i > verb.i and _is_real(c)), None)
    if real is None or real.left_edge.nbor(-1).text != "," or any(c.dep_ == "cc" for c in verb.children):
        return
    dep = who.dep_
    if verb.head == verb:
        real.head, real.dep_ = real, "ROOT"
    else:
        real.head, real.dep_ = verb.head, verb.dep_
    hang(who, real, "nsubj")
    hang(noun, verb, dep)
    hang(verb, who, "relcl")


def _of_which(verb: Token) -> None:
    """ "met the clerks, some of whom had waited a year": the clause tells of the clerks, wherever it hangs."""
    who = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    of = next((c for c in who.children if c.lower_ == "of"), None) if who is not None else None
    if who is None or of is None or not any(c.lower_ in {"which", "whom"} for c in of.children):
        return
    opens = who.left_edge
    if verb.dep_ not in {"ROOT", "advcl", "ccomp", "conj", "dep"} or opens.i < 2 or opens.nbor(-1).text != ",":
        return
    before = [t for t in verb.doc[max(verb.sent.start, opens.i - NEAR) : opens.i - 1] if t.pos_ in {"NOUN", "PROPN"}]
    many = [t for t in before if t.tag_ in {"NNS", "NNPS"}] or before
    if not many or many[-1].i >= opens.i - 1:
        return
    if verb.head == verb:
        real = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < opens.i), None)
        if real is None:
            return
        real.head, real.dep_ = real, "ROOT"
        for mark in [c for c in verb.children if c.is_punct and c.i > verb.i]:
            hang(mark, real, "punct")
    hang(opens.nbor(-1), many[-1], "punct")
    hang(verb, many[-1], "relcl")


def _may_act(noun: Token, verb: Token) -> bool:
    """ "The mate", and "A second" for a thing named before."""
    is_bare = noun.tag_ == "JJ" and any(c.dep_ == "det" for c in noun.children) and noun.left_edge == verb.left_edge
    return (noun.dep_ in SUBJECTS and noun.pos_ in {"NOUN", "PROPN", "NUM"}) or is_bare


def _is_real(verb: Token) -> bool:
    """Finite by itself, and with no subject of its own."""
    has_own = any(c.dep_ in {*SUBJECTS, "expl", "mark", "aux", "auxpass"} and c.i < verb.i for c in verb.children)
    is_done = verb.tag_ == "VBN" and any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)
    return verb.pos_ == "VERB" and not has_own and (verb.tag_ in FINITE or is_done)


def _first_of(verb: Token) -> Token:
    """Where the verb's words begin, an adverb in front counted in."""
    return next((c for c in verb.children if c.dep_ == "advmod" and c.i == verb.i - 1), verb)


def _clause_in_front(root: Token) -> None:
    """ "Until it ends he is expected to stay": the clause with "until" hangs on the other."""
    mark = next((c for c in root.children if c.dep_ in {"mark", "advmod"} and c.lower_ in IN_FRONT), None)
    real = next((c for c in root.children if c.dep_ == "ccomp" and c.i > root.i), None)
    if mark is None or real is None or mark.i != root.left_edge.i or not _has_tense(real):
        return
    who = next((c for c in real.children if c.dep_ in SUBJECTS and c.i < real.i), None)
    if who is None or real.left_edge != who.left_edge or any(c.dep_ == "mark" for c in real.children):
        return
    real.head, real.dep_ = real, "ROOT"
    for child in list(root.children):
        if child.i > real.i:
            hang(child, real, child.dep_)
    root.head, root.dep_ = real, "advcl"


def _should_behind(root: Token) -> None:
    """ "The guard is ready to help should both ask for it": the condition hangs on what is told before it."""
    should = next((c for c in root.children if c.dep_ == "aux" and c.lower_ in {"should", "were"}), None)
    who = next((c for c in root.children if c.dep_ in SUBJECTS and c.i < root.i), None)
    real = next((c for c in root.children if c.dep_ in {"ccomp", "advcl"} and c.i < root.i), None)
    if should is None or who is None or real is None or who.left_edge.i != should.i + 1 or should.i < real.i:
        return
    if not _has_tense(real) or should.nbor(-1).is_punct or not any(c.dep_ in SUBJECTS for c in real.children):
        return
    real.head, real.dep_ = real, "ROOT"
    for child in list(root.children):
        if child.i < should.i or (child.is_punct and child.i > root.i):
            hang(child, real, child.dep_)
    told = next((c for c in real.children if c.dep_ == "ccomp" and c.i > real.i), real)
    root.head, root.dep_ = told, "advcl"


def _has_tense(verb: Token) -> bool:
    parts = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    return any(t.tag_ in {*FINITE, "MD"} for t in parts)


def _call_in_front(verb: Token) -> None:
    """ "Free the miners, the union says": what the union calls for."""
    cue = verb.head
    is_first = verb.tag_ == "VB" and verb.i == verb.sent.start and any(c.dep_ == "dobj" for c in verb.children)
    is_said = lexicon().says(cue.lemma_) and any(c.dep_ in SUBJECTS for c in cue.children)
    if is_first and is_said and not any(c.dep_ == "ccomp" for c in cue.children):
        verb.dep_ = "ccomp"


def _where(verb: Token) -> None:
    """ "were held at a post where, drivers say, soldiers asked for money": the clause tells of the post."""
    where = next((c for c in verb.children if c.lower_ == "where" and c.dep_ == "advmod" and c.i < verb.i), None)
    if where is None or where != verb.left_edge or where.i < 1 or not any(c.dep_ in SUBJECTS for c in verb.children):
        return
    place = where.nbor(-1)
    if place.text == "," and place.i > 0:
        place = place.nbor(-1)
    if place.tag_ in PLACES and verb.head.is_ancestor(place):
        hang(verb, place, "relcl")


def _second_of_three(verb: Token) -> None:
    """ "told us that the crew crossed the bay, put out the lights and fired": all three are told."""
    cue = verb.head
    told = next((c for c in cue.children if c.dep_ == "ccomp" and cue.i < c.i < verb.i and c.tag_ in PAST), None)
    is_bare = not any(c.dep_ in {*SUBJECTS, "mark", "aux", "auxpass"} for c in verb.children)
    if told is not None and is_bare and verb.left_edge.nbor(-1).text == ",":
        hang(verb, told, "conj")
