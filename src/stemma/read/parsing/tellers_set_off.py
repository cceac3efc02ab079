"""Tellers and their words that commas set off: a name behind a post "in charge", an aside between subject and verb,
a clause that is a subject, and a second "and that" behind an object."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from stemma.read.attribution.cue_phrases import is_draft
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import LOOSE, TELLING, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

    from stemma.read.parsing.tree import Token as TreeToken

SOMEBODY = ("person", "post", "ranks")
BODILY = ("bodies", "group", "organisation", "outlet", "person", "post", "ranks")
ASKING = frozenset({"how", "what", "when", "where", "whether", "who", "whom", "why"})
SPEAKING_OF = frozenset({"about", "of"})
HELPING = frozenset({"are", "had", "has", "have", "is", "was", "were"})
OPENING = frozenset({"DT", "PDT", "PRP", "PRP$", "IN"})
BARE = frozenset({"advcl", "dep", "npadvmod", "nsubj", "dobj", "ccomp"})


def mend_set_off(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    for token in words:
        if token.dep_ == "appos" and token.tag_ == "NNP":
            _in_charge(token)
        elif token.dep_ == "advcl" and token.left_edge.lower_ in ASKING:
            _is_subject(token)
        elif token.dep_ == "ccomp":
            _and_that(token)
        elif token.lower_ == "under" and token.dep_ == "prep" and token.i > token.head.i:
            _under_a_draft(token)
        elif token.lower_ == "thought" and token.tag_ == "NN":
            _thought(token)
        if token.dep_ in SUBJECTS and token.pos_ == "PRON":
            _says_between(token)
        elif token.dep_ in SUBJECTS and token.tag_ == "NNP":
            _in_the_capital(token)


def _in_charge(name: Token) -> None:
    """ "The chemist in charge, N. N., says", "the officer on duty, N. N.,": the name is hers who has the charge."""
    thing = name.head
    post = thing.head.head
    is_bare = thing.dep_ == "pobj" and thing.tag_ == "NN" and thing.left_edge == thing and post.tag_ == "NN"
    is_body = any(thing.lemma_.lower() in lexicon().nouns[kind] for kind in BODILY)
    if not is_bare or is_body or not _is_somebody(post) or name.left_edge.i != thing.i + 2:
        return
    if post.dep_ in {*SUBJECTS, "pobj", "dobj"} and thing.nbor(1).text == ",":
        hang(name, post, "appos")


def _is_somebody(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return any(lemma in lexicon().nouns[kind] for kind in SOMEBODY) or lemma.endswith(("er", "ist", "or", "ian"))


def _is_subject(clause: Token) -> None:
    """ "Where the oil comes from is not known": a clause that asks is the subject of a verb without one."""
    verb = clause.head
    between = clause.doc[clause.left_edge.i : verb.i]
    if clause.i > verb.i or any(t.text == "," for t in between):
        return
    if not any(c.dep_ in {*SUBJECTS, "expl"} for c in verb.children) and verb.tag_ != "VB":
        clause.dep_ = "csubj"


def _thought(noun: Token) -> None:
    """ "A guard reached by telephone thought the toll too low": before an article no thing, but what he did."""
    by = noun.head
    medium = next((c for c in noun.children if c.dep_ == "compound" and c.i == noun.i - 1), None)
    who = by.head.head
    is_behind = by.dep_ in {"agent", "prep"} and by.head.dep_ == "acl" and who.dep_ == "ROOT" and who.i < by.i
    if medium is None or not is_behind or noun.i + 1 >= noun.sent.end or noun.nbor(1).tag_ not in OPENING:
        return
    hang(medium, by, "pobj")
    noun.head, noun.dep_, noun.tag_, noun.pos_, noun.lemma_ = noun, "ROOT", "VBD", "VERB", "think"
    for child in [c for t in (who, by.head, noun) for c in t.children if c.i > noun.i]:
        hang(child, noun, "ccomp" if child.dep_ in {"acl", "relcl"} else child.dep_)
    hang(who, noun, "nsubj")


def _under_a_draft(under: Token) -> None:
    """ "A would pay a fine and leave the port, under a draft seen by N.": the draft lays both down."""
    noun = next((c for c in under.children if c.dep_ == "pobj"), None)
    first = under.head
    while first.dep_ == "conj" and first.head.pos_ == "VERB":
        first = first.head
    if first != under.head and noun is not None and under.nbor(-1).text == "," and is_draft(cast("TreeToken", noun)):
        hang(under, first, "prep")


def _and_that(clause: Token) -> None:
    """ "He said the office had learned of it and that the water was safe": both are what he said."""
    first = clause.head
    cue = first.head
    that = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    if that is None or first.dep_ != "ccomp" or that.i < first.i or that.nbor(-1).lower_ not in {"and", "but"}:
        return
    joint = that.nbor(-1)
    is_whole = any(c.dep_ == "prep" and c.lower_ in SPEAKING_OF and c.i > first.i for c in first.children)
    if is_whole and lexicon().cue_class.get(cue.lemma_.lower()) in TELLING and clause.left_edge.i >= joint.i:
        hang(joint, first, "cc")
        hang(clause, first, "conj")


def _says_between(pronoun: Token) -> None:
    """ "A band of robbers, it announced on the radio, had been beaten": what stands around the aside is told."""
    cue = pronoun.head
    is_cue = lexicon().says(cue.lemma_) and cue.i == pronoun.i + 1
    if not is_cue or pronoun.i <= pronoun.sent.start + 1 or pronoun.nbor(-1).text != ",":
        return
    noun = next((c for c in cue.children if c.i < pronoun.i and c.dep_ in BARE and c.pos_ in {"NOUN", "PROPN"}), None)
    if noun is None or noun.left_edge.i != noun.sent.start or noun.right_edge.i != pronoun.i - 2:
        return
    told = [t for t in cue.sent if t.i > cue.i and t.i > cue.sent.start]
    comma = next((t for t in told if t.text == ","), None)
    verb = _verb_behind(comma) if comma is not None else None
    if comma is None or verb is None or any(c.dep_ in SUBJECTS and c.i < verb.i for c in verb.children):
        return
    for child in verb.children:
        if child.dep_ in SUBJECTS and verb.lemma_ == "be":
            child.dep_ = "attr"  # "The papers, he insisted, were spares": what they were
    was_root = cue.head == cue
    above, dep = (verb, "ROOT") if was_root else (cue.head, cue.dep_)
    for child in [c for c in cue.children if c.i > comma.i and c != verb]:
        hang(child, verb, "conj" if child.dep_ in LOOSE else child.dep_)
    if above == verb:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        hang(verb, above, dep)
    is_passive = any(c.dep_ == "auxpass" for c in verb.children)
    hang(noun, verb, "nsubjpass" if is_passive else "nsubj")
    hang(cue, verb, "parataxis")


def _in_the_capital(place: Token) -> None:
    """ "In the capital, Osmark, the ministry said": Osmark is the capital, and the ministry speaks."""
    verb = place.head
    noun = place.nbor(-2) if place.i - place.sent.start > 2 and place.nbor(-1).text == "," else place
    who = next((c for c in place.children if c.dep_ in {"appos", "conj"} and c.i > place.i + 2), None)
    if who is None or noun.dep_ != "pobj" or noun.tag_ != "NN" or noun.head.left_edge.i != place.sent.start:
        return
    if place.nbor(1).text != "," or who.left_edge.i != place.i + 2 or who.left_edge.tag_ != "DT":
        return
    if who.i < verb.i and not any(c.dep_ == "cc" for c in place.children):
        hang(who, verb, place.dep_)
        hang(place, noun, "appos")


def _verb_behind(comma: Token) -> Token | None:
    """The finite verb that stands right behind the comma."""
    if comma.i + 1 >= comma.sent.end:
        return None
    first = comma.nbor(1)
    if first.dep_ in {"aux", "auxpass"} and first.lower_ in HELPING:
        return first.head if first.head.pos_ in {"VERB", "AUX"} and first.head.i > comma.i else None
    return first if first.tag_ in {"VBD", "VBZ", "MD"} and first.pos_ in {"VERB", "AUX"} else None
