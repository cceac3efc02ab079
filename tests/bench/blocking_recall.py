"""``python -m tests.bench.blocking_recall [KIND...]``: of pairs known to be one, how many blocking would compare.

The labelled names of a kind among so many others that there are 70,000: people of :mod:`tests.bench.name_scale`,
places of the gazetteer, bodies made of the words of the lexicon. Recall is printed for both halves of the pairs.
"""

from __future__ import annotations

import random
import sys
import time
from itertools import islice

from stemma.resolve.blocking import blocks
from stemma.text.name_lists import place_ids, rows
from stemma.text.names import name_kind
from tests.bench.name_scale import mentions
from tests.quality.names import KINDS, read, split

NAMES = 70_000
Pair = tuple[str, str]


def others(kind: str) -> list[str]:
    """Names of a kind that no label speaks of, always the same."""
    rng = random.Random(3)
    if kind == "person":
        return sorted(set(mentions(1_100_000)))
    towns = sorted(place_ids())
    if kind == "place":
        return rng.sample(towns, NAMES) if len(towns) > NAMES else towns
    forms = [(what, forms.split("|")[0]) for _identity, what, forms in rows("concepts")]
    units = [form for what, form in forms if what == "unit"]
    fields = [form for what, form in forms if what == "content"]
    return sorted({f"{rng.choice(towns)} {rng.choice(fields)} {rng.choice(units)}".title() for _ in range(2 * NAMES)})


def measure(kind: str) -> dict[str, float]:
    """Recall by half, candidate pairs, pairs left out by caps, and seconds of CPU time."""
    labelled = [row for row in split(read(kind)) if row["same"] == "1" and row["left"] != row["right"]]
    names = dict.fromkeys(row[side] for row in labelled for side in ("left", "right"))
    filler = others(kind)
    random.Random(5).shuffle(filler)
    everything = dict.fromkeys([*names, *filler])
    chosen = list(islice(everything, NAMES))
    begun = time.process_time()
    found = blocks(chosen, name_kind(kind))
    seconds = time.process_time() - begun
    compared = {(found.names[left], found.names[right]) for left, right in found.pairs.tolist()}
    figures = {"names": float(len(chosen)), "pairs": float(len(found.pairs)), "left out": float(found.left_out)}
    for half in ("tune", "report"):
        pairs = {_pair(row["left"], row["right"]) for row in labelled if row["half"] == half}
        figures[half] = len(pairs & compared) / len(pairs)
        if half == "tune" and "--misses" in sys.argv:
            print(*sorted(" | ".join(pair) for pair in pairs - compared), sep="\n")
    return figures | {"seconds": seconds}


def _pair(left: str, right: str) -> Pair:
    return (left, right) if left < right else (right, left)


def main() -> None:
    """Measure and print."""
    for kind in [name for name in sys.argv[1:] if name in KINDS] or KINDS:
        found = measure(kind)
        print(
            f"{kind:7s} {found['names']:.0f} names, {found['pairs']:.0f} candidate pairs, recall "
            f"{found['tune']:.3f} / {found['report']:.3f} (tuning half / other), {found['left out']:.0f} pairs left "
            f"out by caps, {found['seconds']:.0f} s"
        )


if __name__ == "__main__":
    main()
