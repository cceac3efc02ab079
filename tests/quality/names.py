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
    parts = {kind: [row for row in split(read(kind)) if row["half"] == half] for kind in KINDS}
    begun = time.process_time()
    for kind, chosen in parts.items():
        everything += chosen
        precision, recall, f1 = measure(chosen)
        figures |= {f"{kind}_precision": precision, f"{kind}_recall": recall, f"{kind}_f1": f1}
    figures["all_f1"] = measure(everything)[2]
    figures["latin_arabic_f1"] = measure([r for r in everything if r["script_left"] != r["script_right"]])[2]
    figures["precision_at_recall_90"] = precision_at(everything, 0.9)
    seconds = time.process_time() - begun
    figures["pairs_per_second"] = len(everything) / seconds
    stress = read("vowelmin")
    figures["vowels_false_positives"] = sum(map(is_same, stress)) / len(stress)
    figures["aliases_found"] = measure(row for kind in ("place", "org") for row in read(kind) if is_alias(row))[1]
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


def is_alias(row: Row) -> bool:
    """Whether the two names of a pair cannot be told to be one from their letters."""
    return row["same"] == "1" and row["source"].endswith("alias")


def precision_at(rows: Iterable[Row], recall: float) -> float:
    """Precision where the score is just low enough to find ``recall`` of the pairs."""
    scored = sorted(((compare_names(r["left"], r["right"], r["kind"]).score, r["same"]) for r in rows), reverse=True)
    wanted = recall * sum(same == "1" for _score, same in scored)
    found = said = 0
    for _score, same in scored:
        said += 1
        found += same == "1"
        if found >= wanted:
            break
    return found / max(1, said)


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
