"""COMPARE: claims of many texts to alignments, groups of claims and the stemma of the texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stemma.compare.accounts import accounts
from stemma.compare.groups import groups
from stemma.compare.maker import MAKER
from stemma.model import Alignment, ClaimGroup, Document, Entity, Judgement, Reading, Stemma

if TYPE_CHECKING:
    from stemma.compare.origins import Tracing

__all__ = ["MAKER", "Comparison", "compare"]

SUPPORTING = ("agree", "a_refines_b", "b_refines_a")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What COMPARE concludes of a case: pairs of claims, groups of claims, and which text rests on which."""

    alignments: tuple[Alignment, ...]
    groups: tuple[ClaimGroup, ...]
    stemma: Stemma


def compare(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    judgements: Sequence[Judgement] = (),
) -> Comparison:
    """Compare the claims of ``readings``; a pure function of its arguments.

    Judgements on alignments are heard here; those on entities were heard when the entities were resolved.
    """
    from stemma.compare.independence import conclude
    from stemma.compare.origins import trace

    tracing = trace(documents, readings, entities)
    found = accounts(documents, readings, entities, judgements)
    alignments = tuple(_with_origins(alignment, tracing) for alignment in found)
    return Comparison(
        alignments=alignments, groups=groups(alignments), stemma=conclude(tracing, alignments, documents)
    )


def _with_origins(alignment: Alignment, tracing: Tracing) -> Alignment:
    """Add the origins. Only accounts that agree confirm each other, and never while an origin is open.

    A report's own voice is no second witness of a matter for which the same report cites the other's origin.
    """
    claims = (*alignment.a, *alignment.b)
    origins = tuple(sorted({tracing.origin_of[claim] for claim in claims if claim in tracing.origin_of}))
    settled = all(claim in tracing.origin_of and claim not in tracing.open_claims for claim in claims)
    count = len(origins) - 1 if settled and alignment.relation in SUPPORTING and not _leans(origins, tracing) else 0
    return replace(alignment, origins=origins, confirmations=max(0, count))


def _leans(origins: Sequence[str], tracing: Tracing) -> bool:
    """Whether one of the origins is the own voice of a text from which a path leads to another of them."""
    known = {origin.id: origin for origin in tracing.origins if origin.id in origins}
    voices = {origin.node for origin in known.values() if origin.entity.startswith("publisher:")}
    return any(path.text in voices for origin in known.values() if origin.node not in voices for path in origin.paths)
