"""Puts in order what some of those before are: ", four of them soldiers", ", a third of them widows"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.parsing.late_cues import hang

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMES_OF_KIND = frozenset({"NN", "NNS", "NNPS"})
STRAYED = frozenset({"acl", "appos", "conj", "dep", "nmod", "npadvmod", "prep", "relcl"})


def mend_parts(words: list[Token]) -> None:
    """Mend one sentence in place."""
    for token in words:
        if token.lower_ == "of" and token.dep_ == "prep":
            _kind_of_part(token)


def _kind_of_part(of: Token) -> None:
    """The noun behind "of them" tells of the number before it; with it, it hangs on what stands before both."""
    part = of.head
    them = next((c for c in of.children if c.lower_ in {"them", "us"}), None)
    opens = part.left_edge
    if them is None or them.right_edge != them or them.i + 1 >= of.sent.end or opens.i <= of.sent.start:
        return
    if opens.nbor(-1).text not in {",", "—", "–"}:
        return
    noun = next((t for t in (part.head, *part.children) if _opens_behind(t, them, part)), None)
    if noun is None:
        return
    if noun.head == part and part.dep_ in STRAYED:
        hang(noun, part.head, "appos")
        hang(part, noun, "nsubj")
    elif part.dep_ in SUBJECTS and noun.dep_ in STRAYED:
        noun.dep_ = "appos"


def _opens_behind(noun: Token, them: Token, part: Token) -> bool:
    """Whether a noun phrase without an article begins right behind ``them``."""
    if noun.tag_ not in NAMES_OF_KIND or noun.i <= them.i:
        return False
    before = [c for c in noun.children if c.i < noun.i and c != part and not c.is_punct]
    return min([c.left_edge.i for c in before], default=noun.i) == them.i + 1 and not any(
        c.dep_ == "det" for c in before
    )
