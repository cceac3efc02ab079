"""``python -m tests.bench.name_scale [MENTIONS]``: a million mentions of people blocked, scored and clustered.

Names are drawn from the shipped dictionary by a Zipf law, in both scripts and with the spellings of one name at
random, so that about one mention in fourteen is a new string. Prints the CPU time and the peak memory of the process.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import defaultdict

from stemma.resolve.at_scale import cluster_names
from stemma.text.name_lists import dictionary

PEOPLE = 16_000


def mentions(count: int, seed: int = 7) -> list[str]:
    """``count`` names of ``PEOPLE`` invented people, each a given name, often a father's name, and a family name."""
    rng = random.Random(seed)
    spelled: dict[str, list[str]] = defaultdict(list)
    for spelling, forms in sorted(dictionary().items()):
        first = forms.split()[0]
        if first != "?":
            spelled[first].append(spelling)
    known = sorted((form for form in spelled if len(spelled[form]) > 1), key=lambda form: (-len(spelled[form]), form))
    given, family = known[:900], sorted(spelled)
    share = [1 / (rank + 1) ** 0.7 for rank in range(len(given))]
    people = [(*rng.choices(given, share, k=rng.choice((1, 1, 2))), rng.choice(family)) for _ in range(PEOPLE)]
    # No one is written in more ways than a handful: each person has a few written forms.
    written = [
        [" ".join(rng.choice(spelled[form]).title() for form in person) for _ in range(4)] + [" ".join(person)]
        for person in people
    ]
    common = [1 / (rank + 1) for rank in range(PEOPLE)]
    return [rng.choice(forms) for forms in rng.choices(written, common, k=count)]


def main(count: int) -> None:
    """Measure and print."""
    names = mentions(count)
    begun = time.process_time()
    found = cluster_names(names, "person")
    seconds = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    print(
        f"{found.mentions} mentions, {len(set(names))} distinct names, {found.compared} pairs share a block, "
        f"{found.scored} of them can be one and were scored in full"
    )
    left_out = sum(cut.left_out for cut in found.cuts)
    print(
        f"{len(found.clusters)} clusters, {len(found.refused)} joins refused, {len(found.cuts)} blocks cut, "
        f"{left_out} pairs left out"
    )
    print(
        f"{seconds:.0f} s of CPU time on one core, {found.compared / seconds:.0f} pairs/s, peak memory {peak:.1f} GiB"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
