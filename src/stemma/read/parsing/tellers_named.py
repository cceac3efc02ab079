"""Tellers and what they tell, parted by the parser: a name behind its role, papers between two commas, "put it to him
that", and what goes on behind "she told the board"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.judging_cues import judging
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import TELLING, hang
from stemma.read.parsing.verbs import subject_of
from stemma.read.recognising.known_words import people

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKING = frozenset({"say", "show", "think", "deny"})
BACKSHIFTED = frozenset({"had", "would", "could", "might"})
THROUGH = frozenset({"after", "at", "before", "by", "during", "from", "in", "through", "via", "with"})
FILLED = frozenset({"acomp", "attr", "dobj", "nsubjpass"})
PEOPLE = ("kin", "person", "post", "ranks", "representing")
PAPERS = frozenset({"bulletin", "datum", "figure", "picture", "statistic", "survey"})
PUTTING = frozenset({"put", "puts", "putting"})
LOOSE = frozenset({"appos", "npadvmod", "dep", *SUBJECTS})


def mend_named(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    for token in words:
        low, dep = token.lower_, token.dep_  # asked once: every look at a word of the parser costs
        if low == "according":
            _according_by_name(token)
        elif low in PUTTING:
            _put_to(token)
        elif dep == "appos":
            if token.tag_ == "NNP":
                _name_behind_role(token)
                _name_behind_place(token)
        elif dep in {"relcl", "acl"}:
            _told_through(token)
        elif dep == "conj":
            _still_told(token)
            _then_called(token)
            _one_of_tellers(token)
        if low == "said":
            _said_to_be(token)
        elif low == "which":
            _copy_of_which(token)
        if token.dep_ in LOOSE and token.pos_ in {"NOUN", "PROPN"}:
            _papers_show(token)


def _says(verb: Token) -> bool:
    return lexicon().cue_class.get(verb.lemma_.lower()) in SPEAKING


def _is_before(token: Token, text: str) -> bool:
    edge = token.left_edge
    return edge.i > token.sent.start and edge.nbor(-1).text == text


def _according_by_name(according: Token) -> None:
    """ "According to the expert, N. N., whose work was praised, the wall was cut": N. N. is the expert, no wall."""
    noun = next((t for t in according.subtree if t.dep_ == "pobj"), None)
    verb = according.head
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i]
    if noun is None or noun.tag_ != "NN" or len(subjects) != 2 or noun.i > subjects[0].i:
        return
    name, who = subjects
    is_beside = name.tag_ == "NNP" and name.left_edge.i == noun.i + 2 and _is_before(name, ",")
    if is_beside and _is_before(who, ","):
        hang(name, noun, "appos")


def _name_behind_role(name: Token) -> None:
    """ "In a note to Col. N. N., the camp's doctor, M. M., writes": the doctor who writes is M. M."""
    edge = name.left_edge
    if edge.i < edge.sent.start + 2 or edge.nbor(-1).text != "," or name.right_edge.i + 1 >= edge.sent.end:
        return
    role = edge.nbor(-2)
    verb = role.head
    is_role = role.tag_ == "NN" and any(role.lemma_.lower() in lexicon().nouns[kind] for kind in PEOPLE)
    is_role = is_role or (role.tag_ == "NN" and any(c.dep_ == "poss" for c in role.children) and _says(verb))
    if name.head == role or role.dep_ != "nsubj" or not is_role or name.right_edge.nbor(1).text != ",":
        return
    if verb.i > name.i and not name.is_ancestor(role):
        hang(name, role, "appos")
        for other in [c for c in verb.children if c.dep_ == "nsubj" and c.i < role.i]:
            if any(c.tag_ == "POS" and c.head in (other, role) for c in other.doc[other.i : role.i]):
                hang(other, role, "poss")  # "the ministry's spokesman, N. N., told"
            elif other.i == role.i - 1 and other.tag_ == "NN":
                hang(other, role, "compound")  # "its head nurse, N. N., told"


def _name_behind_place(name: Token) -> None:
    """ "A deputy head of the valley's militia in Syria, N. N., said": the deputy's name, and not the country's."""
    place, edge = name.head, name.left_edge
    behind = name.right_edge.i + 1
    if place.pos_ != "PROPN" or edge.i == name.i or edge.nbor(-1).text != "," or behind + 1 >= edge.sent.end:
        return
    role = next((t for t in place.ancestors if t.pos_ not in {"ADP", "NOUN", "PROPN"} or t.dep_ in SUBJECTS), place)
    is_role = role.dep_ == "nsubj" and any(role.lemma_.lower() in lexicon().nouns[kind] for kind in PEOPLE)
    is_name = place.ent_type_ != "PERSON" and (name.ent_type_ == "PERSON" or edge.lower_ in people())
    if is_role and is_name and edge.doc[behind].text == "," and edge.doc[behind + 1] == role.head:
        hang(name, role, "appos")


def _put_to(verb: Token) -> None:
    """ "Counsel put it to him that he had lied": the clause is what counsel says."""
    parts = list(verb.children)
    it = next((c for c in parts if c.lower_ == "it" and c.dep_ == "dobj" and c.i == verb.i + 1), None)
    beneath = [*parts, *(it.children if it is not None else ())]
    told = next((c for c in beneath if c.dep_ in {"advcl", "ccomp", "relcl"} and c.i > verb.i), None)
    whom = [g for c in parts if c.lower_ == "to" for g in c.children if g.dep_ == "pobj"]
    if told is not None and it is not None and whom and told.left_edge.lower_ == "that" and subject_of(told):
        hang(told, verb, "ccomp")


def _told_through(clause: Token) -> None:
    """ "told us through an aide that no meeting took place": a clause with nothing left out tells of no aide."""
    noun, that = clause.head, clause.left_edge
    way = noun.head
    cue = way.head
    if noun.dep_ == "pobj" and way.lower_ == "of" and cue.lower_ in {"authority", "word"} and cue.head.lower_ == "on":
        way, cue = cue.head, cue.head.head  # "claimed, on the authority of a clerk, that"
    is_way = noun.dep_ == "pobj" and way.lower_ in THROUGH and cue.i < way.i and cue.pos_ == "VERB" and _says(cue)
    if not is_way or that.lower_ != "that" or that.head != clause or that.dep_ in {*SUBJECTS, *FILLED}:
        return
    is_whole = subject_of(clause) is not None and any(c.dep_ in FILLED and c != that for c in clause.children)
    has_content = any(c.dep_ in {"ccomp", "xcomp"} for c in cue.children)
    if is_whole and not has_content and noun.lemma_.lower() not in lexicon().content_nouns:
        hang(clause, cue, "ccomp")
        that.dep_, that.tag_, that.pos_ = "mark", "IN", "SCONJ"


def _still_told(verb: Token) -> None:
    """ "The bridge could bear carts, she told the board, but it could not bear trains": what is set back in time
    behind the cue goes on with what was told before it."""
    cue = verb.head
    told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i < cue.i), None)
    who, own = subject_of(cue), subject_of(verb)
    if told is None or who is None or own is None or not told.i < cue.i < verb.i or cue.tag_ != "VBD":
        return
    is_between = who.i > told.i and _says(cue) and _is_before(verb, ",") is False
    is_back = any(c.dep_ == "aux" and c.lower_ in BACKSHIFTED for c in verb.children)
    joins = next((c for c in cue.children if c.dep_ == "cc" and cue.i < c.i < own.i), None)
    if not is_between or not is_back or joins is None or joins.nbor(-1).text != "," or own.pos_ != "PRON":
        return
    if not any(t.text in {"“", "”", '"', ";"} for t in verb.doc[told.left_edge.i : verb.right_edge.i + 1]):
        hang(joins, told, "cc")
        hang(verb, told, "conj")


def _then_called(verb: Token) -> None:
    """ "denied that his men had fired and called the claim a lie": who denies turns it down, and not his men."""
    told = verb.head
    cue = told.head
    if told.dep_ != "ccomp" or not _says(cue) or cue.tag_ != "VBD" or verb.tag_ not in {"VBD", "VBN"}:
        return
    is_back = any(c.dep_ == "aux" and c.lower_ in BACKSHIFTED for c in told.children)
    is_bare = not any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "mark"} for c in verb.children)
    found = judging(verb) if cue.i < told.i < verb.i and is_back and is_bare else None  # type: ignore[arg-type]
    if found is not None and found[0] == "deny":
        verb.tag_ = "VBD"
        for child in [c for c in told.children if c.dep_ == "cc" and told.i < c.i < verb.i]:
            hang(child, cue, "cc")
        hang(verb, cue, "conj")


def _copy_of_which(which: Token) -> None:
    """ "... by June, according to a decree, a copy of which was seen by the weekly": the copy is told of the decree,
    and the decree tells the rest."""
    who = which.head.head
    verb = who.head
    main = verb.head if verb.head != verb else next((c for c in verb.children if c.dep_ == "ccomp"), verb)
    if which.head.lower_ != "of" or who.dep_ not in SUBJECTS or main.i > who.i or not _is_before(who, ","):
        return
    if main.pos_ not in {"VERB", "AUX"} or verb.dep_ == "relcl":
        return
    nouns = lexicon().nouns["document"]
    near = [t for t in verb.doc[main.i : who.left_edge.i] if t.lemma_.lower() in nouns and t.dep_ in {"pobj", "dobj"}]
    if near:
        if main.head == verb:
            main.head, main.dep_ = main, "ROOT"
        for child in [c for c in verb.children if c.dep_ == "prep" and c.i < near[-1].i]:
            hang(child, main, "prep")
        hang(verb, near[-1], "relcl")


def _said_to_be(said: Token) -> None:
    """ "A man, said to be the leader, was shot": a bare participle of hearsay, and no verb of the sentence."""
    beneath = next((c for c in said.children if c.dep_ == "xcomp"), None)
    is_bare = said.i + 2 < said.sent.end and said.nbor(1).lower_ == "to" and said.i > said.sent.start + 1
    if beneath is None or not is_bare or said.nbor(-1).text != "," or said.nbor(-2).pos_ not in {"NOUN", "PROPN"}:
        return
    noun, who = said.nbor(-2), subject_of(said)
    if any(c.dep_ in {"aux", "auxpass", "neg"} for c in said.children) or (who is not None and who.i > said.i):
        return
    behind = next((c for c in said.children if c.dep_ == "conj" and c.i > beneath.i), None)
    front = next((c for c in said.children if c.dep_ == "ccomp" and c.i < said.i), None)
    top = front or behind
    if said.dep_ == "ROOT" and top is not None:
        top.head, top.dep_ = top, "ROOT"
    elif said.dep_ == "ROOT":
        return
    for child in [c for c in said.children if c not in (beneath, top) and (c.i < said.i or c.i > beneath.i)]:
        hang(child, top or said.head, child.dep_)
    said.tag_ = "VBN"
    hang(said, who if who is not None else noun, "acl")


def _one_of_tellers(verb: Token) -> None:
    """ "Two men told us that they had heard a blast, and one of them sent a picture": what one of them did is told of
    those who speak, and not by them."""
    told, who = verb.head, subject_of(verb)
    cue = told.head
    tellers = subject_of(cue)
    if told.dep_ != "ccomp" or not _says(cue) or not cue.i < told.i < verb.i or tellers is None or who is None:
        return
    is_one = who.lower_ in {"another", "both", "one", "two", "three"} and any(t.lower_ == "them" for t in who.subtree)
    is_back = any(c.dep_ == "aux" and c.lower_ in BACKSHIFTED for c in told.children)
    is_plain = verb.tag_ == "VBD" and not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.children)
    if is_one and is_back and is_plain and tellers.tag_ in {"NNS", "NNPS"} and cue.tag_ == "VBD":
        for child in [c for c in told.children if c.dep_ == "cc" and told.i < c.i < verb.i]:
            hang(child, cue, "cc")
        hang(verb, cue, "conj")


def _papers_show(shown: Token) -> None:
    """ "The gate, harbour records show, was open": between two commas the word behind the papers is their verb."""
    if lexicon().cue_class.get(shown.lower_) not in TELLING:
        return
    verb = shown.head
    papers = shown.nbor(-1) if shown.i > shown.sent.start else shown
    last = shown.nbor(1) if shown.i + 1 < shown.sent.end else shown
    if papers.tag_ != "NNS" or last.text != ",":
        return
    if papers.lemma_.lower() not in lexicon().nouns["document"] | PAPERS or papers.head != shown:
        return
    edge = shown.left_edge
    top = verb.head if shown.dep_ == "appos" else verb
    if top.pos_ not in {"VERB", "AUX"} or top.i < shown.i or edge.i == shown.sent.start or edge.nbor(-1).text != ",":
        return
    shown.tag_, shown.pos_, shown.lemma_ = "VBP", "VERB", shown.lower_
    for child in list(shown.children):
        if child != papers and child.i < papers.i:
            hang(child, papers, child.dep_)
    hang(papers, shown, "nsubj")
    hang(shown, top, "parataxis")
