"""COMPARE: claims of many texts to alignments, groups of claims and the stemma of the texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma.compare.accounts import compared
from stemma.compare.aligning.cuts import notes
from stemma.compare.aligning.matters import begin
from stemma.compare.concluding import AGREEING
from stemma.compare.groups import groups
from stemma.compare.maker import MAKER, maker_for
from stemma.compare.origins.independence import conclude, confirmation
from stemma.compare.origins.trace import trace
from stemma.compare.origins.tracing import Tracing
from stemma.compare.origins.verdict import is_support
from stemma.compare.profile import profiles
from stemma.compare.saying import says_something
from stemma.compare.scans import scanned_figures, with_scans
from stemma.model import Alignment, ClaimGroup, Document, Entity, Judgement, Nearest, Problem, Reading, Stemma
from stemma.seams import Engine
from stemma.text.laid_out import as_read

__all__ = ["MAKER", "Comparison", "compare", "maker_for"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What COMPARE concludes of a case: pairs of claims, groups of claims, and which text rests on which.

    ``problems`` tell of pairs of claims that a cap left out. ``nearest`` says where else to look for what a claim
    without a counterpart tells.
    """

    alignments: tuple[Alignment, ...]
    groups: tuple[ClaimGroup, ...]
    stemma: Stemma
    problems: tuple[Problem, ...] = ()
    nearest: tuple[Nearest, ...] = ()


def compare(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    judgements: Sequence[Judgement] = (),
    *,
    engine: Engine | None = None,
) -> Comparison:
    """Compare the claims of ``readings``; a pure function of its arguments.

    Judgements on alignments are heard here; those on entities were heard when the entities were resolved. ``engine``
    compares the texts of a large case side by side; whichever it is, the result is the same.
    """
    documents = [as_read(document) for document in documents]
    known = profiles(documents, readings, entities)
    begin([profile.plain for profile in known if says_something(profile)])
    tracing = trace(documents, readings, entities)
    found = compared(known, judgements, engine)
    denied = frozenset(claim.id for reading in readings for claim in reading.claims if claim.negated)
    scanned = scanned_figures(documents)
    alignments = tuple(with_scans(_with_origins(one, tracing, denied), scanned) for one in found.alignments)
    return Comparison(
        alignments=alignments,
        groups=groups(alignments),
        stemma=conclude(tracing, alignments, documents, denied),
        problems=notes(found.cuts),
        nearest=found.nearest,
    )


def _with_origins(alignment: Alignment, tracing: Tracing, denied: frozenset[str]) -> Alignment:
    """Add the origins, and how many confirm each other; accounts that differ never do, nor a text itself.

    A yes and a no never confirm each other, whatever their words have in common.
    """
    found = confirmation((*alignment.a, *alignment.b), tracing)
    if alignment.relation in AGREEING and found.number and alignment.unconfirming:
        told = f"{alignment.why.reason} Not counted as a confirmation: {alignment.unconfirming[:1].lower()}"
        alignment = replace(alignment, why=replace(alignment.why, reason=told + alignment.unconfirming[1:]))
    is_mixed = len({claim in denied for claim in (*alignment.a, *alignment.b)}) > 1
    supports = is_support(alignment) and not is_mixed
    return replace(alignment, origins=found.origins, confirmations=found.number if supports else 0)
