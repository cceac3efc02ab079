"""Telling by way of another deed: calling somebody to say, hearing from somebody, wanting to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

REACHING = frozenset(
    {"cable", "call", "come", "email", "message", "phone", "ring", "telegraph", "telephone", "text", "wire", "write"}
)
HEARING = frozenset({"hear", "learn"})
WANTING = frozenset({"ask", "demand", "want", "wish"})
ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})


def reached_to_say(verb: Token) -> Token | None:
    """ "An officer had telephoned to say that ...": the verb of saying, whose words did reach somebody."""
    if verb.lemma_.lower() not in REACHING or any(c.dep_ in {"neg", "auxpass"} for c in verb.children):
        return None
    if any(c.tag_ in {"MD", "TO"} or (c.dep_ == "prep" and c.lower_ in {"for", "on"}) for c in verb.children):
        return None  # "called on the port to say": asks for it
    beneath = (c for c in verb.children if c.dep_ in {"advcl", "xcomp"} and c.tag_ == "VB" and c.i > verb.i)
    said = next((c for c in beneath if lexicon().says(c.lemma_)), None)
    is_whole = said is not None and any(c.dep_ == "ccomp" and c.i > said.i for c in said.children)
    return said if is_whole else None


def heard_from(verb: Token) -> Token | None:
    """ "heard from a neighbour that ...": who told it."""
    if verb.lemma_.lower() not in HEARING or not any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children):
        return None
    froms = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "from")
    return next((g for c in froms for g in c.children if g.dep_ == "pobj"), None)


def recalls_hearing(verb: Token) -> Token | None:
    """ "The mate recalled hearing from a cook that ...": the hearing."""
    if lexicon().cue_class.get(verb.lemma_.lower()) != "say":
        return None
    return next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBG" and heard_from(c)), None)


def wants_to_know(verb: Token) -> list[Token]:
    """ "She wanted to know why the mill had closed, and whether it would open": the questions."""
    if verb.lemma_.lower() not in WANTING or any(c.dep_ == "neg" for c in verb.children):
        return []
    if not any(c.dep_ in SUBJECTS for c in verb.children):
        return []
    know = next((c for c in verb.children if c.dep_ == "xcomp" and c.lemma_ == "know" and c.i > verb.i), None)
    asked = [c for c in know.children if c.dep_ == "ccomp" and c.i > know.i] if know is not None else []
    return [c for c in asked if c.left_edge.tag_ in ASKING or c.left_edge.lower_ in {"if", "whether"}]
