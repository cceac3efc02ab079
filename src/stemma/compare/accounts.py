"""From claims to alignments: propose, compare aspect by aspect, relate by the table, hear the judgements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma.compare.across.alignments import across, is_across, put_together
from stemma.compare.agreeing import is_put_apart
from stemma.compare.aligning.align import Near, Proposal, ahead, proposed
from stemma.compare.aligning.bundles import Bundle
from stemma.compare.aligning.cuts import Cuts
from stemma.compare.alike import set_apart
from stemma.compare.apart import are_tied_by_topic
from stemma.compare.beside import beside
from stemma.compare.comparators.outcomes import has_happened, has_worsened
from stemma.compare.comparators.same_figure import are_one_toll, paired
from stemma.compare.comparators.table import aspects
from stemma.compare.concluding import AGREEING, Grounds, concluded
from stemma.compare.decided import Decided, among, decisions
from stemma.compare.doings import is_one_doing, share_a_fate, share_a_state
from stemma.compare.footing import is_stray, is_ungrounded, may_be_heard
from stemma.compare.nearest import nearest
from stemma.compare.once import forget
from stemma.compare.profile import AHEAD, Profile, profiles
from stemma.compare.read_again import DOUBT, is_left_open, may_be_read, read_again, read_as_wholes
from stemma.compare.relation import Row, has_grown, has_moved, relate
from stemma.compare.titles import title
from stemma.compare.vouching import unconfirming
from stemma.model import Alignment, Aspect, Document, Entity, Judgement, Nearest, Reading, Relation
from stemma.seams import Engine

SURE = 0.90
"""Chance from which on two figures that may count one thing do: of 26 such in nine development parts eight rose, all
of them of one thing."""

TOPIC = "They have nothing in common but what most texts of the case have."
"""Why an agreement among a few texts confirms nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """All alignments, without origins, where else to look, and what the caps on candidates left out."""

    alignments: tuple[Alignment, ...]
    nearest: tuple[Nearest, ...]
    cuts: Cuts


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A bundle with the judgements on pairs of claims."""

    bundle: Bundle
    decided: Decided


def accounts(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    judgements: Sequence[Judgement] = (),
    engine: Engine | None = None,
) -> tuple[Alignment, ...]:
    """Alignments of all claims, without origins, ordered by texts and place."""
    return compared(profiles(documents, readings, entities), judgements, engine).alignments


def compared(
    known: Sequence[Profile], judgements: Sequence[Judgement] = (), engine: Engine | None = None
) -> Compared:
    """The same of claims that are known already, with all else that is found.

    A judgement on an alignment takes a pair away (negative), or puts it in and may fix its relation (positive).
    ``engine`` compares the parts of a large case side by side; it changes nothing in the result.
    """
    decided = decisions(known, judgements)
    by_id = {profile.id: profile for profile in known}
    given = ahead([profile for profile in known if not is_across(profile)])
    parts = (_Part(bundle=bundle, decided=among(bundle.on.alike.profiles, decided)) for bundle in given.between)
    found = list(map(_compared, parts) if engine is None else engine.map(_compared, parts))
    kept = [alignment for alignments, _ in found for alignment in alignments]
    kept += [alignment for proposal in given.within if (alignment := _shown_of(proposal, decided)) is not None]
    kept += across(known, decided)
    there = {(*alignment.a, *alignment.b) for alignment in kept}
    for (a, b), judgement in sorted(decided.items()):
        if judgement.verdict == "positive" and (a, b) not in there:
            if is_across(by_id[a]) or is_across(by_id[b]):
                kept.append(put_together(by_id[a], by_id[b], judgement))
                continue
            reason = f"{judgement.by} put them together."
            kept.append(_alignment(Proposal(a=by_id[a], b=by_id[b], score=1.0, reason=reason), judgement))
    kept.sort(key=lambda alignment: _order(alignment, by_id))
    return Compared(
        alignments=tuple(replace(al, id=f"al{number}") for number, al in enumerate(kept, start=1)),
        nearest=nearest([near for _, some in found for near in some], kept, decided),
        cuts=given.cuts,
    )


def _compared(part: _Part) -> tuple[list[Alignment], tuple[Near, ...]]:
    """The alignments of a part, and where else to look; runs in a process of its own in a large case."""
    known: dict[tuple[object, ...], Alignment | None] = {}  # most pairs are proposed again, round by round
    found: dict[tuple[str, str], Alignment | None] = {}

    def holds_up(proposal: Proposal) -> bool:
        pair = (proposal.a.id, proposal.b.id)
        given = (pair, proposal.score, proposal.chance, proposal.reason, proposal.weighed)
        if given not in known:
            known[given] = _shown_of(proposal, part.decided)
        found[pair] = known[given]
        return found[pair] is not None

    paired = proposed(part.bundle, holds_up)
    kept = [found[proposal.a.id, proposal.b.id] for proposal in paired.proposals]
    for profile in part.bundle.on.alike.profiles:
        forget(profile)
    return [alignment for alignment in kept if alignment is not None], paired.near


def _shown_of(proposal: Proposal, decided: Decided) -> Alignment | None:
    """The alignment of a pair that nobody rejected and that holds up, or that somebody decided on."""
    heard = decided.get((proposal.a.id, proposal.b.id))
    if heard is not None and heard.verdict == "negative":
        return None
    alignment = _alignment(proposal, heard)
    if heard is not None:
        return alignment
    if _holds_up(proposal, alignment):
        return doubted(proposal, alignment)
    return _as_wholes(proposal, alignment)


def doubted(proposal: Proposal, alignment: Alignment) -> Alignment:
    """The same; an agreement of which nothing shows but what most texts have in common confirms nothing."""
    if alignment.relation not in AGREEING or alignment.unconfirming or alignment.scope == "within":
        return alignment
    if not proposal.is_of_one_event:
        return alignment  # then what only the topic ties has not come as far as here
    if not are_tied_by_topic(proposal, alignment, is_one_doing(proposal.a, proposal.b)):
        return alignment
    return replace(alignment, unconfirming=TOPIC)


def _as_wholes(proposal: Proposal, alignment: Alignment) -> Alignment | None:
    """The alignment of two claims that share no doing by their words, where they are one matter read as wholes."""
    if not (may_be_read(proposal) and may_be_heard(proposal, alignment)):
        return None
    return _heard(proposal, alignment.relation, alignment.aspects)


def _agree_as_wholes(
    proposal: Proposal, relation: Relation, told: tuple[Aspect, ...], two: Sequence[Aspect]
) -> Alignment | None:
    """The agreement of two claims that tell ``two`` doings by their words, and one read as wholes."""
    is_put = is_put_apart(proposal, is_one_doing(proposal.a, proposal.b))
    if is_put or not may_be_read(proposal) or any(one.name != "predicate" for one in two):
        return None
    return _heard(proposal, relation, told)


def _heard(proposal: Proposal, relation: Relation, told: Sequence[Aspect]) -> Alignment | None:
    """The agreement of claims read as wholes, where the reader sees one; it confirms nothing."""
    read = read_as_wholes(proposal, relation, told)
    if read is None:
        return None
    proposal = replace(proposal, reason=f"{proposal.reason} {read[-1].reason}")
    return replace(_concluded(proposal, relate(read), read, None), unconfirming=DOUBT)


def _alignment(proposal: Proposal, judgement: Judgement | None) -> Alignment:
    a, b = proposal.a, proposal.b
    told = aspects(a, b)
    row = relate(told, _later(told, proposal))
    apart = set_apart(proposal) if row.relation in AGREEING else None
    if apart is not None and not apart:
        apart = beside(proposal, told)
        heard = _agree_as_wholes(proposal, row.relation, told, apart) if apart and judgement is None else None
        if heard is not None:
            return heard
    if apart:
        told = (*told, *apart)
        row = relate(told)
    made = _concluded(proposal, row, told, judgement)
    doubt = "" if judgement is not None else unconfirming(a, b)
    if judgement is None and _is_open(proposal, told, made, apart):
        again = read_again(proposal, made.relation, told)
        if again != told:
            doubt = doubt or (DOUBT if made.relation not in AGREEING else "")
            proposal = replace(proposal, reason=f"{proposal.reason} {again[-1].reason}")
            made = _concluded(proposal, relate(again), again, None)
    return replace(made, unconfirming=doubt)


def _is_open(proposal: Proposal, told: Sequence[Aspect], made: Alignment, apart: Sequence[Aspect] | None) -> bool:
    """Whether two claims are read again: nothing shows what sets them ``apart`` (None: that was not looked at)."""
    a, b = proposal.a.plain, proposal.b.plain
    if not (is_left_open(made.relation, told, a, b) and may_be_read(proposal) and _holds_up(proposal, made)):
        return False
    if made.relation in AGREEING:
        return True
    return not (set_apart(proposal) or beside(proposal, told) if apart is None else apart)


def _concluded(proposal: Proposal, row: Row, told: tuple[Aspect, ...], judgement: Judgement | None) -> Alignment:
    a, b = proposal.a, proposal.b
    on = Grounds(reason=proposal.reason, row=row, aspects=_shown(told), title=title(a, b), score=proposal.score)
    return concluded(a, b, on, judgement, within=proposal.within)


def _later(told: tuple[Aspect, ...], proposal: Proposal) -> set[str]:
    """What the later of the two texts has that the earlier one could not have yet; nothing of what one paper says."""
    a, b = proposal.a, proposal.b
    if a.papers & b.papers:
        return set()
    texts, values = (a.document, b.document), _values(a, b)
    pair = paired(a, b)
    is_toll = share_a_fate(a, b) or (pair is not None and are_one_toll(pair[0], a, pair[1], b))
    is_grown = not _both_ahead(a, b) and has_grown(told, *texts, values, is_toll=is_toll)
    is_moved = has_moved(told, *texts, values, is_state=share_a_state(a, b))
    found = {
        "grown": is_grown,
        "risen": is_grown and proposal.chance >= SURE,
        "moved": is_moved,
        "worsened": has_worsened(a, b),
        "since": has_happened(a, b),
    }
    return {name for name, is_met in found.items() if is_met}


def _both_ahead(a: Profile, b: Profile) -> bool:
    """Whether both tell of what is to come: of two forecasts the later one updates nothing."""
    return {a.claim.modality, b.claim.modality} <= AHEAD


def _shown(told: tuple[Aspect, ...]) -> tuple[Aspect, ...]:
    """Other words are shown as a difference only where nothing weightier differs."""
    if not any(aspect.is_difference and aspect.name != "wording" for aspect in told):
        return told
    return tuple(replace(x, is_difference=False) if x.name == "wording" else x for x in told)


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
    return not is_stray(proposal, alignment) and not is_ungrounded(proposal, alignment)


def _order(alignment: Alignment, by_id: dict[str, Profile]) -> tuple[object, ...]:
    first, second = (by_id[claim].claim for claim in (*alignment.a, *alignment.b))
    return (*alignment.texts, first.start, second.start, first.id, second.id)
