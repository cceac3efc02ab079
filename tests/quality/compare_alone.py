"""Measures COMPARE by itself: a gold reading goes in, only the alignments are ours.

python -m tests.quality.compare_alone          the seeds, with every miss
"""

from __future__ import annotations

import importlib.util
import sys
from functools import cache
from types import ModuleType
from typing import Any

from stemma.compare import compare
from stemma.model import Alignment
from tests.gold import SEEDS, GoldCase, load_seeds
from tests.quality.matching import handed_on

INTERCHANGE = {
    "polarity": "modality",
    "condition": "modality",
    "patient": "actor",
    "predicate": "wording",
}


def score(case: GoldCase, *, show: bool = False) -> dict[str, float]:
    """Row of the scorer -> F1 (or accuracy), with the gold's mentions, quantities, claims and origins."""
    scorer = _scorer()
    dossier = scorer.as_dossier(case.gold)
    alignments = compare(case.documents, case.readings, case.entities).alignments
    dossier["alignments"] = [_interchange(alignment) for alignment in alignments]
    report = scorer.Report(not show)
    scorer.score(case.gold, dossier, report)
    if show:
        report.out()
    return {name.strip(): f for name, _, _, f, _ in report.rows}


def _interchange(alignment: Alignment) -> dict[str, Any]:
    relation = "differ" if alignment.relation == "updated" else handed_on(alignment.relation)
    kinds = dict.fromkeys(INTERCHANGE.get(d.name, d.name) for d in alignment.differences)
    return {
        "a": list(alignment.a),
        "b": list(alignment.b),
        "relation": relation,
        "differences": list(kinds),
        "confirmations": alignment.confirmations,
    }


@cache
def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("seed_score", SEEDS / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.stdout.write("".join(f"{name:40s} {value:.3f}\n" for name, value in score(load_seeds(), show=True).items()))
