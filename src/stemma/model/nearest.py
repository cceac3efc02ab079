"""For a claim without a counterpart: where else to look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The claim ``other`` of another text that is likeliest to be of the matter of ``claim`` (claim ids).

    The two were not put together: a person may look, and nothing is concluded from it. ``chance`` (0..1) is what
    weighing all evidence gives; ``reason`` says it in a sentence.
    """

    claim: str
    other: str
    chance: float
    reason: str
