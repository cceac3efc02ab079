"""Cues that keep their words: a denial, what somebody is accused of, what a thing is called.

"Oster called the memo a fabrication", "the board rejected the allegation", "accused the groups of exaggerating": the
sentence is one claim in the speaker's mouth. What is done to a person or a bill ("dismissed 40 nurses", "rejected the
budget") says nothing and is told by the text itself.
"""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from stemma.read.attribution.loose_contents import OPENS
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

WITHHELD = frozenset(
    {
        "access",
        "admission",
        "bail",
        "care",
        "entry",
        "food",
        "licence",
        "license",
        "medicine",
        "passage",
        "permission",
    }
    | {"permit", "sleep", "treatment", "visa", "water"}
)
"""What is denied to somebody by not giving it."""
ASCRIBING = frozenset({"ascribe", "attribute"})
"""Verbs that say what something came of, or whose it is: "attributed the fire to a faulty cable"."""
LIVES = frozenset({"life", "live", "victim"})


def judging(verb: Token) -> tuple[str, Token] | None:
    """What such a verb does ("deny" or "say") and the head of what it is done to; None for all other verbs."""
    lemma = verb.lemma_.lower()
    words = lexicon()
    denies = words.cue_class.get(lemma) == "deny"
    if not denies and lemma not in {"identify", *ASCRIBING} and not any(lemma in known for known in _judging_lists()):
        return None
    things = [c for c in verb.children if c.dep_ in {"dobj", "attr"} and c.i > verb.i]
    things += _behind_as(verb) if denies and not things else []
    if lemma in words.characterising:
        called = _called(verb)
        if called is not None:
            return ("deny" if _rejects(called) else "say"), called
    if denies and _is_passive(verb):
        told = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        by = any(c.dep_ == "agent" for c in verb.children)
        return ("deny", told) if told is not None and by and is_denied(verb, told) else None
    if denies:
        return next((("deny", t) for t in things if is_denied(verb, t)), None)
    if lemma in words.accusing:
        deed = _deed(verb)
        return None if deed is None else ("say", deed)
    if lemma in words.saying_things:
        return next((("say", t) for t in things if _is_said(t)), None)
    if lemma in words.speaking_of:
        told = _told_of(verb, words.speaking_of[lemma])
        return None if told is None else ("say", told)
    if lemma in ASCRIBING and not _is_passive(verb) and any(c.lower_ == "to" and c.i > verb.i for c in verb.children):
        return next((("say", t) for t in things), None)
    if lemma == "identify" and not _is_passive(verb) and _as(verb) is not None:
        return next((("say", t) for t in things), None)
    return None


def _behind_as(verb: Token) -> list[Token]:
    """ "rejected as invention a report that ...": the long object comes last, and is no second name."""
    called = _as(verb)
    return [] if called is None else [c for c in called.children if c.dep_ == "appos" and c.i > called.i]


def _judging_lists() -> tuple[Container[str], ...]:
    return lexicon().characterising, lexicon().accusing, lexicon().saying_things, lexicon().speaking_of


def _told_of(verb: Token, joints: list[str]) -> Token | None:
    """What somebody warns of, writes of, complains about: the head behind the preposition."""
    if _is_passive(verb) or not any(c.dep_ == "nsubj" for c in verb.children):
        return None
    of = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in joints and c.i > verb.i), None)
    return None if of is None else next((c for c in of.children if c.dep_ in {"pobj", "pcomp"}), None)


def is_denied(verb: Token, thing: Token) -> bool:
    """Whether ``thing`` is denied by ``verb``; "dismissed the clerk" is no denial, "denied it" is one."""
    lemma = verb.lemma_.lower()
    if thing.pos_ == "PRON":
        return lemma in {"deny", "reject", "dismiss", "dispute", "refute"} and thing.lower_ in {"it", "this", "that"}
    if lemma == "deny" and thing.lemma_.lower() in WITHHELD:
        return False
    if lemma in {"deny", "contradict", "refute"}:
        return True
    words = lexicon()
    named = thing.lemma_.lower()
    return named in words.deniable or named in words.content_nouns or named in words.nouns["document"]


def _called(verb: Token) -> Token | None:
    """The word that something is called: "called the memo a FABRICATION", "dismissed the report as PROPAGANDA"."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubj"}]
    is_named = any(c.i > verb.i or (c.dep_ == "dobj" and c.tag_ in {"WDT", "WP"}) for c in things)
    if _is_passive(verb) or not (is_named or _is_of_antecedent(verb) or _behind_as(verb)):
        return None
    for child in verb.children:
        if child.i < verb.i or child.dep_ not in {"oprd", "ccomp", "xcomp", "acomp"}:
            continue
        if child.dep_ == "oprd" and child.nbor(-1).text in OPENS:
            return child
        if child.tag_ not in {"NNP", "NNPS"} and child.tag_ in {"NN", "NNS", "JJ", "RB", "VBN", "CD"}:
            return child
    return _as(verb)


def _is_of_antecedent(verb: Token) -> bool:
    """ "a theory (that) the ministry dismissed as gossip": what is dismissed stands before the clause."""
    return (
        verb.dep_ == "relcl" and verb.head.pos_ in {"NOUN", "PRON"} and any(c.dep_ == "nsubj" for c in verb.children)
    )


def _as(verb: Token) -> Token | None:
    """What stands behind "as", beside the verb or its object."""
    places = [*verb.children, *(g for c in verb.children if c.dep_ == "dobj" for g in c.children)]
    found = next((c for c in places if c.lower_ == "as" and c.dep_ == "prep" and c.i > verb.i), None)
    if found is None:  # "described them as thin": the parser takes it for a comparison
        likened = (c for c in verb.children if c.dep_ == "advcl" and c.tag_ in {"JJ", "VBN"} and c.i > verb.i)
        return next((c for c in likened if c.left_edge.lower_ == "as" and c.left_edge.head == c), None)
    return None if found is None else next((c for c in found.children if c.dep_ in {"pobj", "amod", "pcomp"}), None)


def _rejects(word: Token) -> bool:
    near = [word, *(c for c in word.children if c.dep_ in {"amod", "conj", "compound"})]
    return any(t.lemma_.lower() in lexicon().rejecting or t.lower_ in lexicon().rejecting for t in near)


def _deed(verb: Token) -> Token | None:
    """What somebody is accused of or blamed for ("blamed the delay on a yard"): the head behind the preposition."""
    places = [*verb.children, *(g for c in verb.children if c.dep_ == "dobj" for g in c.children)]
    joints = {"for", "on"} if verb.lemma_.lower() == "blame" else {"of"}
    of = next((c for c in places if c.lower_ in joints and c.dep_ == "prep" and c.i > verb.i), None)
    return None if of is None else next((c for c in of.children if c.dep_ in {"pobj", "pcomp"}), None)


def _is_said(thing: Token) -> bool:
    """ "admitted the theft"; "admitted 40 patients" lets nobody speak."""
    lemma, nouns = thing.lemma_.lower(), lexicon().nouns
    is_somebody = any(lemma in nouns[kind] for kind in ("counted_people", "group", "kin", "person"))
    return thing.pos_ != "PRON" and lemma not in LIVES and thing.ent_type_ != "PERSON" and not is_somebody


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ == "auxpass" for c in verb.children)
