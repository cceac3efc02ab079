"""Of a claim that no other text seems to tell: which claim of another text is likeliest to be of its matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from stemma.compare.aligning.align import Near
from stemma.model import Alignment, Judgement, Nearest


def nearest(
    found: Iterable[Near], alignments: Iterable[Alignment], decided: Mapping[tuple[str, str], Judgement]
) -> tuple[Nearest, ...]:
    """For each claim in no alignment the likeliest of ``found``, by claim id; none that a person has rejected."""
    told = {claim for alignment in alignments for claim in (*alignment.a, *alignment.b)}
    best: dict[str, tuple[float, str]] = {}
    for claim, other, chance in sorted(found):
        is_rejected = (claim, other) in decided or (other, claim) in decided
        if claim not in told and not is_rejected and chance > best.get(claim, (0.0, ""))[0]:
            best[claim] = chance, other
    return tuple(
        Nearest(claim=claim, other=other, chance=chance, reason=_reason(chance))
        for claim, (chance, other) in sorted(best.items())
    )


def _reason(chance: float) -> str:
    return (
        f"Of the other texts' claims this is likeliest to be of the same matter (weighed at {chance:.2f}), "
        "but not enough shows it to put the two side by side."
    )
