"""What somebody ought to, must or may not do: "should", "has to", "may not", "nobody may"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Modality
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.taken_back import is_neither, says_nobody
from stemma.read.claiming.clauses import Clause
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

Found = tuple[Modality, str] | None
OUGHT = frozenset({"ought", "should"})
COMING = frozenset({"arrive", "begin", "dock", "end", "finish", "land", "last", "open", "reach", "reopen", "resume",
                    "return", "start"})  # fmt: skip
ANIMATE = ("person", "post", "group", "ranks", "organisation")
STATES = frozenset({"be", "believe", "care", "exist", "get", "have", "hear", "know", "last", "like", "live", "mean",
                    "mind", "need", "notice", "own", "realise", "realize", "remember", "see", "seem",
                    "suffice", "survive", "think", "understand", "want", "win", "wish"})  # fmt: skip
"""What nobody is forbidden: "she may not know" tells what is possible."""
SPEAKERS = frozenset({"i", "we", "you", "one"})


def obliged(clause: Clause) -> Found:
    """The firmness that a word of duty gives the clause; None where there is none."""
    for rule in (_granted, _had_to, _barred, _ought):
        found = rule(clause)
        if found is not None:
            return found
    return None


def told_by_duty(head: Token) -> Token | None:
    """ "You must understand that nobody was paid", "I have to say it is late": the clause that is told."""
    verb = head
    if head.lemma_ == "have":
        verb = next((c for c in head.children if c.dep_ == "xcomp" and c.left_edge.tag_ == "TO"), head)
    is_must = any(c.dep_ == "aux" and c.lower_ == "must" for c in head.children) or verb != head
    is_it = _is_to_be_told(head)
    who = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    words = lexicon()
    lemma = verb.lemma_.lower()
    is_telling = lemma in words.knowing_verbs or words.cue_class.get(lemma) in {"say", "think"}
    is_one = is_must and who is not None and who.lower_ in SPEAKERS
    if not is_telling or not (is_it or is_one):
        return None
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    return None if told is None or told.left_edge.tag_ in {"WRB", "WP"} else told


def _is_to_be_told(head: Token) -> bool:
    """ "It should be remembered that", "it must be said that"."""
    helps = {c.lower_ for c in head.children if c.dep_ in {"aux", "auxpass"}}
    who = next((c for c in head.children if c.dep_ == "nsubjpass"), None)
    return who is not None and who.lower_ == "it" and "be" in helps and bool(helps & {"must", *OUGHT})


def _granted(clause: Clause) -> Found:
    told = told_by_duty(clause.head)
    return ("asserted", "“must” only bids one hear it") if told is not None else None


def _had_to(clause: Clause) -> Found:
    """ "The units have to cross by noon"; "had to leave" tells what was done, "does not have to" leaves it free."""
    head = clause.head
    while head.dep_ == "conj" and head.tag_ == "VB" and head.head.dep_ == "xcomp":
        head = head.head  # "have to cross the river and to take the bridge"
    have = head if head.dep_ != "xcomp" else head.head
    if have.lemma_ != "have" or have.lower_ not in {"has", "have"} or have.dep_ == "aux":
        return None
    verb = next((c for c in have.children if c.dep_ == "xcomp" and c.i > have.i), None)
    if verb is None or verb.left_edge.tag_ != "TO" or verb.left_edge.i != have.i + 1:
        return None
    is_free = says_nobody(have) or any(c.dep_ in {"neg", "aux"} for c in have.children)
    return None if is_free else ("ordered", f"“{have.text} to”")


def _barred(clause: Clause) -> Found:
    """ "Nobody may leave the yard", "He may not drive for two years"; "she may not know" tells what is possible."""
    head = clause.head
    may = next((c for c in head.children if c.dep_ == "aux" and c.lower_ == "may"), None)
    if (
        may is None
        or head.lemma_.lower() in STATES
        or any(c.dep_ == "aux" and c.lemma_ == "have" for c in head.children)
    ):
        return None
    if says_nobody(head) or is_neither(head):
        return "ordered", "“may” of nobody"
    is_not = any(c.dep_ == "neg" and c.lower_ != "never" for c in head.children)
    is_deed = any(c.dep_ in {"dobj", "prep"} and c.i > head.i for c in head.children)
    return ("ordered", "“may not”") if is_not and is_deed and is_animate(head) else None


def _ought(clause: Clause) -> Found:
    """ "N. said the bridge should be closed" asks for it; "should have been" judges what was done, as does a cue of
    thinking."""
    head = clause.head
    should = next((c for c in _over_both(head).children if c.dep_ == "aux" and c.lower_ in OUGHT), None)
    if head.lower_ == "ought" and (deed := next((c for c in head.children if c.dep_ == "xcomp"), None)) is not None:
        is_past = any(c.dep_ == "aux" and c.lemma_ == "have" for c in deed.children)  # "ought to be closed"
        return ("opinion" if is_past else "requested"), f"“{head.text}” in somebody's words"
    if should is None:
        return _had_better(head)
    is_past = any(c.dep_ == "aux" and c.lemma_ == "have" for c in head.children)
    if any(c.dep_ in SUBJECTS and c.i > should.i for c in head.children):
        return None  # "should it rain": a condition
    if head.lemma_.lower() in COMING and not is_past and not is_animate(head):
        return "expected", f"“{should.text}” of what is on its way"
    return ("opinion" if is_past else "requested"), f"“{should.text}” in somebody's words"


def _over_both(verb: Token) -> Token:
    """ "should free them and publish the list": both should."""
    is_bare = (
        verb.dep_ == "conj" and verb.tag_ == "VB" and not any(c.dep_ in {"aux", *SUBJECTS} for c in verb.children)
    )
    return verb.head if is_bare and verb.head.tag_ == "VB" else verb


def _had_better(head: Token) -> Found:
    """ "You had better leave", "they'd better pay"."""
    better = next((c for c in head.children if c.lower_ == "better" and c.dep_ == "advmod" and c.i < head.i), None)
    is_had = better is not None and better.i > 0 and better.nbor(-1).lower_ in {"had", "'d", "’d"}
    return ("requested", "“had better”") if is_had and head.tag_ in {"VB", "VBP"} else None


def is_animate(head: Token) -> bool:
    """Whether somebody acts: "the minister should return"; a ship or a session does not."""
    while head.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in head.children):
        head = head.head
    who = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    nouns = lexicon().nouns
    if who is None or who.tag_ in {"NNP", "NNPS", "PRP"}:
        return who is not None
    return any(who.lemma_.lower() in nouns[kind] for kind in ANIMATE)
