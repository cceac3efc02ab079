"""Very many mentions by name alone: each distinct name is blocked and compared once, whatever bears it.

For lists and tables of names; what a document tells besides the name is for :func:`stemma.resolve.resolve`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.resolve.blocking import Cut, blocks
from stemma.resolve.likeness import is_vetoed
from stemma.text.names import SAME, compare_names, name_kind


@dataclass(frozen=True, slots=True, kw_only=True)
class NameClusters:
    """``clusters`` of names taken for one, each sorted, in order of their first name; every name is in one.

    ``compared`` pairs were scored; ``refused`` (left, right, reason) look alike, yet something settles that they or
    names joined to them are two; ``cuts`` are the blocks of which some pairs were never compared.
    """

    clusters: tuple[tuple[str, ...], ...]
    mentions: int
    compared: int
    refused: tuple[tuple[str, str, str], ...]
    cuts: tuple[Cut, ...]


def cluster_names(names: Iterable[str], kind: str) -> NameClusters:
    """Clusters of the names of mentions of one ``kind``; neither their order nor repetition changes them.

    Pairs are joined best first (ties by name); a pair that a veto keeps apart is never in one cluster.
    """
    mentions = 0
    distinct: set[str] = set()
    for name in names:
        mentions += 1
        distinct.add(name)
    found = blocks(distinct, name_kind(kind))
    same: list[tuple[float, int, int]] = []
    vetoes: list[tuple[int, int, str]] = []
    for left, right in found.pairs.tolist():
        score = compare_names(found.names[left], found.names[right], kind)
        if score.score >= SAME:
            same.append((-score.score, left, right))
        elif is_vetoed(score):
            vetoes.append((left, right, score.reason))
    joined = _Joined(len(found.names), vetoes)
    refused = tuple(
        (found.names[left], found.names[right], reason)
        for _score, left, right in sorted(same)
        if (reason := joined.join(left, right))
    )
    return NameClusters(
        clusters=joined.clusters(found.names),
        mentions=mentions,
        compared=len(found.pairs),
        refused=refused,
        cuts=found.cuts,
    )


class _Joined:
    """Union-find over positions whose unions a veto forbids."""

    def __init__(self, count: int, vetoes: Iterable[tuple[int, int, str]]) -> None:
        self._parent = list(range(count))
        self._barred: dict[int, dict[int, str]] = {}
        for left, right, reason in vetoes:
            self._barred.setdefault(left, {})[right] = reason
            self._barred.setdefault(right, {})[left] = reason

    def root(self, item: int) -> int:
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, left: int, right: int) -> str:
        """Join two clusters; the reason when a veto stands between them, else empty."""
        left, right = self.root(left), self.root(right)
        if left == right:
            return ""
        if reason := self._barred.get(left, {}).get(right, ""):
            return reason
        if len(self._barred.get(left, ())) < len(self._barred.get(right, ())):
            left, right = right, left
        self._parent[right] = left
        for other, why in self._barred.pop(right, {}).items():
            self._barred[other].pop(right)
            self._barred[other].setdefault(left, why)
            self._barred.setdefault(left, {}).setdefault(other, why)
        return ""

    def clusters(self, names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
        """The clusters with their names."""
        members: dict[int, list[str]] = {}
        for number, name in enumerate(names):
            members.setdefault(self.root(number), []).append(name)
        return tuple(tuple(group) for group in members.values())
