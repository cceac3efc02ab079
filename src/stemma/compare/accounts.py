"""From claims to alignments: propose, compare aspect by aspect, relate by the table, hear the judgements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.compare.align import Proposal, propose
from stemma.compare.aspects import aspects
from stemma.compare.content import is_specific
from stemma.compare.doings import is_one_doing, is_one_verb, share_a_fate
from stemma.compare.figures import shared_figures
from stemma.compare.maker import MAKER
from stemma.compare.numbers import paired
from stemma.compare.outcomes import has_happened, has_worsened
from stemma.compare.profile import Profile, profiles
from stemma.compare.relation import has_grown, relate
from stemma.compare.sums import summed
from stemma.compare.titles import title
from stemma.compare.vouching import unconfirming
from stemma.model import Alignment, Aspect, Document, Entity, Evidence, Judgement, Reading, Span

STRAY = 0.46
"""Likeness under which a denial is not set against a claim; chosen on the example case."""
AGREEING = ("agree", "a_refines_b", "b_refines_a")
GROUNDED = 0.65
SURE = 0.60
LIKELY = 0.75
RELATIONS = ("agree", "a_refines_b", "b_refines_a", "differ", "contradict", "updated")


def accounts(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    judgements: Sequence[Judgement] = (),
) -> tuple[Alignment, ...]:
    """Alignments of all claims, without origins, ordered by texts and place.

    A judgement on an alignment takes a pair away (negative), or puts it in and may fix its relation (positive).
    """
    known = profiles(documents, readings, entities)
    decided = _decided(known, judgements)
    proposals = [p for p in propose(known) if decided.get((p.a.id, p.b.id), _NO).verdict != "negative"]
    there = {(p.a.id, p.b.id) for p in proposals}
    by_id = {profile.id: profile for profile in known}
    for (a, b), judgement in sorted(decided.items()):
        if judgement.verdict == "positive" and (a, b) not in there:
            reason = f"{judgement.by} put them together."
            proposals.append(Proposal(a=by_id[a], b=by_id[b], score=1.0, reason=reason))
    kept = []
    for proposal in proposals:
        heard = decided.get((proposal.a.id, proposal.b.id))
        alignment = _alignment(proposal, heard)
        if heard is not None or _holds_up(proposal, alignment):
            kept.append(alignment)
    return tuple(
        replace(alignment, id=f"al{number}")
        for number, alignment in enumerate(sorted(kept, key=lambda al: _order(al, by_id)), start=1)
    )


def _alignment(proposal: Proposal, judgement: Judgement | None) -> Alignment:
    a, b = proposal.a, proposal.b
    compared = aspects(a, b)
    grown = not _both_ahead(a, b) and has_grown(
        compared, a.document, b.document, _values(a, b), is_toll=share_a_fate(a, b)
    )
    row = relate(compared, grown=grown, worsened=has_worsened(a, b), since=has_happened(a, b))
    relation, reason = row.relation, f"{proposal.reason} {row.words}"
    if relation == "updated":
        reason += f" A is dated {a.document.date}, B {b.document.date}."
    if judgement is not None and judgement.relation in RELATIONS:
        relation = judgement.relation  # type: ignore[assignment]
        reason = f"{judgement.by} decided so. {judgement.why}".strip()
    within = proposal.within
    return Alignment(
        id="",
        texts=(a.document.id, b.document.id),
        a=() if within else (a.id,),
        b=(a.id, b.id) if within else (b.id,),
        relation=relation,
        title=title(a, b),
        why=Evidence(reason=reason, maker=MAKER, spans=(*a.claim.spans, *b.claim.spans), score=proposal.score),
        aspects=_shown(compared),
        scope="within" if within else "between",
        unconfirming="" if judgement is not None else unconfirming(a, b),
    )


def _both_ahead(a: Profile, b: Profile) -> bool:
    """Whether both tell of what is to come: of two forecasts the later one updates nothing."""
    return {a.claim.modality, b.claim.modality} <= {"will", "expected", "planned", "promised"}


def _shown(compared: tuple[Aspect, ...]) -> tuple[Aspect, ...]:
    """Other words are shown as a difference only where nothing weightier differs."""
    if not any(aspect.is_difference and aspect.name != "wording" for aspect in compared):
        return compared
    return tuple(replace(x, is_difference=False) if x.name == "wording" else x for x in compared)


def _values(a: Profile, b: Profile) -> tuple[float, float] | None:
    pair = paired(a, b)
    if pair is None or pair[0].value is None or pair[1].value is None or pair[0].slip or pair[1].slip:
        return None
    return float(pair[0].value), float(pair[1].value)


def _worth_showing(alignment: Alignment) -> bool:
    """Inside one text only a headline that is at odds with the text below it is shown."""
    grave = {"polarity", "number", "modality", "what is counted", "predicate", "time"}
    return alignment.relation in ("differ", "contradict") and any(d.name in grave for d in alignment.differences)


def _holds_up(proposal: Proposal, alignment: Alignment) -> bool:
    """Whether a pair is shown: one that has little in common and one that says little are left apart."""
    if alignment.scope == "within":
        return _worth_showing(alignment)
    return not _is_stray(alignment) and not is_ungrounded(proposal, alignment)


def is_ungrounded(proposal: Proposal, alignment: Alignment) -> bool:
    """Whether a relation would rest on words alone: the two claims do not tell of one doing.

    Figures of two doings contradict nothing, and no denial stands against another doing, unless all evidence says
    that the matter is one. What only the weighing put together agrees in nothing without a doing in common.
    """
    doing = is_one_doing(proposal.a, proposal.b)
    denied = proposal.a.claim.negated or proposal.b.claim.negated
    if alignment.relation == "contradict" or (proposal.weighed and denied):
        return doing is not True and proposal.chance < (SURE if doing is None else LIKELY)
    if not proposal.weighed or _have_one_figure(proposal.a, proposal.b) or is_one_verb(proposal.a, proposal.b):
        return False
    if any(aspect.name == "number" and aspect.result == "unknown" for aspect in alignment.differences):
        return proposal.chance < LIKELY
    least = GROUNDED if doing else SURE
    return alignment.relation in AGREEING and proposal.score < least


def _have_one_figure(a: Profile, b: Profile) -> bool:
    """Whether both give a figure that is not shared by chance, or one gives it in parts."""
    if summed(a, b) is not None or summed(b, a) is not None:
        return True
    return any(left.value is not None and is_specific(left.value) for left, _ in shared_figures(a, b))


def _is_stray(alignment: Alignment) -> bool:
    """A denial and a claim that have little in common: left apart rather than called a dispute."""
    is_open = any(aspect.name == "polarity" and aspect.result == "unknown" for aspect in alignment.aspects)
    return is_open and alignment.why.score is not None and alignment.why.score < STRAY


def _order(alignment: Alignment, by_id: dict[str, Profile]) -> tuple[object, ...]:
    first, second = (by_id[claim].claim for claim in (*alignment.a, *alignment.b))
    return (*alignment.texts, first.start, second.start, first.id, second.id)


_NOWHERE = Span(document="", start=0, end=0)
_NO = Judgement(left=_NOWHERE, right=_NOWHERE, verdict="unsure", by="")


def _decided(known: Sequence[Profile], judgements: Sequence[Judgement]) -> dict[tuple[str, str], Judgement]:
    """The last judgement on each pair of claims, found by its spans; ids in the order of ``known``."""
    place = {profile.id: number for number, profile in enumerate(known)}
    found: dict[tuple[str, str], Judgement] = {}
    for judgement in judgements:
        if judgement.target != "alignment":
            continue
        ends = [_at(known, judgement.left), _at(known, judgement.right)]
        if None not in ends:
            first, second = sorted((end for end in ends if end is not None), key=place.__getitem__)
            found[first, second] = judgement
    return found


def _at(known: Sequence[Profile], span: Span) -> str | None:
    """The claim that overlaps ``span`` most; a judgement so outlives a reading that cuts a little differently."""
    best, most = None, 0.0
    for profile in known:
        own = [s for s in profile.claim.spans if s.overlaps(span)]
        inside = sum(min(s.end, span.end) - max(s.start, span.start) for s in own)
        whole = max(profile.claim.end, span.end) - min(profile.claim.start, span.start)
        if own and inside / whole > most:
            best, most = profile.id, inside / whole
    return best if most >= 0.5 else None
