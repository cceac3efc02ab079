"""Measures folders of two matters each: who rests on whom, which labelled pairs are shown, what crosses the matters.

python -m tests.quality.mixed [dev|held] [--misses]

A pair is shown when two aligned claims have half of the shorter of each two passages in common. An edge counts when
it leads from one held text to another, over documents that are not held too. An agreement between texts of two
matters may be right where one mentions the other's matter; most are not.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from stemma.compare import Comparison
from stemma.model import Claim, Document
from tests.quality.folders import folder_case
from tests.quality.matching import Figures, cells_of, figures, handed_on, main_of, share

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "mixed"
PARTS = ("dev", "held")
TURNED = {"a_refines_b": "b_refines_a", "b_refines_a": "a_refines_b"}
AGREEING = frozenset({"agree", "a_refines_b", "b_refines_a"})
Shown = tuple[str, frozenset[int], str, frozenset[int], str]


def measure(part: str = "dev") -> tuple[dict[str, Figures], list[str]]:
    """Rows by name, and the misses."""
    shown, right, apart, wanted, traps = 0, 0, 0, 0, 0
    inside, agreed = 0, 0
    edges = [0, 0, 0]
    misses: list[str] = []
    for folder in yaml.safe_load((FOLDER / f"{part}.yaml").read_text(encoding="utf-8")):
        case = folder_case(folder["texts"])
        found = case.compare()
        pairs = list(_shown(case.documents, {c.id: c for r in case.read() for c in r.claims}, found))
        for label in folder["pairs"]:
            given = set(_given(folder["texts"], label, pairs))
            if label[4] == "unrelated":
                traps, apart = traps + 1, apart + (not given)
            else:
                wanted, shown, right = wanted + 1, shown + bool(given), right + (label[4] in given)
            if bool(given) == (label[4] == "unrelated") or (given and label[4] not in given):
                misses.append(f"{folder['id']} {label[4]} got {sorted(given)}: {label[1]} | {label[3]}")
        of = {text: matter for matter, texts in folder["matters"].items() for text in texts}
        for one, _, two, _, relation in pairs:
            agreed += relation in AGREEING
            inside += relation in AGREEING and of[one] == of[two]
        for at, names in enumerate(_edges(folder, case.documents, found)):
            edges[at] += len(names)
            misses += [f"{folder['id']} {('', 'EDGE TOO MANY', 'EDGE MISSED')[at]} {pair}" for pair in names if at]
    rows = {
        "who rests on whom": figures(*edges),
        "labelled pairs shown": share(shown, wanted),
        "with the relation": share(right, wanted),
        "look-alikes kept apart": share(apart, traps),
        "agreements inside one matter": share(inside, agreed),
    }
    return rows, misses


def _shown(documents: Sequence[Document], claims: Mapping[str, Claim], found: Comparison) -> Iterator[Shown]:
    name = {document.id: Path(document.path).stem for document in documents}
    for alignment in found.alignments:
        if alignment.scope == "between" and alignment.a and alignment.b:
            a, b = claims[alignment.a[0]], claims[alignment.b[0]]
            yield name[a.document], cells_of(a), name[b.document], cells_of(b), handed_on(alignment.relation)


def _given(texts: Mapping[str, str], label: Sequence[str], pairs: Sequence[Shown]) -> Iterator[str]:
    """The relations that the two passages of a label are shown with."""
    one, words, two, other, _ = label
    left, right = (_place(texts[text], quote) for text, quote in ((one, words), (two, other)))
    for first, mine, second, theirs, relation in pairs:
        if (first, second) == (one, two) and _meets(mine, left) and _meets(theirs, right):
            yield relation
        elif (second, first) == (one, two) and _meets(theirs, left) and _meets(mine, right):
            yield TURNED.get(relation, relation)


def _place(text: str, quote: str) -> frozenset[int]:
    start = text.index(quote)
    return frozenset(range(start, start + len(quote)))


def _meets(mine: frozenset[int], wanted: frozenset[int]) -> bool:
    return len(mine & wanted) * 2 >= min(len(mine), len(wanted))


def _edges(
    folder: Mapping[str, Any], documents: Sequence[Document], found: Comparison
) -> tuple[set[tuple[str, str]], set[tuple[str, str]], set[tuple[str, str]]]:
    """Edges between held texts: right, too many, missed; one that follows from two of the list is not too many."""
    name = {document.id: Path(document.path).stem for document in documents}
    listed = set()
    for line in folder["rests"]:
        derived, _, source = (part.strip() for part in line.partition("<"))
        listed |= {(derived, text) for text in folder["texts"] if source == text or source.startswith((f"{text} ",))}
    known = set(listed)
    for _ in documents:
        known |= {(a, d) for a, b in known for c, d in known if b == c}
    rests: dict[str, set[str]] = {}
    for edge in found.stemma.edges:
        if edge.directed:
            rests.setdefault(edge.derived, set()).add(edge.source)
    given = {(name[text], name[end]) for text in name for end in _ends(text, rests, frozenset(name))}
    return given & listed, given - known, listed - given


def _ends(text: str, rests: Mapping[str, set[str]], held: frozenset[str]) -> set[str]:
    """The held texts that one rests on, over documents that are not held."""
    ends: set[str] = set()
    ahead, seen = list(rests.get(text, ())), {text}
    while ahead:
        node = ahead.pop()
        if node not in seen:
            seen.add(node)
            ends |= {node} & held
            ahead += rests.get(node, ()) if node not in held else ()
    return ends


if __name__ == "__main__":
    sys.exit(main_of("mixed", __doc__, measure, PARTS))
