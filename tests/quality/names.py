"""How well names are compared, on labelled pairs: F1 per kind, and errors on names that differ in vowels alone.

The pairs are split in two by entity (a hash of the first name of its cluster of same=1 pairs): the rules were made
on one half, and ``score`` reports the other, which no rule was made for.
"""

from __future__ import annotations

import csv
import hashlib
import time
from collections.abc import Iterable
from pathlib import Path

from stemma.text.names import SAME, compare_names

FOLDER = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "names"
KINDS = ("person", "place", "org")
Row = dict[str, str]


def score(*, half: str = "report") -> dict[str, float] | None:
    """Figures 0..1 by name (and pairs per second); None when the labelled pairs are not there."""
    if not FOLDER.exists():
        return None
    figures: dict[str, float] = {}
    everything: list[Row] = []
    begun = time.process_time()
    for kind in KINDS:
        chosen = [row for row in split(read(kind)) if row["half"] == half]
        everything += chosen
        precision, recall, f1 = measure(chosen)
        figures |= {f"{kind}_precision": precision, f"{kind}_recall": recall, f"{kind}_f1": f1}
    figures["all_f1"] = measure(everything)[2]
    figures["latin_arabic_f1"] = measure([r for r in everything if r["script_left"] != r["script_right"]])[2]
    figures["pairs_per_second"] = len(everything) / (time.process_time() - begun)
    stress = read("vowelmin")
    figures["vowels_false_positives"] = sum(map(is_same, stress)) / len(stress)
    return {name: round(value, 4) for name, value in figures.items()}


def read(name: str) -> list[Row]:
    """The labelled pairs of one file."""
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def is_same(row: Row) -> bool:
    """What the matcher says of a pair."""
    return compare_names(row["left"], row["right"], row["kind"]).score >= SAME


def measure(rows: Iterable[Row]) -> tuple[float, float, float]:
    """Precision, recall and F1 of "same"."""
    answers = [(is_same(row), row["same"] == "1") for row in rows]
    right = sum(mine and gold for mine, gold in answers)
    precision = right / max(1, sum(mine for mine, _ in answers))
    recall = right / max(1, sum(gold for _, gold in answers))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def split(rows: list[Row]) -> list[Row]:
    """Each row with its ``half``, tune or report, by the entity of its first name."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for row in rows:
        left, right = root(row["left"]), root(row["right"])
        if row["same"] == "1":
            parent[max(left, right)] = min(left, right)
    return [row | {"half": _half(root(min(row["left"], row["right"])))} for row in rows]


def _half(name: str) -> str:
    return "tune" if hashlib.sha1(name.encode()).digest()[0] % 2 == 0 else "report"


if __name__ == "__main__":
    for part in ("tune", "report"):
        print(part, score(half=part))
