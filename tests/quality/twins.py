"""How well claims are held against evidence that was changed in one detail, where no claim alone tells the answer.

python -m tests.quality.twins [dev|held|further_dev|further] [--misses]

Each row of the cases gives four pairs: two claims and two sentences of evidence, which agree straight and are at odds
crosswise. Answers are counted as by :mod:`tests.quality.fever`. Misses of ``held`` and ``further`` are not shown.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import Literal, get_args

from stemma.pairs import compare_sentences
from tests.quality.fever import ANSWERS

Part = Literal["dev", "held", "further_dev", "further"]
FOLDER = Path(__file__).parents[1] / "cases" / "stances"


def rows(part: Part) -> list[list[str]]:
    """Kind, two claims, two sentences of evidence, in the order of the file."""
    lines = (FOLDER / f"twins_{part}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def rights(part: Part, *, misses: list[str] | None = None) -> dict[str, list[bool]]:
    """Which pairs are right: all, by kind, and by label."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for kind, *four in rows(part):
        for claim in (0, 1):
            for evidence in (0, 1):
                wanted = "agree" if claim == evidence else "differ"
                found = compare_sentences(four[claim], four[2 + evidence])
                is_right = ANSWERS.get(found.relation, found.relation) == wanted
                for name in ("all", kind, f"{wanted} recall"):
                    hits[name].append(is_right)
                if misses is not None and not is_right:
                    said = "; ".join(f"{one.name} {one.result}: {one.reason}" for one in found.differences)
                    pair = f"{four[claim]} | {four[2 + evidence]}"
                    misses.append(f"{kind} want {wanted} got {found.relation}: {pair} | {said}")
    return hits


if __name__ == "__main__":
    which: Part = next((part for part in get_args(Part) if part in sys.argv), "dev")
    lines: list[str] = []
    for name, hits in rights(which, misses=lines).items():
        print(f"{name:16s} {sum(hits) / len(hits):.3f} of {len(hits)}")
    if "--misses" in sys.argv and which.endswith("dev"):
        print(*lines, sep="\n")
