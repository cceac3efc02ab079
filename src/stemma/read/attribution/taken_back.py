"""Whether an attribution is taken back: denied, not said, refused to be said, said by nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

UNABLE = frozenset({"reluctant", "unable", "unwilling"})
NOBODY = frozenset({"nobody", "none", "nothing", "neither", "no-one"})
NEVER = frozenset({"never", "not", "n't", "n’t", "no", "hardly", "nowhere", "neither", "nor"})
BEFORE_NOUN = frozenset({"advmod", "cc", "det", "neg", "pobj", "preconj"})
CORRECTING = frozenset({"correction", "corrections", "clarification", "erratum", "retraction"})
WRONGLY = frozenset({"erroneously", "incorrectly", "mistakenly", "wrongly"})
HOLDING_BACK = frozenset(
    {"avoid", "decline", "deny", "fail", "forget", "neglect", "omit", "refrain", "refuse", "stop"}
)


def is_taken_back(verb: Token, does: str) -> bool:
    """Negative when the words that turn it round are odd in number: "did not deny that" is positive again."""
    return (_turns(verb) + (does == "deny")) % 2 == 1


def _turns(verb: Token) -> int:
    turned = 0
    at = verb
    for _ in range(4):
        turned += _negation_at(at)
        if at.dep_ not in {"xcomp", "pcomp", "conj", "prep"} or at.head == at or _has_subject(at):
            break
        above = at.head
        if at.dep_ == "conj":
            turned += any(c.dep_ == "cc" and c.lower_ == "nor" for c in above.children)
            shared = not any(c.dep_ in {"aux", "neg"} for c in at.children) and _joined_by_or(at)
            if not shared:
                turned += says_nobody(above)
                break
        elif at.dep_ in {"xcomp", "prep"} and above.lemma_.lower() in HOLDING_BACK | lexicon().negative_verbs:
            turned += above.lemma_ != "stop" or at.tag_ == "VBG"  # "stopped to explain" explains
        elif at.dep_ == "xcomp" and above.lower_ in UNABLE:
            turned += 1
        elif at.dep_ == "pcomp" and above.lower_ in {"without", "of", "from"}:
            turned += above.lower_ == "without" or above.head.lemma_.lower() in HOLDING_BACK | {"short"}
        at = above
    return turned


def _negation_at(verb: Token) -> int:
    turning = {"advmod", "preconj"}
    direct = any(c.dep_ == "neg" or (c.dep_ in turning and c.lower_ in NEVER) for c in verb.children)
    adjective = any(c.dep_ == "acomp" and c.lemma_.lower() in lexicon().negative_adjectives for c in verb.children)
    unsure = any(c.dep_ == "acomp" and c.lower_ in {"unsure", "unaware", "unclear"} for c in verb.children)
    return int(direct) + int(says_nobody(verb)) + int(adjective or unsure) + int(_no_noun(verb))


def is_corrected(verb: Token) -> bool:
    """ "Correction: we reported that the dam had burst", "we wrongly said ...": the paper takes its word back."""
    if not any(c.dep_ == "nsubj" and c.lower_ == "we" for c in verb.children):
        return False
    opening = next((t.lower_ for t in verb.sent if t.is_alpha), "")
    return opening in CORRECTING or any(c.lower_ in WRONGLY for c in verb.children)


def is_neither(verb: Token) -> bool:
    """ "neither confirmed nor denied": true of both verbs."""
    first = verb
    while first.dep_ == "conj" and first.head != first and not _has_subject(first):
        first = first.head
    opens = any(c.lower_ == "neither" and c.dep_ in {"preconj", "cc", "advmod", "neg"} for c in first.children)
    return opens and (first == verb or any(c.lower_ == "nor" for c in verb.head.children))


def says_nobody(verb: Token) -> bool:
    """Whether the subject is nobody: "none of them", "no ship", "neither the memo nor the letter"."""
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass", "agent"}:
            inner = [
                child,
                *(g for g in child.children if g.dep_ in {"det", "preconj", "cc", "pobj", "advmod", "neg"}),
            ]
            inner += [g for t in inner if t.dep_ == "pobj" for g in t.children if g.dep_ == "det"]
            if any(t.lower_ in NOBODY | {"no", "nor", "not"} for t in inner) or _not_one(child):
                return True
    return False


def _not_one(noun: Token) -> bool:
    """ "Not one member of the panel", "not a single ship"."""
    edge = noun.left_edge
    return edge.lower_ == "not" and edge != noun and edge.nbor(1).lower_ in {"one", "a", "any"}


def _no_noun(verb: Token) -> bool:
    """ "gave no sign that", "made no mention of"."""
    return any(c.dep_ == "dobj" and has_no(c) for c in verb.children)


def has_no(noun: Token) -> bool:
    """ "no mention", "no further word"."""
    return any(g.dep_ == "det" and g.lower_ == "no" for g in noun.children)


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)


def _joined_by_or(verb: Token) -> bool:
    return any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in verb.head.children)
