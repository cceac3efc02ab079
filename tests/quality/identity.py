"""Clusters of names over many texts against labelled groups: B-cubed, and how many labelled "different" are joined.

    python -m tests.quality.identity

Every string of ``../shared/data/names`` is a name in a text of its own; strings that labels call the same are one
group. Half of the groups (by a hash of the smallest string) are for tuning, the other half is reported. What labels
do not say counts as different, so that precision is a lower bound.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from stemma.model import Mention, MentionKind, Reading, Span
from stemma.resolve import resolve
from tests.documents import MAKER, document

NAMES = Path(__file__).resolve().parents[3] / "shared" / "data" / "names"
KINDS: dict[str, MentionKind] = {"person": "person", "place": "place", "org": "organisation"}
HALVES = ("tuning", "reported")


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """``gold`` maps each string to its group; ``apart`` are the pairs that labels call different."""

    gold: dict[str, str]
    apart: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """B-cubed, and of ``apart`` labelled pairs how many ended in one cluster."""

    strings: int
    precision: float
    recall: float
    f1: float
    joined: int
    apart: int


def load(path: Path, half: str) -> Groups:
    """The groups of one file of pairs that fall into ``half`` (tuning, reported)."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    parent: dict[str, str] = {}

    def root(text: str) -> str:
        while parent.setdefault(text, text) != text:
            text = parent[text]
        return text

    for row in rows:
        one, other = sorted((root(row["left"]), root(row["right"])))
        if row["same"] == "1":
            parent[other] = one
    gold = {text: root(text) for text in sorted(parent) if _half(root(text)) == half}
    apart = [(r["left"], r["right"]) for r in rows if r["same"] == "0" and r["left"] in gold and r["right"] in gold]
    return Groups(gold=gold, apart=tuple(sorted(set(apart))))


def _half(group: str) -> str:
    return "tuning" if hashlib.sha256(group.encode()).digest()[0] % 2 else "reported"


def clustered(strings: Iterable[str], kind: MentionKind) -> dict[str, str]:
    """The entity of each string when every one is a name in a text of its own."""
    documents, readings, of = [], [], {}
    for number, text in enumerate(sorted(strings)):
        identity = f"t{number:06d}"
        span = Span(document=identity, start=0, end=len(text))
        mention = Mention(id=f"{identity}:m1", span=span, kind=kind, name=text, name_span=span)
        of[mention.id] = text
        documents.append(document(identity, text))
        readings.append(Reading(document=identity, maker=MAKER, mentions=(mention,)))
    return {of[i]: entity.id for entity in resolve(documents, readings) for i in entity.mentions}


def measure(groups: Groups, kind: MentionKind) -> Score:
    """One half of one kind."""
    found = clustered(groups.gold, kind)
    precision, recall = _b_cubed(found, groups.gold), _b_cubed(groups.gold, found)
    return Score(
        strings=len(groups.gold),
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / (precision + recall),
        joined=sum(found[left] == found[right] for left, right in groups.apart),
        apart=len(groups.apart),
    )


def _b_cubed(within: dict[str, str], same: dict[str, str]) -> float:
    """The mean share of an item's cluster in ``within`` that is with it in ``same`` (Bagga and Baldwin 1998)."""
    members: dict[str, list[str]] = {}
    for item, cluster in within.items():
        members.setdefault(cluster, []).append(item)
    shares = [
        sum(same[other] == same[item] for other in members[cluster]) / len(members[cluster])
        for item, cluster in within.items()
    ]
    return sum(shares) / len(shares)


def main() -> None:
    """Print the table."""
    print("half      kind    strings  precision  recall  F1     different but joined")
    for half in HALVES:
        for name, kind in KINDS.items():
            score = measure(load(NAMES / f"{name}.tsv", half), kind)
            print(
                f"{half:<9} {name:<7} {score.strings:>7}  {score.precision:>9.3f}  {score.recall:>6.3f}  "
                f"{score.f1:.3f}  {score.joined} of {score.apart}"
            )


if __name__ == "__main__":
    main()
