"""Clauses that somebody tells, hung beside him or on the wrong teller: "said the men left", "said it would come, but
that permission might not", "told them that help would come, and none came", "..., had the road been open"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import FINITE, hang
from stemma.read.parsing.verbs import has_subject, is_finite, subject_of, tells

if TYPE_CHECKING:
    from spacy.tokens import Token

UNTOLD = frozenset({"add", "allege", "argue", "claim", "insist", "say", "state", "think"})
"""Verbs whose object is nobody who is told: "said the men left"."""
ALIKE = frozenset(
    {"bought", "brought", "built", "caught", "came", "cut", "fed", "felt", "fled", "fought", "found", "had", "heard",
     "held", "hid", "hit", "kept", "laid", "led", "left", "lost", "made", "met", "paid", "put", "said", "sent", "set",
     "shot", "shut", "slept", "sold", "spent", "split", "spread", "stood", "stuck", "struck", "taught", "told",
     "thought", "won"}
)  # fmt: skip
"""Past forms that a participle has, too, beside those in "-ed"."""
TURNING = frozenset({"and", "but", "yet"})
BIDDING = frozenset({"advise", "command", "instruct", "order", "tell", "urge", "warn"})
"""Verbs that need whom they bid: "told to leave" is done to somebody."""


def mend_clauses_told(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    for token in words:
        if token.dep_ == "dobj":
            _said_who_did(token)
        elif token.dep_ == "conj":
            _but_that(token)
            _came_of_it(token)
            _its_own(token)
        elif token.dep_ == "parataxis":
            _set_between(token)
            _promised(token)
        elif token.dep_ in {"relcl", "appos", "npadvmod"}:
            _behind_according(token)
        elif token.dep_ == "prep":
            _behind_what(token)
        elif token.lower_ == "had" and token.head == token:
            _had_it_been(token)
        elif token.dep_ in {"ROOT", "ccomp"} and token.tag_ in {"VBD", "VBN"}:
            _bidden(token)


def _said_who_did(who: Token) -> None:
    """ "The captain said the men left at night": nobody says men, they left."""
    cue = who.head
    verb = next((c for c in who.children if c.dep_ == "acl" and c.i == who.i + 1), None)
    if verb is None or cue.lemma_.lower() not in UNTOLD or cue.tag_ not in {*FINITE, "VBG"} or cue.i > who.i:
        return
    is_past = verb.tag_ in {"VBD", "VBN"} and (verb.lower_ in ALIKE or verb.lower_.endswith("ed"))
    if not is_past or any(c.dep_ == "agent" for c in verb.children) or any(c.dep_ == "ccomp" for c in cue.children):
        return
    verb.tag_, verb.pos_ = "VBD", "VERB"
    hang(verb, cue, "ccomp")
    hang(who, verb, "nsubj")
    other = next((c for c in cue.children if c.dep_ == "conj" and c.i > verb.i and c.tag_ == "VBD"), None)
    joint = next((c for c in cue.children if c.dep_ == "cc" and c.i > verb.i), None)
    if other is None or joint is None or joint.nbor(-1).text == "," or has_subject(other) or tells(other):
        return
    hang(joint, verb, "cc")
    hang(other, verb, "conj")


def _but_that(verb: Token) -> None:
    """ "said it was ready, but that permission might not come": "that" opens what is said, too."""
    cue, who = verb.head, subject_of(verb)
    told = next((c for c in cue.children if c.dep_ == "ccomp" and cue.i < c.i < verb.i), None)
    that = who.left_edge if who is not None else verb
    if told is None or who is None or who == that or that.tag_ != "DT" or that.lower_ != "that" or not tells(cue):
        return
    joint = that.nbor(-1)
    is_set_back = cue.tag_ != "VBD" or any(t.tag_ in {"VBD", "MD"} for t in (verb, *verb.children))
    if is_set_back and joint.dep_ == "cc" and joint.nbor(-1).text == "," and that.head == who and is_finite(verb):
        hang(joint, told, "cc")
        hang(verb, told, "conj")
        hang(that, verb, "mark")


def _came_of_it(verb: Token) -> None:
    """ "had told them that a boat would come, and none came": what came of it is no part of the promise."""
    told, joint = verb.head, verb.left_edge.nbor(-1) if verb.left_edge.i > 1 else verb
    cue = told.head
    would = any(c.dep_ == "aux" and c.lower_ == "would" for c in told.children)
    if told.dep_ != "ccomp" or cue.i > told.i or not would or joint.lower_ not in TURNING:
        return
    who = subject_of(verb)
    is_plain = verb.tag_ == "VBD" and not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.children)
    is_same = who is not None and (who.lower_ in {"it", "none", "nobody", "nothing"} or who.lower_.endswith("one"))
    if is_plain and is_same and joint.nbor(-1).text == "," and lexicon().cue_class.get(cue.lemma_.lower()):
        hang(joint, cue, "cc")
        hang(verb, cue, "conj")


def _its_own(verb: Token) -> None:
    """ "It said its air force had flown no missions and suggested that ...": what is its own tells nothing for it."""
    told = verb.head
    cue, who = told.head, subject_of(told)
    if told.dep_ != "ccomp" or who is None or not tells(cue) or not tells(verb) or cue.i > told.i:
        return
    is_own = any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in who.children) and who.tag_ in {"NN", "NNS"}
    had = any(c.dep_ == "aux" and c.lower_ == "had" for c in told.children) and told.tag_ == "VBN"
    is_bare = not any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "mark"} for c in verb.children)
    if not (is_own and had and is_bare and cue.tag_ == verb.tag_ == "VBD"):
        return
    if any(who.lemma_.lower() in lexicon().nouns[kind] for kind in ("person", "post", "kin", "representing")):
        return
    joint = next((c for c in told.children if c.dep_ == "cc" and told.i < c.i < verb.i), None)
    if joint is not None:
        hang(joint, cue, "cc")
    hang(verb, cue, "conj")


def _set_between(cue: Token) -> None:
    """ "Seven had died, she says, the youngest a boy": hung on what follows, the cue stands beside the statement."""
    noun = cue.head
    verb = noun.head
    is_late = noun.pos_ not in {"VERB", "AUX"} and verb.pos_ in {"VERB", "AUX"} and verb.i < cue.left_edge.i
    if not is_late or cue.i > noun.i or not tells(cue) or not has_subject(cue):
        return
    if cue.nbor(1).text == "," and "," in {cue.left_edge.text, cue.left_edge.nbor(-1).text}:
        hang(cue, verb, "parataxis")


def _promised(cue: Token) -> None:
    """ "All will be paid, she promised": the promise is the sentence, and the pay what it holds."""
    told = cue.head
    is_bare = not any(c.dep_ in {"ccomp", "dobj", "mark", "xcomp", "prep"} for c in cue.children)
    if lexicon().cue_class.get(cue.lemma_.lower()) != "promise" or told.dep_ != "ROOT" or cue.i < told.i:
        return
    will = any(c.dep_ == "aux" and c.lower_ in {"will", "would"} for c in told.children)
    if will and is_bare and has_subject(cue) and cue.tag_ in FINITE:
        cue.head, cue.dep_ = cue, "ROOT"
        told.head, told.dep_ = cue, "ccomp"


def _behind_according(part: Token) -> None:
    """ "according to a clerk there, who thinks ...", "according to the director, N. N., who ...": told of the clerk,
    and the director's name."""
    edge = part.left_edge
    edge = edge.nbor(1) if edge.text == "," else edge
    if edge.i < 2 or edge.nbor(-1).text != ",":
        return
    noun = _whom_according(edge.nbor(-2))
    if noun is None or part.is_ancestor(noun) or part.head == noun:
        return
    if part.dep_ == "relcl" and part.head.lower_ == "according" and edge.lower_ in {"who", "whose"}:
        hang(part, noun, "relcl")
    elif part.dep_ in {"appos", "npadvmod"} and part.tag_ == "NNP" and noun.tag_ == "NN" and part.head.i < noun.i:
        hang(part, noun, "appos")


def _whom_according(last: Token) -> Token | None:
    """Whom an "according to" names whose phrase ends with ``last``."""
    for noun in (last, *last.ancestors):
        if noun.dep_ == "pobj" and noun.head.head.lower_ == "according":
            return noun
    return None


def _behind_what(phrase: Token) -> None:
    """ "What drove them, in his telling, was hunger": said of the whole, and not of the driving."""
    verb = phrase.head
    if verb.dep_ != "csubj" or phrase.i < verb.i or verb.head.i < phrase.right_edge.i:
        return
    behind = phrase.right_edge.nbor(1)
    if phrase.nbor(-1).text == behind.text == "," and behind.i + 1 == verb.head.i:
        hang(phrase, verb.head, "prep")


def _had_it_been(had: Token) -> None:
    """ "A clerk said the ship would have come had the road not been shut": the clerk said so, and the road's being
    shut is the condition."""
    subjects = sorted((c for c in had.children if c.dep_ in SUBJECTS), key=lambda t: t.i)
    said = next((c for c in subjects[0].children if c.dep_ == "acl" and tells(c)), None) if subjects else None
    been = next((c for c in had.children if c.dep_ in {"ccomp", "xcomp"} and c.tag_ == "VBN" and c.i > had.i), None)
    told = next((c for c in said.children if c.dep_ == "ccomp"), None) if said is not None else None
    if said is None or been is None or told is None or not said.i < told.i < had.i:
        return
    if not any(c.dep_ == "aux" and c.tag_ == "MD" for c in told.children):
        return
    who = subjects[0]
    said.head, said.dep_, said.tag_ = said, "ROOT", "VBD"
    hang(who, said, "nsubj")
    for child in [c for c in had.children if c != been]:
        hang(child, said if child.is_punct else been, child.dep_)
    hang(been, told, "advcl")
    hang(had, been, "aux")


def _bidden(verb: Token) -> None:
    """ "Hundreds told to stay indoors": a headline leaves the "were" out."""
    to = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    if verb.lemma_.lower() not in BIDDING or to.lower_ != "to" or to.tag_ != "TO":
        return
    who = subject_of(verb)
    beneath = next((c for c in verb.children if c.dep_ == "xcomp" and c.i > to.i), None)
    if who is None or who.dep_ != "nsubj" or beneath is None or any(c.dep_ in {"aux", "dobj"} for c in verb.children):
        return
    verb.tag_, who.dep_ = "VBN", "nsubjpass"
