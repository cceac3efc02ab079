"""How much of a claim is said in another one in words that are near in meaning, taken word by word.

A sentence's vector blurs its words; single words keep apart what is shared and what is not ("the truce", "the
ceasefire"). Cf. the soft word alignments of Zhang et al. 2020 (BERTScore), here over words without their context.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.compare.aligning.embedding import vectors
from stemma.compare.aligning.kept_rows import Vectors
from stemma.compare.aligning.likeness import Likeness
from stemma.text.stem import stem, words

FAR, NEAR = 0.40, 0.80
"""Cosines of two words up to which they have nothing in common, and from which on they count as one."""
Ints = NDArray[np.intp]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words of all claims, names and figures left out: a row of vectors each, and the rows of each claim."""

    rows: Vectors
    weights: Floats
    claims: tuple[Ints, ...]

    def part(self, chosen: Sequence[int]) -> Vocabulary:
        """The same of the ``chosen`` claims only, with the words that these have."""
        used = np.unique(np.concatenate([self.claims[n] for n in chosen])) if len(chosen) else np.empty(0, np.intp)
        return Vocabulary(
            rows=self.rows[used],
            weights=self.weights[used],
            claims=tuple(np.searchsorted(used, self.claims[n]) for n in chosen),
        )

    def said(self, left: Sequence[int], right: Sequence[int]) -> tuple[Floats, Floats]:
        """Shares (0..1) of each claim of ``left`` that each of ``right`` says, and the other way round.

        Both have the shape (len(left), len(right)); a claim without words is said by none.
        """
        known, unique = zip(*(self._words(claims) for claims in (left, right)), strict=True)
        shape = (len(left), len(right))
        if not len(unique[0]) or not len(unique[1]):
            return np.zeros(shape), np.zeros(shape)
        cosine = self.rows[unique[0]] @ self.rows[unique[1]].T
        near = np.clip((cosine - FAR) / (NEAR - FAR), 0.0, 1.0)
        near[unique[0][:, None] == unique[1][None, :]] = 1.0
        return self._share(near, known[0], known[1], unique[0]), self._share(near.T, known[1], known[0], unique[1]).T

    def _words(self, claims: Sequence[int]) -> tuple[list[Ints], Ints]:
        unique = np.unique(np.concatenate([self.claims[n] for n in claims]) if len(claims) else np.empty(0, np.intp))
        return [np.searchsorted(unique, self.claims[n]) for n in claims], unique

    def _share(self, near: Floats, own: Sequence[Ints], other: Sequence[Ints], unique: Ints) -> Floats:
        """Share of the weight of each of ``own`` that each of ``other`` says, shape (own, other)."""
        best = np.stack([near[:, at].max(axis=1) if len(at) else np.zeros(len(near)) for at in other], axis=1)
        weight = np.zeros((len(own), len(near)))
        for row, at in enumerate(own):
            weight[row, at] = self.weights[unique[at]]
        share: Floats = (weight @ best) / np.maximum(weight.sum(axis=1, keepdims=True), 1e-9)
        return share


def vocabulary(alike: Likeness) -> Vocabulary:
    """The words of the claims of ``alike``; the first printed form stands for all forms of a word."""
    printed: dict[str, str] = {}
    for profile in alike.profiles:
        for _, _, word in words(profile.plain):
            printed.setdefault(stem(word), word.lower())
    told = [sorted(token for token in bag if token[0].isalpha()) for bag in alike.bags]
    listed = sorted({token for tokens in told for token in tokens})
    place: Mapping[str, int] = {token: at for at, token in enumerate(listed)}
    return Vocabulary(
        rows=vectors([printed.get(token, token) for token in listed]),
        weights=np.array([alike.weights[token] for token in listed], dtype=np.float64),
        claims=tuple(np.array([place[token] for token in tokens], dtype=np.intp) for tokens in told),
    )
