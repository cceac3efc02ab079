"""Whose voice it is: who speaks in a chain, whom counsel speaks for, and by which name somebody is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Link
from stemma.read.attribution.cue_turns import SUBJECTS, TESTIMONY
from stemma.read.attribution.frames import ASKED, Frame
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.outlets import named_outlets

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

SEEING = frozenset({"discover", "find", "hear", "notice", "see", "spot", "watch"})
CALLING = frozenset({"call", "dub", "identify", "know", "name"})
MALE, FEMALE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})


def speaking(draft: Draft, chain: tuple[Link, ...]) -> tuple[Link, ...]:
    """``chain`` down to the first who speaks: behind "N. said that doctors expect ..." the quotation is of N.

    Papers and outlets only hand on, and who is named by one cue speaks at once: "the Herald, quoting N., said".
    """
    kept: list[Link] = []
    voice: Link | None = None
    printed = {m.id for m in named_outlets(draft)} if len(chain) > 1 else set()
    for link in chain:
        if voice is not None and not _is_one_cue(voice, link):
            break
        kept.append(link)
        is_paper = ":" in link.source and draft.mention(link.source).kind == "document"
        if link.level != "document" and not is_paper and not (link.source in printed and link != chain[-1]):
            voice = link
    return tuple(kept)


def is_seen(frames: list[Frame]) -> bool:
    """ "A diver found planks wedged under the gate": what somebody came upon, and not his words."""
    if len(frames) != 1 or frames[0].lemma not in SEEING or frames[0].source is None:
        return False
    is_body = any(frames[0].source.lemma_.lower() in lexicon().nouns[kind] for kind in ("document", "organisation"))
    return not is_body and not any(t.lower_ == "that" for t in frames[0].cue)


def _is_one_cue(left: Link, right: Link) -> bool:
    if left.cue is None or right.cue is None:
        return True
    return left.cue.start < right.cue.end and right.cue.start < left.cue.end


def client_of(pronoun: Token) -> Token | None:
    """ "His lawyer said he had told the police", "Dorn's lawyer denied that he had": whose lawyer it is, and not the
    lawyer."""
    sex = MALE if pronoun.lower_ in MALE else FEMALE
    for verb in pronoun.head.ancestors:
        for who in verb.children:
            if who.dep_ in SUBJECTS and who.i < pronoun.i and who.lemma_.lower() in lexicon().nouns["representing"]:
                named = [c for c in who.children if c.dep_ == "poss" and (c.lower_ in sex or c.tag_ == "NNP")]
                return named[0] if named else None
    return None


def is_told_deed(frame: Frame) -> bool:
    """ "had ordered residents to leave", "offered them the rights": told as done, and not as said ("asked that")."""
    verb = next((t for t in frame.cue if t.lemma_.lower() == frame.lemma), None)
    if verb is None or lexicon().cue_class.get(frame.lemma) == "say":
        return False
    if any(c.dep_ == "ccomp" and any(g.lower_ == "that" for g in c.children) for c in verb.children):
        return False
    helps = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(helps)) or "would" in helps


def is_question_told(frame: Frame) -> bool:
    """ "A man asked my son when he left": what somebody tells that another wanted to know."""
    verb = next((t for t in frame.cue if t.lemma_.lower() == frame.lemma), None)
    clauses = [c for c in verb.children if c.dep_ == "ccomp"] if verb is not None else []
    return frame.lemma == "ask" and is_told_deed(frame) and any(c.left_edge.lower_ in ASKED for c in clauses)


def had_told_him(frame: Frame) -> bool:
    """ "Sources had told him that ...": told before to the one who is spoken of."""
    verb = next((t for t in frame.cue if t.lemma_.lower() == frame.lemma), None)
    is_his = frame.recipient is not None and frame.recipient.lower_ in {"him", "her"}
    had = verb is not None and any(c.dep_ == "aux" and c.lower_ in {"had", "'d", "’d"} for c in verb.children)
    return frame.does == "say" and frame.outer is None and is_his and had


def is_past(frame: Frame) -> bool:
    """Whether a deed is told as done, and not as to come: "would propose"."""
    return all(t.tag_ != "MD" for t in frame.cue)


def teller_of(words: Token) -> Token:
    """ "citing the testimony of a guard": the guard, whose words they are."""
    if words.lemma_.lower() not in TESTIMONY:
        return words
    of = next((c for c in words.children if c.lower_ == "of"), None)
    return next((c for c in of.children if c.dep_ == "pobj"), words) if of is not None else words


def identified(office: Token) -> list[Token]:
    """ "a commodore identified as N. N.", "a clerk named N. N.", "an officer, whom she knew as N.": the name;
    so with "a nurse, who gave her name as N."."""
    told = [c for c in office.children if c.dep_ in {"acl", "relcl"} and c.lemma_.lower() in CALLING]
    as_whom = [g for c in told for g in c.children if g.lower_ == "as" and g.i > c.i]
    names = [t for g in as_whom for t in g.children if t.dep_ == "pobj"]
    names += given_name(office)
    return names + [t for c in told for t in c.children if t.dep_ in {"oprd", "attr", "dobj"} and t.tag_ == "NNP"]


def given_name(somebody: Token) -> list[Token]:
    """ "a man who gave his name as N.", "a man giving his name as N.": the name."""
    given = [c for c in somebody.children if c.dep_ in {"acl", "relcl"} and c.lemma_.lower() == "give"]
    given = [c for c in given if any(g.dep_ == "dobj" and g.lemma_.lower() == "name" for g in c.children)]
    beneath = [t for c in given for t in c.subtree if t.i > c.i and t.lower_ == "as"]
    return [t for g in beneath for t in g.children if t.dep_ == "pobj"]
