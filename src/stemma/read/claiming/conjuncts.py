"""When a verb joined to another one is a statement of its own: rules, each a question about the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.beside_cues import is_done_beside
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import find_cue
from stemma.read.attribution.taken_back import is_taken_back
from stemma.read.lexicon import lexicon
from stemma.read.parsing.open_questions import ASKING

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
DOCUMENT_DEEDS = frozenset(
    {
        "sign",
        "address",
        "submit",
        "publish",
        "leak",
        "date",
        "send",
        "write",
        "issue",
        "author",
        "pen",
        "obtain",
        "release",
    }
)


def is_mistaken(child: Token) -> bool:
    """A bare -ing form is no second predicate of a finite verb; it continues the phrase before."""
    return (
        child.tag_ == "VBG"
        and child.head.tag_ in {"VBZ", "VBP", "VBD"}
        and not any(c.dep_ in {"aux", *SUBJECTS} for c in child.children)
    )


def stands_alone(child: Token, head: Token) -> bool:
    """A conjunct is a claim of its own when it has a subject, auxiliaries or enough words, and shares no object."""
    if _is_either(head) or _is_left_open(child, head):
        return False
    if any(c.dep_ in SUBJECTS for c in child.children):
        return True
    if find_cue(child, None) is not None or is_done_beside(child, head):
        return True
    joined = [t for t in head.children if t.dep_ == "cc" and head.i < t.i < child.i]
    if any(t.text.lower() in {"or", "nor"} for t in joined) or is_mistaken(child):
        return False
    own = [t for t in child.subtree if t.is_alpha and not t.is_stop]
    if _is_beside(child, head) or _is_not_so(child, head, joined) or _is_yet_to(child):
        return True
    if _is_in_other_tense(child, head) or _is_deed_of_its_own(child, head, own):
        return True
    if any(c.dep_ == "neg" for c in child.children) and _is_whole(child, head):
        return True  # "sailed yesterday and cannot be questioned", "took it and never heard of it again"
    if any(t.lower_ in {"but", "yet"} for t in joined) and child.tag_ in FINITE and len(own) >= 2:
        return True
    has_object = any(
        c.dep_ in {"dobj", "prep", "xcomp", "ccomp", "acomp", "attr", "advmod", "agent", "prt"} and c.i > head.i
        for c in head.children
        if c.i < child.i
    )
    if has_object and (_is_deed_with_time(child, own) or _has_nothing(child) or _is_second_fate(child, head, own)):
        return True
    if not has_object and child.i - head.i <= 3:
        return False
    if child.lemma_ == "be" and any(c.dep_ in {"acomp", "attr"} for c in child.children) and own:
        return True
    return len(own) >= 4 or (any(c.dep_ in {"aux", "auxpass", "mark"} for c in child.children) and len(own) >= 2)


def _is_either(head: Token) -> bool:
    """ "Either she knew or she did not ask": neither is said to be so."""
    opens = any(c.lower_ == "either" for t in (head, *head.children) for c in t.children)
    return opens and any(c.lower_ == "or" for c in head.children)


def _is_left_open(child: Token, head: Token) -> bool:
    """ "would not say who had signed or why it was signed": neither question is answered."""
    opens = [verb.left_edge.lower_ in ASKING for verb in (child, head)]
    cue = head.head
    return opens == [True, True] and head.dep_ == "ccomp" and cue.i < head.i and is_taken_back(cue, "")


def _is_beside(child: Token, head: Token) -> bool:
    """Whether two deeds, each with words of its own, are told one beside the other."""
    is_other = _counts_anew(child, head) or _deals_with_paper(child, head)
    return is_other or _is_in_other_voice(child, head) or _is_in_row(head)


def _is_not_so(child: Token, head: Token, joined: list[Token]) -> bool:
    """ "was weighed but not sealed", "was weakened but by no means beaten", "threatened to leave but never did": what
    was not so stands beside what was."""
    is_denied = any(c.dep_ == "neg" for c in child.children) or any(
        c.dep_ == "prep" and [t.lower_ for t in c.subtree] == ["by", "no", "means"] for c in child.children
    )
    is_left_out = child.lemma_ == "do" and child.tag_ in FINITE
    is_passive = child.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in head.children)
    return any(t.lower_ in {"but", "yet"} for t in joined) and is_denied and (is_left_out or is_passive)


def _is_in_other_voice(child: Token, head: Token) -> bool:
    """ "was licensed for 20 boats and ran over 60": what was done to it, and what it did, each with its number."""
    is_passive = any(c.dep_ == "auxpass" for c in head.children)
    if not is_passive or child.tag_ != "VBD":
        return False
    ends = [
        [c for c in verb.children if c.dep_ in {"dobj", "prep"} and c.i > verb.i and (verb == child or c.i < child.i)]
        for verb in (child, head)
    ]
    return all(any(t.like_num for c in some for t in c.subtree) for some in ends)


def _is_in_row(head: Token) -> bool:
    """ "came late, read out a paper and left": three deeds of one, told one after the other."""
    first = head.head if head.dep_ == "conj" else head
    chain, last = [first], first
    while (after := next((c for c in last.children if c.dep_ == "conj" and c.pos_ == "VERB"), None)) is not None:
        chain.append(after)
        last = after
    is_told = all(t.tag_ in {"VBD", "VBN"} and not any(c.dep_ in SUBJECTS for c in t.children) for t in chain[1:])
    is_told = is_told and first.tag_ in {"VBD", "VBN"}
    is_plain = not any(c.dep_ in {"auxpass", "mark"} or c.tag_ in {"MD", "TO"} for c in first.children)
    return len(chain) > 2 and is_told and is_plain and first.dep_ not in {"acl", "relcl", "xcomp"}


def _is_yet_to(child: Token) -> bool:
    """ "promised the list but has yet to send it"."""
    ahead = any(c.dep_ == "xcomp" for c in child.children)
    return child.lemma_ in {"be", "have"} and ahead and any(c.lower_ == "yet" for c in child.children)


def _is_in_other_tense(child: Token, head: Token) -> bool:
    """ "had been found and was being questioned": what goes on stands beside what was done."""
    ahead = next((c for c in child.children if c.dep_ == "xcomp" and c.i > child.i), None)
    if child.lemma_ == "be" and ahead is not None and ahead.left_edge.tag_ == "TO" and head.lemma_ != "be":
        return True  # "were arrested and are to be sent back"
    goes_on = [any(c.dep_ == "auxpass" and c.tag_ == "VBG" for c in verb.children) for verb in (child, head)]
    return goes_on == [True, False]


def _is_deed_of_its_own(child: Token, head: Token, own: list[Token]) -> bool:
    """ "hired out the vans and pocketed the rent", "is weighing its reply and may sue": each with what it is done to,
    or one firm and one open."""
    helps = [[c for c in verb.children if c.dep_ in {"aux", "auxpass"}] for verb in (child, head)]
    is_open = [any(c.tag_ == "MD" for c in parts) for parts in helps]
    if is_open == [True, False] and not lexicon().cue_class.get(child.lemma_.lower()):
        return True
    if {child.tag_, head.tag_} in ({"VBD", "VBZ"}, {"VBD", "VBP"}) and not any(helps):
        return True  # "work automatically and opened at three"
    ends = [
        [c for c in verb.children if c.dep_ in {"dobj", "prep", "agent"} and c.i > verb.i] for verb in (child, head)
    ]
    is_whole = any(c.i < child.i for c in ends[1]) and any(c.dep_ == "dobj" for c in ends[0])
    if is_whole and _is_asked_beside(child, head, own):
        return True
    return is_whole and child.tag_ in FINITE and len(own) >= 2


def _is_asked_beside(child: Token, head: Token, own: list[Token]) -> bool:
    """ "should free the crew and publish the list of the dead": two deeds ahead, each with what it is done to."""
    is_bare = child.tag_ == "VB" and head.tag_ == "VB" and not any(c.dep_ == "aux" for c in child.children)
    done_to = [next((c for c in verb.children if c.dep_ == "dobj"), None) for verb in (child, head)]
    is_open = any(c.tag_ == "MD" for c in head.children)
    is_one = done_to[0] is not None and done_to[0].tag_ == "PRP"
    return is_bare and is_open and all(done_to) and not is_one and len(own) >= 3


def _is_deed_with_time(child: Token, own: list[Token]) -> bool:
    """ "ran out of insulin and closed its doors on Tuesday": a deed with an object and a day of its own."""
    if child.tag_ not in {"VBD", "VBZ", "VBP"} or len(own) < 3:
        return False
    is_done = any(c.dep_ == "dobj" for c in child.children)
    return is_done and any(t.ent_type_ in {"DATE", "TIME"} for t in own)


def _is_whole(child: Token, head: Token) -> bool:
    """With an auxiliary, or finite with an object or a phrase of its own."""
    if any(c.dep_ in {"aux", "auxpass"} for c in child.children):
        return True
    has_own = any(c.dep_ in {"dobj", "prep", "ccomp"} and c.i > child.i for c in child.children)
    return has_own and (child.tag_ in FINITE or (child.tag_ == "VBN" and head.tag_ in FINITE))


def _is_second_fate(child: Token, head: Token, own: list[Token]) -> bool:
    """ "was stamped “closed” and locked in a drawer": two things done to one, each with words of its own."""
    is_passive = any(c.dep_ == "auxpass" for c in head.children)
    if not is_passive or child.tag_ != "VBN" or len(own) < 2:
        return False
    return any(c.dep_ in {"prep", "dobj", "oprd", "agent", "xcomp"} and c.i > child.i for c in child.children)


def _has_nothing(child: Token) -> bool:
    """ "knew of it and had no plans to resign", "looked for it and found nobody": what is not so stands by itself."""
    objects = [c for c in child.children if c.dep_ == "dobj" and c.i > child.i]
    return child.tag_ in {"VBD", "VBZ", "VBP"} and any(
        c.lower_ in {"nobody", "none", "nothing"} or g.lower_ == "no" for c in objects for g in (c, *c.children)
    )


def _counts_anew(child: Token, head: Token) -> bool:
    """ "killed two miners and injured eleven": each deed has an object and a number of its own."""
    own = [c for c in child.children if c.dep_ == "dobj" and c.i > child.i]
    own += [
        g for c in child.children if c.dep_ == "ccomp" for g in c.children if g.dep_ in SUBJECTS
    ]  # "found two dead"
    first = [c for c in head.children if c.dep_ == "dobj" and head.i < c.i < child.i]
    return any(t.like_num for c in own for t in c.subtree) and any(t.like_num for c in first for t in c.subtree)


def _deals_with_paper(child: Token, head: Token) -> bool:
    """ "was dated 3 May and signed by N": two deeds done to a document."""
    deeds = {child.lemma_.lower(), head.lemma_.lower()} <= DOCUMENT_DEEDS
    has_own = any(c.dep_ in {"agent", "prep", "npadvmod"} for c in child.children)
    return deeds and child.tag_ in {"VBN", "VBD"} and has_own and child.lemma_ != head.lemma_
