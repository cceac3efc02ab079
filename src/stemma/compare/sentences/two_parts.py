"""Verbs of two parts: "turned the offer down", "came out"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stemma.text.senses import first_forms

PARTICLES = frozenset(
    {"up", "down", "off", "out", "away", "in", "back", "over", "on", "through", "apart", "together"}
)
PARTICLE = 4
"""Words behind a verb among which its particle may stand ("turned the offer down")."""


def double_words(found: Sequence[str]) -> dict[int, str]:
    """Number of a word -> the listed word of two parts that it begins, with a particle soon behind it."""
    known: dict[int, str] = {}
    for at, word in enumerate(found[:-1]):
        for behind in range(at + 1, min(at + 1 + PARTICLE, len(found))):
            joined = f"{word}_{found[behind]}"
            if (behind == at + 1 or found[behind].lower() in PARTICLES) and first_forms(joined):
                known[at] = joined
                break
    return known


def first_forms_of(double: Mapping[int, str]) -> set[str]:
    """Words of two parts in their first form, as the families of kin words list them ("come_out")."""
    return {form for word in double.values() for form in first_forms(word)}
