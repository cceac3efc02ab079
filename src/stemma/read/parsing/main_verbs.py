"""Verbs hung beneath the wrong word: the one verb of a sentence behind its subject's aside, a participle behind
"according to", what follows a cue set between commas, and what somebody would not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import hang
from stemma.read.parsing.told_clauses import INFORMING

if TYPE_CHECKING:
    from spacy.tokens import Token

PAST = frozenset({"VBD", "VBN"})
TELLING = frozenset({"say", "show", "deny"})
BACKSHIFTED = frozenset({"had", "would", "could", "might"})
GIVEN = frozenset({"ask", "call", "charge", "give", "name", "offer", "order", "pay", "promise", "show", "teach"})
"""Verbs whose participle may keep an object or a clause: "a man asked what he had seen"."""
KEPT = frozenset(
    {"answer", "comment", "disclose", "discuss", "elaborate", "identify", "name", "reply", "reveal", "say", "specify"}
)


def mend_main_verbs(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    root = next((t for t in words if t.head == t), None)
    if root is None:
        return
    if root.pos_ in {"NOUN", "PROPN"}:
        _only_verb(root, words)
    _known_to_all(root)
    for token in words:
        if token.lower_ == "according":
            _made_paper(token)
        elif token.dep_ == "dobj":
            _part_that_acts(token)
        elif token.dep_ == "conj":
            _told_behind_a_cue(token)
            _would_not_say(token)
            _asked_besides(token)


def _only_verb(root: Token, words: list[Token]) -> None:
    """ "The ministry, which owns the mill, called on both to talk": what would be a sentence without a verb says what
    its noun did; so does "The daily published on Friday what it calls proof"."""
    last = next((t for t in reversed(words) if not t.is_space), root)
    verb = next((c for c in root.children if c.dep_ == "acl" and c.tag_ in PAST and c.i > root.i), None)
    if verb is None or last.text not in {".", "”", '"'} or any(c.dep_ in {*SUBJECTS, "cop"} for c in root.children):
        return
    if any(c.dep_ in {*SUBJECTS, "agent", "aux", "auxpass", "mark"} for c in verb.children):
        return
    if not (_is_behind_clause(verb, root) or _has_question(verb, root)):
        return
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    for child in list(root.children):
        if child.i > verb.i:
            hang(child, verb, child.dep_)
    hang(root, verb, "nsubj")
    for other in [t for t in verb.subtree if t.dep_ == "conj" and t.tag_ == "VBD"]:
        if other.head.tag_ == "VB":  # "called on both to talk and offered to help": the ministry offered
            joint = next((c for c in other.head.children if c.dep_ == "cc" and c.i < other.i), None)
            hang(other, verb, "conj")
            if joint is not None:
                hang(joint, verb, "cc")


def _is_behind_clause(verb: Token, root: Token) -> bool:
    """Right behind the comma that ends the noun's relative clause."""
    relative = next((c for c in root.children if c.dep_ == "relcl" and root.i < c.i < verb.i), None)
    is_set_off = relative is not None and relative.left_edge.nbor(-1).text == ","
    return is_set_off and verb.left_edge == verb and verb.nbor(-1).text == ","


def _has_question(verb: Token, root: Token) -> bool:
    """With a clause in "what" for its object, right behind its noun."""
    told = [c for c in verb.children if c.dep_ in {"ccomp", "dobj"} and c.i > verb.i]
    is_free = verb.lemma_ not in GIVEN | INFORMING and verb.i == root.i + 1
    return is_free and any(c.left_edge.lower_ == "what" and c.pos_ in {"VERB", "AUX"} for c in told)


def _made_paper(according: Token) -> None:
    """ "According to a log read to the court, the ship sent no call": the log was read, and the ship sent none."""
    verb = according.head
    thing = next((g for c in according.children if c.lower_ == "to" for g in c.children if g.dep_ == "pobj"), None)
    if thing is None or verb.tag_ not in PAST or verb.i != thing.i + 1 or verb.head == verb or verb.head.i < verb.i:
        return
    if any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "mark"} for c in verb.children):
        return
    comma = verb.right_edge.nbor(1)
    main = verb.head
    if comma.text != "," or main.pos_ not in {"VERB", "AUX"} or not comma.i < main.i:
        return
    hang(according, main, "prep")
    verb.head, verb.dep_, verb.tag_ = thing, "acl", "VBN"


def _told_behind_a_cue(verb: Token) -> None:
    """ "The pump failed, it said, and the guards had gone": behind a cue between commas the telling goes on, as long
    as its verbs are set back in time."""
    cue, edge = verb.head, verb.left_edge
    does = lexicon().cue_class.get(cue.lemma_.lower())
    if does not in {"say", "promise"} or cue.tag_ != "VBD" or cue.i > verb.i:
        return
    told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i < cue.i), None)
    joint = next((c for c in cue.children if c.dep_ == "cc" and cue.i < c.i < verb.i), None)
    if told is None or joint is None or joint.nbor(-1).text != "," or joint.nbor(-2).text in {"”", '"'}:
        return
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    is_set_back = any(c.dep_ == "aux" and c.lower_ in BACKSHIFTED for c in verb.children)
    is_set_back = is_set_back or _will(told, verb)
    if own and is_set_back and edge.i == joint.i + 1 and not any(c.dep_ == "ccomp" for c in verb.children):
        hang(joint, told, "cc")
        hang(verb, told, "conj")


def _will(told: Token, verb: Token) -> bool:
    """ "All will be paid, she promised, and no one will be asked": both are foretold in one way."""
    return all(any(c.dep_ == "aux" and c.lower_ == "will" for c in v.children) for v in (told, verb))


def _would_not_say(verb: Token) -> None:
    """ "The mill confirmed that it had a letter but would not discuss it": the refusal is told of the mill."""
    said = verb.head
    cue = said.head
    if verb.lemma_ not in KEPT or said.dep_ != "ccomp" or cue.i > said.i:
        return
    does = lexicon().cue_class.get(cue.lemma_.lower())
    if does not in {*TELLING, "promise"} or cue.tag_ not in {"VBD", "VBZ", "VBP"}:
        return
    would = any(c.dep_ == "aux" and c.lower_ in {"would", "will"} for c in verb.children)
    joint = next((c for c in said.children if c.dep_ == "cc" and c.lower_ == "but" and c.i < verb.i), None)
    is_bare = not any(c.dep_ in SUBJECTS for c in verb.children)
    if joint is not None and would and is_bare and any(c.dep_ == "neg" for c in verb.children):
        hang(joint, cue, "cc")
        hang(verb, cue, "conj")


def _asked_besides(verb: Token) -> None:
    """ "The family says this is slander and has asked that the file be shut": "this" asks for nothing."""
    said = verb.head
    cue = said.head
    if said.dep_ != "ccomp" or cue.i > said.i or lexicon().cue_class.get(cue.lemma_.lower()) not in TELLING:
        return
    who = next((c for c in said.children if c.dep_ in SUBJECTS), None)
    asks = lexicon().cue_class.get(verb.lemma_.lower()) in {"request", "promise", "say", "order"}
    if who is None or who.lower_ not in {"this", "that", "these", "those"} or who.tag_ != "DT" or not asks:
        return
    joint = next((c for c in said.children if c.dep_ == "cc" and said.i < c.i < verb.i), None)
    if joint is not None and not any(c.dep_ in SUBJECTS for c in verb.children):
        hang(joint, cue, "cc")
        hang(verb, cue, "conj")


def _known_to_all(verb: Token) -> None:
    """ "There are no beds, the whole town knows it": the verb has its object, and the clause before stands alone."""
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i), None)
    own = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    has_it = any(c.dep_ == "dobj" and c.i == verb.i + 1 and c.lower_ == "it" for c in verb.children)
    if told is None or own is None or not has_it or own.left_edge.nbor(-1).text != ",":
        return
    if own.left_edge.nbor(-2).text in {"”", '"'} or told.right_edge.i > own.left_edge.i:
        return
    told.head, told.dep_ = told, "ROOT"
    verb.head, verb.dep_ = told, "conj"


def _part_that_acts(thing: Token) -> None:
    """ "N. said a dozen of the cases concerned land": so many of them did it, and no land was said."""
    cue, verb = thing.head, thing.nbor(-1) if thing.i > thing.sent.start else thing
    many = next((c for c in thing.children if c.dep_ in {"nummod", "det"} and c.i > cue.i), None)
    if many is None or verb.dep_ != "amod" or verb.tag_ != "VBN" or verb.head != thing:
        return
    of = next((c for c in many.children if c.lower_ == "of"), None)
    if lexicon().cue_class.get(cue.lemma_.lower()) != "say" or of is None or of.right_edge.i != verb.i - 1:
        return
    verb.head, verb.dep_, verb.tag_, verb.pos_ = cue, "ccomp", "VBD", "VERB"
    for child in list(thing.children):
        if child.i < many.i:
            hang(child, many, child.dep_)
    many.head, many.dep_ = verb, "nsubj"
    thing.head, thing.dep_ = verb, "dobj"
