"""Clauses that the parser hangs on the wrong word: behind "that", beside "according to", and behind "who ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import hang
from stemma.read.parsing.verbs import has_subject, is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token

STRAYED = frozenset({"advcl", "ccomp", "conj", "dep", "parataxis"})
TELLING = frozenset({"deny", "say", "show"})
HEARING = frozenset({"hear", "learn"})
KEEPING = frozenset({"recall", "remember"})


def mend_strayed(words: list[Token]) -> None:
    """Mend one sentence in place."""
    for token in words:
        if token.lower_ == "that" and token.dep_ in {"dobj", "mark"}:
            _that_behind_cue(token)
            _that_from_somebody(token)
        if token.text in {":", ";"} and words[0] != token:
            _beside_colon(token)
        if token.lower_ == "according":
            _beside_according(token)
        if token.dep_ == "ROOT":
            _behind_who(token)
        if token.dep_ == "conj":
            _and_who(token)
            _quoted_behind(token)
            _plans_to(token)


def _and_who(verb: Token) -> None:
    """ "Two clerks who had worked there, and who feared for their posts, said": both tell of the clerks."""
    is_who = any(c.dep_ in SUBJECTS and c.lower_ == "who" for c in verb.children)
    noun = verb.head
    if is_who and noun.pos_ in {"NOUN", "PROPN"} and any(c.dep_ == "relcl" and c.i < verb.i for c in noun.children):
        verb.dep_ = "relcl"


def _quoted_behind(verb: Token) -> None:
    """ "Nobody greets him, and nobody stops him,” the mate is quoted as saying": a cue behind, and no third deed."""
    who = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    is_quoted = any(c.lower_ == "as" and any(g.lower_ == "saying" for g in c.children) for c in verb.children)
    top = verb.head
    if who is None or not is_quoted or top.dep_ != "ROOT" or who.left_edge.nbor(-1).text not in {"”", '"', "»"}:
        return
    verb.head, verb.dep_ = verb, "ROOT"
    hang(top, verb, "ccomp")


def _plans_to(noun: Token) -> None:
    """ "has handed out 40 tents and plans to bring stoves": a plural that "to" stands behind is a verb beside one."""
    first, lemma = noun.head, noun.lower_[:-1]
    is_one = first.pos_ == "VERB" and any(c.tag_ == "VBZ" for c in (first, *first.children))
    if noun.tag_ != "NNS" or not is_one or lexicon().cue_class.get(lemma) not in {"offer", "plan", "promise"}:
        return
    to = noun.nbor(1)
    if to.tag_ == "TO" and noun.nbor(-1).lower_ in {"and", "but"} and to.head.tag_ == "VB":
        noun.tag_, noun.pos_, noun.lemma_ = "VBZ", "VERB", lemma
        hang(to.head, noun, "xcomp")


def _that_behind_cue(that: Token) -> None:
    """ "reported later that, according to the navy, the guns were gone": the clause is what is reported."""
    if that.dep_ == "dobj" and that.head.i < that.i and that.nbor(1).text == ",":
        cue = that.head
        told = next((c for c in cue.children if c.i > that.i and c.dep_ in STRAYED and has_subject(c)), None)
    else:
        told, cue = that.head, that.head.head
    if told is None or told.dep_ not in STRAYED - {"ccomp"} or cue == told or cue.i > that.i:
        return
    is_cue = lexicon().cue_class.get(cue.lemma_.lower()) in TELLING and cue.tag_ in {"VBD", "VBZ", "VBP"}
    is_joined = any(c.dep_ == "cc" and c.i < told.i for c in cue.children) or that.nbor(-1).text == ";"
    if is_cue and not is_joined and not any(c.dep_ in {"ccomp", "dobj"} and c != that for c in cue.children):
        hang(told, cue, "ccomp")
        hang(that, told, "mark")
        for aside in [c for c in told.children if c.i < that.i and c.lower_ == "according"]:
            hang(aside, cue, "prep")


def _that_from_somebody(that: Token) -> None:
    """ "He recalled hearing from a neighbour that the boats were sold": the clause is heard."""
    told, who = that.head, that.head.head
    if told.dep_ not in {"acl", "relcl"} or not has_subject(told) or who.dep_ != "pobj":
        return
    verb = who.head.head
    if who.head.lower_ != "from" or verb.lemma_.lower() not in HEARING | {"hearing"}:
        return
    if verb.lower_ == "hearing" and verb.dep_ == "dobj" and verb.head.lemma_.lower() in KEEPING:
        verb.tag_, verb.pos_, verb.lemma_ = "VBG", "VERB", "hear"
        verb.dep_ = "xcomp"
    hang(told, verb, "ccomp")


def _beside_colon(colon: Token) -> None:
    """ "The figure was wrong: there had been nine", "She laughed: the pump was broken": two statements."""
    inside = colon.doc[colon.sent.start : colon.i]
    before = next((t for t in inside if t.head.i > colon.i and t.dep_ == "ccomp"), None)
    if before is not None and has_subject(before) and _is_whole_behind(before.head, colon):
        behind = before.head
        for child in [c for c in behind.children if c.i < colon.i and c != before]:
            hang(child, before, child.dep_)
        for child in [c for c in before.children if c.i > colon.i]:
            hang(child, behind, "advcl" if child.dep_ == "conj" else child.dep_)
        if behind.head == behind:
            before.head, before.dep_ = before, "ROOT"
        else:
            hang(before, behind.head, behind.dep_)
        hang(behind, before, "conj")
        return
    if colon.text == ";":
        return
    for behind in colon.doc[colon.i + 1 : colon.sent.end]:
        first = behind.head
        if behind.dep_ == "ccomp" and first.i < colon.i and _is_whole_behind(behind, colon):
            is_plain = first.lemma_.lower() not in lexicon().cue_class and has_subject(first)
            if is_plain and not any(c.dep_ in {"acomp", "attr", "dobj"} for c in first.children):
                behind.dep_ = "conj"
            return


def _is_whole_behind(verb: Token, colon: Token) -> bool:
    """A finite verb whose subject stands behind the colon, too, and no quotation."""
    has_own = any(c.dep_ in {*SUBJECTS, "expl"} and c.i > colon.i for c in verb.children)
    return has_own and is_finite(verb) and colon.nbor(1).text not in {"“", '"', "«"}


def _beside_according(according: Token) -> None:
    """ "According to men he had spoken to, the ship sank", "..., according to a paper that a reporter could read"."""
    _own_side(according)
    to = next((c for c in according.children if c.lower_ == "to"), None)
    noun = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    if noun is None or noun.right_edge.i + 1 >= according.sent.end:
        return
    after, verb = noun.right_edge.nbor(1), according.head
    if after.lower_ == "that" and after.dep_ == "mark" and after.head.dep_ == "ccomp" and after.head.head == verb:
        told = after.head
        hang(after, told, "dobj")
        hang(told, noun, "relcl")
        return
    who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    is_inside = who is not None and who.left_edge == after and who.tag_ == "PRP" and verb.dep_ in {"advcl", "ccomp"}
    behind = verb.right_edge.i + 1
    if is_inside and verb.head != verb and behind < verb.sent.end and verb.doc[behind].text == ",":
        outer = verb.head
        hang(according, outer, "prep")
        hang(verb, noun, "relcl")


def _own_side(according: Token) -> None:
    """ "N. said the gate works; rain had fallen, according to a gauge": the gauge tells of the rain alone."""
    top = according.head
    mark = next((t for t in according.doc[top.i : max(top.i, according.i)] if t.text == ";"), None)
    if mark is None:
        return
    behind = according.doc[mark.i + 1 : according.i]
    verb = next((t for t in behind if t.head.i < mark.i and t.dep_ in STRAYED and has_subject(t)), None)
    if verb is None or verb.dep_ == "conj":
        return
    is_cue = lexicon().cue_class.get(verb.head.lemma_.lower()) in TELLING
    hang(according, verb, "prep")
    hang(verb, verb.head, "conj" if is_cue else verb.dep_)


def _behind_who(root: Token) -> None:
    """ "N., who was sacked and is now said to be ill, did not answer": the last verb is the sentence's own."""
    who = next((c for c in root.children if c.dep_ in SUBJECTS and c.i < root.i), None)
    inner = [c for c in who.children if c.dep_ == "relcl" and c.i < root.i] if who is not None else []
    if who is None or not inner or not any(c.dep_ == "cc" and c.i < root.i for c in inner[-1].children):
        return
    own = (c for c in root.children if c.i > root.i and c.dep_ in STRAYED and _is_bare_predicate(c))
    verb = next(own, None)
    if verb is None or verb.left_edge.nbor(-1).text != ",":
        return
    if any(t.text == "," for t in root.doc[inner[-1].i : root.i]):
        return
    after = [c for c in root.children if c.i > verb.i]
    is_passive = any(c.dep_ == "auxpass" for c in verb.children)
    hang(who, verb, "nsubjpass" if is_passive else "nsubj")
    for child in after:
        hang(child, verb, child.dep_)
    verb.head, verb.dep_ = verb, "ROOT"
    hang(root, inner[-1], "conj")


def _is_bare_predicate(verb: Token) -> bool:
    """Finite, and with neither a subject nor a word that opens it."""
    opens = any(c.dep_ in {"mark", "cc", *SUBJECTS, "expl"} or c.tag_ in {"WRB", "WP", "WDT"} for c in verb.children)
    return not opens and is_finite(verb)
