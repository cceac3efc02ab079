"""Tellers between a phrase in front and what is told ("In one case, the panel writes, a pilot told"), behind a remark
on what is told ("..., most of them women, a guard told us"), behind a dated paper, and one of the many who told."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from stemma.read.attribution.cue_phrases import cue_phrase
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import FINITE, TELLERS, hang
from stemma.read.parsing.verbs import has_subject, is_finite, subject_of, tells

if TYPE_CHECKING:
    from spacy.tokens import Token

    from stemma.read.parsing.tree import Token as TreeToken

LONGEST = 7
NAMING = frozenset({"CD", "DT", "HYPH", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$"})
CONCEDING = frozenset({"although", "though", "while"})
PARTLY = frozenset({"another", "both", "many", "most", "one", "several", "some", "two"})
REMARKING = frozenset({"all", "half", "many", "most", "several", "some"})
PAPERS = ("document", "outlet")


def mend_between(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    _behind_phrase(words)
    for token in words:
        if token.dep_ == "appos" and token.tag_ in {"NN", "NNS"}:
            _behind_remark(token)
        elif token.dep_ == "advcl" and token.left_edge.lower_ in CONCEDING:
            _one_of_them(token)
        elif token.dep_ == "npadvmod" and token.tag_ == "NNP":
            _name_of_outlet(token)
        elif token.dep_ == "appos" and token.tag_ == "NNP":
            _behind_dated_paper(token)
        elif token.dep_ == "acl" and token.tag_ == "VBN":
            _terse(token)
        elif token.dep_ == "dep" and token.tag_ == "NNP":
            _name_of_asker(token)


def _behind_phrase(words: list[Token]) -> None:
    """ "In it, the paper writes, Dorn says that ...", "In two towns, the paper reports, wells ran dry": the paper
    tells, and what stands behind the second comma happened there."""
    opening = words[0]
    if opening.tag_ != "IN" or opening.dep_ != "prep" or cue_phrase(cast("TreeToken", opening)) is not None:
        return  # "In the clerk's view, the mayor adds": two who tell
    commas = [n for n, t in enumerate(words) if t.text == ","][:2]
    if len(commas) < 2 or not 2 < commas[1] - commas[0] <= LONGEST or opening.right_edge.i >= words[commas[0]].i:
        return
    cue, name = words[commas[1] - 1], words[commas[0] + 1 : commas[1] - 1]
    teller = name[-1]
    if not all(t.tag_ in NAMING for t in name) or teller.tag_ not in {"NN", "NNP"} or not _is_cue(cue, teller):
        return
    told = _told_behind(cue, words[commas[1] + 1 :])
    if told is None:
        return
    if cue.tag_ == "NNS":
        cue.lemma_ = cue.lower_.removesuffix("s")
    cue.tag_, cue.pos_ = "VBD" if cue.tag_ in {"VBD", "VBN"} else "VBZ", "VERB"
    for part in [t for t in name if t != teller and t.head not in name]:
        part.head = teller
    if told.head in (cue, teller) or told.head == told or cue.is_ancestor(told):
        told.head, told.dep_ = (told, "ROOT") if cue.head == cue or told.head == told else (cue.head, cue.dep_)
    for child in [c for t in (cue, teller) for c in t.children if c not in name and c != cue]:
        _hand_over(child, cue, told)
    hang(opening, told, "prep")
    hang(teller, cue, "nsubj")
    hang(cue, told, "parataxis")


def _hand_over(child: Token, cue: Token, told: Token) -> None:
    """What the parser hung on the cue is told; a noun before the verb is who acts in it."""
    if child == told or child.is_ancestor(told):
        return
    is_subject = cue.i < child.i < told.i and child.pos_ in {"NOUN", "PROPN", "PRON"} and not has_subject(told)
    hang(child, told, "nsubj" if is_subject else child.dep_)


def _is_cue(word: Token, teller: Token) -> bool:
    """ "the paper writes", "the paper reports": a verb by which somebody tells, be it taken for a noun."""
    if word.tag_ in {"VBZ", "VBD", "VBN"}:
        return lexicon().says(word.lemma_)
    is_said = lexicon().cue_class.get(word.lower_.removesuffix("s")) == "say"
    nouns = lexicon().nouns
    return word.tag_ == "NNS" and is_said and any(teller.lemma_.lower() in nouns[k] for k in (*PAPERS, *TELLERS))


def _told_behind(cue: Token, behind: list[Token]) -> Token | None:
    """The finite verb with a subject of its own behind the comma, on which the rest hangs."""
    verbs = [t for t in behind if t.pos_ in {"VERB", "AUX"} and is_finite(t) and t.dep_ not in {"aux", "auxpass"}]
    verbs = [t for t in verbs if t.dep_ not in {"relcl", "acl", "advcl"} and not _is_marked(t)]
    if not verbs or not any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in behind if t.i < verbs[0].i):
        return None
    return verbs[0] if verbs[0].head == verbs[0] or verbs[0].head.i <= cue.i else None


def _is_marked(verb: Token) -> bool:
    return any(c.dep_ == "mark" for c in verb.children)


def _behind_remark(teller: Token) -> None:
    """ "The order moved 40 men, most of them clerks, a guard told the N.": the guard tells, and not most of them."""
    part = teller.head
    verb = part.head
    if part.dep_ not in SUBJECTS or part.lower_ not in REMARKING or teller.left_edge.nbor(-1).text != ",":
        return
    if verb.tag_ not in FINITE or not tells(verb) or teller.right_edge.i + 1 != verb.i:
        return
    before = verb.head
    if before == verb or before.i > part.i or _is_marked(verb):
        return
    hang(part, before, "npadvmod")
    hang(teller, verb, "nsubj")
    if before.dep_ == "ROOT":
        verb.head, verb.dep_ = verb, "ROOT"
        hang(before, verb, "ccomp")


def _one_of_them(verb: Token) -> None:
    """ "Two clerks said the list was cut, although one of them warned that ...": one of the two tells for himself."""
    told = verb.head
    cue = told.head
    who, many = subject_of(verb), subject_of(cue)
    if told.dep_ != "ccomp" or not tells(cue) or not tells(verb) or who is None or many is None:
        return
    of = [g for c in who.children if c.lower_ == "of" for g in c.children]
    is_one = who.lower_ in PARTLY and any(g.lower_ in {"them", "these"} for g in of)
    if is_one and many.tag_ in {"NNS", "NNPS"} and cue.i < told.i < verb.i and verb.left_edge.nbor(-1).text == ",":
        hang(verb, cue, "advcl")


def _name_of_outlet(name: Token) -> None:
    """ "According to the news agency Orlit, he had told ...": the name right behind what it is."""
    first = name.left_edge
    noun = first.nbor(-1) if first.i > name.sent.start else name
    kinds = ("outlet", "organisation", "bodies")
    is_body = any(noun.lemma_.lower() in lexicon().nouns[kind] for kind in kinds)
    if noun.tag_ == "NN" and is_body and noun.dep_ in {"pobj", *SUBJECTS} and noun.right_edge.i < first.i:
        hang(name, noun, "appos")


def _terse(done: Token) -> None:
    """ "Osmark says ferry sunk near port": a headline leaves the "was" out; no ferry says it."""
    noun, said = done.head, done.head.head
    is_second = noun.dep_ == "nsubj" and noun.i > said.i and noun.i + 1 == done.i
    is_bare = noun.tag_ in {"NN", "NNS"} and not any(c.dep_ in {"det", "poss"} for c in noun.children)
    who = subject_of(said)
    if is_second and is_bare and said.tag_ in FINITE and tells(said) and who is not None and who.i < said.i:
        hang(done, said, "ccomp")
        hang(noun, done, "nsubjpass")


def _name_of_asker(name: Token) -> None:
    """ "Asked by the coroner, Mr N. N., whether it was safe": the coroner's name."""
    asked, edge = name.head, name.left_edge
    noun = edge.nbor(-2) if edge.i > name.sent.start + 2 and edge.nbor(-1).text == "," else name
    is_asker = noun.dep_ == "pobj" and noun.tag_ == "NN" and noun.head.dep_ == "agent" and noun.head.head == asked
    if asked.tag_ == "VBN" and is_asker and name.i + 1 < name.sent.end and name.nbor(1).text == ",":
        hang(name, noun, "appos")


def _behind_dated_paper(name: Token) -> None:
    """ "In the letter, dated 3 May and addressed to “the council”, N. N., who led it, complains": the letter is
    dated, and N. complains."""
    dated = next((t for t in name.ancestors if t.dep_ == "ROOT"), name)
    verbs = [c for c in dated.children if c.dep_ == "conj" and c.i > name.i and c.tag_ in FINITE and tells(c)]
    if dated.tag_ != "VBN" or len(verbs) != 1 or has_subject(dated) or name.left_edge.nbor(-1).text != ",":
        return
    verb, wrong = verbs[0], subject_of(verbs[0])
    within = next((c for c in dated.children if c.lower_ == "in" and c.i == dated.sent.start), None)
    paper = next((c for c in within.children if c.dep_ == "pobj"), None) if within is not None else None
    if within is None or paper is None or (wrong is not None and not wrong.is_ancestor(name)):
        return
    joined = next((c for c in dated.children if c.dep_ == "conj" and c != verb and c.i < name.i), None)
    to = next((c for c in joined.children if c.dep_ in {"agent", "prep"}), None) if joined is not None else None
    verb.head, verb.dep_ = verb, "ROOT"
    hang(within, verb, "prep")
    for child in [c for c in dated.children if c.i > verb.i]:
        hang(child, verb, child.dep_)
    hang(dated, paper, "acl")
    hang(name, verb, "nsubj")
    if wrong is not None:
        hang(wrong, to if to is not None else dated, "pobj" if to is not None else "dobj")
