"""Learns how far to follow the comparators and how far the taught reader where claims of texts agree.

    python -m training.weighed_claims [--write]

As ``training/weighed.py`` does it for single sentences, from the claims that the comparators let agree: in the events told
by several hands and the blocks of details of ``training/weighing``, which the reader has not learnt from, and in the pairs
of reports that may be looked at (those that rules were made on count half). Runs where Stemma is installed for
development; about six minutes. Prints what each fifth of the cases gives when it is left out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product
from unittest.mock import patch

from tests.quality import accounts as told
from tests.quality import report_pairs
from tests.quality.matching import cells_of, fits

import stemma.compare.accounts as comparing
from stemma.compare import compare
from stemma.compare.aligning.align import Proposal
from stemma.compare.read_again import TABLE as NAME
from stemma.compare.read_again import BESIDES, found_in, seen_in
from stemma.compare.together import RELATIONS
from stemma.compare.weighed_reading import AGREEING, Seen
from stemma.model import Aspect, Claim, Document, Reading, Relation
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve
from training import weighed
from training.sets import details
from training.weighed import HERE, LOOKED_AT, Pair, Rows, learn, left_out, often, write, written

TABLE = weighed.TABLE.with_name(f"{NAME}.yaml")
PARTS = ("dev", "ways_dev", "press_dev", "press_more", "press4_dev", "press5_dev")
NATURAL = ("press6_dev", "press7_dev", "press11_dev")
"""Pairs of reports as they naturally are, which the reader has not learnt from."""
EVENTS = ("weighing", "news")
OFTEN = 12
"""Differences seen in so many pairs are weighed."""
UNRELATED = RELATIONS.index("unrelated")
ALIKE, BASE_OTHER = 2, 11
"""How many pairs of a block that say the same are taken, and the number of the pair in which few words are changed."""
OF_ALIKE, OF_OTHER = 0.15, 0.3
"""Their weights: in a block more is the same than in two reports, and reports are what it is for."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Two claims side by side, with what is known of them."""

    claims: tuple[Claim, Claim]
    seen: Seen


def shown(documents: Sequence[Document], readings: Sequence[Reading]) -> list[Shown]:
    """The claims of two texts that COMPARE lets agree, but for a doing in common or with one, or that differ only in
    what words leave open; none read again."""
    known: dict[tuple[str, str], Seen] = {}

    def kept(proposal: Proposal, relation: Relation, aspects: Sequence[Aspect]) -> tuple[Aspect, ...]:
        known[proposal.a.id, proposal.b.id] = seen_in(proposal, relation, aspects)
        return tuple(aspects)

    def lacking(proposal: Proposal, relation: Relation, aspects: Sequence[Aspect]) -> tuple[Aspect, ...]:
        known[proposal.a.id, proposal.b.id] = seen_in(proposal, relation, aspects, lacking=True)
        return tuple(aspects)

    with patch.object(comparing, "read_again", kept), patch.object(comparing, "read_as_wholes", lacking):
        found = compare(documents, readings, resolve(documents, readings)).alignments
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    sides = [(one.a[0], one.b[0]) for one in found if one.scope == "between"]
    return [Shown((claims[a], claims[b]), seen) for a, b in sides if (seen := known.get((a, b))) is not None]


def pairs() -> list[Pair]:
    """All that is learnt from, one way round."""
    return [*_of_reports(), *_of_events(), *_of_blocks()]


def _of_reports() -> Iterator[Pair]:
    for part, case in ((part, one) for part in (*PARTS, *NATURAL) for one in report_pairs.cases(part)):
        weight = 1.0 if part in NATURAL else LOOKED_AT
        for one in shown(case.documents, report_pairs.readings_of(case)):
            sides = [cells_of(claim) for claim in one.claims]
            labels = [label for label in case.labels if all(map(fits, sides, label.cells))]
            yield _pair(case.id, one.seen, {name for label in labels for name in label.relations}, weight)


def _of_events() -> Iterator[Pair]:
    for case in (one for part in EVENTS for one in told.cases(part)):
        for one in shown([text.document for text in case.texts], [text.reading for text in case.texts]):
            sides = [told.covered(text, claim) for text, claim in zip(case.texts, one.claims, strict=True)]
            labels = {name for pair in product(*sides) for name in case.labels.get(pair, ())}
            yield _pair(case.title, one.seen, labels, 1.0)


def _of_blocks() -> Iterator[Pair]:
    """Claims of two texts of one sentence each: ways of saying the same, and one detail changed by few words, where
    only a claim with changed words is at odds with the other text."""
    for number, group in enumerate(details(HERE / "weighing/details.txt")):
        for one, other, _ in group[:ALIKE]:
            for found in _beside(one, other):
                yield _pair(f"block {number}", found.seen, {"agree"}, OF_ALIKE)
        base, other, _ = group[BASE_OTHER]
        changed = _changed(base, other)
        for found in _beside(base, other):
            is_same = all(cells.isdisjoint(some) for cells, some in zip(map(cells_of, found.claims), changed, strict=True))
            yield _pair(f"block {number}", found.seen, {"agree"} if is_same else {"differ", "contradict"}, OF_OTHER)


def _beside(one: str, other: str) -> list[Shown]:
    documents = [document_of("a", one), document_of("b", other)]
    return shown(documents, [read(document) for document in documents])


def _changed(one: str, other: str) -> tuple[set[int], set[int]]:
    """The places of the words that only one of the two has."""
    sides = [list(re.finditer(r"\S+", text)) for text in (one, other)]
    apart: tuple[set[int], set[int]] = (set(), set())
    blocks = SequenceMatcher(None, *([match[0] for match in side] for side in sides), autojunk=False).get_opcodes()
    for kind, *at in blocks:
        if kind != "equal":
            for some, side, first, last in zip(apart, sides, at[::2], at[1::2], strict=True):
                some.update(n for match in side[first:last] for n in range(match.start(), match.end()))
    return apart


def _pair(group: str, seen: Seen, labels: set[str], weight: float) -> Pair:
    """Passages that no label covers tell of two matters; an update is a difference."""
    right = {RELATIONS.index("differ" if name == "updated" else name) for name in labels}
    return Pair(
        group=group,
        told=seen.relation,
        seen=frozenset(f"{one.name} {one.result}" for one in seen.differences),
        shape=seen.shape,
        likely=tuple(seen.likely),
        right=frozenset(right or {UNRELATED}),
        weight=weight,
        besides=tuple(seen.besides.values()),
    )


def _report(judged: Sequence[tuple[Pair, Rows]]) -> None:
    """What is right of the relations, and of the agreements that are shown, before and after."""
    for name, some in (("told by several hands, or naturally", [one for one in judged if one[0].weight == 1.0]),
                       ("blocks", [one for one in judged if one[0].weight < LOOKED_AT]),
                       ("looked at", [one for one in judged if one[0].weight == LOOKED_AT])):  # fmt: skip
        for makes in (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.1):
            right = total = agreeing = borne_out = 0
            for pair, chance in some:
                likely = dict(zip(RELATIONS, (float(one) for one in chance), strict=True))
                relation = found_in(pair.told, likely, {"stands": 0.5, "makes": makes}) if makes else pair.told
                labels = {RELATIONS[n] for n in pair.right}
                total += UNRELATED not in pair.right
                right += relation in labels
                agreeing += relation in AGREEING
                borne_out += relation in AGREEING and not labels.isdisjoint(AGREEING)
            print(f"{name}, made from {makes}: relations {right}/{total}, agreements {borne_out}/{agreeing}")


def main(argv: Sequence[str]) -> int:
    """Print what is learnt; write the table when asked."""
    found = pairs()
    aspects = often(found, OFTEN)
    _report(left_out(found, aspects))
    text = written(aspects, learn(found, aspects), BESIDES)
    print(text)
    if "--write" in argv:
        write(text, TABLE)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
