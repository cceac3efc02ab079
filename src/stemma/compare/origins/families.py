"""Families of texts that repeat each other, such as a reader believes: no chain of weak links makes one.

Two texts are kin when a fair part of the shorter one stands in the other, or several passages do, beyond quotations
and standing passages.
Method: clusters are joined from the strongest tie down, as in agglomerative clustering; a single text may join by one
tie, two families only where at least half of each is tied to the other. So a text that was pieced together from two
stories goes with the nearer one, and does not make one family of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from stemma.model import Document, Edge

KIN = 0.25  # part of the shorter text from which on shared wording makes two texts kin
SOME, SEVERAL = 0.1, 3  # the same where it comes in several passages, and in how many
HALF = 0.5  # part of the members of each of two families that must be tied to the other


def families(documents: Sequence[Document], edges: Sequence[Edge]) -> tuple[tuple[str, ...], ...]:
    """The families of two texts and more, the largest first; members in the order of ``documents``."""
    held = {document.id for document in documents}
    ties: dict[tuple[str, str], float] = {}
    for edge in edges:
        if {edge.derived, edge.source} <= held and _is_tie(edge):
            pair = min(edge.derived, edge.source), max(edge.derived, edge.source)
            ties[pair] = max(ties.get(pair, 0.0), edge.score)
    clusters = _Clusters(ties)
    for one, other in sorted(ties, key=lambda pair: (-ties[pair], pair)):
        clusters.meet(one, other)
    found: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        found[clusters.of.get(document.id, document.id)].append(document.id)
    return tuple(sorted((tuple(f) for f in found.values() if len(f) > 1), key=lambda f: (-len(f), f)))


def _is_tie(edge: Edge) -> bool:
    """Whether an edge stands for a fair part of the shorter text, or for several passages of a long one."""
    if edge.kind not in ("copies", "shares-wording"):
        return False
    return edge.score >= KIN or (edge.score >= SOME and len(edge.why.spans) >= 2 * SEVERAL)


class _Clusters:
    """Which cluster each text stands in, and the members of each."""

    def __init__(self, ties: Iterable[tuple[str, str]]) -> None:
        self.near: dict[str, set[str]] = defaultdict(set)
        for one, other in ties:
            self.near[one].add(other)
            self.near[other].add(one)
        self.of = {text: text for text in sorted(self.near)}
        self.members = {text: [text] for text in self.of}
        self.refused: dict[tuple[str, str], tuple[int, int]] = {}

    def meet(self, one: str, other: str) -> None:
        """Join the clusters of two texts that are kin, where enough of both is tied to the other."""
        left, right = self.of[one], self.of[other]
        sizes = len(self.members[left]), len(self.members[right])
        if left == right or self.refused.get((left, right)) == sizes:
            return
        if not self._are_one(self.members[left], self.members[right]):
            self.refused[left, right] = sizes
            return
        kept, gone = sorted((left, right), key=lambda name: (-len(self.members[name]), name))
        for text in self.members.pop(gone):
            self.of[text] = kept
            self.members[kept].append(text)

    def _are_one(self, left: Sequence[str], right: Sequence[str]) -> bool:
        if min(len(left), len(right)) == 1:
            return True
        return self._tied(left, right) >= HALF * len(left) and self._tied(right, left) >= HALF * len(right)

    def _tied(self, some: Sequence[str], others: Sequence[str]) -> int:
        beyond = set(others)
        return sum(not self.near[text].isdisjoint(beyond) for text in some)
