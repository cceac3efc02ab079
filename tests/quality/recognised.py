"""The recogniser against re3d in re3d's own convention: spans of seven kinds, strict or overlapping, and a sure tier.

A mention is strictly right with exactly the labelled characters and kind. ``named`` are persons, organisations and
places with a capitalised word in them. ``certain``: named phrases of which the network is sure and whose end and kind
are also those of a mention that the reading gives, organisation or place being one. The packaged weights have seen
every source here but Wikipedia; ``tests.quality.recognised_by_source`` reads each source by weights that have not
seen it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from stemma.read import read
from stemma.read.recognised import certain, recognised
from stemma.read.recognising.words import KINDS
from tests.quality import entities
from tests.quality.matching import Figures, harmonic
from tests.read.page import document

Place = tuple[int, int, str]
UNSEEN = ("Wikipedia",)


@dataclass(slots=True)
class Tally:
    """Counts of what was wanted, given and right."""

    gold: int = 0
    found: int = 0
    hits: int = 0

    def add(self, gold: set[Place], found: set[Place], hits: int | None = None) -> None:
        """One text; without ``hits`` those are counted that are the same."""
        self.gold += len(gold)
        self.found += len(found)
        self.hits += len(gold & found) if hits is None else hits

    def figures(self) -> Figures:
        """Precision, recall, F1."""
        precision, recall = self.hits / max(1, self.found), self.hits / max(1, self.gold)
        return Figures(precision, recall, harmonic(precision, recall), f"of {self.gold}")


@dataclass(slots=True)
class Tallies:
    """What is told of the texts added so far."""

    rows: dict[str, Tally] = field(default_factory=dict)

    def add(self, item: dict) -> None:
        """Read one text of re3d."""
        text = item["text"]
        gold = {(e["start"], e["end"], e["type"]) for e in item["entities"] if e["outer"] and e["type"] in KINDS}
        phrases = recognised(text)
        found = {(p.start, p.end, p.kind) for p in phrases}
        named = {place for place in gold if _is_named(text, place)}
        ours = {place for place in found if _is_named(text, place)}
        agreed = {(p.start, p.end, p.kind) for p in certain(phrases, read(document(text)).mentions)} & ours
        self._row("all seven kinds, strict").add(gold, found)
        self._row("all seven kinds, overlap").add(gold, found, overlapping(gold, found))
        self._row("named, strict").add(named, ours)
        self._row("named, article aside").add({_bare(text, p) for p in named}, {_bare(text, p) for p in ours})
        self._row("named, certain tier").add(named, agreed)
        for kind in entities.KINDS:
            self._row(f"named, strict: {kind}").add(*({p for p in some if p[2] == kind} for some in (named, ours)))

    def _row(self, name: str) -> Tally:
        return self.rows.setdefault(name, Tally())

    def figures(self) -> dict[str, Figures]:
        """All rows."""
        return {name: tally.figures() for name, tally in self.rows.items()}


def unseen() -> dict[str, Figures]:
    """The packaged weights on the source that they have not seen."""
    tallies = Tallies()
    for item in items():
        if item["source"] in UNSEEN:
            tallies.add(item)
    return tallies.figures()


def items() -> Iterator[dict]:
    """All texts of re3d, by file."""
    for path in sorted(entities.FOLDER.glob("*.jsonl")):
        yield from (json.loads(line) for line in path.read_text("utf-8").splitlines() if line)


def overlapping(gold: set[Place], found: set[Place]) -> int:
    """Labelled mentions that one of ours of the same kind touches, one to one, in reading order."""
    left, hits = sorted(gold), 0
    for start, end, kind in sorted(found):
        hit = next((g for g in left if g[2] == kind and g[0] < end and start < g[1]), None)
        if hit is not None:
            left.remove(hit)
            hits += 1
    return hits


def _is_named(text: str, place: Place) -> bool:
    return place[2] in entities.KINDS and entities.is_named(text[place[0] : place[1]])


def _bare(text: str, place: Place) -> Place:
    article = entities.ARTICLE.match(text, place[0], place[1])
    return (article.end() if article else place[0]), place[1], place[2]
