"""Clauses that the parser ties to a neighbour: "and that ..." behind an "of", "called on N. to", a subject in front
of who tells of it, and a second statement whose "and" it gives to a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import hang
from stemma.read.parsing.verbs import has_subject, is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
LOOSE = frozenset({"advcl", "ccomp", "conj", "dep", "parataxis"})
TELLING = frozenset({"say", "show", "think"})
SPEAKERS = ("document", "document_like", "gathering", "group", "kin", "organisation", "outlet", "person", "post")
"""Lists of nouns that can tell or ask something."""
PARTS = frozenset({"article", "clause", "paragraph", "rule", "section", "subsection"})


def mend_joined(words: list[Token]) -> None:
    """Mend the tree of one sentence in place."""
    for token in words:
        if token.lower_ == "on" and token.dep_ in {"prt", "prep"}:
            _called_on(token)
        elif token.lower_ == "that" and token.dep_ == "mark":
            _and_that(token)
            _that_behind_aside(token)
        elif token.dep_ == "advcl":
            _and_they(token)
        elif token.dep_ == "conj" and token.head.dep_ == "relcl":
            _and_advised(token)
        elif token.tag_ == "NNS" and token.i > words[0].i + 1:
            _section_provides(token)
        elif token.tag_ == "WDT" and token.dep_ == "det":
            _which_they_say(token)
        if token.dep_ in {"advcl", "dep", "npadvmod"} and token.pos_ in {"NOUN", "PROPN"}:
            _before_teller(token)


def _called_on(on: Token) -> None:
    """ "called on Minister N. N. to resign": somebody is called on, and nothing is called."""
    verb = on.head
    to_do = next((c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.tag_ == "VB"), None)
    has_one = any(c.dep_ == "pobj" for c in on.children)
    if verb.lemma_.lower() != "call" or has_one or to_do is None or not any(c.tag_ == "TO" for c in to_do.children):
        return
    nouns = [*verb.children, *to_do.children]
    who = next((c for c in nouns if c.dep_ in {"dobj", "nsubj"} and c.left_edge.i == on.i + 1), None)
    if who is not None:
        to_do.dep_ = "xcomp"
        on.dep_ = "prep"
        hang(who, on, "pobj")


def _and_that(that: Token) -> None:
    """ "said his office had heard of the find on Friday and that the water was safe": both are said, and the office
    says nothing."""
    told, inner = that.head, that.head.head
    outer = inner.head
    if told.dep_ != "ccomp" or inner.dep_ != "ccomp" or not has_subject(told) or not inner.i < that.i < told.i:
        return
    is_said = lexicon().cue_class.get(outer.lemma_.lower()) in TELLING and outer.i < inner.i
    joint = that.nbor(-1)
    if is_said and joint.lower_ in {"and", "but"} and joint.dep_ == "cc" and inner.i < joint.i:
        hang(joint, inner, "cc")
        hang(told, inner, "conj")


def _that_behind_aside(that: Token) -> None:
    """ "who told me, when the first shell fell, that the gunners aim too high": the clause is what was told."""
    told = that.head
    if told.dep_ not in LOOSE or not has_subject(told) or that.i - 2 < that.sent.start or that.nbor(-1).text != ",":
        return
    before = that.doc[that.sent.start : that.i - 1]
    cue = next((t for t in reversed(before) if t.tag_ in FINITE and _tells(t)), None)
    if cue is None or any(c.dep_ in {"ccomp", "conj"} for c in cue.children) or told.head == cue:
        return
    aside = that.doc[cue.i + 1 : that.i - 1]
    opens = next((i for i, t in enumerate(aside) if t.text == ","), None)
    if opens is None or opens > 2 or aside[opens + 1 :].text.count(",") or not told.head.i < cue.i:
        return
    within = {t.i for t in aside[opens + 1 :]}
    tops = [t for t in aside[opens + 1 :] if t.head.i not in within]
    hang(told, cue, "ccomp")
    for top in tops:
        if not top.is_punct and top.head.i > that.i:
            hang(top, cue, "advcl" if top.pos_ in {"VERB", "AUX"} else "prep")


def _and_they(verb: Token) -> None:
    """ "Since then we have sunk ten wells, and people can drink": two statements, though the parser gives the "and"
    to a noun."""
    behind = verb.head
    who = next((c for c in behind.children if c.dep_ in {*SUBJECTS, "expl"}), None)
    if who is None or not verb.i < who.left_edge.i < behind.i or not (has_subject(verb) and is_finite(verb)):
        return
    first = verb.left_edge
    opens = any(c.dep_ == "mark" or c.tag_ in {"WRB", "WDT", "WP"} for c in verb.children) or first.tag_ in FINITE
    joint = next((t for t in verb.doc[verb.i : who.i] if t.lower_ in {"and", "but"} and t.nbor(-1).text == ","), None)
    if opens or joint is None or not is_finite(behind) or joint.i + 1 < who.left_edge.i:
        return
    for child in [c for c in behind.children if c.i < joint.i and c != verb]:
        hang(child, verb, child.dep_)
    if behind.head == behind:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        hang(verb, behind.head, behind.dep_)
    hang(behind, verb, "conj")
    hang(joint, verb, "cc")


def _and_advised(cue: Token) -> None:
    """ "called off a visit which was due on Friday and advised people to stay away": no visit advises anybody."""
    relative = cue.head
    noun = relative.head
    top = next((t for t in noun.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    if top is None or noun.i < top.i or cue.lemma_.lower() not in lexicon().cue_class or has_subject(cue):
        return
    lists = (lexicon().nouns[name] for name in (*SPEAKERS, "sayers"))
    speaks = noun.pos_ == "PROPN" or noun.ent_type_ or any(noun.lemma_.lower() in some for some in lists)
    is_thing = any(c.dep_ in SUBJECTS and c.lower_ in {"which", "that"} for c in relative.children)
    if speaks or not is_thing or not (is_finite(cue) and is_finite(top) and has_subject(top)):
        return
    for joint in [c for c in relative.children if c.dep_ == "cc"]:
        hang(joint, top, "cc")
    hang(cue, top, "conj")


def _section_provides(verb: Token) -> None:
    """ "but section 19 places on the owner the burden": what a numbered part of a law does."""
    number, noun = verb.nbor(-1), verb.nbor(-2)
    if not number.like_num or noun.lower_ not in PARTS or noun.head == verb or verb.i + 1 >= verb.sent.end:
        return
    behind = verb.nbor(1)
    lemma = verb.lower_[:-1]
    if behind.pos_ not in {"ADP", "DET", "PRON", "NOUN", "SCONJ", "PART"} or behind.lower_ in {"of", "and"}:
        return
    if verb not in noun.children:
        return
    top, dep = noun.head, noun.dep_
    if dep not in {"ROOT", "conj", "ccomp", "dep"}:
        return
    for child in [c for c in noun.children if c.i > verb.i]:
        hang(child, verb, "dobj" if child.dep_ == "appos" else child.dep_)
    if top == noun:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        verb.head, verb.dep_ = top, dep
    hang(noun, verb, "nsubj")
    hang(number, noun, "nummod")
    verb.tag_, verb.pos_, verb.lemma_ = "VBZ", "VERB", lemma


def _which_they_say(which: Token) -> None:
    """ "A note, which two clerks say was written by N., reads": the note was written, and two clerks say so."""
    who = which.head
    cue, top = who.head, who.head.head
    if who.dep_ not in SUBJECTS or which.i != who.left_edge.i or not _tells(cue) or top.pos_ not in {"NOUN", "PROPN"}:
        return
    told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
    if told is not None and not has_subject(told) and which.i > 0 and which.nbor(-1).text == ",":
        is_passive = any(c.dep_ == "auxpass" for c in told.children)
        hang(which, told, "nsubjpass" if is_passive else "nsubj")
        cue.dep_ = "relcl"


def _before_teller(noun: Token) -> None:
    """ "A band of men, it announced on the radio, had been routed": who stands in front is who was routed."""
    cue, edge = noun.head, noun.right_edge.i
    who = next((c for c in cue.children if c.dep_ in SUBJECTS), None)
    if who is None or cue.head != cue or not _tells(cue) or not edge + 1 < cue.i or cue.doc[edge + 1].text != ",":
        return
    if any(c.pos_ in {"VERB", "AUX"} and c.i < noun.i for c in cue.children):
        return  # "fewer than ten got away; the rest, he has heard, were shot"
    if who.left_edge.i != edge + 2 or noun.left_edge.nbor(-1 if noun.left_edge.i else 0).dep_ == "case":
        return
    rest = cue.doc[cue.i + 1 : cue.sent.end]
    comma = next((t.i for t in rest if t.text == ","), None)
    if comma is None or comma + 1 >= cue.sent.end or cue.doc[comma + 1].tag_ not in FINITE:
        return
    first = cue.doc[comma + 1]
    verb = first.head if first.dep_ in {"aux", "auxpass"} else first
    if has_subject(verb) or verb.i < first.i or verb == cue:
        return
    _set_aside(cue, verb, noun)


def _set_aside(cue: Token, verb: Token, noun: Token) -> None:
    """Make ``verb`` the head of the sentence, and the cue an aside within it."""
    over, joined = verb.head, verb.dep_
    later = [c for c in cue.children if c.i > verb.i]
    verb.head, verb.dep_ = verb, "ROOT"
    if over not in (cue, verb) and over.i > verb.i and joined == "ccomp":
        hang(over, verb, "conj")  # "...; 47 had been counted" took the first for what was said
    cue.head, cue.dep_ = verb, "parataxis"
    for child in later:
        hang(child, verb, child.dep_)
    hang(noun, verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj")


def _tells(verb: Token) -> bool:
    return lexicon().cue_class.get(verb.lemma_.lower()) in TELLING
