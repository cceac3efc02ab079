"""Who repeats whom: for every text that repeats another, its nearest source, and the sentences dropped and added."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from stemma.model import Document, Edge, Span
from stemma.text.stem import words

KEPT = 0.9  # part of the words of both sentences that they share, from which on a sentence is kept as it was
CHANGED = 0.4  # and from which on it is the same sentence in other words
_SENTENCE = re.compile(
    r"[^\s](?:[^.!?\n؟۔]|[.!?](?=[\w,;)])|(?<=\b[A-Z])\.|(?<=\bMr)\.|(?<=\bDr)\.)*(?:[.!?؟۔]+[”’\")\]]*)?"
)
LONGEST = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Retelling:
    """What ``derived`` made of ``source``; undirected ones may as well be the other way round.

    ``kept`` and ``changed`` count sentences of the source; ``dropped`` are the others of it, ``added`` those of the
    derived text that the source has not. ``score`` is the edge's (0..1), ``reason`` its reason.
    """

    derived: str
    source: str
    directed: bool
    score: float
    reason: str
    kept: int
    changed: int
    dropped: tuple[Span, ...]
    added: tuple[Span, ...]


def retellings(documents: Sequence[Document], edges: Sequence[Edge]) -> tuple[Retelling, ...]:
    """One for every text that copies another held text, with its nearest source; in the order of the texts."""
    held = {document.id: document for document in documents}
    near: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.kind == "copies" and edge.derived in held and edge.source in held:
            near[edge.derived].append(edge)
    return tuple(
        _retelling(held, min(near[document.id], key=lambda e: (not e.directed, -e.score, e.source)))
        for document in documents
        if document.id in near
    )


def _retelling(held: Mapping[str, Document], edge: Edge) -> Retelling:
    source, derived = (sentences(held[text]) for text in (edge.source, edge.derived))
    partner = _partners(held[edge.source], source, held[edge.derived], derived)
    scores = list(partner.values())
    taken = {other for other, _ in scores}
    return Retelling(
        derived=edge.derived,
        source=edge.source,
        directed=edge.directed,
        score=edge.score,
        reason=edge.why.reason,
        kept=sum(score >= KEPT for _, score in scores),
        changed=sum(score < KEPT for _, score in scores),
        dropped=tuple(span for n, span in enumerate(source) if n not in partner),
        added=tuple(span for n, span in enumerate(derived) if n not in taken),
    )


def _partners(
    one: Document, source: Sequence[Span], two: Document, derived: Sequence[Span]
) -> dict[int, tuple[int, float]]:
    """Number of a sentence of the source -> that of the derived text nearest to it, with their likeness."""
    bags = [_words(two.quote(span)) for span in derived]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for word in sorted(bag):
            holders[word].append(number)
    found = {}
    for number, span in enumerate(source):
        bag = _words(one.quote(span))
        near = {n for word in bag for n in holders.get(word, ())[:50]}
        best = max(((_likeness(bag, bags[n]), -n) for n in near), default=(0.0, 0))
        if best[0] >= CHANGED:
            found[number] = (-best[1], best[0])
    return found


def _likeness(one: frozenset[str], two: frozenset[str]) -> float:
    return len(one & two) / max(1, len(one | two))


@lru_cache(maxsize=65_536)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for _, _, word in words(text))


def sentences(document: Document) -> list[Span]:
    """Sentences of a text by its full stops and lines, without a parser; those without a word are left out."""
    return list(_sentences(document))


def _sentences(document: Document) -> Iterable[Span]:
    for match in _SENTENCE.finditer(document.text):
        for start in range(match.start(), match.end(), LONGEST):
            span = Span(document=document.id, start=start, end=min(match.end(), start + LONGEST))
            if words(document.quote(span)):
                yield span
