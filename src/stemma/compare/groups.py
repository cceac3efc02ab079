"""Claims of any number of texts on one matter: what the alignments connect."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from stemma.model import Alignment, ClaimGroup


def groups(alignments: Sequence[Alignment]) -> tuple[ClaimGroup, ...]:
    """The connected claims, in the order of their first alignment.

    A group's origins are those of its alignments together; its confirmations are the most that one of its
    alignments has: through a chain of pairs the first and the last claim may say different things.
    """
    parent: dict[str, str] = {}
    for alignment in alignments:
        first, *others = (*alignment.a, *alignment.b)
        for other in others:
            parent[_root(parent, other)] = _root(parent, first)
    members: dict[str, list[Alignment]] = defaultdict(list)
    for alignment in alignments:
        members[_root(parent, (*alignment.a, *alignment.b)[0])].append(alignment)
    return tuple(_group(number, members[root]) for number, root in enumerate(members, start=1))


def _root(parent: dict[str, str], claim: str) -> str:
    parent.setdefault(claim, claim)
    while parent[claim] != claim:
        parent[claim] = parent[parent[claim]]
        claim = parent[claim]
    return claim


def _group(number: int, alignments: Sequence[Alignment]) -> ClaimGroup:
    claims = dict.fromkeys(claim for alignment in alignments for claim in (*alignment.a, *alignment.b))
    titles = Counter(alignment.title for alignment in alignments)
    return ClaimGroup(
        id=f"g{number}",
        claims=tuple(claims),
        alignments=tuple(alignment.id for alignment in alignments),
        title=max(titles, key=lambda title: (titles[title], -len(title), title)),
        origins=tuple(sorted({origin for alignment in alignments for origin in alignment.origins})),
        confirmations=max(alignment.confirmations for alignment in alignments),
    )
