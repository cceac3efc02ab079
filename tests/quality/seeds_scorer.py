"""The seeds' own scorer, loaded from ../shared where that is."""

from __future__ import annotations

import importlib.util
import sys
from functools import cache
from types import ModuleType
from typing import Any

from tests.gold import SEEDS
from tests.quality.matching import Figures


@cache
def seeds_scorer() -> ModuleType:
    """The module ``score.py``; FileNotFoundError where ../shared is absent."""
    spec = importlib.util.spec_from_file_location("seeds_score", SEEDS / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SEEDS / "score.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def score_seeds(gold: dict[str, Any], dossier: dict[str, Any]) -> tuple[dict[str, Figures], list[str]]:
    """Its rows in our form, and its lines for what was missed."""
    report = seeds_scorer().Report(True)
    seeds_scorer().score(gold, dossier, report)
    rows = {name: Figures(p, r, f1, note) for name, p, r, f1, note in report.rows}
    return rows, [line.removeprefix("MISS ") for line in report.misses]
