"""Clauses of time whose subject has a clause of its own: "after the dockers who have held the lock since Easter
walked out": the dockers walked out, and no Easter did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.parsing.late_cues import hang
from stemma.read.parsing.verbs import is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token

JOINTS = frozenset({"after", "before", "since", "till", "until"})
TIMES = frozenset(
    {"christmas", "dawn", "daybreak", "dusk", "easter", "lunch", "midday", "midnight", "nightfall", "noon", "ramadan",
     "sunrise", "sunset"}
)  # fmt: skip


def mend_time_clauses(words: list[Token]) -> None:
    """Mend the tree of one sentence in place."""
    for token in words:
        if token.lower_ in JOINTS and token.dep_ == "mark":
            _whose_subject(token)
            _time_that_acts(token)
        elif token.lower_ in {"after", "before", "until"} and token.dep_ == "prep":
            _who_acts_then(token)


def _who_acts_then(joint: Token) -> None:
    """ "was put off after the village of Larn came under fire": the village came under it, and nobody else."""
    who = next((c for c in joint.children if c.dep_ == "pobj" and c.tag_ in {"NN", "NNP", "NNS", "NNPS"}), None)
    above = joint.head
    if who is None or who.right_edge.i + 1 >= joint.sent.end or above.i > joint.i:
        return
    verb = who.right_edge.nbor(1)
    is_loose = verb.dep_ in {"advcl", "ccomp", "conj"} and verb.tag_ == "VBD" and verb.pos_ == "VERB"
    if not is_loose or any(c.dep_ in {*SUBJECTS, "mark"} for c in verb.children) or verb.head.i > joint.i:
        return
    if any(t.dep_ == "cc" for t in (verb.nbor(-1), *verb.head.children) if joint.i < t.i < verb.i):
        return
    if any(t.text == "," for t in joint.doc[who.i : verb.i]):
        return  # "will be closed until June, the head of the station, N. N., told the agency"
    hang(verb, above, "advcl")
    hang(who, verb, "nsubj")
    hang(joint, verb, "mark")


def _whose_subject(joint: Token) -> None:
    """ "before the board which runs the port met": the noun behind the joint is who met."""
    verb = joint.head
    who = next((c for c in joint.children if c.dep_ == "pobj"), None)
    if who is not None and not any(c.dep_ in SUBJECTS for c in verb.children) and who.i < verb.i:
        hang(who, verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj")


def _time_that_acts(joint: Token) -> None:
    """ "(after) the dockers who have held the lock since (before) Easter walked out"."""
    verb = joint.head
    time = next((c for c in verb.children if c.i > joint.i and c.dep_ in {*SUBJECTS, "npadvmod"}), None)
    inner = verb.head
    who = inner.head
    outer = who.head
    if time is None or time.i != verb.i - 1 or not _is_time(time) or verb.dep_ != "advcl" or not _has_tense(verb):
        return
    if inner.dep_ != "relcl" or who.dep_ != "pobj" or outer.lower_ not in JOINTS or outer.dep_ != "prep":
        return
    joints = [c for c in verb.children if c.dep_ == "mark" and c.i < time.i]
    if outer.i > who.i or joints[-1].i != time.left_edge.i - 1:
        return
    hang(verb, outer.head, "advcl")
    hang(who, verb, "nsubj")
    hang(outer, verb, "mark")
    above = inner
    for word in joints:
        hang(word, above, "prep")
        above = word
    before = next((c for c in inner.children if c.i == joints[0].i - 1 and c.lower_ in JOINTS), None)
    if before is not None:
        hang(joints[0], before, "prep")
    hang(time, above, "pobj")


def _is_time(word: Token) -> bool:
    return word.lower_ in TIMES or (word.ent_type_ in {"DATE", "TIME"} and word.left_edge.ent_type_ == word.ent_type_)


def _has_tense(verb: Token) -> bool:
    """With a tense, or a past form that the parser takes for a participle."""
    return is_finite(verb) or verb.tag_ == "VBN"
