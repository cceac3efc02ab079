"""Whether a subject may be who says more, and whether a verb is a second cue of one speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

ANYBODY = frozenset({"anybody", "anyone", "anything", "nobody", "nothing"})
TELLING = frozenset({"say", "show"})
MENTION = frozenset({"comment", "detail", "evidence", "explanation", "figure", "mention", "reason", "reference"})
"""What somebody who is silent on a thing does not give or make."""
HUMAN = re.compile(r"(?:er|or|ist|ian|ant|man|men|woman|women|wife|widow|mother|father|son|daughter)s?$")
NOT_HUMAN = re.compile(
    r"(?:[wr]ater|iver|ower|actor|rator|ewer|hter|mber|sitor|asher|oiler|eezer|ensor|otor|puter|eater|ailer)s?$"
)


def class_said(verb: Token) -> str:
    """What the verb does as a cue; accusing and calling something a name is saying."""
    lemma = verb.lemma_.lower()
    if lemma == "call" and any(c.dep_ == "prep" and c.lower_ in {"for", "on", "upon"} for c in verb.children):
        return "request"
    is_naming = lemma in lexicon().characterising and any(c.dep_ == "dobj" for c in verb.children)
    return lexicon().cue_class.get(lemma) or ("say" if lemma in lexicon().accusing or is_naming else "")


def mentions_nothing(verb: Token) -> bool:
    """ "states that the attack failed, but makes no mention of the dead": a paper, or who speaks, is silent."""
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if thing is None or any(is_own_part(c) for c in verb.children):
        return False
    is_none = any(c.dep_ == "det" and c.lower_ == "no" for c in thing.children)
    says = verb.lemma_ in {"give", "make", "offer"} and is_none and thing.lemma_.lower() in MENTION
    return says or (verb.lemma_ == "say" and thing.lower_ == "nothing")


def mend_bare(verb: Token, first: Token) -> None:
    """ "Observers say voting was calm, but express concern": behind a finite verb the bare form is a plural's."""
    parts = [c for c in first.children if c.dep_ in {"aux", "auxpass"}]
    is_finite = first.tag_ in {"VBD", "VBZ", "VBP"} and not parts
    if verb.tag_ == "VB" and is_finite and not any(c.dep_ in {"aux", "neg"} for c in verb.children):
        verb.tag_ = "VBP"


def is_set_off(verb: Token, first: Token) -> bool:
    """ "alarm at reports that 40 had been killed, and called for ...": to whom something was done is not who asks
    behind a comma."""
    joint = next((t for t in reversed(verb.doc[first.i : verb.i]) if t.dep_ == "cc"), None)
    is_done_to = any(c.dep_ == "auxpass" for c in first.children)
    if is_done_to and any(c.dep_ == "ccomp" and any(g.dep_ == "mark" for g in c.children) for c in verb.children):
        return True  # "said that women had been insulted but denied that any had been arrested"
    return is_done_to and joint is not None and joint.i + 1 == verb.left_edge.i and joint.nbor(-1).text == ","


def denies_and_tells(verb: Token, outer: Token) -> bool:
    """ "denied that guards had fired and promised that a judge would look into it": who denies a deed goes on;
    what the guards are said to have told as well is seldom denied with it."""
    is_denial = lexicon().cue_class.get(outer.lemma_.lower()) == "deny"
    return is_denial and any(
        c.dep_ == "ccomp" and any(g.dep_ == "mark" and g.lower_ == "that" for g in c.children) for c in verb.children
    )


def can_speak(noun: Token, verb: Token, does: str) -> bool:
    """Whether the subject of ``verb`` may be who says more: a person, an office, a group, a paper that does."""
    nouns, lemma = lexicon().nouns, noun.lemma_.lower()
    if any(c.dep_ == "det" and c.lower_ in {"neither", "no"} for c in noun.children):
        return False  # "said no patient had come to harm and described the risk as small"
    if noun.tag_ in {"NNP", "NNPS"} or noun.ent_type_ in {"PERSON", "ORG", "NORP"}:
        return True
    if noun.pos_ == "PRON":
        return noun.lower_ not in {"it", "this", "that", "there"} | ANYBODY
    is_told = verb.lemma_ == "be" or any(c.dep_ == "auxpass" for c in verb.children)
    if lemma in nouns["document"]:
        return does in TELLING and not is_told
    if any(lemma in nouns[kind] for kind in ("post", "person", "ranks", "group", "organisation", "outlet", "sayers")):
        return True
    return not is_told and bool(HUMAN.search(noun.lower_)) and not NOT_HUMAN.search(noun.lower_)


def means_one(verb: Token) -> bool:
    """Whether the subject of what the verb says is "it", "he" or "she"."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    return any(g.dep_ in SUBJECTS and g.lower_ in {"it", "he", "she"} for c in clauses for g in c.children)


def is_own_part(child: Token) -> bool:
    """What a second cue of one speaker has not: a subject, an auxiliary but "did", "that", an agent."""
    return child.dep_ in {*SUBJECTS, "auxpass", "mark", "agent"} or (child.dep_ == "aux" and child.lower_ != "did")


def did_not(verb: Token) -> bool:
    """ "said that they were forged, but did not say by whom"."""
    return verb.tag_ == "VB" and any(c.lower_ == "did" for c in verb.children) and any(
        c.dep_ == "neg" for c in verb.children
    )  # fmt: skip
