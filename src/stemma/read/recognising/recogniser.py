"""The recogniser: what a small network, trained on labelled reports, takes for mentions of seven kinds.

It reads in the convention of what it was trained on: a mention is the whole phrase, with article, title and generic
words ("the town of Norvik", "Colonel A. Novak"), and it marks pronouns and plain nouns too. Names of Stemma's own
convention are made of it in :mod:`stemma.read.naming.names`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from stemma.read.recognising.network import Floats, Word, scores, tables
from stemma.read.recognising.words import LABELS, spelling, stock_label, windows

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

NEVER = np.float32(-1e4)
RECOGNISED = "recognised"
"""Where a parsed part keeps its recognised mentions (``doc.user_data``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """One mention: tokens ``first`` to ``last`` (without it) of a part; ``certainty`` of its least sure word."""

    first: int
    last: int
    kind: str
    certainty: float


def recognise(sentences: Sequence[Sentence]) -> None:
    """Note what the network takes for a mention in ``sentences``, which it sees side by side in this order.

    The mentions of a part stand in its ``user_data``, in place of those noted before; none goes over a sentence's
    edge.
    """
    tokens, openings = _laid_out(sentences)
    for sentence in sentences:
        sentence.doc.user_data[RECOGNISED] = []
    if not tokens:
        return
    words = [_word(token) for token in tokens]
    seen = windows([len(word[0]) for word in words], openings)
    found = np.concatenate([scores([words[at] for at in window]) for window in seen])
    for first, last, label, certainty in mentions_in(found, openings):
        opening, closing = tokens[first], tokens[last - 1]
        mention = Recognised(first=opening.i, last=closing.i + 1, kind=label, certainty=certainty)
        opening.doc.user_data[RECOGNISED].append(mention)


def mentions_in(found: Floats, openings: Sequence[int]) -> list[tuple[int, int, str, float]]:
    """The most likely run of labels (Viterbi 1967) as ranges of words with their kind and certainty."""
    path = _path(found, frozenset(openings))
    spans: list[tuple[int, int, str, float]] = []
    at = 0
    while at < len(path):
        edge, _, kind = LABELS[path[at]].partition("-")
        stop = at + 1
        if edge == "B":
            while stop < len(path) and LABELS[path[stop]] == f"I-{kind}":
                stop += 1
            both = [LABELS.index(f"B-{kind}"), LABELS.index(f"I-{kind}")]
            spans.append((at, stop, kind, round(float(np.exp(found[at:stop, both]).sum(axis=1).min()), 3)))
        at = stop
    return [span for span in spans if span[2] != "Other"]


def _path(found: Floats, openings: frozenset[int]) -> list[int]:
    allowed, first = _steps()
    best = found[0] + first
    back = []
    for at in range(1, len(found)):
        ways = best[:, None] + (first[None, :] if at in openings else allowed)
        back.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + found[at]
    path = [int(best.argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return path[::-1]


@cache
def _steps() -> tuple[Floats, Floats]:
    """Costs of one label after another, and of one at a beginning: inside comes only after its own kind."""
    first = np.array([NEVER if label.startswith("I-") else 0 for label in LABELS], dtype=np.float32)
    allowed = np.tile(first, (len(LABELS), 1))
    for at, label in enumerate(LABELS):
        if label != "O":
            allowed[at, LABELS.index(f"I-{label[2:]}")] = 0
    return allowed, first


def _laid_out(sentences: Sequence[Sentence]) -> tuple[list[Token], list[int]]:
    """All tokens but white space, and which of them begin a sentence."""
    tokens: list[Token] = []
    openings: list[int] = []
    for sentence in sentences:
        words = [token for token in sentence if not token.is_space]
        if words:
            openings.append(len(tokens))
            tokens += words
    return tokens, openings


def _word(token: Token) -> Word:
    numbers, shape = spelling(token.text)
    known = tables()
    return numbers, (shape, known.tags.get(token.tag_, 0), known.stock.get(stock_label(token), 0))
