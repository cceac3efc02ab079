"""Negative attributions ("denied that", "did not say whether"): found at their cue, told apart from positive ones.

Run ``python -m tests.quality.negatives [--misses dev]``. The sentences are invented (tests/cases); odd lines are dev.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from stemma.model import Attribution
from stemma.read import read
from tests.read.page import document

FOLDER = Path(__file__).resolve().parents[1] / "cases"
CASES, TURNS = FOLDER / "negative_attributions.tsv", FOLDER / "negative_turns.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """``recall`` and ``precision`` of the negative ones among the labelled cues, with a line for each miss."""

    recall: float
    precision: float
    wanted: int
    misses: tuple[str, ...]


def rows(part: str, path: Path = CASES) -> list[tuple[str, str, str]]:
    """polarity, cue and sentence of the lines of ``part`` (dev or test)."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    cut = [tuple(line.split("\t")) for line in lines[1:]]
    return [row for number, row in enumerate(cut) if (number % 2 == 0) == (part == "dev")]  # type: ignore[misc]


def score(part: str, path: Path = CASES) -> Score:
    """Read each sentence alone."""
    hits = wanted = given = 0
    misses = []
    for polarity, cue, sentence in rows(part, path):
        found = [a for a in read(document(sentence)).attributions if _carries(a, cue, sentence)]
        negative = any(a.negative for a in found)
        wanted += polarity == "negative"
        given += negative
        hits += negative and polarity == "negative"
        if negative != (polarity == "negative"):
            misses.append(f"{polarity} {cue!r}: {sentence} (found {len(found)})")
    return Score(recall=hits / wanted, precision=hits / given if given else 1.0, wanted=wanted, misses=tuple(misses))


def _carries(attribution: Attribution, cue: str, sentence: str) -> bool:
    """The labelled word stands in the cue, or right behind it ("was not sure that")."""
    return cue in sentence[attribution.cue.start : attribution.cue.end + len(cue) + 2]


if __name__ == "__main__":
    for name in sys.argv[2:] or ["dev", "test"]:
        for path in (CASES, TURNS):
            result = score(name, path)
            print(path.stem, name, f"recall {result.recall:.3f} precision {result.precision:.3f} of {result.wanted}")
            print(*(result.misses if "--misses" in sys.argv else ()), sep="\n")
