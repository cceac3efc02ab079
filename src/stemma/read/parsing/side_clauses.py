"""Side clauses that the parser takes for the main one, or hangs on the wrong word.

"the guard having been tied up", "none of whom came back", "in March, who have since left", and the verb behind an
aside between commas: each is told by its own words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.parsing.late_cues import hang
from stemma.read.parsing.verbs import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOUNS = frozenset({"NOUN", "PROPN"})
PLURAL = frozenset({"NNS", "NNPS"})
HELPING = frozenset({"be", "do", "get", "have"})
CEREMONY = frozenset({"duty", "honor", "honour", "pleasure", "privilege"})
SIDES = frozenset({"advcl", "ccomp", "conj", "dep", "parataxis", "relcl"})


def mend_side_clauses(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    for token in words:
        if token.dep_ == "aux" and token.lemma_.lower() not in HELPING:
            _no_helping_verb(token)
        if token.lower_ == "having" and token.dep_ == "aux":
            _absolute(token.head)
        if token.lower_ in {"which", "whom"} and token.dep_ == "pobj":
            _of_which(token)
        if token.lower_ == "who" and token.dep_ in SUBJECTS:
            _who_of_a_day(token.head)
        if token.dep_ == "conj":
            _by_number(token)
        if token.tag_ == "RP" and token.lower_ in {"on", "upon"} and token.head.lemma_ == "call":
            _call_on(token)
        if token.lower_ in CEREMONY and token.dep_ == "dobj":
            _honour_to(token)
        if token.dep_ == "relcl":
            _told_that(token)
        if token.lower_ == "no" and token.i + 2 < token.sent.end and token.i > token.sent.start:
            _numbered(token)


def _numbered(no: Token) -> None:
    """ "Flood bulletin no. 9": a thing that has a number, and nobody's deed."""
    thing, dot, number = no.nbor(-1), no.nbor(1), no.nbor(2)
    if dot.text == "." and number.like_num and thing.tag_ in {"VB", "VBP"}:
        thing.tag_, thing.pos_, thing.lemma_ = "NN", "NOUN", thing.lower_
        for child in thing.children:
            if child.dep_ in {*SUBJECTS, "dobj"}:
                child.dep_ = "compound" if child.i < thing.i else "appos"


def _put_in_place(verb: Token, of: Token) -> None:
    """``verb`` takes the place of ``of`` in the tree."""
    if of.head == of:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        verb.head, verb.dep_ = of.head, of.dep_


def _no_helping_verb(verb: Token) -> None:
    """ "Firm denies report that ...": only "be", "have", "do" and the modal verbs help another verb."""
    noun = verb.head
    if verb.tag_ not in {"VBZ", "VBD"} or noun.tag_ not in {"VBP", "VB"} or noun.i != verb.i + 1:
        return
    children = [c for c in noun.children if c != verb]
    _put_in_place(verb, noun)
    verb.pos_ = "VERB"
    for child in children:
        if child.i < verb.i or child.dep_ == "punct":
            hang(child, verb, child.dep_)
        elif any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children):
            child.dep_ = "acl"
    noun.head, noun.dep_ = verb, "dobj"
    noun.tag_, noun.pos_ = "NN", "NOUN"


def _absolute(part: Token) -> None:
    """ "They emptied the store, the guard having been tied up": what the others did is the statement."""
    who = next((c for c in part.children if c.dep_ in SUBJECTS), None)
    first = next((c for c in part.children if c.dep_ in {"ccomp", "advcl"} and c.i < part.i), None)
    if who is None or first is None or first.i > who.i or not is_finite(first):
        return
    if not any(c.dep_ in {*SUBJECTS, "expl"} for c in first.children):
        return
    if who.left_edge.nbor(-1).text not in {",", "—", "–"}:
        return
    _put_in_place(first, part)
    part.head, part.dep_ = first, "advcl"
    for child in list(part.children):
        if child.i < who.left_edge.i:
            hang(child, first, child.dep_)


def _of_which(pronoun: Token) -> None:
    """ "three clerks, none of whom came back", "a pump, without which nothing grows": told of the noun before."""
    preposition = pronoun.head
    if preposition.dep_ != "prep":
        return
    who = preposition.head if preposition.lower_ == "of" and preposition.head.dep_ in SUBJECTS else None
    verb = who.head if who is not None else preposition.head
    opens = who.left_edge if who is not None else preposition
    if verb.pos_ not in {"VERB", "AUX"} or opens.i - opens.sent.start < 2 or opens.nbor(-1).text != ",":
        return
    if verb.dep_ not in SIDES - {"relcl"} or verb.left_edge.i < opens.i - 1 or not is_finite(verb):
        return
    before = opens.nbor(-2)
    nouns = [t for t in (before, *before.ancestors) if t.pos_ in NOUNS and t.ent_type_ != "DATE" and t.i < opens.i]
    named = next((t for t in nouns if who is None or t.tag_ in PLURAL), next(iter(nouns), None))
    if named is not None and not verb.is_ancestor(named):
        verb.head, verb.dep_ = named, "relcl"


def _who_of_a_day(verb: Token) -> None:
    """ "took in two boys in May, who have since gone home": a month goes nowhere; who was told of before does."""
    day = verb.head
    if verb.dep_ != "relcl" or day.ent_type_ not in {"DATE", "TIME"} or day.dep_ not in {"pobj", "npadvmod"}:
        return
    outer = next((t for t in day.ancestors if t.pos_ == "VERB"), None)
    if outer is None:
        return
    things = [c for c in outer.children if c.dep_ in {"dobj", *SUBJECTS} and c.i < day.i and c.pos_ in NOUNS]
    if things and not verb.is_ancestor(things[-1]):
        verb.head = things[-1]


def _by_number(verb: Token) -> None:
    """ "The clerk said that the rooms were full, and was sent away": "was" is of one, and so of the clerk."""
    first = verb.head
    outer = first.head
    helps = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    tense = next((t for t in (*helps, verb) if t.lower_ in {"was", "is", "has"}), None)
    if tense is None or first.dep_ != "ccomp" or outer.i > first.i or not is_finite(outer):
        return
    if any(c.dep_ in {*SUBJECTS, "expl", "mark"} for c in verb.children):
        return
    told = next((c for c in first.children if c.dep_ in SUBJECTS), None)
    teller = next((c for c in outer.children if c.dep_ in SUBJECTS), None)
    if told is None or teller is None or told.tag_ not in PLURAL or teller.tag_ in {*PLURAL, "PRP"}:
        return
    if any(c.dep_ == "conj" for c in teller.children):
        return
    for joint in [c for c in first.children if c.dep_ in {"cc", "punct"} and first.i < c.i < verb.i]:
        hang(joint, outer, joint.dep_)
    hang(verb, outer, "conj")


def _call_on(on: Token) -> None:
    """ "We call on all sides to let ambulances pass": on whom one calls."""
    whom = next((c for c in on.head.children if c.dep_ == "dobj" and c.left_edge.i == on.i + 1), None)
    if whom is not None and any(c.dep_ == "xcomp" and c.i > whom.i for c in on.head.children):
        on.tag_, on.pos_, on.dep_ = "IN", "ADP", "prep"
        whom.head, whom.dep_ = on, "pobj"


def _honour_to(noun: Token) -> None:
    """ "I have the honour to inform you that ...": the writer informs."""
    have = noun.head
    verb = next((c for c in noun.children if c.dep_ in {"relcl", "acl"} and c.tag_ == "VB"), None)
    to = None if verb is None else next((c for c in verb.children if c.tag_ == "TO"), None)
    if have.lemma_ != "have" or verb is None or to is None or to.i != noun.i + 1:
        return
    children = [c for c in have.children if c not in {noun, verb}]
    _put_in_place(verb, have)
    have.head, have.dep_ = verb, "aux"
    hang(noun, verb, "npadvmod")
    hang(to, noun, "prep")
    for child in children:
        hang(child, verb, child.dep_)


def _told_that(verb: Token) -> None:
    """ "told the judge he had been ill": what the judge was told, and not which judge."""
    whom = verb.head
    teller = whom.head
    who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if whom.dep_ not in {"dobj", "dative"} or teller.lemma_.lower() not in {
        "assure",
        "inform",
        "remind",
        "tell",
        "warn",
    }:
        return
    if who is None or who.tag_ != "PRP" or who.i not in {whom.right_edge.i + 1, whom.i + 1}:
        return
    if any(c.tag_ in {"WP", "WDT", "WRB"} for c in verb.children) or any(c.tag_ == "MD" for c in teller.children):
        return
    if is_finite(verb) and not any(c.dep_ in {"ccomp", "xcomp"} for c in teller.children):
        verb.head, verb.dep_ = teller, "ccomp"
