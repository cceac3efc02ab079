"""Union-find whose unions may be forbidden (cannot-link), and which remembers the path of every union."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from stemma.model import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A reason to join two mentions (ids), ``score`` 0..1."""

    left: str
    right: str
    score: float
    why: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A reason why two mentions (ids) may never be joined; ``shown`` when a reader should be told.

    ``unsure`` when the reason is a doubt, which a person should settle.
    """

    left: str
    right: str
    why: Evidence
    shown: bool = True
    unsure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """What mention ``item`` is in one respect ``key``: items whose ``value`` differs are never joined.

    One trait an item says what would take a bar for every pair: the place in a list, head or deputy. ``unsure``
    when nothing says what the item is in that respect.
    """

    item: str
    key: str
    value: str
    why: Evidence
    unsure: bool = False


class Clusters:
    """Mentions in clusters. Joins are taken in the order in which they are offered; bars are never crossed."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._parent = {item: item for item in ids}
        self._members = {item: [item] for item in self._parent}
        self._barred: dict[str, dict[str, Bar]] = {}
        self.joins: list[Edge] = []
        self.refused: list[tuple[Edge, Bar]] = []
        self._shown: list[Bar] = []
        self._traits: dict[str, dict[str, dict[str, Trait]]] = {}

    def root(self, item: str) -> str:
        """The representative of the cluster of ``item``."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def members(self, item: str) -> tuple[str, ...]:
        """All of the cluster of ``item``, sorted."""
        return tuple(sorted(self._members[self.root(item)]))

    def roots(self) -> tuple[str, ...]:
        """One representative per cluster, sorted."""
        return tuple(sorted(self._members))

    def together(self, left: str, right: str) -> bool:
        """Whether both are in one cluster."""
        return self.root(left) == self.root(right)

    def bar(self, bar: Bar) -> bool:
        """Forbid that the two clusters are ever joined; False when they already are one."""
        left, right = self.root(bar.left), self.root(bar.right)
        if left == right:
            return False
        if bar.shown:
            self._shown.append(bar)
        self._barred.setdefault(left, {}).setdefault(right, bar)
        self._barred.setdefault(right, {}).setdefault(left, bar)
        return True

    def mark(self, trait: Trait) -> None:
        """Give an item a trait. Items that are together already stay so, with both values."""
        self._traits.setdefault(self.root(trait.item), {}).setdefault(trait.key, {}).setdefault(trait.value, trait)

    def barred(self, left: str, right: str) -> Bar | None:
        """The bar between two clusters, if there is one."""
        left, right = self.root(left), self.root(right)
        return self._barred.get(left, {}).get(right) or self._unlike(left, right)

    def _unlike(self, left: str, right: str) -> Bar | None:
        mine, theirs = self._traits.get(left, {}), self._traits.get(right, {})
        if len(mine) > len(theirs):
            mine, theirs = theirs, mine
        for key, values in mine.items():
            others = theirs.get(key)
            if others and left != right and not values.keys() & others.keys():
                one, other = sorted((min(values.values(), key=_item), min(others.values(), key=_item)), key=_item)
                why = replace(one.why, spans=tuple(dict.fromkeys((*one.why.spans, *other.why.spans))))
                return Bar(left=one.item, right=other.item, why=why, shown=False, unsure=one.unsure or other.unsure)
        return None

    def shown_bars(self) -> tuple[Bar, ...]:
        """The bars that a reader should be told of."""
        return tuple(self._shown)

    def join(self, edge: Edge) -> bool:
        """Join two clusters; False when they are one already or a bar forbids it (then it is noted)."""
        left, right = self.root(edge.left), self.root(edge.right)
        if left == right:
            return False
        bar = self.barred(left, right)
        if bar is not None:
            self.refused.append((edge, bar))
            return False
        if len(self._members[left]) < len(self._members[right]):
            left, right = right, left
        self._parent[right] = left
        self._members[left] += self._members.pop(right)
        for other, kept in self._barred.pop(right, {}).items():
            del self._barred[other][right]
            self._barred[other].setdefault(left, kept)
            self._barred.setdefault(left, {}).setdefault(other, kept)
        for key, values in self._traits.pop(right, {}).items():
            kept_values = self._traits.setdefault(left, {}).setdefault(key, {})
            for value, trait in values.items():
                kept_values.setdefault(value, trait)
        self.joins.append(edge)
        return True

    def join_all(self, edges: Iterable[Edge]) -> None:
        """Offer ``edges`` best first; ties by id, so that the order of the input does not matter."""
        for edge in sorted(edges, key=lambda e: (-e.score, *sorted((e.left, e.right)), e.why.reason)):
            self.join(edge)


def _item(trait: Trait) -> str:
    return trait.item
