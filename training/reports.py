"""Reads pairs of reports as two outlets naturally tell an event: which clauses tell of one matter, and how they stand.

The pairs stand in ``tests/cases/pairs``. Of each text the labelled clauses are passages, and the sentences that hold
none of them, of which the other text tells nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parents[1] / "tests/cases/pairs"
TAUGHT = ("press8_dev", "press9_dev", "press10_dev")
"""The parts that readers and encoders learn from."""
BRIEF = 4
"""Words that a sentence has to have to be a passage."""
_SENTENCE = re.compile(r"[^\n.!?]+(?:[.!?](?!\s)[^\n.!?]*)*[.!?]?")
Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reports:
    """Two texts, the extents of each one's passages (code points), and the labels: which stand how."""

    texts: tuple[str, str]
    passages: tuple[tuple[Extent, ...], tuple[Extent, ...]]
    stands: tuple[tuple[int, int, tuple[str, ...]], ...]

    def words(self, side: int, passage: int) -> str:
        """A passage as it stands in its text."""
        start, end = self.passages[side][passage]
        return " ".join(self.texts[side][start:end].split())


@cache
def reports() -> tuple[Reports, ...]:
    """All pairs that are learnt from."""
    parts = (yaml.safe_load((FOLDER / f"{part}.yaml").read_text(encoding="utf-8")) for part in TAUGHT)
    return tuple(_reports((entry["a"], entry["b"]), entry["pairs"]) for part in parts for entry in part)


def _reports(texts: tuple[str, str], rows: list[list[str]]) -> Reports:
    """Raises ValueError where a clause is not in its text."""
    places = [tuple(_extent(text, clause) for text, clause in zip(texts, row, strict=False)) for row in rows]
    passages = tuple(_passages(text, {place[side] for place in places}) for side, text in enumerate(texts))
    numbers = [{extent: number for number, extent in enumerate(some)} for some in passages]
    stands = tuple(
        (numbers[0][a], numbers[1][b], tuple(row[2].split())) for (a, b), row in zip(places, rows, strict=True)
    )
    return Reports(texts, (passages[0], passages[1]), stands)


def _extent(text: str, clause: str) -> Extent:
    start = text.index(clause)
    return start, start + len(clause)


def _passages(text: str, told: set[Extent]) -> tuple[Extent, ...]:
    """What is labelled, and every sentence that shares nothing with it."""
    sentences = ((found.start(), found.end()) for found in _SENTENCE.finditer(text))
    rest = (
        (start, end)
        for start, end in sentences
        if len(text[start:end].split()) >= BRIEF and not any(a < end and start < b for a, b in told)
    )
    return tuple(sorted({*told, *rest}))
