"""The topic of a case: words and names that most of its texts have say little of two claims that both have them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from stemma.compare.bearers import told_stems
from stemma.compare.profile import Profile, content_stems
from stemma.compare.vouching import setting_stems
from stemma.model import Quantity

LEAST = 3
"""Texts that a word of the topic stands in at least: of two texts that share a word nothing can be said."""


def topic(profiles: Iterable[Profile]) -> frozenset[str]:
    """Stems and entities that stand in most texts of a case, and in at least three."""
    holders: dict[str, set[str]] = defaultdict(set)
    texts: set[str] = set()
    for profile in profiles:
        texts.add(profile.document.id)
        for token in (*profile.stems, *profile.entities):
            holders[token].add(profile.document.id)
    return frozenset(token for token, held in holders.items() if len(held) >= max(LEAST, len(texts) // 2 + 1))


def own_words(a: Profile, b: Profile, known: frozenset[str]) -> frozenset[str]:
    """Stems and entities that two claims share beside the topic, their figures, days and places."""
    common = set(a.stems) & set(b.stems)
    common -= told_stems(a) ^ told_stems(b)  # a worker is not who has worked
    names = {
        entity
        for entity, mention in a.entities.items()
        if entity in b.entities and mention.kind != "place" and common.isdisjoint(content_stems(mention.name))
    }
    counted = {stem for p in (a, b) for q in p.quantities for stem in _counting(p, q)}
    return frozenset((common | names) - known - setting_stems(a) - setting_stems(b) - counted)


def _counting(profile: Profile, quantity: Quantity) -> tuple[str, ...]:
    """Stems of the words of a figure itself, without what is counted."""
    words = profile.words_of(quantity.span).replace(quantity.counted_text, " ") if quantity.counted_text else ""
    return content_stems(f"{words} {profile.words_of(quantity.number_span or quantity.span)}")
