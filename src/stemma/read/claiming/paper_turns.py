"""Whether somebody speaks in his paper or apart from it: by the day, the way and the tense; and who is one person."""

from __future__ import annotations

import re

from stemma.model import Mention
from stemma.read.attribution.cue_turns import is_made_to_the_press
from stemma.read.attribution.frames import Frame
from stemma.read.claiming.clauses import Clause
from stemma.text.translit import skeleton

REACHED = frozenset({"approach", "ask", "contact", "interview", "phone", "press", "question", "reach"})
# Where people speak and do not write.
SPOKEN = frozenset({"telephone", "phone", "interview", "briefing", "conference", "hearing", "court"})


def is_later(frame: Frame) -> bool:
    """ "He denied on Monday that he had written it", "has since said": words of another day than the paper's."""
    verb = next((t for t in frame.cue if t.lemma_.lower() == frame.lemma), None)
    if frame.does == "deny":
        return True
    beside = [] if verb is None else [c for c in verb.children if c.i > verb.i - 3]
    days = [c for c in beside if c.dep_ == "npadvmod"]
    days += [g for c in beside if c.dep_ == "prep" and c.lower_ == "on" for g in c.children]
    has_day = any(t.ent_type_ == "DATE" for t in days)
    is_since = any(t.lower_ in {"since", "later", "yesterday", "today"} and t.dep_ == "advmod" for t in beside)
    return (has_day or is_since) and frame.lemma != "write"


def is_called(one: Mention, before: Mention) -> bool:
    """ "The warden", after "a warden of the jail"."""
    article, *words = one.name.lower().split()
    return (
        article == "the"
        and len(words) == 1
        and before.name.lower().split()[0] in {"a", "an"}
        and (words[0] in before.name.lower().split())
    )


def is_otherwise(frame: Frame) -> bool:
    """ "said by telephone", "told in an interview": not in writing."""
    inside = [g for t in frame.cue for c in t.children if c.dep_ in {"prep", "agent"} for g in c.children]
    return any(t.dep_ == "pobj" and (t.lemma_.lower() in SPOKEN or is_made_to_the_press(t)) for t in inside)


def is_reached(clause: Clause) -> bool:
    """ "Reached by phone, he said ...", "asked about the memo, he said ...": not in what he signed."""
    return any(t.tag_ == "VBN" and t.dep_ == "advcl" and t.lemma_ in REACHED for t in clause.head.sent)


def is_now(frame: Frame) -> bool:
    """ "He goes on to say", "he writes": as one tells what stands in a paper."""
    above = [t.head for t in frame.cue if t.dep_ == "xcomp"]
    is_perfect = any(t.lemma_ == "have" and t.dep_ == "aux" for t in frame.cue)
    return not is_perfect and any(t.tag_ in {"VBP", "VBZ"} for t in (*frame.cue, *above))


def same_person(left: Mention, right: Mention) -> bool:
    """One name's words within the other's, spelling variants of vowels allowed."""
    first, second = (consonants(m.name) for m in (left, right))
    return bool(first and second) and (first <= second or second <= first)


def consonants(name: str) -> set[str]:
    return {skeleton(word) or word for word in re.findall(r"[^\W\d_]{2,}", name.casefold())}
