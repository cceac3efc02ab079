"""Learns how far to follow the comparators and how far the taught reader: `python -m training.weighed [--write]`.

Multinomial logistic regression (Adam over all pairs, ridge) of the relation of two sentences on what the comparators
say, how alike the words and how brief the sentences are and which differences were seen; the reader's log-likelihoods
go in as they are. From sets and claims that the reader has not learnt from (``training/weighing``), both ways round,
and from the pairs of tests/cases/stances and tests/quality/details_dev.txt that may be looked at. Runs where Stemma is installed for development; about ten minutes.
Prints how much of each fifth of the sets is right when it is left out.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tests.quality import details, stances, twins

from stemma.compare.sentences.pairs import by_rules
from stemma.compare.sentences.side_by_side import TURNED
from stemma.compare.sentences.weighed import shape_of
from stemma.compare.together import RELATIONS, SWAPPED, read_together
from stemma.compare.weighed_reading import LEAST, LIGHT, Shape
from stemma.pairs import prepared
from training.sets import AT_ODDS, claims, pairs_of, sets, turned
from training.sets import details as of_details

HERE = Path(__file__).resolve().parent
TABLE = HERE.parent / "src/stemma/data/compare/together.yaml"
EACH = 14
"""Pairs of a set that are taken."""
OF_BLOCK = 8
"""Pairs of a block of details that are taken."""
PARTS = ("dev", "newsroom_dev", "newsroom_further_dev", "outlets_dev")
OF_CLAIMS = 3.0
"""Weight of a claim with its evidence: there are few of them."""
LOOKED_AT = 0.5
"""Weight of a pair that rules were made on: there the comparators are better than elsewhere."""
RIDGE, STEPS, RATE = 2.0, 1500, 0.05
AGREEING = frozenset({0, 1, 2})
"""Where the labels tell no more than that."""
OFTEN = 20
"""Differences seen in so many pairs are weighed."""
Rows = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What is known of two sentences, and how they stand to each other."""

    group: str
    told: str
    seen: frozenset[str]
    shape: Shape
    likely: tuple[float, ...]
    right: frozenset[int]
    weight: float
    besides: tuple[float, ...] = ()

    def turned(self) -> Pair:
        """The same pair the other way round."""
        told = RELATIONS[SWAPPED[RELATIONS.index(self.told)]]
        words = (one.rsplit(" ", 1) for one in self.seen)
        return Pair(
            group=self.group,
            told=told,
            seen=frozenset(f"{name} {TURNED.get(result, result)}" for name, result in words),
            shape=self.shape,
            likely=tuple(self.likely[n] for n in SWAPPED),
            right=turned(self.right),
            weight=self.weight,
            besides=self.besides,
        )

    def traits(self, aspects: Sequence[str]) -> list[float]:
        """A start, one for what the comparators say, the same times how alike and how brief the two are, what the
        reader says, the same times how brief they are, what was seen, and whatever else is told."""
        told = [float(self.told == name) for name in RELATIONS]
        read = [float(one) for one in np.log(np.maximum(LEAST, self.likely))]
        shaped = [*(self.shape.alike * one for one in told), *(self.shape.brief * one for one in told)]
        shaped += [*read, *(self.shape.brief * one for one in read)]
        return [1.0, *told, *shaped, *(float(one in self.seen) for one in aspects), *self.besides]


def pairs() -> list[Pair]:
    """All that is learnt from, one way round."""
    dice = random.Random(1)
    found = []
    for path in sorted((HERE / "weighing").glob("sets*.txt")):
        for number, one in enumerate(sets(path)):
            for a, b, right in dice.sample(pairs_of(one), EACH):
                sides = (b, a, turned(right)) if dice.random() < 0.5 else (a, b, right)
                found.append(_pair(f"{path.stem} {number}", *sides, 1.0))
    for number, group in enumerate(of_details(HERE / "weighing/details.txt")):
        for a, b, right in dice.sample(group, OF_BLOCK):
            sides = (b, a, turned(right)) if dice.random() < 0.5 else (a, b, right)
            found.append(_pair(f"block {number}", *sides, 1.0))
    for path in sorted((HERE / "weighing").glob("claims*.txt")):
        for number, group in enumerate(claims(path)):
            for a, b, right in group:
                told = AGREEING if right == {2} else AT_ODDS if right == {4} else right
                found.append(_pair(f"{path.stem} {number}", a, b, told, OF_CLAIMS))
    for kind in ("dev", "further_dev"):
        for _, *four in twins.rows(kind):
            for claim, evidence in product((0, 1), (0, 1)):
                right = AGREEING if claim == evidence else AT_ODDS
                found.append(_pair(f"twins {four[0]}", four[claim], four[2 + evidence], right, LOOKED_AT))
    for one in details.pairs("dev"):
        found.append(_pair(f"details {one.a}", one.a, one.b, AGREEING if one.label == "agree" else AT_ODDS, LOOKED_AT))
    for part in PARTS:
        for one in stances.pairs(part):
            right = frozenset(RELATIONS.index(name) for name in one.relation.split("/") if name in RELATIONS)
            found.append(_pair(f"{part} {one.a[:20]}", one.a, one.b, right, LOOKED_AT))
    return found


def _pair(group: str, a: str, b: str, right: frozenset[int], weight: float) -> Pair:
    answer, one, other = by_rules(*prepared(a, b))
    return Pair(
        group=group,
        told=answer.relation,
        seen=frozenset(f"{one.name} {one.result}" for one in answer.differences if one.name not in LIGHT),
        shape=shape_of(one, other),
        likely=read_together(a, b),
        right=right,
        weight=weight,
    )


def often(found: Sequence[Pair], least: int = OFTEN) -> tuple[str, ...]:
    """The differences that are weighed: those seen ``least`` times, whichever way round."""
    counts = Counter(one for pair in found for side in (pair, pair.turned()) for one in side.seen)
    return tuple(sorted(one for one, count in counts.items() if count >= 2 * least))


def learn(found: Sequence[Pair], aspects: Sequence[str]) -> Rows:
    """Numbers to add, shape (traits, relations); turning every pair round gives the same table turned round."""
    both = [*found, *(pair.turned() for pair in found)]
    x = np.array([pair.traits(aspects) for pair in both])
    base = _logs(both)
    right = np.array([[n in pair.right for n in range(len(RELATIONS))] for pair in both])
    counts = np.array([pair.weight for pair in both])[:, None]
    table, first, second = (np.zeros((x.shape[1], len(RELATIONS))) for _ in range(3))
    for step in range(1, STEPS + 1):
        chance = _shares(base + x @ table)
        wanted = chance * right / (chance * right).sum(axis=1, keepdims=True)
        slope = (x.T @ (counts * (chance - wanted)) + 2 * RIDGE * table) / counts.sum()
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        table -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return table


def chances(found: Sequence[Pair], aspects: Sequence[str], table: Rows) -> Rows:
    """How likely each relation is, shape (pairs, relations)."""
    return _shares(_logs(found) + np.array([pair.traits(aspects) for pair in found]) @ table)


def _logs(found: Sequence[Pair]) -> Rows:
    """The reader's log-likelihoods, shape (pairs, relations)."""
    return np.log(np.maximum(LEAST, np.array([pair.likely for pair in found])))


def _shares(scores: Rows) -> Rows:
    """Each row as shares that add up to 1."""
    shares: Rows = np.exp(scores - scores.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def left_out(found: Sequence[Pair], aspects: Sequence[str], parts: int = 5) -> list[tuple[Pair, Rows]]:
    """Every pair with its chances by what the other groups teach."""
    groups = sorted({pair.group for pair in found})
    random.Random(2).shuffle(groups)
    judged = []
    for part in range(parts):
        out = set(groups[part::parts])
        table = learn([pair for pair in found if pair.group not in out], aspects)
        rest = [pair for pair in found if pair.group in out]
        judged += list(zip(rest, chances(rest, aspects, table), strict=True))
    return judged


def _report(judged: Sequence[tuple[Pair, Rows]]) -> None:
    for name, some in (("sets", [one for one in judged if one[0].weight >= 1.0]),
                       ("looked at", [one for one in judged if one[0].weight < 1.0])):  # fmt: skip
        by_rules_right = sum(pair.told in {RELATIONS[n] for n in pair.right} for pair, _ in some)
        by_reader = sum(int(np.argmax(pair.likely)) in pair.right for pair, _ in some)
        print(f"{name}: {len(some)} pairs, comparators {by_rules_right / len(some):.3f}, "
              f"reader {by_reader / len(some):.3f}")  # fmt: skip
        for sure in (0.0, 0.4, 0.5, 0.6, 0.7):
            right = wrong = 0
            for pair, chance in some:
                best = int(chance.argmax())
                if best in (0, 4) and chance[best] < sure and pair.told != RELATIONS[best]:
                    best = 3 if pair.told in ("agree", "contradict") else RELATIONS.index(pair.told)
                right += best in pair.right
                wrong += best in (0, 4) and best not in pair.right
            print(f"  sure {sure}: right {right / len(some):.3f}, wrong agreement or contradiction "
                  f"{wrong / len(some):.3f}")  # fmt: skip


def written(aspects: Sequence[str], table: Rows, besides: Sequence[str] = ()) -> str:
    """The table in the form in which it is kept."""
    at = iter([[round(float(value), 2) for value in row] for row in table])
    lines = [f"start: {next(at)}", "rules:", *(f"  {name}: {next(at)}" for name in RELATIONS)]
    for part in ("alike", "brief", "reader", "reader_of_brief"):
        lines += [f"{part}:", *(f"  {name}: {next(at)}" for name in RELATIONS)]
    lines += ["seen:", *(f"  {name}: {next(at)}" for name in aspects)]
    if besides:
        lines += ["besides:", *(f"  {name}: {next(at)}" for name in besides)]
    return "\n".join(lines) + "\n"


def write(text: str, path: Path) -> None:
    """Put what is learnt behind the head of a table."""
    head = path.read_text(encoding="utf-8").split("\nstart:")[0]
    path.write_text(f"{head}\n{text}", encoding="utf-8")


def main(argv: Sequence[str]) -> int:
    """Print what is learnt; write the table when asked."""
    found = pairs()
    aspects = often(found)
    _report(left_out(found, aspects))
    text = written(aspects, learn(found, aspects))
    print(text)
    if "--write" in argv:
        write(text, TABLE)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
