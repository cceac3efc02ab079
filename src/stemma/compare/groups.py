"""Claims of any number of texts on one matter: what the alignments connect."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from stemma.compare.joined import Joined
from stemma.model import Alignment, ClaimGroup


def groups(alignments: Sequence[Alignment]) -> tuple[ClaimGroup, ...]:
    """The connected claims, in the order of their first alignment.

    A group's origins are those of its alignments together; its confirmations are the most that one of its
    alignments has: through a chain of pairs the first and the last claim may say different things.
    """
    joined = Joined()
    for alignment in alignments:
        first, *others = (*alignment.a, *alignment.b)
        for other in others:
            joined.join(first, other)
    members: dict[str, list[Alignment]] = defaultdict(list)
    for alignment in alignments:
        members[joined.root((*alignment.a, *alignment.b)[0])].append(alignment)
    return tuple(_group(number, members[root]) for number, root in enumerate(members, start=1))


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
