"""Phrases hung on the wrong word: a name behind its post, an aside of hearsay, the second of two subjects.

Each is told by the words alone: what stands right before a comma, an "and" between a noun and a verb, a number of
killed and a number of wounded.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.text.name_lists import given_names

if TYPE_CHECKING:
    from spacy.tokens import Token

    from stemma.read.parsing import tree

FINITE = frozenset({"VBD", "VBZ", "VBP"})
TELLING = frozenset({"say", "show", "think", "deny", "promise"})
CLOSING = frozenset({",", "”", '"', "»", "!", "?"})
COMMAS = frozenset({",", "—", "–"})
OF_A_POST = frozenset({"of", "for", "at", "in", "from", "to", "with"})
GIVING = frozenset({"cite", "give", "offer", "present", "produce", "provide", "supply"})
GROUNDS = frozenset({"detail", "evidence", "explanation", "figure", "name", "proof", "reason", "source", "specific"})
SUFFERED = frozenset({"arrested", "captured", "dead", "injured", "killed", "missing", "wounded"})


def mend_side_phrases(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    for token in words:
        if token.dep_ == "appos":
            _name_behind_post(token)
        if token.dep_ == "ccomp" and is_turned_about(token) and token.i < token.head.i:
            token.dep_ = "advcl"
        if token.lower_ in lexicon().hearsay and token.dep_ == "advmod":
            _aside_of_hearsay(token)
        if token.lower_ == "without":
            _without_evidence(token)
        if token.dep_ in {"acl", "relcl", "ccomp"}:
            _said_in_a_paper(token)
        if token.pos_ in {"VERB", "AUX"}:
            _hyphened_phrase(token)
            _speaker_behind_participle(token)
            _turned_cue(token)
            _subject_before_and(token)
            _second_of_two(token)
    _opening_phrase(words)
    _toll(words)


def _opening_phrase(words: list[Token]) -> None:
    """ "In a letter sent on 3 May, Governor N. N. asks": what opens a sentence belongs to its verb, not to a name."""
    first = words[0]
    name = first.head
    if first.dep_ != "prep" or name.pos_ != "PROPN" or name.i < first.i:
        return
    top = name
    while top.dep_ in {"compound", "nsubj", "nsubjpass"} and top.head != top and top.pos_ == "PROPN":
        top = top.head
    behind = first.right_edge.nbor(1) if first.right_edge.i + 1 < first.sent.end else None
    if top.pos_ == "VERB" and top.dep_ == "ROOT" and behind is not None and behind.text == ",":
        first.head = top


def is_turned_about(verb: Token | tree.Token) -> bool:
    """ "Should our demands be refused, ...", "Had he failed, ...": a condition told by its order of words alone."""
    opens = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), None)
    who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if opens is None or who is None or opens.lower_ not in {"should", "were", "had"}:
        return False
    return opens.i == verb.left_edge.i and opens.i < who.i and not any(c.dep_ == "mark" for c in verb.children)


def _said_in_a_paper(verb: Token) -> None:
    """ "said in a statement that 43 people had been held": what is said hangs on the saying, not on the paper."""
    noun, that = verb.head, next((c for c in verb.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    place = noun.head
    if that is None or noun.dep_ != "pobj" or place.dep_ != "prep" or place.lower_ not in {"in", "on", "at"}:
        return
    cue = place.head
    is_cue = lexicon().cue_class.get(cue.lemma_.lower()) in TELLING
    if is_cue and cue.i < place.i and not any(c.dep_ == "ccomp" for c in cue.children):
        verb.head, verb.dep_ = cue, "ccomp"


def _without_evidence(without: Token) -> None:
    """ "claimed that they had been paid, without giving evidence": who claims gives none."""
    deed = next((c for c in without.children if c.dep_ == "pcomp" and c.tag_ == "VBG"), None)
    told = without.head
    if deed is None or told.dep_ != "ccomp" or told.head.i > told.i or without.i < told.i:
        return
    is_giving = deed.lemma_ in GIVING and any(c.dep_ == "dobj" and c.lemma_.lower() in GROUNDS for c in deed.children)
    if (is_giving or deed.lemma_ == "elaborate") and lexicon().cue_class.get(told.head.lemma_.lower()) in TELLING:
        without.head = told.head


def _hyphened_phrase(verb: Token) -> None:
    """ "Under cross-examination the witness conceded": the second half of the compound is no subject."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    if len(subjects) != 2:
        return
    half, who = sorted(subjects, key=lambda t: t.i)
    if half.i < 2 or half.nbor(-1).text != "-" or half.i + 1 != who.left_edge.i:
        return
    phrase = next((c for c in verb.children if c.dep_ == "prep" and c.i < half.i), None)
    if phrase is not None:
        half.head, half.dep_ = phrase, "pobj"


def _speaker_behind_participle(cue: Token) -> None:
    """ "In one memo, sent on 3 May, the clerk, N. N., writes": who stands right before the cue writes."""
    if cue.tag_ not in FINITE or lexicon().cue_class.get(cue.lemma_.lower()) not in TELLING:
        return
    if any(c.dep_ in SUBJECTS for c in cue.children) or cue.i < 2:
        return
    edge = cue.i - 2 if cue.nbor(-1).text == "," else cue.i - 1
    for part in cue.children:
        if part.dep_ != "advcl" or part.tag_ != "VBN" or part.i > cue.i:
            continue
        for thing in part.children:
            opens = thing.left_edge.i
            if thing.dep_ == "dobj" and thing.right_edge.i in {edge, edge + 1} and part.doc[opens - 1].text == ",":
                thing.head, thing.dep_ = cue, "nsubj"
                return


def _turned_cue(cue: Token) -> None:
    """ "“There is no cholera,” insisted the governor", "The dam, said the engineer, was never inspected": who stands
    behind the verb of saying says it."""
    if cue.tag_ not in FINITE or lexicon().cue_class.get(cue.lemma_.lower()) != "say":
        return
    things = [c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i and c.pos_ in {"NOUN", "PROPN", "PRON"}]
    told = [c for c in cue.children if c.dep_ == "ccomp"]
    who = [c for c in cue.children if c.dep_ in SUBJECTS]
    if len(things) != 1 or len(told) != 1:
        return
    speaker, content = things[0], told[0]
    if not who and content.i < cue.i and cue.nbor(-1).text in CLOSING:
        speaker.dep_ = "nsubj"
    elif len(who) == 1 and who[0].i < cue.i < content.i and cue.nbor(-1).text in COMMAS:
        edge = speaker.right_edge.i + 1
        is_parted = edge < cue.sent.end and cue.doc[edge].text in COMMAS
        if is_parted and not any(c.dep_ in SUBJECTS for c in content.children):
            is_passive = any(c.dep_ == "auxpass" for c in content.children)
            who[0].head, who[0].dep_ = content, "nsubjpass" if is_passive else "nsubj"
            speaker.dep_ = "nsubj"


def _name_behind_post(name: Token) -> None:
    """ "The letter, signed by the firm's chairman, N. N., says": the name is the chairman's, not the letter's."""
    edge = name.left_edge.i
    if edge < 2 or name.doc[edge - 1].text not in COMMAS or name.tag_ not in {"NNP", "NNPS"}:
        return
    post, holder = name.doc[edge - 2], name.head
    _name_of_the_holder(name)
    if post == holder or post.lemma_.lower() not in lexicon().nouns["post"] or post.sent.start > post.i:
        return
    if holder.i < post.i and any(t.dep_ in {"acl", "relcl"} for t in (post, *post.ancestors) if t.i > holder.i):
        name.head = post


def _name_of_the_holder(name: Token) -> None:
    """ "The governor of Velin, N. N., said", "A spokeswoman for the agency, N. N., said": the name is the governor's,
    not the town's. Behind a common noun only where the name opens with a given name."""
    inner, edge = name.head, name.left_edge.i
    if inner.dep_ != "pobj" or inner.right_edge.i < edge or inner.i != edge - 2 or name.i == edge:
        return
    post = inner.head.head
    if inner.head.lower_ not in OF_A_POST or post.lemma_.lower() not in lexicon().nouns["post"]:
        return
    behind = name.right_edge.i + 1
    is_closed = behind < name.sent.end and name.doc[behind].text in {*COMMAS, ".", ";", ")"}
    is_named = inner.pos_ == "PROPN" or name.doc[edge].lower_ in given_names()[0]
    if is_closed and is_named and len({t.text[:1].isupper() for t in name.doc[edge : name.i + 1]}) == 1:
        name.head = post


def _aside_of_hearsay(word: Token) -> None:
    """ "N., who left last year, reportedly for health reasons, denied": the aside is of the leaving."""
    phrase, noun = word.head, word.head.head
    if phrase.dep_ != "prep" or noun.pos_ not in {"NOUN", "PROPN"} or word.i != phrase.left_edge.i or word.i < 2:
        return
    verb = next((c for c in noun.children if c.dep_ in {"relcl", "acl"} and c.i < word.i), None)
    if verb is not None and word.nbor(-1).text in COMMAS and verb.right_edge.i >= word.i - 2:
        phrase.head = verb


def _subject_before_and(verb: Token) -> None:
    """ "It says 41 wells were fouled, nearly three quarters of them, and estimates that ...": no subject stands
    before "and"; what does belongs to the statement before."""
    if verb.tag_ not in FINITE or verb.dep_ not in {"conj", "ROOT"} or verb.head == verb:
        return
    who = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    joint = verb.nbor(-1) if verb.i else verb
    if who is None or joint.dep_ != "cc" or joint.lower_ not in {"and", "but"} or not who.i < joint.i:
        return
    if joint.i < 1 or joint.nbor(-1).text != ",":
        return
    told = [c for c in verb.head.children if c.dep_ == "ccomp" and c.i < who.i]
    top = told[-1] if told else verb.head
    held = next((c for c in top.children if c.dep_ in SUBJECTS), None)
    who.head, who.dep_ = (held, "appos") if held is not None else (top, "npadvmod")
    joint.head = verb.head


def _second_of_two(verb: Token) -> None:
    """ "a board of three officers of the army and two judges be formed": one subject; the judges stand beside the
    officers."""
    subjects = sorted((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), key=lambda t: t.i)
    for first, second in pairwise(subjects):
        edge = second.left_edge.i
        joint = verb.doc[edge - 1] if edge else second
        beside = joint.head
        if joint.dep_ != "cc" or beside == first or not first.is_ancestor(beside):
            continue
        if {beside.pos_, second.pos_} <= {"NOUN", "PROPN"}:
            second.head, second.dep_ = beside, "conj"
            if any(c.dep_ == "auxpass" for c in verb.children):
                first.dep_ = "nsubjpass"


def _toll(words: list[Token]) -> None:
    """ "with the loss of 14 killed and 22 wounded": two numbers of one toll, no two deeds."""
    for number, fate, joint, more, other in zip(words, words[1:], words[2:], words[3:], words[4:], strict=False):
        if not (number.like_num and more.like_num and joint.lower_ == "and"):
            continue
        if fate.lower_ not in SUFFERED or other.lower_ not in SUFFERED or number.dep_ != "pobj":
            continue
        preposition, verb = number.head, fate.head
        if verb.dep_ != "prep" or fate.dep_ != "pcomp":
            continue
        noun = preposition.head
        if noun.head != fate:
            continue
        noun.head, noun.dep_ = verb, "pobj"
        fate.head, fate.dep_ = number, "acl"
        more.head, more.dep_ = number, "conj"
        other.head, other.dep_ = more, "acl"
        joint.head = number
