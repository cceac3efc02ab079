"""What somebody keeps silent on or turns down in words that are no clause: "no comment on the fire", "denied it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.source import phrase_of
from stemma.read.attribution.taken_back import has_no, is_taken_back
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

# Verbs of speaking on a matter, told to be left undone, and the prepositions by which the matter hangs on.
SPEAKING_ON = frozenset({"answer", "comment", "elaborate", "reply", "respond", "speak", "talk"})
SAYING = frozenset({"disclose", "reveal", "say", "tell"})
NAMING = frozenset(
    {"acknowledge", "address", "confirm", "disclose", "discuss", "explain", "mention", "reveal", "specify"}
)
MATTERS = frozenset({"about", "of", "on", "regarding", "to"})
# Words that are given or not given, and what casts doubt.
WORDS = frozenset(
    {"account", "answer", "comment", "confirmation", "detail", "explanation", "hint", "indication", "information",
     "mention", "reply", "response", "sign", "statement", "word"}
)  # fmt: skip
DENIALS = frozenset({"denial", "rebuttal", "refutation"})
FINDING = frozenset({"find", "have", "see"})
PROOF = frozenset({"evidence", "indication", "proof", "sign", "trace"})
CASTING = frozenset({"cast", "throw"})


def kept_silent(verb: Token) -> tuple[list[Token], list[Token]] | None:
    """What is not told, or turned down, and the words that join the cue; None where ``verb`` does no such thing.

    Each is a negative attribution.
    """
    for rule in (_not_spoken_on, _nothing_said, _no_word, _no_proof, _denial, _doubt, _unaware, _short_of):
        found = rule(verb)
        if found is not None and found[0]:
            return found
    return None


def _not_spoken_on(verb: Token) -> tuple[list[Token], list[Token]] | None:
    """ "declined to comment on the fire", "did not answer when asked whether ...", "did not mention the fire"."""
    lemma = verb.lemma_.lower()
    is_to = any(c.tag_ == "TO" for c in verb.children)
    is_loose = is_to and (verb.dep_ != "xcomp" or any(c.dep_ == "neg" for c in verb.children))  # "not to mention ..."
    if lemma not in SPEAKING_ON | NAMING or is_loose or not is_taken_back(verb, ""):
        return None
    if lemma in NAMING:
        things = [c for c in verb.children if c.dep_ == "dobj" and c.pos_ != "PRON"]
        return [t for c in things for t in c.subtree if t.lower_ != "no"], []
    return _matter_of(verb) or asked_before(verb), []


def _nothing_said(verb: Token) -> tuple[list[Token], list[Token]] | None:
    """ "said nothing about the closed schools"."""
    nothing = next((c for c in verb.children if c.dep_ == "dobj" and c.lower_ == "nothing"), None)
    if nothing is None or verb.lemma_.lower() not in SAYING:
        return None
    return _matter_of(nothing) or _matter_of(verb), [nothing]


def _no_word(verb: Token) -> tuple[list[Token], list[Token]] | None:
    """ "made no mention of the crew", "gave no sign that ...", "there was no word on whether ..."."""
    if verb.lemma_.lower() not in lexicon().light_verbs and not is_there_none(verb):
        return None
    noun = next((c for c in verb.children if c.dep_ in {"attr", "dobj"} and c.lemma_.lower() in WORDS), None)
    if noun is None or not has_no(noun):
        return None
    return _clause_of(noun) or _matter_of(noun) or _matter_of(verb), [noun]


def _no_proof(verb: Token) -> tuple[list[Token], list[Token]] | None:
    """ "found no evidence that the money had been stolen"."""
    noun = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in PROOF and has_no(c)), None)
    if noun is None or verb.lemma_.lower() not in FINDING:
        return None
    return _clause_of(noun), [noun]


def _denial(verb: Token) -> tuple[list[Token], list[Token]] | None:
    """ "issued a denial that ...", "repeated its denial of the report"."""
    noun = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in DENIALS), None)
    if noun is None or has_no(noun) or verb.lemma_.lower() not in lexicon().light_verbs:
        return None
    return _clause_of(noun) or _matter_of(noun), [noun]


def _doubt(verb: Token) -> tuple[list[Token], list[Token]] | None:
    """ "cast doubt on the claim that ..."."""
    noun = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() == "doubt"), None)
    if noun is None or verb.lemma_.lower() not in CASTING:
        return None
    return _matter_of(verb) or _matter_of(noun), [noun]


def _unaware(verb: Token) -> tuple[list[Token], list[Token]] | None:
    """ "was unaware of any complaint"."""
    word = next((c for c in verb.children if c.dep_ == "acomp" and c.lower_ in {"ignorant", "unaware"}), None)
    return None if word is None or verb.dep_ == "relcl" else (_matter_of(word), [word])


def _short_of(verb: Token) -> tuple[list[Token], list[Token]] | None:
    """ "stopped short of blaming the operator"."""
    short = next((c for c in verb.children if c.lower_ == "short" and c.dep_ in {"advmod", "acomp", "prep"}), None)
    if short is None or verb.lemma_ != "stop":
        return None
    of = next((c for t in (short, verb) for c in t.children if c.lower_ == "of"), None)
    deed = next((c for c in of.children if c.dep_ in {"pcomp", "pobj"}), None) if of is not None else None
    if deed is None or any(c.dep_ == "ccomp" for c in deed.children):
        return None
    return list(deed.subtree), [short]


def is_there_none(verb: Token) -> bool:
    """ "there was no word": the verb has no subject that could speak."""
    return any(c.dep_ == "expl" for c in verb.children)


def from_whom(verb: Token) -> list[Token]:
    """ "there was no word FROM THE ARMY on whether ...": who is silent; empty where nobody is named."""
    nouns = [c for c in verb.children if c.dep_ == "attr"]
    phrases = [c for t in (verb, *nouns) for c in t.children if c.lower_ == "from"]
    named = [t for c in phrases for t in c.children if t.dep_ == "pobj"]
    return phrase_of(named[0]) if named else []


def asked_before(verb: Token) -> list[Token]:
    """ "Asked whether he had met them, he denied it", "did not answer when asked if ...": what was asked."""
    asked = (c for c in verb.children if c.dep_ == "advcl" and c.lemma_.lower() == "ask" and c.tag_ == "VBN")
    clauses = (g for c in asked for g in c.children if g.dep_ in {"advcl", "ccomp"} and g.i > c.i)
    return next((list(g.subtree) for g in clauses), [])


def _matter_of(word: Token) -> list[Token]:
    """What hangs on a word by "on", "about", "of", "to"."""
    joints = [c for c in word.children if c.dep_ == "prep" and c.lower_ in MATTERS and c.i > word.i]
    return [t for joint in joints[:1] for t in joint.subtree if t != joint]


def _clause_of(noun: Token) -> list[Token]:
    clauses = [c for c in noun.children if c.dep_ in {"acl", "ccomp", "relcl"} and c.left_edge.lower_ == "that"]
    return [t for clause in clauses[:1] for t in clause.subtree]
