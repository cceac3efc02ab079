"""Measures what READ takes from whole texts against labels of people who never saw the tool.

python -m tests.quality.readings [dev|dev2|dev3|dev4|dev5|dev6|dev7|dev8|held] [--misses] [--only ID]

A claim of ours is right when it has half of the code points in common with a labelled one, taken together, or has
nearly all of the label's words and fits no other label. By whom, how firmly, denied or not and with which numbers are
judged over the claims found. A source is right when the entity that is named has a form with the words of the label;
the whole report's own document and its signatory may stand in a chain or not. What a person marked as background may
be found or not, and so may what we give as background.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from stemma.ingest.masthead import masthead
from stemma.model import Claim, Document, Link, Reading
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve
from tests.quality.matching import Cells, Figures, cells_of, figures, fits, match, print_table, share

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "readings"
PARTS = ("dev", "dev2", "dev3", "dev4", "dev5", "dev6", "dev7", "dev8", "held")
BETWEEN = " … "
MOST = 0.8
WHOLE_REPORT = ("document", "author-of-document")
FIELDS = ("by whom", "innermost source", "modality", "polarity", "numbers")
_WORD = re.compile(r"\w+")
_REFUSED = re.compile(r"\b(?:refus|declin|fail)(?:e|es|ed|ing|s)? (?:\w+ ){0,3}to\b")
"""Not done, or done without a "not": people label either."""
_EMPTY = frozenset(
    {"the", "a", "an", "of", "and", "in", "for", "at", "to", "by", "on", "its", "his", "her", "their", "s"}
)
Label = Mapping[str, Any]


@dataclass(slots=True)
class Tally:
    """Counts over all texts, and a line for each thing that is wrong."""

    found: int = 0
    missed: int = 0
    invented: int = 0
    sound: int = 0
    right: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def rows(self) -> dict[str, Figures]:
        """The rows of the table."""
        wanted = self.found + self.missed
        return {
            "claims": figures(self.found, self.invented, self.missed),
            **{name: share(self.right[name], self.found) for name in FIELDS},
            "all of it right": figures(
                self.sound, self.invented + self.found - self.sound, self.missed + self.found - self.sound
            ),
            "labelled claims with all right": share(self.sound, wanted),
        }


def measure(part: str = "dev", only: str = "") -> tuple[dict[str, Figures], list[str]]:
    """Rows by name, and the misses."""
    tally = Tally()
    for case in cases(part):
        if case["id"].startswith(only):
            _count(case, tally)
    return tally.rows(), tally.misses


@cache
def cases(part: str) -> tuple[Label, ...]:
    """The texts of a part with their labels."""
    return tuple(yaml.safe_load((FOLDER / f"{part}.yaml").read_text(encoding="utf-8")))


def _count(case: Label, tally: Tally) -> None:
    document = document_of(case["id"], case["text"], date=case["date"])
    document = replace(document, publisher=masthead(case["text"]).publisher)
    reading = read(document)
    names = _forms(document, reading)
    placed = list(zip(case["claims"], places(case), strict=True))
    gold = [{"text": 0, "core": not label.get("optional", False), **label} for label, _ in placed]
    mine = [cells_of(claim) for claim in reading.claims]
    taken = match(gold, [{"text": 0}] * len(mine), [[words] for _, words in placed], mine)
    taken |= _covered(taken, [words for _, words in placed], mine)
    of_mine = {j: i for i, j in taken.items()}
    for j, claim in enumerate(reading.claims):
        if j not in of_mine and not claim.background and not any(fits(mine[j], words) for _, words in placed):
            tally.invented += 1
            tally.misses.append(f"{case['id']} INVENTED {_words(document, claim)} || {_chain(claim, names)}")
    for i, label in enumerate(gold):
        if not label["core"]:
            continue
        if i not in taken:
            tally.missed += 1
            tally.misses.append(f"{case['id']} MISSED {label['words']}")
            continue
        claim = reading.claims[taken[i]]
        wrong = dict(_wrong(label, claim, reading, document, names))
        tally.found += 1
        tally.sound += not wrong
        tally.right.update(name for name in FIELDS if name not in wrong)
        for name, told in wrong.items():
            if name != "innermost source":
                tally.misses.append(f"{case['id']} {name.upper()} {told}: {_words(document, claim)}")


def _covered(taken: Mapping[int, int], wanted: Sequence[Cells], mine: Sequence[Cells]) -> dict[int, int]:
    """Labels left over whose words stand in a claim of ours left over, most of all in the shortest one: a claim may
    keep the words that bring it in ("called the letter a forgery")."""
    free = sorted(set(range(len(mine))) - set(taken.values()), key=lambda j: len(mine[j]))
    found: dict[int, int] = {}
    for i, words in enumerate(wanted):
        inside = (j for j in free if j not in found.values() and len(words & mine[j]) >= MOST * len(words))
        if i not in taken and (j := next(inside, None)) is not None:
            found[i] = j
    return found


def places(case: Label) -> Iterator[Cells]:
    """Where the words of each label stand; ValueError when they do not."""
    text, begun = case["text"], 0
    for label in case["claims"]:
        covered: set[int] = set()
        at, first = begun, None
        for piece in label["words"].split(BETWEEN):
            start = text.find(piece, at)
            if start < 0 and first is None:
                start = text.find(piece)
            if start < 0:
                raise ValueError(f"{case['id']}: not in the text: {piece!r}")
            first = start if first is None else first
            at = start + len(piece)
            covered.update(range(start, at))
        begun = first or 0
        yield frozenset(covered)


def _wrong(
    label: Label, claim: Claim, reading: Reading, document: Document, names: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Each field that is not as labelled, with what was wanted and what was given."""
    ways = [label["by"], *label.get("accept", ())]
    links = [link for link in claim.chain if link.level != "publisher"]
    cued = [link for link in links if link.level not in WHOLE_REPORT]
    given = _chain(claim, names)
    if not any(_same_chain(way, some, names) for way in ways for some in (links, cued)):
        yield "by whom", f"{ways[0]} got {given}"
        if not any(_same_chain(way[-1:], some[-1:], names) for way in ways for some in (links, cued)):
            yield "innermost source", f"{ways[0]} got {given}"
    if claim.modality not in (label["firm"], *label.get("also_firm", ())):
        yield "modality", f"{label['firm']} got {claim.modality}"
    if claim.negated != label["negated"] and not _REFUSED.search(label["words"]):
        yield "polarity", f"{label['negated']} got {claim.negated}"
    printed = {one.id: one.span.of(document.text) for one in reading.quantities}
    numbers = [printed[one] for one in claim.quantities]
    if lacking := [n for n in label["numbers"] if not any(_same_number(n, one) for one in numbers)]:
        yield "numbers", f"{lacking} not in {numbers}"


def _same_number(wanted: str, given: str) -> bool:
    """The words of one begin those of the other: ours may hold what is counted."""
    left, right = wanted.casefold().removeprefix("a further "), given.casefold()
    return left in right or (right in left and len(right) * 2 >= len(left))


def _forms(document: Document, reading: Reading) -> dict[str, frozenset[str]]:
    """All forms of the entity of each mention."""
    printed = {mention.id: mention.span.of(document.text) for mention in reading.mentions}
    forms: dict[str, frozenset[str]] = {}
    for entity in resolve([document], [reading]):
        words = frozenset(printed[one] for one in entity.mentions)
        forms |= dict.fromkeys(entity.mentions, words)
    return forms


def _same_chain(wanted: Sequence[str], links: Sequence[Link], names: Mapping[str, frozenset[str]]) -> bool:
    return len(wanted) == len(links) and all(map(_same_source, wanted, links, [names] * len(links)))


def _same_source(wanted: str, link: Link, names: Mapping[str, frozenset[str]]) -> bool:
    if wanted == "unnamed" or link.source == "unnamed":
        return wanted == link.source
    want = _core(wanted)
    return any(have and (have <= want or want <= have) for have in map(_core, names.get(link.source, ())))


def _core(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.casefold())) - _EMPTY


def _chain(claim: Claim, names: Mapping[str, frozenset[str]]) -> list[str]:
    """The chain as it is printed in a miss: of each entity its longest form."""
    links = [link.source for link in claim.chain if link.level != "publisher"]
    return [max(sorted(names.get(source, {source})), key=len) for source in links]


def _words(document: Document, claim: Claim) -> str:
    return BETWEEN.join(span.of(document.text) for span in claim.spans).replace("\n", " ")


def main(argv: Sequence[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.readings", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("part", nargs="?", choices=PARTS, default="dev")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only", default="")
    arguments = parser.parse_args(argv)
    table, misses = measure(arguments.part, arguments.only)
    print_table(table, misses if arguments.misses else ())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
