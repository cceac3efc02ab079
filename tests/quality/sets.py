"""How two sentences stand that tell one thing in quite other words: sets of sentences by others (tests/cases/sets).

python -m tests.quality.sets [dev|held|claims] [--by-words] [--misses]

Of each set some pairs are asked, fixed by its number: the relation has to be the one that follows from the keys
(training/sets.py). ``short`` are those with a claim of a few words. ``claims`` are claims with evidence for and
against them, as of an encyclopaedia, counted as by :mod:`tests.quality.fever`. Nothing is learnt from any of the
three; only the misses of ``dev`` are shown.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from itertools import chain
from pathlib import Path
from typing import Literal, get_args

from training.sets import Pair, claims, pairs_of, sets, turned

from stemma.compare.together import RELATIONS
from stemma.pairs import compare_sentences
from tests.quality.fever import ANSWERS

Part = Literal["dev", "held", "claims"]
FOLDER = Path(__file__).parents[1] / "cases" / "sets"
EACH = 10
"""Pairs of a set."""
GRAVE = ("agree", "contradict")
AGAINST = RELATIONS.index("contradict")


def asked(part: Part) -> list[tuple[Pair, bool]]:
    """The pairs of a part, and whether one of the two is a short claim."""
    found = []
    for number, one in enumerate(sets(FOLDER / f"{part}.txt")):
        dice = random.Random(number)
        for a, b, relation in dice.sample(pairs_of(one), EACH):
            is_short = bool({a, b} & {one["short"], one["false"]})
            pair = (b, a, turned(relation)) if dice.random() < 0.5 else (a, b, relation)
            found.append((pair, is_short))
    return found


def rights(
    part: Part,
    *,
    by_words: bool = False,
    misses: list[str] | None = None,
    taken: Counter[tuple[str, str]] | None = None,
) -> dict[str, list[bool]]:
    """Which pairs are right: all, those with a short claim, by relation; and which not wrongly agreed."""
    if part == "claims":
        return _claims(by_words=by_words)
    hits: dict[str, list[bool]] = defaultdict(list)
    confusion = Counter() if taken is None else taken
    for (a, b, (number,)), is_short in asked(part):
        wanted, given = RELATIONS[number], compare_sentences(a, b, by_words=by_words)
        is_right = given.relation == wanted
        confusion[(wanted, given.relation)] += 1
        for name in ("all", wanted, *(["short"] if is_short else [])):
            hits[name].append(is_right)
        hits["no wrong agree or contradict"].append(is_right or given.relation not in GRAVE)
        if misses is not None and not is_right:
            misses.append(f"{wanted} got {given.relation}: {a} | {b} | {given.reason}")
    return hits


def _claims(*, by_words: bool) -> dict[str, list[bool]]:
    hits: dict[str, list[bool]] = defaultdict(list)
    for a, b, (number,) in chain.from_iterable(claims(FOLDER / "claims.txt")):
        given, wanted = (
            compare_sentences(a, b, by_words=by_words).relation,
            "differ" if number == AGAINST else "agree",
        )
        for name in ("all", f"{wanted} recall"):
            hits[name].append(ANSWERS.get(given, given) == wanted)
    return hits


if __name__ == "__main__":
    which: Part = next((part for part in get_args(Part) if part in sys.argv), "dev")
    lines: list[str] = []
    confused: Counter[tuple[str, str]] = Counter()
    for name, hits in sorted(rights(which, by_words="--by-words" in sys.argv, misses=lines, taken=confused).items()):
        print(f"{name:30s} {sum(hits) / len(hits):.3f} of {len(hits)}")
    for (right, given), count in sorted(confused.items()):
        print(f"{right:12s} -> {given:12s} {count}")
    if "--misses" in sys.argv and which == "dev":
        print(*lines, sep="\n")
