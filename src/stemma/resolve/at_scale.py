"""Very many mentions by name alone: each distinct name is blocked and compared once, whatever bears it.

For lists and tables of names; what a document tells besides the name is for :func:`stemma.resolve.resolve`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from stemma.resolve.blocking import Cut, blocks
from stemma.resolve.group_link import GroupLink, Scored, reach
from stemma.resolve.likeness import is_vetoed
from stemma.resolve.shortlist import shortlist
from stemma.resolve.sound_columns import Numbers
from stemma.text.name_parts import parse_name
from stemma.text.names import SAME, compare_names, name_kind


@dataclass(frozen=True, slots=True, kw_only=True)
class NameClusters:
    """``clusters`` of names taken for one, each sorted, in order of their first name; every name is in one.

    ``compared`` pairs share a block, ``scored`` of them by the whole table of features (no other can be the same);
    ``refused`` (left, right, reason) look alike, yet something settles that they or names joined to them are two;
    ``cuts`` are the blocks of which some pairs were never compared.
    """

    clusters: tuple[tuple[str, ...], ...]
    mentions: int
    compared: int
    scored: int
    refused: tuple[tuple[str, str, str], ...]
    cuts: tuple[Cut, ...]


def cluster_names(names: Iterable[str], kind: str) -> NameClusters:
    """Clusters of the names of mentions of one ``kind``; neither their order nor repetition changes them.

    Pairs are joined best first (ties by name) where two thirds of the pairs between both clusters are alike; names
    that a veto keeps apart are never in one cluster.
    """
    mentions = 0
    distinct: set[str] = set()
    for name in names:
        mentions += 1
        distinct.add(name)
    found = blocks(distinct, name_kind(kind))
    parsed = [parse_name(name, name_kind(kind)) for name in found.names]
    listed = shortlist(parsed, found.pairs, name_kind(kind), SAME)
    same = sorted(_alike(found.names, listed, kind))
    near = _within(found.pairs, reach(len(found.names), same))
    linked = GroupLink(len(found.names), same, _vetoes(found.names, near, kind))
    refused = tuple(
        (found.names[left], found.names[right], reason)
        for _score, left, right in same
        if (reason := linked.join(left, right))
    )
    return NameClusters(
        clusters=linked.clusters(found.names),
        mentions=mentions,
        compared=len(found.pairs),
        scored=len(listed),
        refused=refused,
        cuts=found.cuts,
    )


def _alike(names: Sequence[str], pairs: Numbers, kind: str) -> Iterator[Scored]:
    for left, right in pairs.tolist():
        score = compare_names(names[left], names[right], kind).score
        if score >= SAME:
            yield -score, left, right


def _within(pairs: Numbers, reached: Sequence[int]) -> Numbers:
    """The pairs that a chain of likenesses could bring into one cluster: only between these does a veto matter."""
    roots = np.array(reached, dtype=np.int64)
    near: Numbers = pairs[roots[pairs[:, 0]] == roots[pairs[:, 1]]]
    return near


def _vetoes(names: Sequence[str], pairs: Numbers, kind: str) -> Iterator[tuple[int, int, str]]:
    for left, right in pairs.tolist():
        score = compare_names(names[left], names[right], kind)
        if score.score < SAME and is_vetoed(score):
            yield left, right, score.reason
