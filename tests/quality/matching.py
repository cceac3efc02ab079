"""Matching what a reading found with what a person marked, and the figures that come of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from stemma.model import Claim, Relation

Cells = frozenset[int]


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and their harmonic mean; for an accuracy all three are the same."""

    precision: float
    recall: float
    f1: float
    note: str = ""


Measure = Callable[[str], tuple[Mapping[str, Figures], Iterable[str]]]
"""The rows of a part, and a line for each miss."""


@dataclass
class Pairs:
    """How pairs of claims were found: right, wrong, missed, right with their relation; one line for each miss."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0
    related: int = 0
    misses: list[str] = field(default_factory=list)

    def rows(self) -> dict[str, Figures]:
        """The rows of alignments, and of alignments with their relation."""
        bad = self.hits - self.related
        return {
            "alignments": figures(self.hits, self.wrong, self.missed),
            "alignments + relation": figures(self.related, self.wrong + bad, self.missed + bad),
        }


def print_table(table: Mapping[str, Figures], misses: Iterable[str]) -> None:
    """Print a line for each row, then the misses."""
    for name, row in table.items():
        print(f"{name:34s} {row.precision:6.3f} {row.recall:6.3f} {row.f1:6.3f}  {row.note}".rstrip())
    for miss in misses:
        print(miss)


def main_of(module: str, says: str | None, measure: Measure, parts: Collection[str], default: str = "dev") -> int:
    """The command of a measure of parts: print the rows of one, and its misses when asked."""
    parser = argparse.ArgumentParser(prog=f"python -m tests.quality.{module}", description=says,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("part", nargs="?", choices=parts, default=default)
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    table, misses = measure(arguments.part)
    print_table(table, misses if arguments.misses else ())
    return 0


def handed_on(relation: Relation) -> Relation:
    """A relation as other programs are given it: what is unclear differs in wording, at least."""
    return "differ" if relation == "unclear" else relation


def cells_of(claim: Claim) -> Cells:
    """The code points that a claim covers."""
    return cells((span.start, span.end) for span in claim.spans)


def cells(spans: Iterable[Sequence[int]]) -> Cells:
    """The code points that the spans cover."""
    return frozenset(at for start, end in spans for at in range(start, end))


def fits(mine: Cells, wanted: Cells) -> bool:
    """Whether half of the shorter is shared: cut in another way, but on one passage."""
    return len(mine & wanted) * 2 >= min(len(mine), len(wanted))


def jaccard(left: Cells, right: Cells) -> float:
    """Shared code points over all; 0 when one is empty."""
    if not left or not right:
        return 0.0
    shared = len(left & right)
    return shared / (len(left) + len(right) - shared)


def match(
    gold: Sequence[Mapping[str, Any]],
    found: Sequence[Mapping[str, Any]],
    gold_cells: Sequence[Sequence[Cells]],
    found_cells: Sequence[Cells],
) -> dict[int, int]:
    """Gold index to found index, one to one, the best overlap first, none under one half."""
    offers = []
    for i, wanted in enumerate(gold):
        for j, given in enumerate(found):
            if wanted["text"] == given["text"]:
                overlap = max(jaccard(way, found_cells[j]) for way in gold_cells[i])
                if overlap >= 0.5:
                    offers.append((-overlap, not wanted.get("core", True), i, j))
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, _, i, j in sorted(offers):
        if i not in taken and j not in used:
            taken[i] = j
            used.add(j)
    return taken


def figures(hits: int, wrong: int, missed: int, note: str = "") -> Figures:
    """Precision, recall and F1 from counts; nothing wanted and nothing given is perfect."""
    precision = hits / (hits + wrong) if hits + wrong else float(not missed)
    recall = hits / (hits + missed) if hits + missed else 1.0
    return Figures(precision, recall, harmonic(precision, recall), note)


def share(good: int, of: int, note: str = "") -> Figures:
    """An accuracy, in the same form."""
    value = good / of if of else 0.0
    return Figures(value, value, value, f"{good}/{of} {note}".strip())


def harmonic(left: float, right: float) -> float:
    """The harmonic mean; 0 when both are."""
    return 2 * left * right / (left + right) if left + right else 0.0


def bcubed(gold: Mapping[Any, Hashable], found: Mapping[Any, Hashable]) -> Figures:
    """B-cubed over the keys of ``gold`` (Bagga and Baldwin 1998); keys that ``found`` lacks cost recall only."""
    if not found:
        return Figures(0.0, 0.0, 0.0)
    precision = recall = 0.0
    for key in found:
        cluster = [other for other in found if found[other] == found[key]]
        precision += sum(gold[other] == gold[key] for other in cluster) / len(cluster)
        wanted = [other for other in gold if gold[other] == gold[key]]
        recall += sum(other in found and found[other] == found[key] for other in wanted) / len(wanted)
    precision, recall = precision / len(found), recall / len(gold)
    return Figures(precision, recall, harmonic(precision, recall))


def words(text: object) -> frozenset[str]:
    """The words of a short phrase, without case and outer punctuation."""
    stripped = (word.strip('.,;:“”‘’"()').lower() for word in str(text or "").split())
    return frozenset(word for word in stripped if word)


def word_overlap(left: object, right: object) -> float:
    """Shared words over all words; two empty phrases are the same."""
    a, b = words(left), words(right)
    return len(a & b) / len(a | b) if a | b else 1.0
