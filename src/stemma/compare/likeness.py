"""How alike two claims are: a number that proposes pairs and decides nothing about them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.compare.embedding import Vectors, vectors
from stemma.compare.figures import shared_figures
from stemma.compare.profile import Profile, content_stems
from stemma.compare.thresholds import FIGURE_BONUS, RARE, WORDS_WEIGHT
from stemma.model import Mention

Bag = Mapping[str, float]
ENTITY, FIGURE, DATE, MODALITY = "@", "#", "%", "!"
"""Marks before the tokens of a bag that are not stems, so that a name never meets a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Bags of weighted tokens (unit length) and sentence vectors of all claims, row by row."""

    profiles: tuple[Profile, ...]
    bags: tuple[Bag, ...]
    rows: Vectors
    weights: Mapping[str, float]

    def of(self, a: int, b: int) -> float:
        """Mean of word overlap (tf-idf cosine) and the encoder's cosine; shared figures add to it. 0..1."""
        short, long = sorted((self.bags[a], self.bags[b]), key=len)
        words = sum(weight * long.get(token, 0.0) for token, weight in short.items())
        meaning = max(0.0, float(self.rows[a] @ self.rows[b]))
        bonus = FIGURE_BONUS if shared_figures(self.profiles[a], self.profiles[b]) else 0.0
        return min(1.0, WORDS_WEIGHT * words + (1 - WORDS_WEIGHT) * meaning + bonus)

    def covered(self, a: int, b: int) -> float:
        """Share of the weight of claim ``a``'s tokens that stand in claim ``b``."""
        total = sum(self.weights[token] for token in self.bags[a])
        return sum(self.weights[token] for token in self.bags[a] if token in self.bags[b]) / total if total else 0.0

    def common(self, a: int, b: int) -> list[str]:
        """Tokens that two claims share, modality apart: "expected" is no matter that two texts speak of."""
        return [token for token in self.bags[a] if token in self.bags[b] and token[0] != MODALITY]

    def common_words(self, a: int, b: int) -> list[str]:
        """Stems that two claims share outside of their names, rarest first."""
        shared = (token for token in self.bags[a] if token in self.bags[b] and token[0].isalpha())
        return sorted(shared, key=lambda token: (-self.weights[token], token))

    def candidates(self) -> list[tuple[int, int]]:
        """Pairs (a < b) of claims that share a token rare enough to mean something, sorted."""
        holders: dict[str, list[int]] = defaultdict(list)
        for number, bag in enumerate(self.bags):
            for token in bag:
                holders[token].append(number)
        limit = max(RARE, len(self.bags) // 10)
        found: set[tuple[int, int]] = set()
        for token in sorted(holders):
            if token[0] != MODALITY and len(holders[token]) <= limit:
                at = holders[token][: 4 * limit]
                found.update((a, b) for k, a in enumerate(at) for b in at[k + 1 :])
        return sorted(found)


def likeness(profiles: Sequence[Profile]) -> Likeness:
    """Bags and vectors of ``profiles``."""
    sources = frozenset(profile.source for profile in profiles)
    tokens = [_tokens(profile, sources) for profile in profiles]
    frequency = Counter(token for counted in tokens for token in counted)
    weights = {token: math.log((1 + len(tokens)) / (1 + n)) + 1 for token, n in frequency.items()}
    bags = tuple(_unit({t: (1 + math.log(n)) * weights[t] for t, n in counted.items()}) for counted in tokens)
    rows = vectors([p.plain for p in profiles])
    return Likeness(profiles=tuple(profiles), bags=bags, rows=rows, weights=weights)


def _tokens(profile: Profile, sources: frozenset[str]) -> Counter[str]:
    """Stems, entities, figures and dates of a claim; the words of a name count once, as its entity.

    A document that is quoted in the case ("the memo") says nothing about the matter of a claim and is left out.
    """
    papers = {e for e, m in profile.entities.items() if m.kind == "document" and e in sources}
    named = [m for e, m in profile.entities.items() if m.form == "name" or e in papers]
    hidden = {stem for mention in named for stem in content_stems(mention.name)} | _titles(named, profile)
    hidden |= {stem for date in profile.dates for stem in content_stems(profile.words_of(date.span))}
    counted = Counter(stem for stem in profile.stems if stem not in hidden)
    counted.update(f"{ENTITY}{entity}" for entity in profile.entities if entity not in papers)
    counted.update(f"{FIGURE}{quantity.value:g}" for quantity in profile.quantities if quantity.value is not None)
    counted.update(f"{DATE}{date.edtf}" for date in profile.dates)
    if profile.claim.modality != "asserted":
        counted[f"{MODALITY}{profile.claim.modality}"] += 1
    return counted


def _titles(named: Sequence[Mention], profile: Profile) -> set[str]:
    """Words of rank and kind printed with a name ("the tanker X"): they go with it and prove nothing more."""
    own = [m for m in named if m.span.document == profile.document.id and m.span.end - m.span.start < 40]
    return {stem for mention in own for stem in content_stems(profile.words_of(mention.span))}


def _unit(bag: dict[str, float]) -> Bag:
    length = math.sqrt(sum(weight * weight for weight in bag.values()))
    return {token: weight / length for token, weight in sorted(bag.items())} if length else {}
