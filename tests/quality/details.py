"""How well two single sentences are told apart that differ in one detail, on pairs invented for this project.

python -m tests.quality.details [dev|held] [--misses]

``agree`` is right when we say agree or refines, ``differ`` when we say differ, contradict or updated; ``unrelated``
is wrong for both. Rules were made on ``dev``; ``held`` was written beforehand and put aside.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from stemma.pairs import compare_sentences
from tests.quality.fever import ANSWERS

Part = Literal["dev", "held"]
FIELDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two sentences; ``kind`` is the kind of detail, ``label`` agree or differ."""

    kind: str
    label: str
    a: str
    b: str


def pairs(part: Part) -> list[Pair]:
    """The pairs of a part, in the order of the file."""
    path = Path(__file__).with_name(f"details_{part}.txt")
    rows = [line.split(" | ") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [Pair(kind=row[0], label=row[1], a=row[2], b=row[3]) for row in rows if len(row) == FIELDS]


def rights(part: Part, *, misses: list[str] | None = None) -> dict[str, list[bool]]:
    """Which pairs are right: all, by kind, and by label."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for pair in pairs(part):
        found = compare_sentences(pair.a, pair.b)
        is_right = ANSWERS.get(found.relation, found.relation) == pair.label
        for name in ("all", pair.kind, f"{pair.label} recall"):
            hits[name].append(is_right)
        if misses is not None and not is_right:
            said = "; ".join(f"{one.name} {one.result}: {one.reason}" for one in found.differences)
            misses.append(f"{pair.kind} want {pair.label} got {found.relation}: {pair.a} | {pair.b} | {said}")
    return hits


def score(part: Part = "dev", *, misses: list[str] | None = None) -> dict[str, float]:
    """Shares 0..1 that are right: all, by kind, and by label; ``pairs`` is how many there are."""
    found = rights(part, misses=misses)
    return {name: sum(hits) / len(hits) for name, hits in found.items()} | {"pairs": float(len(found["all"]))}


if __name__ == "__main__":
    lines: list[str] = []
    for name, value in score("held" if "held" in sys.argv else "dev", misses=lines).items():
        print(f"{name:16s} {value:.3f}")
    if "--misses" in sys.argv:
        print(*lines, sep="\n")
