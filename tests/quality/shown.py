"""Measures what a reader of a folder's dossier is shown: which agreements and disputes are right.

python -m tests.quality.shown [dev|dev2|dev3|dev4|aside2|aside3|aside4] [--misses]

Pairs of passages were judged by hand: of two matters, or what relations are right. Measured is the share of the shown
pairs with a verdict that are right, and the share of the pairs that are right so which are shown; of disputes also
with those that stand under "Read both".
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from stemma.model import Alignment, Claim
from tests.quality.folders import folder_case
from tests.quality.matching import Figures, cells_of, main_of

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "shown"
PARTS = ("dev", "dev2", "dev3", "dev4", "aside2", "aside3", "aside4")
KINDS = {
    "agree": "agree",
    "a_refines_b": "agree",
    "b_refines_a": "agree",
    "contradict": "contradict",
    "unclear": "unclear",
}
ROWS = {"agreements": ("agree",), "disputes": ("differ", "contradict")}
Place = tuple[str, frozenset[int]]


def measure(part: str = "dev") -> tuple[dict[str, Figures], list[str]]:
    """Rows by name, and the misses."""
    counts = {name: [0, 0, 0] for name in ROWS}
    side_by_side = 0
    misses: list[str] = []
    for folder in yaml.safe_load((FOLDER / f"{part}.yaml").read_text(encoding="utf-8")):
        shown = _shown(folder["texts"])
        for text, passage, other, second, verdict in folder["pairs"]:
            sides = _place(folder, text, passage), _place(folder, other, second)
            given = {kind for pair, kind in shown if _covers(pair, sides) or _covers(pair, sides[::-1])}
            for name, kinds in ROWS.items():
                wrong = given.intersection(kinds) - set(verdict.split())
                right = given.intersection(kinds) & set(verdict.split())
                wanted = verdict.split()[0] in kinds
                for at, is_so in enumerate((right, wrong, wanted and not right)):
                    counts[name][at] += bool(is_so)
                side_by_side += bool(name == "disputes" and (right or (wanted and "unclear" in given)))
                if wrong:
                    misses.append(f"{folder['id']} {sorted(wrong)} for {verdict}: {passage} | {second}")
    made: dict[str, Figures] = {}
    for name, (right, wrong, missed) in counts.items():
        made[f"{name} right"] = _share(right, right + wrong)
        made[f"right {name} shown"] = _share(right, right + missed)
    right, _, missed = counts["disputes"]
    made["right disputes shown or to be read"] = _share(side_by_side, right + missed)
    return made, misses


def _share(part: int, whole: int) -> Figures:
    return Figures(*[part / max(1, whole)] * 3, note=f"{part} of {whole}")


def _shown(texts: Mapping[str, str]) -> list[tuple[tuple[Place, Place], str]]:
    case = folder_case(texts)
    found = case.compare()
    name_of = {document.id: Path(document.path).stem for document in case.documents}
    claims = {claim.id: claim for reading in case.read() for claim in reading.claims}

    def sides(one: Alignment) -> tuple[Place, Place]:
        first, second = (_cells(claims[claim], name_of) for claim in (*one.a, *one.b))
        return first, second

    return [(sides(one), KINDS.get(one.relation, "differ")) for one in found.alignments if one.scope == "between"]


def _cells(claim: Claim, name_of: Mapping[str, str]) -> Place:
    return name_of[claim.document], cells_of(claim)


def _place(folder: Mapping[str, Any], text: str, passage: str) -> Place:
    start = folder["texts"][text].find(passage)
    if start < 0:
        raise ValueError(f"not in the text: {passage!r}")
    return text, frozenset(range(start, start + len(passage)))


def _covers(pair: tuple[Place, Place], wanted: Sequence[Place]) -> bool:
    """Whether a shown pair is the judged one: half of the longer of each two passages."""
    return all(
        mine[0] == theirs[0] and len(mine[1] & theirs[1]) * 2 >= max(len(mine[1]), len(theirs[1]))
        for mine, theirs in zip(pair, wanted, strict=True)
    )


if __name__ == "__main__":
    sys.exit(main_of("shown", __doc__, measure, PARTS))
