"""The recogniser: what a small network, trained on labelled reports, takes for mentions of seven kinds.

It reads in the convention of what it was trained on: a mention is the whole phrase, with article, title and generic
words ("the town of Norvik", "Colonel A. Novak"), and it marks pronouns and plain nouns too. Names of Stemma's own
convention are made of it in :mod:`stemma.read.naming.names`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from stemma.read.recognising.convention import mended
from stemma.read.recognising.decoding import phrases_in
from stemma.read.recognising.network import Word, scores, tables
from stemma.read.recognising.units import Unit, units_of
from stemma.read.recognising.words import spelling, windows

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence

RECOGNISED = "recognised"
"""Where a parsed part keeps its recognised mentions (``doc.user_data``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """One mention: code points ``start`` to ``end`` of the whole text, and the tokens ``first`` to ``last`` (without
    it) of a part in which they stand. ``certainty`` 0..1 that just these words are a mention of the kind;
    ``of_kind``: that its least sure word stands in one of the kind, if it stands in any."""

    start: int
    end: int
    first: int
    last: int
    kind: str
    certainty: float
    of_kind: float


def recognise(sentences: Sequence[Sentence]) -> None:
    """Note what the network takes for a mention in ``sentences``, which it sees side by side in this order.

    The mentions of a part stand in its ``user_data``, in place of those noted before; none goes over a sentence's
    edge.
    """
    units, openings = units_of(sentences)
    for sentence in sentences:
        sentence.doc.user_data[RECOGNISED] = []
    if not units:
        return
    words = [_word(unit) for unit in units]
    seen = windows([len(word[0]) for word in words], openings)
    found = np.concatenate([scores([words[at] for at in window]) for window in seen])
    for phrase in mended(phrases_in(found, openings, tables().steps, tables().first), units):
        opening, closing = units[phrase.first], units[phrase.last - 1]
        mention = Recognised(
            start=opening.start,
            end=closing.end,
            first=opening.token.i,
            last=closing.token.i + 1,
            kind=phrase.kind,
            certainty=phrase.certainty,
            of_kind=phrase.of_kind,
        )
        opening.token.doc.user_data[RECOGNISED].append(mention)


def _word(unit: Unit) -> Word:
    numbers, shape = spelling(unit.text)
    told = (table.get(value, 0) for table, value in zip(tables().told, unit.told, strict=True))
    return numbers, (shape, *told)
