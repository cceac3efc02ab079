"""Two figures that one verb puts: "put the number held by the north at 21 and the number in the south at 13"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import FIGURES
from stemma.read.parsing.late_cues import hang

if TYPE_CHECKING:
    from spacy.tokens import Token

PUTTING = frozenset({"estimate", "place", "put", "set"})


def mend_figures_put(words: list[Token]) -> None:
    """Mend the tree of one sentence in place: each "at" behind its own thing, the second thing beside the first."""
    for verb in words:
        if verb.lemma_.lower() not in PUTTING or verb.pos_ != "VERB":
            continue
        thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
        if thing is None or thing.lemma_.lower() not in FIGURES:
            continue
        second = next(
            (
                t
                for t in words
                if t.i > thing.i + 1
                and t.dep_ == "conj"
                and t.head in {thing, verb}
                and t.lemma_.lower() in FIGURES
                and t.tag_ in {"NN", "NNS"}
            ),
            None,
        )
        ats = [t for t in words if t.i > thing.i and t.lower_ == "at" and _figure(t) is not None]
        first = next((t for t in ats if second is None or t.i < second.i), None)
        if first is None:
            continue
        if first.head != verb and first.head.i > verb.i and verb.is_ancestor(first):
            hang(first, verb, "prep")
        if second is not None:
            hang(second, verb, "conj")
            behind = next((t for t in ats if t.i > second.i), None)
            if behind is not None and behind.head != second:
                hang(behind, second, "prep")


def _figure(at: Token) -> Token | None:
    return next((c for c in at.children if c.dep_ == "pobj" and any(t.like_num for t in c.subtree)), None)
