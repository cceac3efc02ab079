"""What "it" takes up within its own sentence: a paper somebody was told of, the body above, the one that acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from stemma.model import Mention
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Frame
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.parsing.tree import end, start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

COUNSEL = frozenset({"attorney", "barrister", "counsel", "lawyer", "solicitor"})
"""Whom they speak for is no "it"."""

ANSWERS = frozenset({"account", "answer", "denial", "explanation", "reaction", "rejoinder", "reply", "response"})


def paper_before(draft: Draft, frame: Frame) -> Mention | None:
    """ "The lawyer said that he had been given the protocol and that it mentions ...": what a person was told of
    in the same sentence, where no body stands between."""
    token, outer = frame.source, frame.outer.source if frame.outer is not None else None
    speaks_for = lexicon().nouns["representing"] - COUNSEL
    if token is None or outer is None or outer.lemma_.lower() in speaks_for:
        return None
    teller = draft.naming(outer)
    if teller is not None and teller.kind not in {"person", "post", "group"}:
        return None
    first, last = start(token.sent[0]), start(token)
    named = [
        m
        for m in draft.mentions
        if m.kind in {"document", "organisation"} and m.form != "pronoun" and first <= m.span.start < last
    ]
    papers = [m for m in named if m.kind == "document" and m.span.start > end(outer)]
    if not papers or named[-1].kind != "document":
        return None
    whole = papers[-1]
    for before in papers[-2::-1]:  # "the protocol of the autopsy"
        if draft.text[before.span.end : whole.span.start].strip() not in {"of", "of the", "of an", "of a"}:
            return None
        whole = before
    return whole


def body_above(draft: Draft, frame: Frame) -> Mention | None:
    """ "The ministry denied that it had asked", "a spokesman for the firm said it rejects": the body itself."""
    outer = frame.outer.source if frame.outer is not None else None
    if outer is None or outer.pos_ not in {"NOUN", "PROPN"}:
        return None
    is_aside = frame.outer is not None and any(t.lower_ == "according" for t in frame.outer.cue)
    if is_aside and frame.source is not None and frame.source.i < outer.i:
        return None  # "It complains, according to the paper, that ...": the paper tells of something else
    of = [g for c in outer.children if c.lower_ in {"for", "of"} for g in c.children if g.dep_ == "pobj"]
    found = (draft.naming(t, "organisation") for t in (outer, *of) if t.tag_ in {"NN", "NNP"})
    body = next((m for m in found if m is not None), None)
    is_one = outer.tag_ == "NN" and outer.lemma_.lower() not in lexicon().nouns["document"]
    told = draft.naming(outer) if body is None and is_one else None
    return body or (told if told is not None and told.kind in {"other", "group"} else None)


def owners(noun: Token) -> Iterator[Token]:
    """What stands before a noun with an "'s" of its own: "the trust's director"."""
    return (c for c in noun.children if any(g.tag_ == "POS" for g in c.children))


def whose_office(frame: Frame) -> Token | None:
    """ "The trust's director said it had asked": the trust, whose director speaks."""
    outer = frame.outer.source if frame.outer is not None else None
    if outer is None or outer.tag_ != "NN" or outer.lemma_.lower() in lexicon().nouns["document"]:
        return None
    return next((c for c in owners(outer) if c.tag_ == "NN" or (c.tag_ == "NNP" and c.ent_type_ == "ORG")), None)


def who_answers(subject: Token) -> Token:
    """ "The ministry's answer came at dusk. ..., it said": who answers."""
    whose = next((c for c in subject.children if c.dep_ == "poss" and c.tag_ in {"NN", "NNP"}), None)
    return whose if whose is not None and subject.lemma_.lower() in ANSWERS else subject


def acting_body(draft: Draft, it: Token | None) -> Mention | None:
    """ "The government closed the depot, which it calls a shop": the body that acts in the same sentence."""
    root = it.sent.root if it is not None else None
    if it is None or root is None or it.head == root or it.head.dep_ not in {"relcl", "advcl"}:
        return None
    who = next((c for c in root.children if c.dep_ == "nsubj" and c.i < it.i and c.tag_ in {"NN", "NNP"}), None)
    return draft.naming(who, "organisation") if who is not None else None


def writes_in_paper(frame: Frame, before: Mention | None) -> bool:
    """ "The general staff denied it. In a statement it said ...": who spoke before speaks in the paper."""
    if frame.inside is None or frame.inside.lower_ == "it" or before is None:
        return False
    return before.kind in {"organisation", "other"}


def told_of_itself(draft: Draft, it: Token | None, note: Callable[[Token], Mention]) -> Mention | None:
    """ "The ministry has closed the wells, it said": the body whose doing stands before the cue."""
    said = it.head if it is not None and it.dep_ in SUBJECTS else None
    if it is None or said is None:
        return None
    told = [c for c in said.children if c.dep_ == "ccomp" and c.i < it.i]
    told += [said.head] if said.dep_ == "parataxis" and said.head.i < it.i else []
    who = [g for c in told for g in c.children if g.dep_ == "nsubj" and g.tag_ in {"NN", "NNP", "NNS"}]
    if len(who) == 1 and who[0].tag_ == "NNS":
        # "Crews of the ambulance service treated 37 people, it says."
        of = [g for c in who[0].children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
        who = [t for t in of if t.tag_ in {"NN", "NNP"}]
    if len(who) != 1:
        return None
    body = draft.naming(who[0], "organisation")
    if body is None and who[0].lemma_.lower() in lexicon().nouns["bodies"] | lexicon().nouns["organisation"]:
        body = note(who[0])
    return body
