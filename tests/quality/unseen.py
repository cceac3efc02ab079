"""Measures the whole way on pairs that were read by hand before the tool saw them.

python -m tests.quality.unseen dev|test [--misses]

dev | test   which part; ``test`` is for one last look, not to develop on
--misses     one line for each miss
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.cases.unseen.build import build, of_part, texts, texts_are_here
from tests.cases.unseen.form import Pair, Part
from tests.quality.forms import interchange, relabelled
from tests.quality.score import Scores
from tests.quality.score import score as scored

Item = dict[str, Any]
PARTS: tuple[Part, ...] = ("dev", "test")


def score(part: Part) -> dict[str, float]:
    """Row of the scorer to F1 (or accuracy), over all pairs of ``part``; FileNotFoundError without the texts."""
    return {name: row.f1 for name, row in measure(part).rows.items()}


def measure(part: Part) -> Scores:
    """All rows and misses, pooled: the pairs are laid side by side, so that each counts by its items."""
    pairs = of_part(part)
    return scored(pooled({p.index: build(p) for p in pairs}), pooled({p.index: dossier(p) for p in pairs}))


def dossier(pair: Pair) -> Item:
    """The interchange form that the tool writes of the two texts, with a and b as their ids."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"report_{label}.txt" for label in "ab"]
        for path, text in zip(paths, texts(pair).values(), strict=True):
            path.write_text(text, encoding="utf-8", newline="")
        form = interchange([str(path) for path in paths])
    return relabelled(form, {"report_a": "a", "report_b": "b"})


def pooled(forms: dict[int, Item]) -> Item:
    """Readings or dossiers of several pairs as one; every id carries the number of its pair at the end."""
    whole: Item = {part: [] for part in ("mentions", "quantities", "claims", "alignments", "origins", "key_points")}
    for index, form in forms.items():
        for part, items in whole.items():
            items += [_numbered(item, index) for item in form.get(part, [])]
    return whole


def _numbered(item: Item, index: int) -> Item:
    """One item with its ids numbered; what is no id stays as it is."""
    done = {key: _ids(value, index) if key in ID_KEYS else value for key, value in item.items()}
    if "chain" in done:
        done["chain"] = [{**step, "source": _ids(step["source"], index)} for step in done["chain"]]
    if isinstance(done.get("also_accept"), dict) and "chain" in done["also_accept"]:
        ways = [[_ids(source, index) for source in way] for way in done["also_accept"]["chain"]]
        done["also_accept"] = {**done["also_accept"], "chain": ways}
    if "needs" in done:
        done["needs"] = [{k: v if k in ("relations", "differences") else _ids(v, index) for k, v in need.items()}
                         for need in done["needs"]]  # fmt: skip
    return done


ID_KEYS = ("id", "text", "entity", "a", "b", "claims", "optional")


def _ids(value: Any, index: int) -> Any:
    """An id or a list of ids, numbered."""
    if isinstance(value, list):
        return [_ids(one, index) for one in value]
    return f"{value}@{index:02d}" if isinstance(value, str) and value != "unnamed" else value


def main(argv: list[str]) -> int:
    """Print the table of one part."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.unseen", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args(argv)
    if not texts_are_here():
        print("left out: ../shared/data/compare is not here")
        return 0
    scores = measure(arguments.part)
    print(f"{'part':42s} {'P':>6s} {'R':>6s} {'F1':>6s}")
    for name, row in scores.rows.items():
        print(f"{name:42s} {row.precision:6.3f} {row.recall:6.3f} {row.f1:6.3f}  {row.note}".rstrip())
    if arguments.misses:
        print(*(f"MISS {line}" for line in scores.misses), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
