"""Names by number in clusters: joined best first where most pairs between two clusters are alike, never over a veto.

The group link of :mod:`stemma.resolve.linkage` for very many names, of which every likeness is known beforehand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# Two clusters are joined when this share of the pairs of their names are alike.
LEAST_SHARE = 0.66
CHAINED = "These two are alike, but other names of theirs are not."
Scored = tuple[float, int, int]


class Forest:
    """Union-find over ``count`` positions."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))
        self.sizes = [1] * count

    def root(self, item: int) -> int:
        """The representative of the cluster of ``item``."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, left: int, right: int) -> None:
        """Put the cluster with root ``right`` under the root ``left``."""
        self._parent[right] = left
        self.sizes[left] += self.sizes[right]

    def roots(self) -> list[int]:
        """The representative of every position."""
        return [self.root(item) for item in range(len(self._parent))]


def reach(count: int, same: Iterable[Scored]) -> list[int]:
    """For each position the representative of all that chains of likenesses lead to."""
    forest = Forest(count)
    for _score, left, right in same:
        one, other = sorted((forest.root(left), forest.root(right)))
        if one != other:
            forest.join(one, other)
    return forest.roots()


class GroupLink:
    """Joins the positions of ``same`` (likeness, left, right); ``vetoes`` (left, right, reason) are never crossed."""

    def __init__(self, count: int, same: Sequence[Scored], vetoes: Iterable[tuple[int, int, str]]) -> None:
        self._forest = Forest(count)
        # Between two roots: the reason of a veto, and how many pairs of their names are alike.
        self._barred: dict[int, dict[int, str]] = {}
        self._alike: dict[int, dict[int, int]] = {}
        for left, right, reason in vetoes:
            self._barred.setdefault(left, {})[right] = reason
            self._barred.setdefault(right, {})[left] = reason
        for _score, left, right in same:
            self._alike.setdefault(left, {})[right] = 1
            self._alike.setdefault(right, {})[left] = 1

    def join(self, left: int, right: int) -> str:
        """Join the clusters of two alike positions; the reason where something stands between them, else empty."""
        left, right = self._forest.root(left), self._forest.root(right)
        if left == right:
            return ""
        if reason := self._barred.get(left, {}).get(right, ""):
            return reason
        sizes = self._forest.sizes
        if self._alike[left][right] < LEAST_SHARE * sizes[left] * sizes[right]:
            return CHAINED
        if self._weight(left) < self._weight(right):
            left, right = right, left
        self._forest.join(left, right)
        self._move(left, right)
        return ""

    def _weight(self, root: int) -> int:
        return len(self._barred.get(root, ())) + len(self._alike.get(root, ()))

    def _move(self, left: int, right: int) -> None:
        """What stood between ``right`` and others stands between ``left`` and them."""
        for other, why in self._barred.pop(right, {}).items():
            self._barred[other].pop(right)
            self._barred[other].setdefault(left, why)
            self._barred.setdefault(left, {}).setdefault(other, why)
        for other, count in self._alike.pop(right, {}).items():
            self._alike[other].pop(right)
            if other != left:
                total = self._alike[left].get(other, 0) + count
                self._alike[left][other] = self._alike[other][left] = total

    def clusters(self, names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """The clusters with their names, in order of their first."""
        members: dict[int, list[str]] = {}
        for root, name in zip(self._forest.roots(), names, strict=True):
            members.setdefault(root, []).append(name)
        return tuple(tuple(group) for group in members.values())
