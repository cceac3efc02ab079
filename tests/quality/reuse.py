"""How well shared wording is found: pair precision, recall and F1 on labelled sets of texts.

Sets (``data/reuse`` of the shared material, its SOURCES.md names origin and licence): ``wire`` and ``wire_ar``
have exact passages; in ``bills`` two documents of one model law are a pair. A pair counts as found when any
shared passage is reported. What decides about long texts was set on one half of the bills; pairs of the other are
counted apart, too. Run with ``python -m tests.quality.reuse``.
"""

from __future__ import annotations

import csv
import itertools
import json
import time
from pathlib import Path

from stemma.compare.origins.wording import SharedWording, shared_wording
from stemma.model import Document
from tests.documents import document
from tests.quality.halves import half_of

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "reuse"
SETS = ("wire", "wire_ar", "bills")
SHORTEST = 50  # characters: shorter passages are not counted as found, as the sets' makers ask

Pair = tuple[str, str]


def documents(name: str, folder: Path = SHARED) -> tuple[Document, ...]:
    """The texts of the set ``name`` as documents."""
    lines = (folder / f"{name}_docs.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(document(r["id"], r["text"], path=r["id"], date=r.get("date")) for r in map(json.loads, lines))


def gold_pairs(name: str, folder: Path = SHARED) -> frozenset[Pair]:
    """The pairs that share an origin, each sorted."""
    if name == "bills":
        with (folder / "bills_gold.csv").open(encoding="utf-8", newline="") as stream:
            origin = {row["id"]: row["origin"] for row in csv.DictReader(stream)}
        return frozenset((a, b) for a, b in itertools.combinations(sorted(origin), 2) if origin[a] == origin[b])
    lines = (folder / f"{name}_gold.jsonl").read_text(encoding="utf-8").splitlines()
    return frozenset(_pair(item["a"], item["b"]) for item in map(json.loads, lines))


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def found_pairs(shared: tuple[SharedWording, ...]) -> frozenset[Pair]:
    """The pairs with a shared passage long enough to count."""
    return frozenset(
        _pair(item.left, item.right)
        for item in shared
        if any(passage.left.end - passage.left.start >= SHORTEST for passage in item.passages)
    )


def score(folder: Path = SHARED) -> dict[str, dict[str, float]]:
    """Precision, recall, F1 and CPU seconds per set."""
    report = {}
    for name in SETS:
        texts = documents(name, folder)
        begin = time.process_time()
        shared = shared_wording(texts)
        seconds = time.process_time() - begin
        gold, found = gold_pairs(name, folder), found_pairs(shared)
        report[name] = _figures(gold, found) | {"seconds": seconds}
        if name == "bills":
            report["bills, other half"] = _figures(_other_half(gold), _other_half(found))
    return report


def _figures(gold: frozenset[Pair], found: frozenset[Pair]) -> dict[str, float]:
    right = len(gold & found)
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": precision, "recall": recall, "f1": f1}


def _other_half(pairs: frozenset[Pair]) -> frozenset[Pair]:
    return frozenset(pair for pair in pairs if all(half_of(name) == "report" for name in pair))


if __name__ == "__main__":
    for set_name, row in score().items():
        print(set_name, " ".join(f"{key}={value:.3f}" for key, value in row.items()))
