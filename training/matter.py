"""Learns what speaks for two claims being about one matter: `python -m training.matter [--write]`.

Logistic regression (Newton's method, ridge), from the pairs of reports in tests/cases/pairs (:data:`PARTS`), the
development half of tests/cases/unseen and the packaged example's hand-made reading. The seeds and the held parts take
no part.
Prints what each tenth of the cases gives when it is left out of the learning.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tests import gold
from tests.cases.build_harbour_gold import CASE, GOLD
from tests.cases.harbour_mentions import TEXTS
from tests.cases.unseen import build as unseen
from tests.quality import report_pairs

from stemma.compare.aligning.assignment import assign
from stemma.compare.aligning.evidence import TRAITS, completed, ground, measured
from stemma.compare.aligning.likeness import likeness
from stemma.compare.profile import Profile, profiles
from stemma.model import Document, Entity, Reading
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve

TABLE = Path(__file__).resolve().parents[1] / "src/stemma/data/compare/weights.yaml"
PARTS = (
    "dev",
    "ways_dev",
    "press_dev",
    "press_more",
    "press4_dev",
    "press5_dev",
    "press6_dev",
    "press7_dev",
    "press11_dev",
)
"""Of the pairs of reports, those that may be looked at and that the encoder of claims has not learnt from."""
RIDGE = 2.0
FOLDS = 10
OPEN = 0.3
"""Weight of a pair that may as well be left out."""
Rows = NDArray[np.float64]
Cells = frozenset[int]


@dataclass(frozen=True, slots=True)
class Example:
    """The pairs of two texts: traits, 1 or 0 for right or wrong, and how much each counts."""

    name: str
    pairs: list[tuple[int, int]]
    traits: Rows
    right: Rows
    counts: Rows
    lost: int


def learn(examples: Sequence[Example]) -> tuple[Rows, Rows, Rows]:
    """Mean and spread of the traits, and the weights with the start as the last of them.

    What two claims have in common never speaks against them: traits that come out so, for they go with others, are
    left out and the rest is learnt again.
    """
    traits = np.vstack([example.traits for example in examples])
    right = np.concatenate([example.right for example in examples])
    counts = np.concatenate([example.counts for example in examples])
    mean, spread = traits.mean(axis=0), traits.std(axis=0) + 1e-6
    scaled = np.hstack([(traits - mean) / spread, np.ones((len(traits), 1))])
    taken = list(range(len(TRAITS) + 1))
    while True:
        weight = _fitted(scaled[:, taken], right, counts)
        wrong = [at for at, value in zip(taken, weight, strict=True) if value < 0 and at < len(TRAITS)]
        if not wrong:
            break
        taken = [at for at in taken if at not in wrong]
    whole = np.zeros(len(TRAITS) + 1)
    whole[taken] = weight
    return mean, spread, whole


def _fitted(scaled: Rows, right: Rows, counts: Rows) -> Rows:
    """Weights of the columns of ``scaled``, the last of which is the start."""
    penalty = np.diag([RIDGE] * (scaled.shape[1] - 1) + [1e-3])
    weight = np.zeros(scaled.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-scaled @ weight))
        slope = scaled.T @ (counts * (chance - right)) + penalty @ weight
        bend = (scaled * (counts * chance * (1 - chance))[:, None]).T @ scaled + penalty
        weight -= np.linalg.solve(bend, slope)
    return weight


def chances(example: Example, learnt: tuple[Rows, Rows, Rows]) -> Rows:
    """The chance of each pair of an example."""
    mean, spread, weight = learnt
    chance: Rows = 1 / (1 + np.exp(-((example.traits - mean) / spread @ weight[:-1] + weight[-1])))
    return chance


def examples() -> Iterator[Example]:
    """All that is learnt from."""
    for case in (c for part in PARTS for c in report_pairs.cases(part)):
        readings = report_pairs.readings_of(case)
        labels = [(label.cells, 0.5 if label.is_open else 1.0) for label in case.labels]
        yield _example(case.id, case.documents, readings, resolve(case.documents, readings), labels, {}, 0.5)
    for pair in unseen.of_part("dev"):
        documents = tuple(document_of(side, text) for side, text in unseen.texts(pair).items())
        readings = tuple(read(document) for document in documents)
        reading = unseen.build(pair)
        yield _example(f"unseen {pair.index}", documents, readings, resolve(documents, readings), *_labels(reading))
    case = gold.load(GOLD, {label: CASE / f"{label}.txt" for label in TEXTS})
    known = _labels(case.gold)
    for one, two in itertools.combinations(range(len(case.documents)), 2):
        documents, readings = (case.documents[one], case.documents[two]), (case.readings[one], case.readings[two])
        sides = (documents[0].id, documents[1].id)
        yield _example(f"harbour {sides}", documents, readings, case.entities, *known, sides)


def _labels(reading: Any) -> tuple[list[tuple[Any, float]], dict[Any, bool], float]:
    cells = {c["id"]: (c["text"], frozenset(x for s in c["spans"] for x in range(s["start"], s["end"])))
             for c in reading["claims"]}  # fmt: skip
    core = {c["id"]: c["core"] for c in reading["claims"]}
    found = []
    for item in reading["alignments"]:
        for a, b in itertools.product(item["a"], item["b"]):
            is_open = not (core[a] and core[b]) or any(x.startswith("only") for x in item.get("also_accept", ()))
            found.append(((cells[a], cells[b]), 0.5 if is_open else 1.0))
    return found, {cells[c]: core[c] for c in cells}, 0.5


def _example(
    name: str,
    documents: Sequence[Document],
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    labels: Sequence[tuple[Any, float]],
    cores: dict[Any, bool],
    least: float,
    sides: tuple[str, str] = ("a", "b"),
) -> Example:
    known = [p for p in profiles(documents, readings, entities) if p.claim.voice != "opinion"]
    alike = likeness(known)
    left, right = ([n for n, p in enumerate(known) if p.document.id == d.id] for d in documents)
    between = [pair for pair in alike.scores if pair[0] in set(left) and pair[1] in set(right)]
    on = ground(alike)
    pairs, traits = measured(on, left, right, between)
    completed(on, pairs, traits, range(len(pairs)))
    wanted = np.array([_wanted(known[a], known[b], labels, sides) for a, b in pairs])
    optional = {n for n in (*left, *right) if _is_optional(known[n], cores, sides[n in set(right)])}
    counts = np.where(wanted == 1, 1.0, np.where(wanted == 0.5, OPEN, 1.0))
    counts = np.array([0.0 if w == 0 and (a in optional or b in optional) else c
                       for (a, b), w, c in zip(pairs, wanted, counts, strict=True)])  # fmt: skip
    every = sum(_wanted(known[a], known[b], labels, sides) == 1 for a in left for b in right)
    lost = every - int((wanted == 1).sum())
    return Example(name, pairs, traits, (wanted >= least).astype(float), counts, lost)


def _wanted(a: Profile, b: Profile, labels: Sequence[tuple[Any, float]], sides: tuple[str, str]) -> float:
    best = 0.0
    for quotes, value in labels:
        if all(_is(p, quote, side) for p, quote, side in zip((a, b), quotes, sides, strict=True)) or (
            isinstance(quotes[0], tuple)
            and all(_is(p, q, s) for p, q, s in zip((a, b), quotes[::-1], sides, strict=True))
        ):
            best = max(best, value)
    return best


def _is(profile: Profile, quote: Any, side: str) -> bool:
    cells = frozenset(x for span in profile.claim.spans for x in range(span.start, span.end))
    if isinstance(quote, tuple):
        return quote[0] == side and 2 * len(cells & quote[1]) >= len(cells | quote[1])
    return 2 * len(cells & quote) >= min(len(cells), len(quote))


def _is_optional(profile: Profile, cores: dict[Any, bool], side: str) -> bool:
    return any(not core and _is(profile, quote, side) for quote, core in cores.items())


def decided(example: Example, chance: Rows, pair: float, further: float) -> set[int]:
    """Numbers of the pairs taken: one to one from ``pair`` on, besides all from ``further`` on."""
    rows = sorted({a for a, _ in example.pairs})
    columns = sorted({b for _, b in example.pairs})
    at = {p: n for n, p in enumerate(example.pairs)}
    gain = np.zeros((len(rows), len(columns)))
    for (a, b), number in at.items():
        gain[rows.index(a), columns.index(b)] = max(0.0, chance[number] - pair)
    taken = {at[rows[r], columns[c]] for r, c in assign(gain) if gain[r, c] > 0}
    return taken | {n for n in at.values() if chance[n] >= further}


def left_out(found: Sequence[Example]) -> list[tuple[Example, Rows]]:
    """Every example with the chances of its pairs by what the other tenths teach."""
    judged = []
    names = sorted({example.name for example in found})
    for part in range(FOLDS):
        out = set(names[part::FOLDS])
        learnt = learn([example for example in found if example.name not in out])
        judged += [(example, chances(example, learnt)) for example in found if example.name in out]
    return judged


def counted(judged: Sequence[tuple[Example, Rows]], pair: float, further: float) -> dict[str, tuple[int, int, int]]:
    """Family of cases -> right, wrong and missed."""
    tally: dict[str, list[int]] = {}
    for example, chance in judged:
        family = example.name.split(" ")[0].split("-")[0]
        taken = decided(example, chance, pair, further)
        sure = [n for n in range(len(example.pairs)) if example.right[n] and example.counts[n] == 1]
        row = tally.setdefault(family if family in ("gvc", "unseen", "harbour") else "invented", [0, 0, 0])
        row[0] += sum(n in taken for n in sure)
        row[1] += sum(not example.right[n] and example.counts[n] > 0 for n in taken)
        row[2] += sum(n not in taken for n in sure) + example.lost
    return {name: (row[0], row[1], row[2]) for name, row in tally.items()}


def main(argv: Sequence[str]) -> int:
    """Print what is learnt; write the table when asked."""
    found = list(examples())
    print("pairs", sum(len(e.pairs) for e in found), "right", sum(int(e.right.sum()) for e in found),
          "never looked at", sum(e.lost for e in found))  # fmt: skip
    judged = left_out(found)
    for pair, further in ((0.3, 0.7), (0.4, 0.7), (0.5, 0.8)):
        for name, (hit, wrong, missed) in counted(judged, pair, further).items():
            print(f"{pair} {further} {name:10s} P {hit / max(1, hit + wrong):.3f} R {hit / max(1, hit + missed):.3f}")
    mean, spread, weight = learn(found)
    for name, value in zip((*TRAITS, "start"), weight, strict=True):
        print(f"{name:12s} {value:7.2f}")
    if "--write" in argv:
        rows = [f"  {name}: {{weight: {w:.3f}, mean: {m:.4f}, spread: {s:.4f}}}"
                for name, w, m, s in zip(TRAITS, weight, mean, spread, strict=False)]  # fmt: skip
        head = TABLE.read_text(encoding="utf-8").split("\nstart:")[0]
        TABLE.write_text(f"{head}\nstart: {weight[-1]:.3f}\ntraits:\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
