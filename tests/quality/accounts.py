"""Measures alignment on events told by several hands in words of their own: from the raw texts to pairs of claims.

python -m tests.quality.accounts [PART] [--misses]

``held`` and ``held_news`` are tests/cases/accounts, which nothing has learnt from; the others may be looked at. Every
two accounts of an event are a case, compared by themselves or (``_folder`` behind the part) with all accounts of the
event in one folder. A matter is found when a pair of ours covers a passage of it in both accounts
(half of the shorter of the two); a pair that covers none in both is wrong. Its relation is right when it is a label
of passages that it covers; an agreement is right when a label says that they agree, or that one refines the other.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from training.accounts import Account, Told, told

from stemma.compare import compare
from stemma.compare.concluding import AGREEING
from stemma.model import Alignment, Claim, Document, Reading
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve
from tests.quality.matching import Cells, Figures, Pairs, cells, cells_of, fits, handed_on, main_of, share

ROOT = Path(__file__).resolve().parents[2]
FILES = {
    "held": ROOT / "tests/cases/accounts/held.txt",
    "held_news": ROOT / "tests/cases/accounts/held_news.txt",
    "weighing": ROOT / "training/weighing/accounts.txt",
    "news": ROOT / "training/weighing/accounts_news.txt",
}
FOLDER = "_folder"
PARTS = (*FILES, *(f"{part}{FOLDER}" for part in FILES))
Passages = tuple[tuple[Cells, int], ...]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """One account, read."""

    document: Document
    reading: Reading
    passages: Passages


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """Two accounts of one event, and the accounts that they are compared with."""

    title: str
    texts: tuple[Text, Text]
    folder: tuple[Text, ...]
    labels: Mapping[Pair, tuple[str, ...]]
    """The relations that can be defended of two passages on one matter, by their numbers in the two texts."""

    @property
    def shared(self) -> set[int]:
        """The matters that both tell of."""
        one, two = ({number for _, number in text.passages} for text in self.texts)
        return one & two


@cache
def cases(part: str) -> tuple[Case, ...]:
    """Every two accounts of an event."""
    events = enumerate(told(FILES[part.removesuffix(FOLDER)]))
    is_folder = part.endswith(FOLDER)
    return tuple(case for number, event in events for case in _cases(event, number, is_folder=is_folder))


def _cases(event: Told, number: int, *, is_folder: bool) -> Iterator[Case]:
    texts = tuple(_text(f"{number}{n}", account) for n, account in enumerate(event.accounts))
    for sides in itertools.combinations(range(len(texts)), 2):
        labels = {
            (one[1], other[1]): stand.relations
            for stand in event.stands
            for one, other in [stand.places]
            if (one[0], other[0]) == sides
        }
        pair = texts[sides[0]], texts[sides[1]]
        yield Case(event.title, pair, texts if is_folder else pair, labels)


def _text(name: str, account: Account) -> Text:
    document = document_of(name, account.text)
    passages = tuple((cells([(start, end)]), number) for start, end, number in account.passages)
    return Text(document, read(document), passages)


def measure(part: str) -> tuple[dict[str, Figures], list[str]]:
    """The rows, and a line for each miss."""
    tally = Pairs()
    agreements, borne_out = 0, 0
    for case in cases(part):
        found: set[int] = set()
        right: set[int] = set()
        for alignment, a, b in _pairs(case):
            pairs = list(itertools.product(covered(case.texts[0], a), covered(case.texts[1], b)))
            labels = {label for pair in pairs for label in case.labels.get(pair, ())}
            matters = {case.texts[0].passages[one][1] for one, other in pairs if (one, other) in case.labels}
            found |= matters
            relation = "differ" if alignment.relation == "updated" else handed_on(alignment.relation)
            right |= matters if relation in labels else set()
            agreements += relation in AGREEING
            borne_out += relation in AGREEING and not labels.isdisjoint(AGREEING)
            words = f"{_words(case.texts[0], a)} | {_words(case.texts[1], b)}"
            tally.wrong += not matters
            if not matters or relation not in labels:
                tally.misses.append(f"{case.title} {'RELATION' if matters else 'WRONG'} {relation}: {words}")
        tally.hits += len(found)
        tally.missed += len(case.shared - found)
        tally.related += len(right)
        tally.misses += [f"{case.title} MISSED {_passages(case, number)}" for number in sorted(case.shared - found)]
    return tally.rows() | {"agreements right": share(borne_out, agreements)}, tally.misses


def _pairs(case: Case) -> Iterator[tuple[Alignment, Claim, Claim]]:
    """The claims of both accounts that COMPARE puts side by side."""
    sides = [{claim.id: claim for claim in text.reading.claims} for text in case.texts]
    for alignment in _alignments(case.folder):
        if alignment.scope == "between" and alignment.a[0] in sides[0] and alignment.b[0] in sides[1]:
            yield alignment, sides[0][alignment.a[0]], sides[1][alignment.b[0]]


@cache
def _alignments(texts: tuple[Text, ...]) -> tuple[Alignment, ...]:
    documents = tuple(text.document for text in texts)
    readings = tuple(text.reading for text in texts)
    return compare(documents, readings, resolve(documents, readings)).alignments


def covered(text: Text, claim: Claim) -> list[int]:
    """The passages of a text that a claim of it covers."""
    mine = cells_of(claim)
    return [number for number, (wanted, _) in enumerate(text.passages) if fits(mine, wanted)]


def _words(text: Text, claim: Claim) -> str:
    return " … ".join(span.of(text.document.text) for span in claim.spans)


def _passages(case: Case, number: int) -> str:
    sides = (
        " / ".join(text.document.text[min(at) : max(at) + 1] for at, n in text.passages if n == number)
        for text in case.texts
    )
    return " | ".join(sides)


if __name__ == "__main__":
    sys.exit(main_of("accounts", __doc__, measure, PARTS, "held"))
