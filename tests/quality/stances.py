"""How two claims stand to each other: the exact relation of single sentences, and which aspect differs.

python -m tests.quality.stances [dev|held|newsroom_dev|newsroom_held|newsroom_further_dev|newsroom_further|
                                outlets_dev|outlets_held|wide_dev|wide_held] [--misses]

The held parts were written before any rule was looked at, and put aside; their misses are not shown. ``aspect``
counts, of the pairs of which something differs and whose relation is right, those of which that aspect is shown.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from stemma.pairs import compare_sentences

Part = Literal[
    "dev",
    "held",
    "newsroom_dev",
    "newsroom_held",
    "newsroom_further_dev",
    "newsroom_further",
    "outlets_dev",
    "outlets_held",
    "wide_dev",
    "wide_held",
]
FOLDER = Path(__file__).parents[1] / "cases" / "stances"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two sentences, the relation between them (several with "/" where each is defensible), and the aspects of which
    any may be named as what differs."""

    relation: str
    aspects: frozenset[str]
    a: str
    b: str


def pairs(part: Part) -> list[Pair]:
    """The pairs of a part, in the order of the file."""
    lines = (FOLDER / f"{part}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [Pair(relation=row[0], aspects=frozenset(row[1].split("/")) - {"-"}, a=row[2], b=row[3]) for row in rows]


def rights(
    part: Part, *, misses: list[str] | None = None, taken: Counter[tuple[str, str]] | None = None
) -> dict[str, list[bool]]:
    """Which pairs are right, all and by relation, and which not wrongly agreed; ``taken`` counts what for what."""
    hits: dict[str, list[bool]] = defaultdict(list)
    confusion = Counter() if taken is None else taken
    for pair in pairs(part):
        found = compare_sentences(pair.a, pair.b)
        ways = pair.relation.split("/")
        is_right = found.relation in ways
        confusion[(ways[0], found.relation)] += 1
        hits["all"].append(is_right)
        hits[ways[0]].append(is_right)
        hits["no wrong agree or contradict"].append(is_right or found.relation not in ("agree", "contradict"))
        shown = {one.name for one in found.differences}
        if is_right and pair.aspects:
            hits["aspect"].append(bool(pair.aspects & shown))
        if misses is not None and not (is_right and (not pair.aspects or pair.aspects & shown)):
            said = "; ".join(f"{one.name} {one.result}: {one.reason}" for one in found.differences)
            misses.append(f"{pair.relation} got {found.relation}: {pair.a} | {pair.b} | {said}")
    return hits


if __name__ == "__main__":
    which: Part = next((part for part in get_args(Part) if part in sys.argv), "dev")
    lines: list[str] = []
    taken: Counter[tuple[str, str]] = Counter()
    for name, hits in sorted(rights(which, misses=lines, taken=taken).items()):
        print(f"{name:30s} {sum(hits) / len(hits):.3f}")
    for (right, given), count in sorted(taken.items()):
        print(f"{right:12s} -> {given:12s} {count}")
    if "--misses" in sys.argv and which.endswith("dev"):
        print(*lines, sep="\n")
