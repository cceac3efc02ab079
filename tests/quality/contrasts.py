"""How well one other detail is seen where all else is nearly the same, in two texts and in two sentences.

python -m tests.quality.contrasts [dev|dev2|held|held2|held3] [--misses]

Each pair is compared twice: as two texts of one sentence, the whole way, and as two single sentences. ``agree`` and
``refine`` are right when we say agree or refines, ``differ`` when we say differ, contradict or updated; where nothing
is put side by side, nothing is said to be the same: that is right for ``differ``. ``differences not taken for
agreement`` is a share of the pairs that differ: what users must be able to rely on.
"""

from __future__ import annotations

import sys
from pathlib import Path

from stemma.compare import compare
from stemma.compare.concluding import AGREEING
from stemma.pairs import compare_sentences, document_of
from stemma.read import read
from stemma.resolve import resolve
from tests.quality.matching import Figures, handed_on, main_of, share

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "contrasts"
PARTS = ("dev", "dev2", "held", "held2", "held3")


def measure(part: str) -> tuple[dict[str, Figures], list[str]]:
    """The rows, and a line for each pair that is wrong as two texts or as two sentences."""
    misses: list[str] = []
    rows: dict[str, Figures] = {}
    for name, relation_of in (("two texts", as_texts), ("two sentences", as_sentences)):
        right, confused = 0, 0
        known = pairs(part)
        for label, a, b in known:
            relation = relation_of(a, b)
            told = "agree" if relation in AGREEING else "differ"
            wanted = "differ" if label == "differ" else "agree"
            right += told == wanted
            confused += told == "agree" != wanted
            if told != wanted:
                misses.append(f"{name} want {label} got {relation}: {a} | {b}")
        rows[f"{name}: right"] = share(right, len(known))
        apart = sum(label == "differ" for label, _, _ in known)
        rows[f"{name}: differences not taken for agreement"] = share(apart - confused, apart)
    return rows, misses


def pairs(part: str) -> list[tuple[str, str, str]]:
    """(label, A, B), in the order of the file."""
    lines = (FOLDER / f"{part}.txt").read_text(encoding="utf-8").splitlines()
    found = [tuple(line.split(" | ")) for line in lines if line and not line.startswith("#")]
    return [(label, a, b) for label, a, b in found]


def as_texts(a: str, b: str) -> str:
    """The relation of two texts of one sentence, or ``unrelated``; of several claims the gravest counts."""
    documents = (document_of("a", a), document_of("b", b))
    readings = tuple(read(document) for document in documents)
    found = [x for x in compare(documents, readings, resolve(documents, readings)).alignments if x.scope == "between"]
    apart = [handed_on(x.relation) for x in found if x.relation not in AGREEING]
    return next(iter([*apart, *(x.relation for x in found)]), "unrelated")


def as_sentences(a: str, b: str) -> str:
    """The relation of two single sentences."""
    return compare_sentences(a, b).relation


if __name__ == "__main__":
    sys.exit(main_of("contrasts", __doc__, measure, PARTS, "held"))
