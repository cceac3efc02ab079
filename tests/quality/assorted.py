"""Measures dossiers of folders with documents of many kinds: statements, mails, wires, orders, letters, pages.

python -m tests.quality.assorted [dev|held] [--misses]

Each folder has six documents as such documents look, with what a careful reader notes of pairs of passages
(``expected.tsv``: kind, file, passage, file, passage, why), and a strict editor's verdict on pairs that some state of
Stemma showed as agreement (``judged.tsv``: Y both say the same or one of them more, P one matter but not the same of
it, N of two matters). Measured is how many of the noted pairs stand side by side and how, and of the agreements with
a verdict how many are right. A pair that the reader noted as agreeing counts as judged too.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from stemma.case import Case
from stemma.model import Claim, Relation
from tests.quality.matching import Cells, Figures, cells_of, fits, main_of

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "assorted"
PARTS = ("dev", "held")
WANTED: Mapping[str, frozenset[Relation]] = {
    "agree": frozenset({"agree", "a_refines_b", "b_refines_a"}),
    "refines1": frozenset({"agree", "a_refines_b", "b_refines_a"}),
    "refines2": frozenset({"agree", "a_refines_b", "b_refines_a"}),
    "differ": frozenset({"differ", "contradict", "updated"}),
    "contradict": frozenset({"differ", "contradict", "updated"}),
    "updated": frozenset({"differ", "contradict", "updated"}),
}
"""How a pair of each kind may be shown: that two agree or do not; in what they differ is left open here."""
AGREEING = WANTED["agree"]
_WORD = re.compile(r"[^\W_]+")
Place = tuple[str, Cells]
Shown = tuple[Place, Place, Relation]


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its kind or verdict, and the two passages (file or name, and words)."""

    kind: str
    sides: tuple[tuple[str, str], tuple[str, str]]


def measure(part: str = "dev") -> tuple[dict[str, Figures], list[str]]:
    """Rows by name, and the misses."""
    counts: Counter[str] = Counter()
    misses: list[str] = []
    for folder in sorted(path for path in (FOLDER / part).iterdir() if path.is_dir()):
        shown, texts = _shown(folder / "docs")
        judged = [(row, _found(row, shown, texts)) for row in _judged(folder)]
        for row, found in judged:
            agreeing = found & AGREEING
            counts["judged right"] += bool(agreeing and row.kind == "Y")
            counts["judged wrong"] += bool(agreeing and row.kind != "Y")
            if agreeing and row.kind != "Y":
                misses.append(f"{folder.name} agreement for {row.kind}: {row.sides[0][1]} | {row.sides[1][1]}")
        for row in _noted(folder):
            found = _found(row, shown, texts)
            if row.kind == "apart":
                counts["apart"] += 1
                counts["apart kept"] += not found & AGREEING
                continue
            side = "agreeing" if row.kind in ("agree", "refines1", "refines2") else "at odds"
            counts[side] += 1
            counts[f"{side} shown"] += bool(found)
            counts[f"{side} right"] += bool(found & WANTED[row.kind])
            if not found & WANTED[row.kind]:
                misses.append(f"{folder.name} {sorted(found)} for {row.kind}: {row.sides[0][1]} | {row.sides[1][1]}")
    return {
        "agreements right": _share(counts["judged right"], counts["judged right"] + counts["judged wrong"]),
        "agreeing pairs side by side": _share(counts["agreeing shown"], counts["agreeing"]),
        "agreeing pairs shown so": _share(counts["agreeing right"], counts["agreeing"]),
        "pairs at odds side by side": _share(counts["at odds shown"], counts["at odds"]),
        "pairs at odds shown so": _share(counts["at odds right"], counts["at odds"]),
        "look-alikes not agreed": _share(counts["apart kept"], counts["apart"]),
    }, misses


def _share(part: int, whole: int) -> Figures:
    return Figures(*[part / max(1, whole)] * 3, note=f"{part} of {whole}")


def _shown(docs: Path) -> tuple[list[Shown], dict[str, str]]:
    """What stands side by side of the files in ``docs``, and their texts by file name and by name without suffix."""
    case = Case()
    case.ingest(docs)
    found = case.compare()
    name_of = {document.id: Path(document.path).name for document in case.documents}
    texts = {name: document.text for document in case.documents for name in _names(name_of[document.id])}
    claims = {claim.id: claim for reading in case.read() for claim in reading.claims}
    pairs = [
        (_place([claims[one] for one in al.a], name_of), _place([claims[one] for one in al.b], name_of), al.relation)
        for al in found.alignments
        if al.scope == "between"
    ]
    return pairs, texts


def _names(file: str) -> tuple[str, str]:
    return file, file.rpartition(".")[0]


def _place(claims: list[Claim], name_of: Mapping[str, str]) -> Place:
    return name_of[claims[0].document], frozenset(at for claim in claims for at in cells_of(claim))


def _noted(folder: Path) -> Iterator[Row]:
    for line in (folder / "expected.tsv").read_text(encoding="utf-8").splitlines():
        kind, *rest = line.split("\t")
        if kind in WANTED or kind == "apart":
            yield Row(kind, ((rest[0], rest[1]), (rest[2], rest[3])))


def _judged(folder: Path) -> Iterator[Row]:
    for line in (folder / "judged.tsv").read_text(encoding="utf-8").splitlines():
        first, passage, second, other, verdict = line.split("\t")[:5]
        yield Row(verdict, ((first, passage), (second, other)))


def _found(row: Row, shown: list[Shown], texts: Mapping[str, str]) -> frozenset[Relation]:
    """How the two passages are related where they stand side by side."""
    sides = [(name, cells) for name, words in row.sides if (cells := _cells(texts[name], words))]
    if len(sides) < 2:
        return frozenset()
    return frozenset(
        relation
        for a, b, relation in shown
        for one, two in ((a, b), (b, a))
        if _is(one, sides[0]) and _is(two, sides[1])
    )


def _is(mine: Place, wanted: Place) -> bool:
    return wanted[0] in _names(mine[0]) and fits(mine[1], wanted[1])


def _cells(text: str, passage: str) -> Cells:
    """The code points of a passage, whatever stands between its words in the file; of its parts where it has some."""
    found: set[int] = set()
    for part in re.split(r" … | \+ ", passage):
        words = _WORD.findall(part)
        match = re.search(r"[\W_]+".join(map(re.escape, words)), text) if words else None
        if match is not None:
            found.update(range(*match.span()))
    return frozenset(found)


if __name__ == "__main__":
    sys.exit(main_of("assorted", __doc__, measure, PARTS))
