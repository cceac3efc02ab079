"""Statements parted by a semicolon: the parser hangs the first on the second, or both on a cue behind them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import LOOSE, SPEAKING, TELLING, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

ONE = frozenset({"first", "former", "one", "some"})
OTHER = frozenset({"another", "latter", "other", "others", "second"})


def mend_semicolons(words: list[Token]) -> None:
    """Each side of a semicolon that has a subject and a verb is a statement; a later one hangs on the one before."""
    cuts = [-1, *(n for n, t in enumerate(words) if t.text == ";"), len(words)]
    if len(cuts) < 3:
        return
    for mark in cuts[1:-1]:
        _swap_behind_cue(words[mark + 1 :], words[mark].i)
    parts = [words[a + 1 : b] for a, b in pairwise(cuts)]
    for part in parts:
        _told_before(part)
    statements = [verb for part in parts if (verb := _statement(part)) is not None]
    if _swap_told(statements):
        return
    if len(statements) < 2:
        return
    inside = {verb.i for verb in statements}
    first = statements[0]
    top = first
    while top.head != top and top.head.i in inside:
        top = top.head
    if top != first and first.dep_ in LOOSE:
        if top.head == top:
            first.head, first.dep_ = first, "ROOT"
        else:
            hang(first, top.head, top.dep_)
        top.dep_ = "parataxis"
    for before, later in pairwise(statements):
        was_top = later == top and later != first
        if _is_of_the_other(later, before):
            hang(later, before, "conj")
        elif was_top or (later.head.i in inside and later.head != later and later.dep_ in LOOSE):
            _join(later, before)


def _is_of_the_other(later: Token, before: Token) -> bool:
    """ "One of them said A; the other was not sure that B": what the other thinks or says the first has not said."""
    who = [next((c for c in verb.children if c.dep_ in SUBJECTS), None) for verb in (before, later)]
    if any(one is None or one.lower_ not in words for one, words in zip(who, (ONE, OTHER), strict=True)):
        return False
    minds = [c for c in later.children if c.dep_ == "acomp" and c.lemma_.lower() in lexicon().knowing]
    return bool(minds) or lexicon().cue_class.get(later.lemma_.lower()) in SPEAKING


def _told_before(part: list[Token]) -> None:
    """ "The bell was off, survivors say; A happened": what is told before the semicolon is told by who ends it."""
    inside = {t.i for t in part}
    tops = [t for t in part if t.head.i not in inside and t.pos_ in {"VERB", "AUX"}]
    if len(tops) != 2:
        return
    told, cue = tops
    who = next((c for c in cue.children if c.dep_ in SUBJECTS and told.i < c.i < cue.i), None)
    is_cue = lexicon().cue_class.get(cue.lemma_.lower()) in TELLING and cue.right_edge.i >= part[-1].i - 1
    if who is None or not is_cue or who.left_edge.nbor(-1).text != "," or cue.i < part[-1].i - 3:
        return
    if any(c.dep_ in SUBJECTS for c in told.children) and told.dep_ in LOOSE:
        hang(told, cue, "ccomp")


def _swap_told(statements: list[Token]) -> bool:
    """ "A happened; B happened, N. said": what is hung on B comes first, and B is joined to it."""
    inside = {verb.i for verb in statements}
    for verb in statements:
        told = verb.head
        is_told = told.i > verb.i and told.i not in inside and told.dep_ == "ccomp" and told.head.i in inside
        if is_told and verb.dep_ in LOOSE and any(c.dep_ in SUBJECTS for c in told.children):
            hang(verb, told.head, "ccomp")
            hang(told, verb, "conj")
            return True
    return False


def _swap_behind_cue(behind: list[Token], mark: int) -> None:
    """ "N. said A happened; B happened": what stands between the cue and the semicolon is what was said."""
    for verb in behind:
        cue = verb.head
        first = next((c for c in verb.children if c.dep_ in LOOSE and cue.i < c.i < mark), None)
        if verb.dep_ == "ccomp" and cue.i < mark and first is not None and first.pos_ in {"VERB", "AUX"}:
            first.head, first.dep_ = cue, "ccomp"
            hang(verb, first, "conj")
            return


def _statement(part: list[Token]) -> Token | None:
    """The one verb that the words between semicolons hang on, when it has its subject among them."""
    inside = {t.i for t in part}
    tops = [t for t in part if t.head == t or t.head.i not in inside]
    verbs = [t for t in tops if t.pos_ in {"VERB", "AUX"}]
    if len(verbs) != 1 or not any(
        c.dep_ in {*SUBJECTS, "csubjpass", "expl"} and c.i in inside for c in verbs[0].children
    ):
        return None
    return verbs[0]


def _join(later: Token, earlier: Token) -> None:
    """Under a cue the later statement is said as well; one with a cue of its own stands beside."""
    known = lexicon().cue_class
    said = [c for c in earlier.children if c.dep_ == "ccomp" and c.i > earlier.i]
    is_cue = known.get(later.lemma_.lower()) in SPEAKING
    if known.get(earlier.lemma_.lower()) in TELLING and said and not is_cue:
        hang(later, said[-1], "conj")
    else:
        hang(later, earlier, "conj")
