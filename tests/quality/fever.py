"""How well two single sentences are compared: FeverSymmetric, where a claim alone tells nothing of the label.

python -m tests.quality.fever [tune|report|all] [--misses]

``agree`` is right when we say agree or refines, ``differ`` when we say differ or contradict. ``unrelated`` is
counted as wrong for both: every pair of the set is about one thing.
"""

from __future__ import annotations

import sys
from typing import cast

from stemma.pairs import compare_sentences
from tests.quality.halves import Part, Row, rows

ANSWERS = {
    "agree": "agree",
    "a_refines_b": "agree",
    "b_refines_a": "agree",
    "differ": "differ",
    "contradict": "differ",
    "updated": "differ",
}
KINDS = ("number", "qualifier", "negation")


def score(part: Part = "report", *, misses: list[str] | None = None) -> dict[str, float] | None:
    """Accuracies 0..1 over all pairs and by kind of claim, with counts; None when the set is not there."""
    known = rows("fever_symmetric_dev.jsonl", "claim", part)
    if known is None:
        return None
    told: list[tuple[Row, str]] = []
    for row in known:
        answer = compare_sentences(row["claim"], row["evidence"])
        told.append((row, ANSWERS.get(answer.relation, answer.relation)))
        if misses is not None and told[-1][1] != row["label"]:
            misses.append(f"{row['label']:6s} {answer.relation:11s} {row['kinds']} A: {row['claim']} | B: "
                          f"{row['evidence']} | {[(d.name, d.reason) for d in answer.differences]}")  # fmt: skip
    figures = {"all": _share(told), "pairs": float(len(told))}
    for kind in KINDS:
        figures[kind] = _share([one for one in told if kind in one[0]["kinds"]])
    for label in ("agree", "differ"):
        figures[f"{label} recall"] = _share([one for one in told if one[0]["label"] == label])
    figures["unrelated"] = sum(answer == "unrelated" for _, answer in told) / max(1, len(told))
    return figures


def _share(told: list[tuple[Row, str]]) -> float:
    return sum(answer == row["label"] for row, answer in told) / len(told) if told else 0.0


if __name__ == "__main__":
    wanted = cast(Part, next((word for word in sys.argv[1:] if not word.startswith("-")), "report"))
    lines: list[str] = []
    for name, value in (score(wanted, misses=lines) or {}).items():
        print(f"{name:16s} {value:.3f}")
    if "--misses" in sys.argv:
        print(*lines, sep="\n")
