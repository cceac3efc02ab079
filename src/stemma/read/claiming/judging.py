"""Clauses by which somebody judges: "This was a senseless act", "called the plan a disgrace"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import Modality
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.claiming.clauses import Clause
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

Found = tuple[Modality, str] | None
SCORNING = frozenset({"amateur", "charade", "circus", "clown", "comedy", "fantasist", "gimmick", "gossip", "joke",
                      "pantomime", "poetry", "scaremongering", "showmanship", "sideshow", "stunt", "theater",
                      "theatre"})  # fmt: skip
"""What somebody calls a thing by which he thinks little of it; said of a thing by itself, the word may be meant."""
DUBBING = frozenset({"brand", "call", "decry", "denounce", "deride", "label", "slam", "term"})
OPENING = frozenset({'"', "“", "‘", "«", "``"})
EASE = frozenset({"difficult", "easy", "easier", "hard", "harder", "helpful", "impossible", "necessary", "possible",
                  "useful"})  # fmt: skip
"""How a thing goes for somebody: "I find it hard to sleep" tells of him."""
PRAISE = frozenset({"belief", "praise", "words"})


def judged(clause: Clause) -> Found:
    """ "This was a senseless act", "the conduct had been beyond praise": somebody judges."""
    if clause.kind == "headline":
        return None
    if clause.own_cue or clause.head.lemma_.lower() in DUBBING:
        return _called(clause)
    return _is_judged(clause.head) or _found(clause.head) or _considered(clause.head)


def _is_judged(head: Token) -> Found:
    if head.lemma_ != "be":
        return None
    who = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    if who is not None and who.lemma_.lower() in lexicon().deniable:
        return None
    said = [c for c in head.children if c.dep_ in {"acomp", "attr"} and c.i > head.i]
    words = [*said, *(g for c in said for g in c.children if g.dep_ == "amod")]
    judging = next((t for t in words if t.lemma_.lower() in lexicon().judging), None)
    beyond = next((c for c in head.children if c.lower_ == "beyond"), None)
    praised = [] if beyond is None else [g for g in beyond.children if g.lower_ in PRAISE]
    found = judging or next(iter(praised), None)
    return ("opinion", f"“{found.text}”") if found is not None else None


def _found(head: Token) -> Found:
    """ "I find it regrettable that nobody called", "We find this astonishing"; "finds it hard to walk" tells."""
    who = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    if head.lemma_ != "find" or head.tag_ != "VBP" or who is None or who.lower_ not in {"i", "we"}:
        return None
    said = next((c for c in head.children if c.dep_ in {"ccomp", "oprd", "acomp"} and c.i > head.i), None)
    if said is None or said.tag_ not in {"JJ", "JJR", "JJS"} or said.lower_ in EASE:
        return None
    between = {t.lower_ for t in head.doc[head.i + 1 : said.i]}
    return ("opinion", f"“{said.text}”") if between & {"it", "this", "that"} else None


def _considered(head: Token) -> Found:
    """ "I consider this a disgrace"."""
    who = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    if head.lemma_ not in {"call", "consider", "deem"} or head.tag_ != "VBP":
        return None
    if who is None or who.lower_ not in {"i", "we"}:
        return None
    said = [c for c in head.children if c.dep_ in {"ccomp", "oprd", "acomp"} and c.i > head.i]
    scorn = next((c for c in said if c.lemma_.lower() in lexicon().judging | SCORNING), None)
    return ("opinion", f"“{scorn.text}”") if scorn is not None else None


def _called(clause: Clause) -> Found:
    """ "called the plan a disgrace", "described the debate as theatre"; "called the letter a forgery" tells."""
    head = clause.head
    does = "say" if clause.frame is None or not clause.own_cue else clause.frame.does
    if does != "say" or head.lemma_.lower() not in lexicon().characterising:
        return None
    named = [c for c in head.children if c.dep_ in {"oprd", "xcomp"} and c.i > head.i]
    named += [g for c in head.children if c.dep_ == "prep" and c.lower_ == "as" for g in c.children]
    words = [t for c in named for t in (c, *(g for g in c.children if g.dep_ in {"amod", "conj"}))]
    words += _quoted_behind(head)
    scorn = next((t for t in words if t.lemma_.lower() in lexicon().judging | SCORNING), None)
    if scorn is None and head.lemma_.lower() in DUBBING:
        scorn = next(iter(_quoted_behind(head)), None)
    return ("opinion", f"“{head.text}” it “{scorn.text}”") if scorn is not None else None


def _quoted_behind(head: Token) -> list[Token]:
    """ "called the rent “a slap in the face”": the words in marks by which somebody judges; no name, no denial."""
    thing = next((c for c in head.children if c.dep_ == "dobj" and c.i > head.i), None)
    near = [c for t in (head, thing) if t is not None for c in t.children if c.dep_ in {"appos", "dobj", "oprd"}]
    found = []
    for word in near:
        first = next((t for t in word.subtree if not t.is_punct), word)
        is_marked = first.i > head.i + 1 and word != thing and first.nbor(-1).text in OPENING
        if is_marked and word.tag_ in {"JJ", "NN", "NNS"} and word.lemma_.lower() not in lexicon().rejecting:
            found.append(word)
    return found
