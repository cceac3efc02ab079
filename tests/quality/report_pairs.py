"""Measures alignment on pairs of short reports: from the raw texts to pairs of claims, against hand-made pairs.

python -m tests.quality.report_pairs [PART] [--misses] [--only ID]

A pair of ours is right when its claims cover those of a labelled pair (half of the shorter of the two). A pair that
may be left out counts neither way; every other pair that no label covers is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from stemma.compare import Comparison, compare
from stemma.model import Alignment, Claim, Document, Reading
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve
from tests.quality.halves import rows
from tests.quality.matching import Figures, Pairs, cells_of, figures, fits, handed_on, share

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "pairs"
SIDES = ("a", "b")
PARTS = (
    "dev",
    "held",
    "ways_dev",
    "ways_held",
    "press_dev",
    "press_held",
    "press_more",
    "press4_dev",
    "press4_held",
    "press5_dev",
    "press5_held",
    "press6_dev",
    "press6_held",
    "press7_dev",
    "press8_dev",
    "press8_held",
    "press9_dev",
    "press9_held",
    "press10_dev",
    "press11_dev",
    "press11_held",
)
Cells = frozenset[int]
DISPUTES = ("contradict", "differ")
AT_ODDS = frozenset({*DISPUTES, "updated"})


@dataclass(frozen=True, slots=True)
class Label:
    """Two quotes as code points of their texts, with the relations that are right."""

    quotes: tuple[str, str]
    cells: tuple[Cells, Cells]
    relations: tuple[str, ...]
    kinds: Mapping[str, bool]
    is_open: bool


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """Two reports and what belongs together in them."""

    id: str
    documents: tuple[Document, Document]
    labels: tuple[Label, ...]


@dataclass(slots=True)
class Tally(Pairs):
    """Counts over all cases: besides the pairs, those right by the strict relation, the differences shown, and the
    disputes shown, with those that the labels know."""

    strict: int = 0
    named: int = 0
    unnamed: int = 0
    unfounded: int = 0
    disputes: int = 0
    known: int = 0


def measure(part: str = "dev", only: str = "") -> tuple[dict[str, Figures], list[str]]:
    """Rows by name, and the misses."""
    tally = Tally()
    for case in cases(part):
        if case.id.startswith(only):
            count(case, compared(case), tally)
    made = tally.rows() | {"disputes that are some": share(tally.known, tally.disputes)}
    if not any(label.kinds for case in cases(part) for label in case.labels):
        return made, tally.misses  # which aspects differ is not labelled there
    lax = tally.hits - tally.strict
    made |= {
        "alignments + relation (strict)": figures(tally.strict, tally.wrong + lax, tally.missed + lax),
        "differences": figures(tally.named, tally.unfounded, tally.unnamed),
    }
    return made, tally.misses


@cache
def cases(part: str) -> tuple[Case, ...]:
    """The cases of a part; those whose texts are not here are left out."""
    return tuple(case for entry in _entries(part) if (case := _case(entry)) is not None)


def _entries(part: str) -> Any:
    """The entries of a part."""
    if part in ("dev", "held"):
        return json.loads((FOLDER / f"{part}.json").read_text(encoding="utf-8"))
    found = yaml.safe_load((FOLDER / f"{part}.yaml").read_text(encoding="utf-8"))
    return [{**entry, **{side: _paragraphs(entry[side]) for side in SIDES}} for entry in found]


def _paragraphs(text: str) -> str:
    """A text without empty lines has its headline in the first line, and then three lines to a paragraph."""
    if "\n\n" in text.strip():
        return text.strip()
    head, *lines = text.strip().split("\n")
    return "\n\n".join([head, *(" ".join(lines[at : at + 3]) for at in range(0, len(lines), 3))])


def _case(entry: Mapping[str, Any]) -> Case | None:
    bodies, dates = _bodies(entry)
    if not bodies:
        return None
    documents = tuple(
        document_of(f"{entry['id']}-{side}", body, date=date)
        for side, body, date in zip(SIDES, bodies, dates, strict=True)
    )
    labels = tuple(_label(row, bodies) for row in entry["pairs"])
    return Case(entry["id"], (documents[0], documents[1]), labels)


def _bodies(entry: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    if "a" in entry:
        return [entry[side] for side in SIDES], entry["dates"]
    for row in rows("gvc_pairs_dev.jsonl", "incident", "all") or []:
        if row["id"] == entry["id"]:
            return [f"{row[s]['title']}\n\n{row[s]['text']}" for s in SIDES], [row[s]["date"] for s in SIDES]
    return [], []


def _label(row: Sequence[Any], bodies: Sequence[str]) -> Label:
    cells = tuple(_cells(quote, body) for quote, body in zip(row[:2], bodies, strict=True))
    kinds = {kind.rstrip("?"): not kind.endswith("?") for kind in row[3].split()}
    return Label((row[0], row[1]), (cells[0], cells[1]), tuple(row[2].split()), kinds, len(row) > 4)


def _cells(quote: str, body: str) -> Cells:
    start = body.find(quote)
    if start < 0:
        raise ValueError(f"not in the text: {quote!r}")
    return frozenset(range(start, start + len(quote)))


@cache
def readings_of(case: Case) -> tuple[Reading, ...]:
    """Both readings; a process reads a case once."""
    return tuple(read(document) for document in case.documents)


def compared(case: Case) -> Comparison:
    """What COMPARE makes of the two texts."""
    readings = readings_of(case)
    return compare(case.documents, readings, resolve(case.documents, readings))


def count(case: Case, found: Comparison, tally: Tally) -> None:
    """Add one case to the tally."""
    claims = {claim.id: claim for reading in readings_of(case) for claim in reading.claims}
    held: dict[int, list[Alignment]] = {}
    for alignment in found.alignments:
        if alignment.scope != "between":
            continue
        sides = (cells_of(claims[alignment.a[0]]), cells_of(claims[alignment.b[0]]))
        fitting = [n for n, label in enumerate(case.labels) if all(map(fits, sides, label.cells))]
        for number in fitting:
            held.setdefault(number, []).append(alignment)
        if alignment.relation in DISPUTES:
            tally.disputes += 1
            tally.known += any(not AT_ODDS.isdisjoint(case.labels[n].relations) for n in fitting)
        if not fitting:
            tally.wrong += 1
            tally.misses.append(f"{case.id} FALSE {alignment.relation}: {_words(case, claims, alignment)}")
    for number, label in enumerate(case.labels):
        if number in held:
            _judge(case, label, held[number], tally)
        elif not label.is_open:
            tally.missed += 1
            tally.misses.append(f"{case.id} MISSED {label.relations[0]}: {label.quotes[0]} | {label.quotes[1]}")


def _judge(case: Case, label: Label, given: Sequence[Alignment], tally: Tally) -> None:
    tally.hits += not label.is_open
    relations = [handed_on(alignment.relation) for alignment in given]
    right = any(relation in label.relations for relation in relations)
    if label.is_open:
        return
    tally.related += right
    tally.strict += label.relations[0] in relations
    kinds = {aspect.name.replace(" ", "_") for al in given for aspect in al.differences} - {"wording", "attribution"}
    wanted = {kind for kind, needed in label.kinds.items() if needed}
    tally.named += len(wanted & kinds)
    tally.unnamed += len(wanted - kinds)
    tally.unfounded += len(kinds - label.kinds.keys())
    if not right:
        line = f"{label.relations[0]} got {relations[0]} {sorted(kinds)}"
        tally.misses.append(f"{case.id} RELATION {line}: {label.quotes[0]} | {label.quotes[1]}")


def _words(case: Case, claims: Mapping[str, Claim], alignment: Alignment) -> str:
    def printed() -> Iterator[str]:
        for document, ids in zip(case.documents, (alignment.a, alignment.b), strict=True):
            yield " … ".join(span.of(document.text) for span in claims[ids[0]].spans)

    return " | ".join(printed())


def main(argv: Sequence[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.report_pairs", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("part", nargs="?", choices=PARTS, default="dev")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only", default="")
    arguments = parser.parse_args(argv)
    table, misses = measure(arguments.part, arguments.only)
    for name, row in table.items():
        print(f"{name:34s} {row.precision:6.3f} {row.recall:6.3f} {row.f1:6.3f}")
    if arguments.misses:
        print(*misses, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
