"""Measures alignment on events told by several hands in words of their own: from the raw texts to pairs of claims.

python -m tests.quality.accounts [PART] [--misses]

``held`` is tests/cases/accounts/held.txt, which nothing has learnt from; ``weighing`` may be looked at. Every two
accounts of an event are a case. A matter is found when a pair of ours covers a passage of it in both accounts (half
of the shorter of the two); a pair that covers none in both is wrong.
"""

from __future__ import annotations

import argparse
import itertools
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from training.accounts import Account, told

from stemma.compare import compare
from stemma.model import Claim, Document, Reading
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve
from tests.quality.matching import Cells, Figures, cells, figures, fits, print_table

ROOT = Path(__file__).resolve().parents[2]
FILES = {"held": ROOT / "tests/cases/accounts/held.txt", "weighing": ROOT / "training/weighing/accounts.txt"}
Passages = tuple[tuple[Cells, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """One account, read."""

    document: Document
    reading: Reading
    passages: Passages


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """Two accounts of one event."""

    title: str
    texts: tuple[Text, Text]

    @property
    def shared(self) -> set[int]:
        """The matters that both tell of."""
        one, two = ({number for _, number in text.passages} for text in self.texts)
        return one & two


@cache
def cases(part: str) -> tuple[Case, ...]:
    """Every two accounts of an event."""
    return tuple(
        Case(event.title, pair)
        for number, event in enumerate(told(FILES[part]))
        for pair in itertools.combinations([_text(f"{number}{n}", a) for n, a in enumerate(event.accounts)], 2)
    )


def _text(name: str, account: Account) -> Text:
    document = document_of(name, account.text)
    passages = tuple((cells([(start, end)]), number) for start, end, number in account.passages)
    return Text(document, read(document), passages)


def measure(part: str) -> tuple[dict[str, Figures], list[str]]:
    """The row of alignments, and a line for each miss."""
    hits = wrong = missed = 0
    misses: list[str] = []
    for case in cases(part):
        found: set[int] = set()
        for a, b in _pairs(case):
            matters = {x for x, y in itertools.product(_told(case.texts[0], a), _told(case.texts[1], b)) if x == y}
            if not matters:
                wrong += 1
                misses.append(f"{case.title} WRONG {_words(case.texts[0], a)} | {_words(case.texts[1], b)}")
            found |= matters
        hits, missed = hits + len(found), missed + len(case.shared - found)
        misses += [f"{case.title} MISSED {_passages(case, number)}" for number in sorted(case.shared - found)]
    return {"alignments": figures(hits, wrong, missed)}, misses


def _pairs(case: Case) -> Iterator[tuple[Claim, Claim]]:
    """The claims that COMPARE puts side by side."""
    documents = tuple(text.document for text in case.texts)
    readings = tuple(text.reading for text in case.texts)
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    for alignment in compare(documents, readings, resolve(documents, readings)).alignments:
        if alignment.scope == "between":
            yield claims[alignment.a[0]], claims[alignment.b[0]]


def _told(text: Text, claim: Claim) -> set[int]:
    mine = cells((span.start, span.end) for span in claim.spans)
    return {number for wanted, number in text.passages if fits(mine, wanted)}


def _words(text: Text, claim: Claim) -> str:
    return " … ".join(span.of(text.document.text) for span in claim.spans)


def _passages(case: Case, number: int) -> str:
    sides = (
        " / ".join(text.document.text[min(at) : max(at) + 1] for at, n in text.passages if n == number)
        for text in case.texts
    )
    return " | ".join(sides)


def main(argv: Sequence[str]) -> int:
    """Print the row."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.accounts", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("part", nargs="?", choices=FILES, default="held")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args(argv)
    table, misses = measure(arguments.part)
    print_table(table, misses if arguments.misses else ())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
