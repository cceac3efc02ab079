"""What the caps on candidates left out of a large case: told in words, not lost in silence."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.compare.thresholds import NEAREST
from stemma.model import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Cuts:
    """``words`` stand in more than ``holders`` claims each and proposed no pair by themselves.

    ``claims`` had more counterparts than are looked at; ``pairs`` with these were left out.
    """

    words: int = 0
    holders: int = 0
    claims: int = 0
    pairs: int = 0


NOTHING = Cuts()


def notes(cuts: Cuts) -> tuple[Problem, ...]:
    """One note for each cap that cut anything."""
    found = []
    if cuts.words:
        found.append(
            _note(
                f"{cuts.words:,} words or names stand in more than {cuts.holders:,} claims each; for these alone no "
                "claims were put side by side."
            )
        )
    if cuts.pairs:
        found.append(
            _note(
                f"{cuts.claims:,} claims have more than {NEAREST} possible counterparts; the nearest {NEAREST} "
                f"of each were looked at, {cuts.pairs:,} pairs were not."
            )
        )
    return tuple(found)


def _note(message: str) -> Problem:
    hint = "Put what belongs together into smaller folders, or compare single texts, to see all pairs."
    return Problem(path="(the whole case)", code="limit_pairs", message=message, hint=hint, lost=False)
