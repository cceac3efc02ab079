"""Who speaks at a sentence's end, where the parser joins him to the things before: "..., officials and N. said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import TELLERS, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "DT", "JJ", "JJS", "CC", "PRP$", "POS", "CD", "IN"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
INNER = frozenset({"at", "for", "from", "in", "of", "on"})
EDGES = frozenset({",", "”", '"', ";"})
LEAST, MOST = 3, 14


def late_speaker(words: list[Token]) -> None:
    """Give a verb of saying behind a comma the subject that stands right before it and hangs elsewhere."""
    for verb in words:
        if verb.tag_ not in {"VBD", "VBZ", "VBP"} or lexicon().cue_class.get(verb.lemma_.lower()) != "say":
            continue
        if any(c.dep_ in {*SUBJECTS, "expl"} for c in verb.children):
            continue
        run = _before(verb)
        if not (
            _is_behind(verb) or _is_beside(verb, run) or (verb.head == verb and any(t.pos_ == "PROPN" for t in run))
        ):
            continue
        head = next((t for n, t in enumerate(run) if t.tag_ in NOUNS and _ends(run, n)), None)
        if head is not None and head.head != verb and not head.is_ancestor(verb) and _tells(head):
            hang(head, verb, "nsubj")
            for token in run:
                if token.i < head.i and token.head.i < run[0].i:
                    hang(token, head, "det" if token.tag_ == "DT" else "amod")


def _is_behind(verb: Token) -> bool:
    """Whether what is said stands before ``verb``, and none of it behind."""
    told = [c for c in verb.children if c.dep_ == "ccomp"]
    return bool(told) and all(c.i < verb.i for c in told)


def _is_beside(verb: Token, run: list[Token]) -> bool:
    """ "A bomb went off, wounding dozens, medics and an official said, though ...": set beside what is said."""
    is_late = bool(run) and verb.head.i < run[0].i and verb.dep_ == "parataxis"
    return is_late and verb.i + 1 < verb.sent.end and verb.nbor(1).is_punct


def _before(verb: Token) -> list[Token]:
    """The words of a noun phrase between the last comma and ``verb``; none where other words stand there."""
    run: list[Token] = []
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].text not in EDGES and len(run) < MOST:
        token = verb.doc[at]
        if token.tag_ not in NOMINAL or (token.tag_ == "IN" and token.lower_ not in INNER):
            return []
        run.insert(0, token)
        at -= 1
    is_late = at > verb.sent.start + LEAST and verb.doc[at].text in EDGES
    return run if run and is_late and run[0].tag_ not in {"CC", "IN"} else []


def _ends(run: list[Token], at: int) -> bool:
    """Whether the noun at ``at`` is the last of its phrase."""
    return at + 1 == len(run) or run[at + 1].tag_ in {"CC", "IN"}


def _tells(noun: Token) -> bool:
    kinds = (*TELLERS, "document")  # "..., a confidential audit of the bank says"
    return noun.pos_ == "PROPN" or any(noun.lemma_.lower() in lexicon().nouns[kind] for kind in kinds)
