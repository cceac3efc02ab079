"""Tellers whom the parser loses: whose verb it takes for a noun, whose name for an adverb, who is overheard; cues
hung on the second of two verbs, and who answers behind a semicolon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.parsing.late_cues import FINITE, hang
from stemma.read.parsing.verbs import has_subject, subject_of, tells

if TYPE_CHECKING:
    from spacy.tokens import Token

HEARING = frozenset({"hear", "overhear"})
LONGEST = 12
KNOWN = frozenset({"afterwards", "again", "earlier", "later", "meanwhile", "nonetheless", "often", "soon", "today"})
"""Adverbs that may open a sentence before its verb."""


def mend_lost_tellers(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    _name_first(words)
    for token in words:
        dep = token.dep_
        if dep == "pobj" and token.tag_ in FINITE:
            _cue_as_noun(token)
        elif dep == "ccomp" and token.lemma_ in HEARING:
            _overheard(token)
        elif dep == "parataxis":
            _between_two_verbs(token)
        elif dep == "conj" and token.tag_ in {"VB", "VBP"}:
            _many_think_on(token)
        elif dep == "appos":
            _answers_behind_semicolon(token)


def _name_first(words: list[Token]) -> None:
    """ "Mwale conceded that ...": what no list knows for an adverb and opens a sentence right before its cue is who
    says it."""
    name = words[0]
    verb = name.head
    if name.tag_ != "RB" or name.dep_ != "advmod" or verb.i != name.i + 1 or verb.tag_ not in {"VBD", "VBZ"}:
        return
    if name.is_stop or name.lower_.endswith("ly") or not name.text.istitle() or has_subject(verb) or not tells(verb):
        return
    if any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children) and name.lower_ not in KNOWN:
        name.tag_, name.pos_, name.dep_, name.lemma_ = "NNP", "PROPN", "nsubj", name.text


def _cue_as_noun(cue: Token) -> None:
    """ "Privately, three officials with knowledge of the plan say, a third may stay": it is their verb."""
    if not tells(cue) or cue.i + 1 >= cue.sent.end or cue.nbor(1).text != ",":
        return
    run = list(cue.doc[max(cue.sent.start, cue.i - LONGEST) : cue.i])
    comma = max((n for n, t in enumerate(run) if t.text == ","), default=-1)
    who = next((t for t in run[comma + 1 :] if t.dep_ in SUBJECTS and t.is_ancestor(cue)), None)
    last = cue.nbor(-1)
    if comma < 0 or who is None or who.head.i < cue.i or last.head != cue or who.tag_ not in {"NN", "NNS", "NNP"}:
        return
    verb, behind = who.head, [c for c in who.children if c.i > cue.i and c.dep_ == "appos"]
    hang(last, cue.head, "pobj")
    for child in [c for c in cue.children if c != last]:
        hang(child, last, child.dep_)
    dep = who.dep_
    cue.head, cue.dep_ = verb, "parataxis"
    hang(who, cue, "nsubj")
    for noun in behind[:1]:
        hang(noun, verb, dep)


def _overheard(hearing: Token) -> None:
    """ "Another, he said, had overheard an officer say that ...": the officer says it, and the other has heard it."""
    said = hearing.head
    whom = next((c for c in hearing.children if c.dep_ == "dobj"), None)
    if whom is None or not hearing.i < whom.i < said.i or said.tag_ not in {"VB", "VBP"} or has_subject(said):
        return
    if whom.right_edge.i + 1 != said.i or not tells(said):
        return
    hearing.head, hearing.dep_ = (hearing, "ROOT") if said.head == said else (said.head, said.dep_)
    hang(said, hearing, "ccomp")
    hang(whom, said, "nsubj")
    for child in list(said.children):
        if child.i < hearing.left_edge.i or child.dep_ == "parataxis":
            hang(child, hearing, child.dep_)
    said.tag_ = "VB"


def _between_two_verbs(aside: Token) -> None:
    """ "Recruits are flown in, it says, then driven to a camp": a cue behind the first holds for both verbs."""
    second = aside.head
    first = second.head
    if second.dep_ not in {"advcl", "conj"} or not first.i < aside.i < second.i or not tells(aside):
        return
    who = subject_of(aside)
    is_set_off = who is not None and who.left_edge.nbor(-1).text == "," and aside.nbor(1).text == ","
    before = [c for c in second.children if c.i < aside.left_edge.i and c.dep_ != "punct"]
    if is_set_off and not before and not has_subject(second):
        hang(aside, first, "parataxis")


def _many_think_on(second: Token) -> None:
    """ "They consider it high, the Herald writes, but believe the rest": the many believe it, and no paper."""
    cue = second.head
    told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i < cue.i), None)
    if told is None or cue.tag_ != "VBZ" or told.tag_ != "VBP" or has_subject(second) or not has_subject(told):
        return
    if any(c.dep_ == "aux" for c in second.children):
        return
    for joint in [c for c in cue.children if c.dep_ == "cc" and cue.i < c.i < second.i]:
        hang(joint, told, "cc")
    hang(second, told, "conj")
    second.tag_ = "VBP"


def _answers_behind_semicolon(who: Token) -> None:
    """ "N. blamed the guards; a captain, speaking anonymously, rejected it": the captain rejects it."""
    edge, above = who.left_edge, who.head
    if edge.i <= who.sent.start or edge.nbor(-1).text != ";":
        return
    verbs = [t for t in who.sent if t.i > who.i and t.dep_ == "conj" and t.tag_ in FINITE and t.head.i < edge.i]
    if not verbs or has_subject(verbs[0]) or not above.is_ancestor(who) or verbs[0].nbor(-1).text != ",":
        return
    verb = verbs[0]
    for child in list(above.children):
        if who.i < child.i < verb.i:
            hang(child, who, child.dep_)
    hang(who, verb, "nsubj")
