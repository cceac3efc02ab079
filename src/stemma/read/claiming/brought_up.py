"""Whom a sentence brings up beside who acts in it, for the pronouns of the next: who is asked, kin of who speaks,
the only many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_classes import is_put_to
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

ASKING = frozenset({"ask", "challenge", "grill", "press", "question", "quiz"})
MANY = ("counted_people", "group", "kin", "person", "post", "ranks")
MASSES = frozenset({"couple", "crew", "family", "pair", "people", "police", "staff"})
PLACED = frozenset({"dative", "dobj", "nsubj", "nsubjpass", "pobj"})
UNDER = frozenset({"acl", "ccomp", "relcl"})


def is_asked(whom: Token) -> bool:
    """ "Counsel asked her whether the boat leaked", "put it to her that it did": the answer is hers."""
    verb = whom.head
    if verb.lower_ == "to" and whom.dep_ == "pobj":
        return verb.head.lemma_ == "put" and is_put_to(verb.head)
    return verb.lemma_.lower() in ASKING and whom.dep_ in {"dobj", "dative"}


def kin_of_other_sex(sentence: Sentence) -> list[Token]:
    """ "Clara Stern said her brother had come": the brother is "he", as she is not."""
    kin = lexicon().nouns["kin"]
    found = []
    for token in sentence:
        owner = next((c.lower_ for c in token.children if c.dep_ == "poss"), "")
        is_kin = token.tag_ == "NN" and token.lemma_.lower() in kin and owner in {"his", "her"}
        if is_kin and token.dep_ == "nsubj" and token.head.dep_ == "ccomp":
            found.append(token)
    return found


def concedes(verb: Token) -> bool:
    """ "..., though they warned that", hung on the main verb of the sentence."""
    marks = [c for c in verb.children if c.dep_ == "mark" and c.lower_ in {"although", "though", "but", "while"}]
    return verb.dep_ == "advcl" and bool(marks) and verb.head == verb.sent.root and verb.head.i < verb.i


def only_many(sentence: Sentence) -> Token | None:
    """ "The barge was boarded by inspectors. They said ...": the only people of a sentence who are more than one."""
    nouns = lexicon().nouns
    people = []
    for token in sentence:
        lemma = token.lemma_.lower()
        if lemma in MASSES or (token.dep_ in SUBJECTS and any(c.dep_ == "conj" for c in token.children)):
            return None
        if token.tag_ in {"NNS", "NNPS"} and token.dep_ != "compound" and any(lemma in nouns[kind] for kind in MANY):
            people.append(token)
    one = people[0] if len(people) == 1 and people[0].dep_ in PLACED else None
    if one is None or any(t.dep_ in UNDER for t in (one, *one.ancestors)):
        return None
    return one if not any(c.lower_ == "no" for c in one.children) else None
