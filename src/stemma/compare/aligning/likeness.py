"""How alike two claims are: a number that proposes pairs and decides nothing about them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.compare.aligning.cuts import NOTHING, Cuts
from stemma.compare.aligning.kindred import Kindred
from stemma.compare.aligning.matters import matters
from stemma.compare.aligning.overlaps import Holdings
from stemma.compare.fates import TOLLS, pattern
from stemma.compare.figures import figures_of, is_address, is_age, shared_figures
from stemma.compare.profile import Profile, content_stems
from stemma.compare.thresholds import FIGURE_BONUS, NEAREST, RARE, RARE_GROWTH, RAREST, STRAY, WORDS_WEIGHT
from stemma.compare.topic import topic
from stemma.model import Mention

Bag = Mapping[str, float]
Places = NDArray[np.int64]
Overlaps = NDArray[np.float64]
CHUNK = 20_000
"""Pairs whose cosines are computed at once: bounds the memory, changes no result."""
ENTITY, FIGURE, DATE, MODALITY, AGE, FATE = "@", "#", "%", "!", "~", "="
"""Marks before the tokens of a bag that are not stems, so that a name never meets a word."""
WEAK = frozenset({MODALITY, AGE})
"""Marks of tokens that make two claims more alike but never put them together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Bags of weighted tokens (unit length) of all claims, and the likeness of the pairs worth a look.

    ``scores`` maps pairs of row numbers (a < b) to 0..1: the mean of word overlap (tf-idf cosine) and the
    encoder's cosine, with a bonus for a shared figure. ``topic`` is what most texts have, ``texts`` how many
    the whole case has.
    """

    profiles: tuple[Profile, ...]
    bags: tuple[Bag, ...]
    weights: Mapping[str, float]
    scores: Mapping[tuple[int, int], float]
    cuts: Cuts = NOTHING
    topic: frozenset[str] = frozenset()
    texts: int = 2

    def covered(self, a: int, b: int) -> float:
        """Share of the weight of claim ``a``'s tokens that stand in claim ``b``."""
        total = sum(self.weights[token] for token in self.bags[a])
        return sum(self.weights[token] for token in self.bags[a] if token in self.bags[b]) / total if total else 0.0

    def common(self, a: int, b: int) -> list[str]:
        """Tokens that two claims share; neither "expected" nor an age is a matter that two texts speak of."""
        return [token for token in self.bags[a] if token in self.bags[b] and token[0] not in WEAK]

    def common_words(self, a: int, b: int) -> list[str]:
        """Stems that two claims share outside of their names, rarest first."""
        shared = (token for token in self.bags[a] if token in self.bags[b] and token[0].isalpha())
        return sorted(shared, key=lambda token: (-self.weights[token], token))


def likeness(profiles: Sequence[Profile]) -> Likeness:
    """Bags of ``profiles`` and the likeness of all pairs that share something of some rarity."""
    sources = frozenset(profile.source for profile in profiles)
    tokens = [_tokens(profile, sources) for profile in profiles]
    frequency = Counter(token for counted in tokens for token in counted)
    weights = {token: math.log((1 + len(tokens)) / (1 + n)) + 1 for token, n in frequency.items()}
    bags = tuple(_unit({t: (1 + math.log(n)) * weights[t] for t, n in counted.items()}) for counted in tokens)
    pairs, cuts = _candidates(bags)
    scores = _scores(profiles, bags, _of_kin(profiles, bags, pairs))
    return Likeness(
        profiles=tuple(profiles),
        bags=bags,
        weights=weights,
        scores=scores,
        cuts=cuts,
        topic=topic(profiles),
        texts=len({profile.document.id for profile in profiles}),
    )


def _candidates(bags: Sequence[Bag]) -> tuple[list[tuple[int, int]], Cuts]:
    """Pairs (a < b) of claims whose shared tokens of some rarity are more than a stray word, sorted; what was cut.

    An inverted index, read claim by claim: a token has at most so many holders, and a claim so many candidates (the
    nearest ones), so time and memory grow with the number of claims, never with that of their pairs.
    """
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for token, weight in bag.items():
            if token[0] not in WEAK:
                holders[token].append((number, weight))
    limit = max(RARE, min(RAREST, round(RARE_GROWTH * math.sqrt(len(bags)))))
    rare = {
        token: (np.array([b for b, _ in held]), np.array([weight for _, weight in held]))
        for token, held in holders.items()
        if 1 < len(held) <= limit
    }
    kept, over = [], []
    for a, bag in enumerate(bags):
        near, beyond = _nearest(a, [(rare[token], mine) for token, mine in bag.items() if token in rare])
        over.append(beyond)
        kept.append(np.minimum(near, a) * len(bags) + np.maximum(near, a))
    left, right = np.divmod(np.unique(np.concatenate(kept)), len(bags)) if kept else (np.zeros(0), np.zeros(0))
    common = sum(len(held) > limit for held in holders.values())
    cuts = Cuts(words=common, holders=limit, claims=sum(beyond > 0 for beyond in over), pairs=sum(over))
    return list(zip(left.tolist(), right.tolist(), strict=True)), cuts


def _nearest(a: int, held: Sequence[tuple[tuple[Places, Overlaps], float]]) -> tuple[Places, int]:
    """The claims with the greatest overlap with claim ``a``, by the holders of its tokens and their weights.

    The number is that of the claims beyond the cap.
    """
    if not held:
        return np.zeros(0, dtype=np.int64), 0
    others, which = np.unique(np.concatenate([numbers for (numbers, _), _ in held]), return_inverse=True)
    overlap = np.bincount(which, weights=np.concatenate([mine * theirs for (_, theirs), mine in held]))
    enough = (overlap >= STRAY) & (others != a)
    others, overlap = others[enough], overlap[enough]
    nearest: Places = others[np.lexsort((others, -overlap))[:NEAREST]]
    return nearest, max(0, len(others) - NEAREST)


def _of_kin(
    profiles: Sequence[Profile], bags: Sequence[Bag], pairs: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Those of ``pairs`` whose claims stand in one text, or in two that are near each other as a whole."""
    texts = [profile.document.id for profile in profiles]
    told = ((text, [t for t in bag if t[0] not in WEAK]) for text, bag in zip(texts, bags, strict=True))
    kin = set(Kindred(told).among({(texts[a], texts[b]) for a, b in pairs if texts[a] != texts[b]}))
    return [(a, b) for a, b in pairs if texts[a] == texts[b] or (texts[a], texts[b]) in kin]


def _scores(
    profiles: Sequence[Profile], bags: Sequence[Bag], pairs: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], float]:
    if not pairs:
        return {}
    used = sorted({claim for pair in pairs for claim in pair})
    row = {claim: number for number, claim in enumerate(used)}
    rows = matters([profiles[claim].plain for claim in used])
    told = Holdings([tuple(bag) for bag in bags])
    weights = np.array([weight for bag in bags for weight in bag.values()])
    figures = [figures_of(profile) for profile in profiles]
    scores: dict[tuple[int, int], float] = {}
    for at in range(0, len(pairs), CHUNK):
        part = pairs[at : at + CHUNK]
        sides = np.array(part, dtype=np.int64).T
        left, right = (rows[[row[claim] for claim in side]] for side in sides.tolist())
        met = told.met(*sides)
        words = met.sums(weights[met.left] * weights[met.right], len(part))
        meaning = np.maximum(0.0, np.einsum("ij,ij->i", left, right).astype(np.float64))
        has_figure = [
            not figures[a].isdisjoint(figures[b]) and bool(shared_figures(profiles[a], profiles[b])) for a, b in part
        ]
        mean = WORDS_WEIGHT * words + (1 - WORDS_WEIGHT) * meaning
        bonus = np.where(has_figure, FIGURE_BONUS, 0.0)
        scores.update(zip(part, np.minimum(1.0, mean + bonus).tolist(), strict=True))
    return scores


def _tokens(profile: Profile, sources: frozenset[str]) -> Counter[str]:
    """Stems, entities, figures and dates of a claim; the words of a name count once, as its entity.

    A document that is quoted in the case ("the memo") says nothing about the matter of a claim and is left out.
    """
    papers = {e for e, m in profile.entities.items() if m.kind == "document" and e in sources}
    named = [m for e, m in profile.entities.items() if m.form == "name" or e in papers]
    hidden = {stem for mention in named for stem in content_stems(mention.name)} | _titles(named, profile)
    hidden |= {stem for date in profile.dates for stem in content_stems(profile.words_of(date.span))}
    if any(is_age(quantity) for quantity in profile.quantities):
        hidden |= {"year", "old", "month", "week"}
    counted = Counter(stem for stem in profile.stems if stem not in hidden)
    counted.update(f"{ENTITY}{entity}" for entity in profile.entities if entity not in papers)
    for quantity in profile.quantities:
        if quantity.value is not None and not is_address(quantity):
            counted[f"{AGE if is_age(quantity) else FIGURE}{quantity.value:g}"] += 1
    counted.update(f"{DATE}{date.edtf}" for date in profile.dates)
    counted.update(f"{FATE}{fate}" for fate in TOLLS if pattern(fate).search(profile.content))
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
