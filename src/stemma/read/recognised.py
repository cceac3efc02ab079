"""What the recogniser takes for mentions in a text, in its own convention: whole phrases of seven kinds.

For who wants the phrases themselves (another tool, a measurement); a reading's mentions come of them and of rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.model import Mention, MentionKind
from stemma.read.naming.recognised_names import KINDS
from stemma.read.parsing.pipeline import parse
from stemma.read.recognising.recogniser import RECOGNISED, Recognised, recognise

SURE = 0.5
"""Certainty from which on a phrase may be called certain, when the rules agree."""

STATES: tuple[MentionKind, ...] = ("organisation", "place")
"""What a state's name may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """``start`` to ``end`` are code points of the text, half-open; ``kind`` is one of Person, Organisation, Location,
    Nationality, Temporal, Quantity, Weapon; ``certainty`` 0..1 that it is one with just these
    edges and this kind."""

    start: int
    end: int
    kind: str
    certainty: float


def recognised(text: str) -> tuple[Phrase, ...]:
    """The phrases of ``text`` in reading order; they do not overlap."""
    docs = parse(text)
    recognise([sentence for doc in docs for sentence in doc.sents])
    found = []
    for doc in docs:
        mentions: list[Recognised] = doc.user_data.get(RECOGNISED, [])
        found += [Phrase(start=m.start, end=m.end, kind=m.kind, certainty=m.certainty) for m in mentions]
    return tuple(found)


def certain(phrases: Iterable[Phrase], mentions: Iterable[Mention], *, sure: float = SURE) -> tuple[Phrase, ...]:
    """The persons, organisations and places on which two readers agree: the network, being sure, and the rules.

    ``mentions`` are those of the text's reading; one of them must end with the phrase and be of its kind. A state may
    be the organisation to one and the place to the other.
    """
    ends = {(mention.span.end, mention.kind) for mention in mentions if mention.form == "name"}
    return tuple(p for p in phrases if p.certainty >= sure and any((p.end, kind) in ends for kind in _either(p.kind)))


def _either(kind: str) -> tuple[MentionKind, ...]:
    own = KINDS.get(kind)
    return STATES if own in STATES else (own,) if own else ()
