"""How many origins stand behind the reports of a case: the sentence over the whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from stemma.compare.joined import Joined
from stemma.compare.origins.confirmation import Confirmation, confirmation, confirmations
from stemma.compare.origins.support import supports
from stemma.compare.origins.tracing import Tracing
from stemma.compare.origins.verdict import behind_the_reports, finding, is_support
from stemma.model import Alignment, Document, Stemma

__all__ = ["Confirmation", "conclude", "confirmation", "confirmations"]


def conclude(
    tracing: Tracing,
    alignments: Sequence[Alignment],
    documents: Sequence[Document],
    denied: Collection[str] = (),
) -> Stemma:
    """The stemma with its finding. Only agreement of two texts confirms; a difference never does.

    ``denied`` are the claims that say no: a yes and a no never support each other.
    """
    confirmed = _confirmed(tracing, alignments)
    return Stemma(
        nodes=tracing.nodes,
        edges=tracing.edges,
        origins=tracing.origins,
        finding=finding(behind_the_reports(tracing, alignments, documents), confirmed),
        supports=supports(tracing, alignments, documents, denied),
    )


def _confirmed(tracing: Tracing, alignments: Sequence[Alignment]) -> int:
    """How many claims have more than one independent origin; pairs that share a claim count as one.

    Each pair is judged by itself, so that no chain of near agreements confirms what its ends do not share.
    """
    joined, told = Joined(), set()
    for alignment in alignments:
        claims = [*alignment.a, *alignment.b]
        if is_support(alignment) and confirmations(claims, tracing)[1]:
            told |= set(claims)
            for claim in claims[1:]:
                joined.join(claims[0], claim)
    return len({joined.root(claim) for claim in told})
