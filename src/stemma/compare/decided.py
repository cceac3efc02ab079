"""What people decided on pairs of claims, found again by the passages they named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stemma.compare.profile import Profile
from stemma.model import Judgement, Span

Decided = Mapping[tuple[str, str], Judgement]
TURNED = {"a_refines_b": "b_refines_a", "b_refines_a": "a_refines_b"}


def decisions(known: Sequence[Profile], judgements: Sequence[Judgement]) -> Decided:
    """The last judgement on each pair of claims, found by its spans; ids in the order of ``known``."""
    place = {profile.id: number for number, profile in enumerate(known)}
    told: dict[str, list[Profile]] = defaultdict(list)
    for profile in known:
        told[profile.document.id].append(profile)
    found: dict[tuple[str, str], Judgement] = {}
    for judgement in judgements:
        if judgement.target != "alignment":
            continue
        ends = [_at(told[span.document], span) for span in (judgement.left, judgement.right)]
        if None not in ends:
            first, second = sorted((end for end in ends if end is not None), key=place.__getitem__)
            found[first, second] = judgement if first == ends[0] else _turned(judgement)
    return found


def _turned(judgement: Judgement) -> Judgement:
    """The same with its passages in the other order, and the relation as it reads then."""
    relation = TURNED.get(judgement.relation or "", judgement.relation)
    return replace(judgement, left=judgement.right, right=judgement.left, relation=relation)


def among(known: Sequence[Profile], decided: Decided) -> Decided:
    """The judgements on two claims of ``known``."""
    own = {profile.id for profile in known} if decided else set()
    return {pair: judgement for pair, judgement in decided.items() if own.issuperset(pair)}


def _at(known: Sequence[Profile], span: Span) -> str | None:
    """The claim that overlaps ``span`` most; a judgement so outlives a reading that cuts a little differently.

    A claim that begins and ends there is meant, however much lies between its parts.
    """
    exact = next((one for one in known if (one.claim.start, one.claim.end) == (span.start, span.end)), None)
    if exact is not None:
        return exact.id
    best, most = None, 0.0
    for profile in known:
        own = [s for s in profile.claim.spans if s.overlaps(span)]
        inside = sum(min(s.end, span.end) - max(s.start, span.start) for s in own)
        whole = max(profile.claim.end, span.end) - min(profile.claim.start, span.start)
        if own and inside / whole > most:
            best, most = profile.id, inside / whole
    return best if most >= 0.5 else None
