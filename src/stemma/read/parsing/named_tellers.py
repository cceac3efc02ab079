"""Who told it, between commas before the cue: "..., a doctor at the clinic, Mira Tal, told the agency."

The parser often takes the office for a part of what is told, and the name for a second one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import hang

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 12  # words of an office ("the head of the emergency ward at the hospital of the town")
OFFICES = ("group", "person", "post", "ranks", "sayers")
OPENING = frozenset({"a", "an", "the", "its", "his", "her", "their", "another", "one"})


def named_teller(words: list[Token]) -> None:
    """Make the office the subject of its cue, the name its name, and what stands before them what is told."""
    for verb in words:
        if verb.tag_ not in {"VBD", "VBZ"} or lexicon().cue_class.get(verb.lemma_.lower()) != "say":
            continue
        _bare_name(verb)
        phrase = _phrase_before(verb)
        office = next((t for t in phrase if _is_office(t)), None)
        told = _told_before(verb, phrase[0]) if office is not None else None
        if office is not None and told is not None:
            _set_right(verb, office, phrase[0], told)
            return


def _bare_name(verb: Token) -> None:
    """ "Two were freed; Voss said none was hurt": a name right before a cue without a subject is who says so."""
    name = next((c for c in verb.children if c.i == verb.i - 1 and c.tag_ == "NNP"), None)
    if name is None or name.dep_ not in {"advmod", "npadvmod", "dep"} or name.ent_type_ in {"DATE", "TIME"}:
        return
    if not any(c.dep_ in SUBJECTS for c in verb.children) and name.left_edge.i >= verb.sent.start:
        name.dep_ = "nsubj"


def _phrase_before(verb: Token) -> list[Token]:
    """The words of an office between commas with a name behind it, right before ``verb``; none where it is not so."""
    doc, first, name = verb.doc, verb.sent.start, verb.i - 2
    while name > first and doc[name].pos_ == "PROPN":
        name -= 1
    if name < first + 2 or name == verb.i - 2 or doc[name].text != "," or doc[verb.i - 1].text != ",":
        return []
    edge = name - 1
    while edge > first and doc[edge].text != "," and doc[edge].pos_ not in {"VERB", "AUX"}:
        edge -= 1
    phrase = list(doc[edge + 1 : name])
    is_apart = doc[edge].text == "," and 0 < len(phrase) <= FARTHEST and phrase[0].lower_ in OPENING
    return phrase if is_apart else []


def _is_office(noun: Token) -> bool:
    return noun.tag_ == "NN" and any(noun.lemma_.lower() in lexicon().nouns[kind] for kind in OFFICES)


def _told_before(verb: Token, edge: Token) -> Token | None:
    """The verb of what is told, where ``verb`` has no subject of its own before the office."""
    before = [t for t in verb.sent if t.i < edge.i and t.pos_ in {"VERB", "AUX"}]
    heads = [t for t in before if t.head == verb or t == t.sent.root]
    told = next((t for t in heads if any(c.dep_ in SUBJECTS and c.i < t.i for c in t.children)), None)
    taken = any(c.dep_ in SUBJECTS and c.i < edge.i for c in verb.children)
    return None if taken or (told is not None and told.dep_ == "advcl") else told


def _set_right(verb: Token, office: Token, edge: Token, told: Token) -> None:
    name = verb.nbor(-2)
    if told == told.sent.root:
        verb.head, verb.dep_ = verb, "ROOT"
    told.head, told.dep_ = verb, "ccomp"
    office.head, office.dep_ = verb, "nsubj"
    name.head, name.dep_ = office, "appos"
    for token in verb.doc[edge.i : verb.i]:
        if token.head.i < edge.i:
            hang(token, office, "punct" if token.is_punct else "compound")
    for child in list(verb.children):
        if child.dep_ in SUBJECTS and child.i > verb.i:
            child.dep_ = "dobj"
