"""Side clauses that tell something of their own: of somebody new, of a ground, of a part of those named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import find_cue
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

PEOPLE = ("bodies", "person", "post", "ranks", "sayers")
PAST = frozenset({"had", "has", "have", "was", "were", "'s", "’s", "'d", "’d"})
SEEKING = frozenset({"hunt", "look", "need", "search", "seek", "want", "wish"})
OPEN = frozenset({"MD", "TO"})


def is_of_somebody_new(child: Token, head: Token) -> bool:
    """ "a sergeant who deserted in May said": who has not been told of before is told of here; "an officer who wants
    to remain unnamed", "a man who might know" and "looks for a clerk who can read" tell only which one is meant."""
    is_new = any((c.dep_ == "det" and c.lower_ in {"a", "an"}) or c.dep_ == "nummod" for c in head.children)
    if not is_new or not any(head.lemma_.lower() in lexicon().nouns[kind] for kind in PEOPLE):
        return False
    whose = any(c.tag_ == "WP$" for t in child.children if t.dep_ in SUBJECTS for c in t.children)
    is_who = whose or any(c.tag_ in {"WP", "WP$"} for t in child.children if t.dep_ in SUBJECTS for c in (t,))
    own = [t for t in child.subtree if t.is_alpha and not t.is_stop]
    return (
        is_who and len(own) >= 2 and (_was(child) or whose) and find_cue(child, None) is None and not _is_sought(head)
    )


def is_since_told(child: Token) -> bool:
    """ "It is a week since the paper revealed that ...", "It began when the mate told the court that ...": what was
    told then is told here."""
    opens = any(c.lower_ in {"since", "when"} and c.dep_ in {"advmod", "mark"} for c in child.children)
    cue = find_cue(child, None) if opens and child.dep_ == "advcl" and child.tag_ == "VBD" else None
    if cue is None or cue.frame.does not in {"say", "show"} or cue.frame.negated:
        return False
    return any(c.dep_ == "mark" and c.lower_ == "that" for told in cue.contents for c in told.children)


def is_met_with(child: Token, head: Token) -> bool:
    """ "was loading the van when a wall fell on it": what broke in is told as well as what was going on; "were killed
    when the roof came down" is one telling."""
    opens = any(c.lower_ == "when" and c.dep_ in {"advmod", "mark"} for c in child.children)
    if not opens or child.dep_ != "advcl" or child.i < head.i or child.tag_ != "VBD" or head.tag_ != "VBG":
        return False
    has_subject = any(c.dep_ in SUBJECTS for c in child.children)
    has_more = any(c.dep_ not in SUBJECTS and c.lower_ != "when" and not c.is_punct for c in child.children)
    is_told = has_subject and has_more and _was(head)
    return is_told and find_cue(head, None) is None and find_cue(child, None) is None


def is_dated(child: Token, head: Token) -> bool:
    """ "a film which a station in Orlo showed in May", "90 sacks that were found on Friday in a shed": when it was
    done to something that is brought in here."""
    is_new = any((c.dep_ == "det" and c.lower_ in {"a", "an"}) or c.dep_ == "nummod" for c in head.children)
    opens = any(c.tag_ in {"WDT", "WP"} or (c.lower_ == "that" and c.dep_ != "mark") for c in child.children)
    is_dated = any(t.ent_type_ == "DATE" and t.head.head in {child, t.head} for t in child.subtree)
    own = [t for t in child.subtree if t.is_alpha and not t.is_stop]
    is_told = _was(child) and find_cue(child, None) is None
    return is_new and opens and is_dated and is_told and len(own) >= 3 and not _is_sought(head)


def is_done_there(child: Token, head: Token) -> bool:
    """ "was kept in a shed where guards beat him": what was done in a place that is brought in here."""
    is_new = any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in head.children)
    opens = any(c.lower_ == "where" and c.dep_ == "advmod" for c in child.children)
    is_deed = any(c.dep_ in SUBJECTS for c in child.children) and any(c.dep_ == "dobj" for c in child.children)
    is_told = child.tag_ in {"VBD", "VBP"} and not any(c.tag_ in OPEN for c in child.children)
    return is_new and opens and is_deed and is_told and not _is_sought(head)


def _was(verb: Token) -> bool:
    """Whether a verb tells of what was or has been done, or goes on."""
    helps = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if any(c.tag_ in OPEN for c in helps):
        return False
    return verb.tag_ == "VBD" or any(c.lower_ in PAST for c in helps)


def _is_sought(noun: Token) -> bool:
    """ "is looking for a clerk who ...", "no man who ...", "if a man who ...": nobody who is there."""
    at = noun
    while at.head != at and at.pos_ not in {"VERB", "AUX"}:
        at = at.head
    if at.lemma_.lower() in SEEKING:
        return True
    helps = [c for c in at.children if c.dep_ in {"aux", "auxpass", "mark", "neg"}]
    return any(c.tag_ in OPEN or c.dep_ == "neg" or c.lower_ in {"if", "unless"} for c in helps)


def is_ground(child: Token) -> bool:
    """ ", since the well has run dry": behind a comma it gives a ground, and no time."""
    opens = child.left_edge
    if child.dep_ not in {"advcl", "ccomp"} or opens.lower_ != "since" or opens.i < 1 or opens.nbor(-1).text != ",":
        return False
    has_subject = any(c.dep_ in {*SUBJECTS, "expl"} and c.i > opens.i for c in child.children)
    helps = [c for c in child.children if c.dep_ in {"aux", "auxpass"}]
    is_told = any(t.tag_ in {"VBD", "VBZ", "VBP"} for t in (child, *helps))
    return has_subject and is_told and opens.head == child and child.head.i < opens.i


def is_made_beside(child: Token, head: Token) -> bool:
    """ "a report she had laid before the board in May", "a crime nobody has looked into": what was done to something
    that is brought in here, told without a "which"."""
    is_new = any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in head.children)
    who = next((c for c in child.children if c.dep_ in SUBJECTS and c.i < child.i), None)
    if not is_new or who is None or who.left_edge.i != head.i + 1 or _is_sought(head):
        return False
    opens = any(c.tag_ in {"WDT", "WP", "WRB"} or c.lower_ == "that" for c in child.children if c.i < child.i)
    has_object = any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in child.children)
    is_done = _was(child) and child.tag_ in {"VBD", "VBN"} and find_cue(child, None) is None
    is_done = is_done and any(c.lower_ in PAST for c in child.children if c.dep_ == "aux")
    return is_done and not opens and not has_object


def is_shown_in(child: Token, head: Token) -> bool:
    """ "was shown a register in which names had been crossed out": what stands in a paper is told."""
    is_new = any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in head.children)
    is_paper = head.lemma_.lower() in lexicon().nouns["document"]
    within = next((c for c in child.children if c.dep_ == "prep" and c.i == child.left_edge.i), None)
    is_within = within is not None and any(g.tag_ == "WDT" for g in within.children) and within.lower_ in {"in", "on"}
    has_subject = any(c.dep_ in SUBJECTS for c in child.children)
    return is_new and is_paper and is_within and has_subject and not _is_sought(head)


def is_new_subject(child: Token, head: Token) -> bool:
    """ "A pilot whose body was found in May had no water in his lungs", "Two pumps which we bought in town failed":
    what or who opens the sentence is brought in there, and two things are told of it."""
    is_new = any((c.dep_ == "det" and c.lower_ in {"a", "an"}) or c.dep_ == "nummod" for c in head.children)
    verb = head.head
    if not is_new or head.dep_ not in SUBJECTS or verb.dep_ not in {"ROOT", "ccomp", "conj"}:
        return False
    opens = [c for t in (child, *child.children) for c in (t, *t.children) if c.tag_ in {"WDT", "WP", "WP$"}]
    own = [t for t in child.subtree if t.is_alpha and not t.is_stop]
    is_told = _was(verb) and _was(child) and not any(c.dep_ == "neg" for c in verb.children)
    return (
        bool(opens) and is_told and len(own) >= 3 and find_cue(child, None) is None and find_cue(verb, None) is None
    )
