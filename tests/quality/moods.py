"""Modality and polarity of 300 labelled clauses (tests/cases/modality.tsv): the share that is read right.

Run ``python -m tests.quality.moods [--misses dev]``. The claim that is judged is the shortest one that holds the
labelled words; where none does, it counts as wrong.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from stemma.read import read
from tests.read.page import Page, document

CASES = Path(__file__).resolve().parents[1] / "cases" / "modality.tsv"
Row = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Shares of the clauses of one part; ``both`` has modality and polarity right."""

    wanted: int
    found: float
    modality: float
    polarity: float
    both: float
    misses: tuple[str, ...]
    modality_right: tuple[bool, ...]
    both_right: tuple[bool, ...]


def rows(part: str) -> list[Row]:
    """The labelled clauses of ``part`` (dev or test)."""
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    names = lines[0].split("\t")
    cut = [dict(zip(names, line.split("\t"), strict=True)) for line in lines[1:]]
    return [row for row in cut if row["part"] == part]


def agreement() -> float:
    """Share of the clauses that both passes gave one label."""
    both = [*rows("dev"), *rows("test")]
    return sum(row["modality"] == row["second"] for row in both) / len(both)


def score(part: str) -> Score:
    """Read each sentence alone."""
    chosen = rows(part)
    right: list[tuple[bool, bool, bool]] = []
    misses = []
    for row in chosen:
        said = _judged(row)
        modality, polarity = said[0] == row["modality"], said[1] == row["negated"]
        right.append((said[0] != "", modality, polarity))
        if not (modality and polarity):
            misses.append(f"{row['modality']} {row['negated']}: {row['sentence']} [{row['claim']}] read as {said}")
    count = len(chosen)
    return Score(
        wanted=count,
        found=sum(r[0] for r in right) / count,
        modality=sum(r[1] for r in right) / count,
        polarity=sum(r[2] for r in right) / count,
        both=sum(r[1] and r[2] for r in right) / count,
        misses=tuple(misses),
        modality_right=tuple(r[1] for r in right),
        both_right=tuple(r[1] and r[2] for r in right),
    )


def _judged(row: Row) -> tuple[str, str]:
    page = Page(row["sentence"], read(document(row["sentence"])))
    words = row["claim"].lower()
    held = [c for c in page.reading.claims if words in page.said(c).lower()]
    if not held:
        return "", ""
    claim = min(held, key=lambda c: len(page.said(c)))
    return claim.modality, str(int(claim.negated))


if __name__ == "__main__":
    for name in sys.argv[2:] or ["dev", "test"]:
        result = score(name)
        print(
            name,
            f"modality {result.modality:.3f} polarity {result.polarity:.3f} both {result.both:.3f} "
            f"claim found {result.found:.3f} of {result.wanted}; two passes agree in {agreement():.3f}",
        )
        print(*(result.misses if "--misses" in sys.argv else ()), sep="\n")
