"""Whose name stands between commas behind a clause that says which one: "The man who called in two jets, Col N. N.,
resigned": the man's, and no jets'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import hang

if TYPE_CHECKING:
    from spacy.tokens import Token


def mend_names_behind(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    for name in words:
        if name.dep_ == "appos" and name.tag_ == "NNP" and name.head.tag_ == "NNS" and _is_between_commas(name):
            who = _who(name.head)
            if who is not None and who.i < name.head.i:
                hang(name, who, "appos")


def _is_between_commas(name: Token) -> bool:
    last = name.right_edge
    opens, closes = name.left_edge.i > name.sent.start, last.i + 1 < name.sent.end
    return opens and closes and name.left_edge.nbor(-1).text == "," and last.nbor(1).text == ","


def _who(thing: Token) -> Token | None:
    """The one person whom the clause around ``thing`` tells of."""
    nouns = lexicon().nouns
    clause = next((t for t in (thing, *thing.ancestors) if t.dep_ == "relcl"), None)
    if clause is None or clause.head.tag_ != "NN":
        return None
    lemma = clause.head.lemma_.lower()
    return clause.head if any(lemma in nouns[kind] for kind in ("person", "post", "ranks")) else None
