"""Joins by name that look at all names of both sides, so that no chain of likenesses ties two unlike names together.

Agglomeration, best edge first; two clusters are joined only when two thirds of the pairs of their names that an edge
stands for are alike (a group link, after Sokal and Michener 1958), and none is settled to be two things.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from stemma.model import Mention
from stemma.resolve.clusters import Edge
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.resolve.likeness import LOOK_ALIKE, is_vetoed
from stemma.text.names import SAME, compare_names

# Names of a cluster that are looked at: those most like the one that the edge names.
MOST_NAMES = 8
LEAST_SHARE = 0.66
CHAINED = "These two are alike, but other names of theirs are not."


class Linkage:
    """The distinct names of each cluster, while names of one ``kind`` are joined."""

    def __init__(self, desk: Desk, named: Mapping[str, Sequence[Mention]], kind: str) -> None:
        self._desk = desk
        self._kind = kind
        self._names: dict[str, set[str]] = {}
        self._name_of: dict[str, str] = {}
        for name, mentions in named.items():
            for mention in mentions:
                self._name_of[mention.id] = name
                self._names.setdefault(desk.clusters.root(mention.id), set()).add(name)

    def join_all(self, edges: Iterable[Edge]) -> None:
        """Offer edges between mentions of the names given, best first; what is refused is noted as unsure."""
        for edge in sorted(edges, key=lambda e: (-e.score, *sorted((e.left, e.right)), e.why.reason)):
            left, right = self._desk.clusters.root(edge.left), self._desk.clusters.root(edge.right)
            if left == right:
                continue
            if self._desk.clusters.barred(left, right) is None and not self._holds(edge, left, right):
                one, other = self._desk.mentions[edge.left], self._desk.mentions[edge.right]
                self._desk.note(edge.left, edge.right, because(CHAINED, one, other, score=edge.score))
            elif self._desk.clusters.join(edge):
                names = self._names.pop(left, set()) | self._names.pop(right, set())
                self._names[self._desk.clusters.root(left)] = names

    def _holds(self, edge: Edge, left: str, right: str) -> bool:
        mine = self._family(self._name_of.get(edge.left), left)
        theirs = self._family(self._name_of.get(edge.right), right)
        if len(mine) * len(theirs) <= 1:
            return True
        found = [compare_names(one, other, self._kind) for one in mine for other in theirs if one != other]
        if any(is_vetoed(one) for one in found):
            return False
        return sum(one.score >= SAME for one in found) >= LEAST_SHARE * len(found)

    def _family(self, name: str | None, root: str) -> list[str]:
        """``name`` with the names of its cluster that sound like it: acronyms and other aliases stand apart."""
        if name is None:
            return []
        scored = sorted((-compare_names(name, other, self._kind).score, other) for other in self._names.get(root, ()))
        return [name, *(other for score, other in scored if -score >= LOOK_ALIKE and other != name)][:MOST_NAMES]
