"""Who tells, where the parser takes the name for a part of what stands beside it: behind a day ("On Friday Mr N.
said"), a participle ("Opening the case, N. N. told"), an aside ("Mr N., a clerk said, paid")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import FINITE, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
AT = frozenset({"at", "for", "from", "in", "of", "with"})
MISTAKEN = frozenset({"advmod", "amod", "dep", "intj", "nmod", "npadvmod"})


def mend_tellers(words: list[Token]) -> None:
    """Make the name before a verb of saying its subject where it has none, and two subjects those of two verbs."""
    for verb in words:
        if verb.tag_ not in FINITE:
            continue
        if lexicon().cue_class.get(verb.lemma_.lower()) in {"say", "think", "deny"}:
            _behind_day(verb)
            _right_before(verb)
            _behind_opening(verb)
            _behind_paper(verb)
            _around_aside(verb)
        _reduced(verb)
        _hyphened_opening(verb)
    for verb in words:
        if verb.dep_ == "relcl":
            _who_is_somebody(verb)
            _which_is_a_body(verb)


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS for c in verb.children)


def _behind_day(verb: Token) -> None:
    """ "On Friday Mr Dorn said": the day is told by the preposition, and Dorn says."""
    name = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if name.dep_ != "pobj" or name.tag_ != "NNP" or name.head.head != verb or _has_subject(verb):
        return
    day = next((c for c in name.children if c.lower_ in DAYS and c.i == name.head.i + 1), None)
    if day is not None:
        hang(day, name.head, "pobj")
        hang(name, verb, "nsubj")


def _right_before(verb: Token) -> None:
    """ "Dorn said the mill would close": a bare name at the sentence's opening."""
    name = verb.nbor(-1) if verb.i > verb.sent.start else verb
    is_name = name.tag_ == "NNP" and name.dep_ in MISTAKEN and name.head == verb and name.lower_ not in DAYS
    if is_name and name.left_edge.i == verb.sent.start and not _has_subject(verb):
        name.dep_ = "nsubj"


def _behind_opening(verb: Token) -> None:
    """ "Opening the case, Clara Stern KC, prosecuting, told the jury": the name between the commas."""
    opening = next((c for c in verb.children if c.tag_ == "VBG" and c.i == verb.sent.start), None)
    if opening is None or any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        return
    for name in opening.children:
        edge = name.left_edge
        if name.tag_ == "NNP" and edge.i > opening.i + 1 and edge.nbor(-1).text == "," and name.nbor(1).text == ",":
            hang(name, verb, "nsubj")
            opening.dep_ = "advcl"
            for aside in list(opening.children):
                if aside.i > name.i:
                    hang(aside, name, "acl" if aside.tag_ == "VBG" else aside.dep_)
            return


def _hyphened_opening(verb: Token) -> None:
    """ "Cross-examining, Clara Stern, for the crown, told him": the noun in "-ing" is what she did as she spoke."""
    if lexicon().cue_class.get(verb.lemma_.lower()) not in {"say", "show", "think", "deny"}:
        return
    first = next((t.i for t in verb.sent if not t.is_space), verb.i)
    opening = verb.doc[first + 2] if verb.i > first + 4 else verb
    name = next((c for c in opening.children if c.dep_ == "appos" and c.tag_ == "NNP"), None)
    is_doing = opening.lower_.endswith("ing") and opening.dep_ == "nsubj" and opening.head == verb
    if name is None or not is_doing or verb.doc[first + 1].text != "-" or opening.nbor(1).text != ",":
        return
    hang(name, verb, "nsubj")
    opening.dep_, opening.tag_, opening.pos_ = "advcl", "VBG", "VERB"
    for part in verb.doc[first : first + 2]:
        part.head, part.dep_ = opening, "compound"


def _behind_paper(verb: Token) -> None:
    """ "In the note, dated 4 May and addressed to N. N., Major Dorn writes": the note is dated, Dorn writes."""
    said = verb.head
    name = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if verb.dep_ != "conj" or said.tag_ != "VBN" or said.head != said or name.tag_ != "NNP" or _has_subject(verb):
        return
    within = next(
        (c for c in said.children if c.dep_ == "prep" and c.lower_ == "in" and c.i == said.sent.start), None
    )
    paper = next((c for c in within.children if c.dep_ == "pobj"), None) if within is not None else None
    if within is None or paper is None or name.left_edge.nbor(-1).text != "," or _has_subject(said):
        return
    verb.head, verb.dep_ = verb, "ROOT"
    hang(within, verb, "prep")
    hang(said, paper, "acl")
    hang(name, verb, "nsubj")
    for child in list(said.children):
        if child.i > verb.i:
            hang(child, verb, child.dep_)


def _around_aside(verb: Token) -> None:
    """ "Mr Dorn, a clerk said, paid the fine": Dorn pays, and the clerk says."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i]
    told = verb.head
    if len(subjects) != 2 or verb.dep_ != "parataxis" or told.i < verb.i or _has_subject(told):
        return
    first, teller = subjects
    if teller.left_edge.nbor(-1).text == "," and verb.nbor(1).text == ",":
        hang(first, told, "nsubj")


def _who_is_somebody(verb: Token) -> None:
    """ "said Clara Stern, a clerk at Dorn Mills, who expects": the mills expect nothing."""
    who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    place, within = verb.head, verb.head.head
    if who is None or who.lower_ != "who" or who.i == verb.sent.start or who.nbor(-1).text != ",":
        return
    person = within.head
    if place.dep_ != "pobj" or place.tag_ != "NNP" or place.ent_type_ == "PERSON" or within.lower_ not in AT:
        return
    if person.tag_ != "NN" or not _is_person(person):
        return
    named = person.head if person.dep_ == "appos" and person.head.tag_ == "NNP" else person
    hang(verb, named, "relcl")


def _which_is_a_body(verb: Token) -> None:
    """ "a tip from the dockers' union, which told the board that": it is the union that tells."""
    which = verb.left_edge
    if which.lower_ != "which" or which.dep_ not in SUBJECTS or which.i <= verb.sent.start + 1:
        return
    body = which.nbor(-2)
    is_telling = lexicon().says(verb.lemma_) and which.nbor(-1).text == ","
    nouns, holder = lexicon().nouns, verb.head.lemma_.lower()
    is_body = any(body.lemma_.lower() in nouns[kind] for kind in ("organisation", "bodies", "outlet"))
    can_tell = any(holder in nouns[kind] for kind in ("document", "organisation", "bodies", "outlet"))
    if is_telling and is_body and body.dep_ == "pobj" and not can_tell and verb.head.is_ancestor(body):
        hang(verb, body, "relcl")


def _is_person(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    kinds = ("group", "person", "post", "ranks", "counted_people", "kin")
    return any(lemma in lexicon().nouns[kind] for kind in kinds)


def _may_be_finite(verb: Token) -> bool:
    """Joined to the verb before it without a word that joins it."""
    is_bare = not any(c.dep_ in {"mark", "aux", "advmod"} and c.i < verb.i for c in verb.children)
    return verb.tag_ in FINITE and (verb.dep_ == "conj" or (verb.dep_ == "advcl" and is_bare))


def _was_done(verb: Token) -> bool:
    """Joined without a word that joins it, and in the passive: "were tested"."""
    was = any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in verb.children)
    return verb.dep_ == "conj" and was and not any(c.dep_ in {"cc", "mark"} for c in verb.children)


def _reduced(verb: Token) -> None:
    """ "A man sent down on Monday found a leak", "men taken from the camp were held": two verbs without "and" or
    comma; he was sent, and found it."""
    found = next((c for c in verb.children if (_may_be_finite(c) or _was_done(c)) and c.i > verb.i), None)
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if found is None or who is None or who.i != verb.i - 1 or who.tag_ not in {"NN", "NNS"} or verb.tag_ != "VBD":
        return
    between = verb.doc[verb.i + 1 : found.i]
    if any(t.tag_ == "CC" or t.is_punct for t in between) or any(c.dep_ == "dobj" for c in verb.children):
        return
    if _has_subject(found):
        return
    if verb.head == verb:
        found.head, found.dep_ = found, "ROOT"
    else:
        hang(found, verb.head, verb.dep_)
    hang(who, found, "nsubjpass" if _was_done(found) else "nsubj")
    hang(verb, who, "acl")
    verb.tag_ = "VBN"
    for child in list(verb.children):
        if child.i > found.i:
            hang(child, found, child.dep_)
