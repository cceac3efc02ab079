"""Cues set beside the clause they hold for: "This, the memo adds, will ..."; "according to the memo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_phrases import cue_phrase
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Frame, cue_words, speaker
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

REMARKING = frozenset({"note", "observe", "point", "remark"})
"""Verbs that tell of something said and of no time: "as the weekly pointed out in May"."""
FORETELLING = frozenset({"forecast", "predict"})
"""What is set beside a clause that tells of what is to come: "The dam, she predicts, will break"."""
CRIES = frozenset({"answer", "reply", "respond", "shout", "shrug", "sigh", "signal", "whisper"})
"""What somebody does while something happens: "as he shouted to the crew, the mast fell"."""


def _is_question_of(aside: Token) -> bool:
    """ "Had she not been warned, he asked, that it leaked?": the question is his."""
    is_asked = aside.lemma_ == "ask" and aside.dep_ == "parataxis" and aside.tag_ in {"VBD", "VBZ"}
    return is_asked and any(t.text == "?" for t in aside.head.children)


def parenthetical(head: Token, outer: Frame | None) -> tuple[Frame, Token] | None:
    """A cue set beside the clause it holds for: "This, the memo adds, will ..."; "according to the memo".

    Returns the frame and the token whose subtree is the cue's.
    """
    for child in head.children:
        found = cue_phrase(child)
        if found is not None:
            words, who = found
            return Frame(does="say", source=who, cue=words, outer=outer), child
        if _is_put_so(child):
            return Frame(does="say", source=speaker(child), cue=cue_words(child), outer=outer), child
        is_say = lexicon().cue_class.get(child.lemma_.lower()) in {"say", "show", "think"} or _is_question_of(child)
        is_say = is_say or child.lemma_.lower() in FORETELLING
        if (
            is_say
            and not _will_hold(child)
            and not (child.tag_ == "VBG" and not any(c.dep_ == "aux" for c in child.children))
            and child.dep_ in {"parataxis", "ccomp", "advcl"}
            and (child.tag_ != "VBG" or any(c.dep_ == "aux" for c in child.children))  # "some holding on to a mast"
            and not any(c.dep_ in {"ccomp", "mark", "xcomp"} for c in child.children)
            and not (any(c.dep_ == "dobj" for c in child.children) and not _is_told_aside(child))
            and not any(t.tag_ in {"WDT", "WP"} for c in child.children if c.dep_ in SUBJECTS for t in c.subtree)
        ):
            named = any(c.dep_ in SUBJECTS for c in child.children)
            if child.dep_ == "ccomp" and _says_of(head, child):
                continue
            if named and ((child.i > 0 and child.dep_ == "parataxis") or _is_set_off(child)):
                does = "expect" if child.lemma_.lower() in FORETELLING else "say"
                said = Frame(does=does, source=speaker(child), cue=cue_words(child), outer=outer)
                said.lemma = "ask" if _is_question_of(child) else said.lemma
                return _told_within(child, said), child
    return None


def _told_within(aside: Token, said: Frame) -> Frame:
    """ "According to two guards, said N., the gate was open": the guards' words, as N. tells them."""
    phrase = next((c for c in aside.children if c.lower_ == "according" and c.i < aside.i), None)
    found = cue_phrase(phrase) if phrase is not None else None
    return said if found is None else Frame(does="say", source=found[1], cue=found[0], outer=said)


def _says_of(head: Token, content: Token) -> bool:
    """ "“We will answer,” Brun warned", "“I hope,” the note reads": what stands in front of a cue with its subject is
    said, not a cue beside."""
    is_cue = lexicon().cue_class.get(head.lemma_.lower()) in {"say", "show"}
    return is_cue and content.i < head.i and any(c.dep_ in SUBJECTS and c.i > content.i for c in head.children)


def _will_hold(verb: Token) -> bool:
    """ "One thing is certain: the dam will not hold" lets no dam speak."""
    return verb.lemma_ == "hold" and any(c.tag_ == "MD" or c.dep_ == "neg" for c in verb.children)


def _is_put_so(verb: Token) -> bool:
    """ "As the coroner put it, the men never had a chance", "as she told the N., ...", "as he has admitted to me",
    "as the weekly pointed out in May"."""
    parts = list(verb.children)
    is_it = verb.lemma_ == "put" and any(c.dep_ == "dobj" and c.lower_ == "it" for c in parts)
    is_told = verb.lemma_ == "tell" and any(c.dep_ in {"dobj", "dative"} for c in parts)
    is_told = is_told or (lexicon().says(verb.lemma_) and _is_to_me(verb))
    is_told = is_told or verb.lemma_.lower() in REMARKING
    is_said = is_told and any(c.dep_ in SUBJECTS for c in parts)
    is_as = any(c.dep_ in {"mark", "advmod"} and c.lower_ == "as" for c in parts)
    return verb.dep_ == "advcl" and (is_it or is_said) and is_as and not any(c.dep_ == "ccomp" for c in parts)


def _is_to_me(verb: Token) -> bool:
    """ "has admitted to me", "wrote to the board": told to somebody, or before; "as he announced it" is a time."""
    if any(c.dep_ == "dobj" for c in verb.children) or verb.lemma_.lower() in CRIES:
        return False
    is_to = any(c.lower_ == "to" and c.dep_ in {"prep", "dative"} and c.i > verb.i for c in verb.children)
    return is_to or any(c.dep_ == "aux" and c.lower_ in {"has", "have"} for c in verb.children)


def _is_told_aside(verb: Token) -> bool:
    """ "The gate, a guard told us, would hold": between commas, with no more than whom he told."""
    ends = verb.right_edge
    ends = ends if ends.text == "," else ends.nbor(1) if ends.i + 1 < len(ends.doc) else ends
    is_first = verb.left_edge.i == verb.sent.start
    return verb.lemma_ == "tell" and not is_first and _is_set_off(verb) and ends.text in {",", "."}


def _is_set_off(verb: Token) -> bool:
    edge = verb.left_edge
    return (edge.i > 0 and edge.nbor(-1).text in {",", "”", '"', "—", "–"}) or edge.text == ","
