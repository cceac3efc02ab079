"""Two people's judgements put together: what both may hold is taken, what clashes is shown and left undecided."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.model import Judgement, Span
from stemma.model.judgement import standing

SAID = {"positive": "one thing", "negative": "two things", "unsure": "unsure"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two people decided otherwise on one pair; neither counts until someone decides again."""

    ours: Judgement
    theirs: Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """A pair that was judged to be two things, and the chain of judgements that would make it one."""

    apart: Judgement
    chain: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """``added`` go into the log in this order; ``known`` counts what was there already or was superseded."""

    added: tuple[Judgement, ...]
    known: int
    clashes: tuple[Clash, ...]
    crossings: tuple[Crossing, ...]


def merge(ours: Sequence[Judgement], theirs: Iterable[Judgement]) -> Merge:
    """What ``theirs`` adds to the log ``ours``.

    Of one person's judgements on a pair the later counts. Where two people differ on a pair, theirs is added and
    behind it an "unsure" that names both, so that the result does not depend on whose file came first.
    """
    theirs, logged = tuple(theirs), set(map(_as_given, ours))
    mine = {judgement.pair: judgement for judgement in standing(ours)}
    added: list[Judgement] = []
    clashes: list[Clash] = []
    known = 0
    for judgement in standing(theirs):
        other = mine.get(judgement.pair)
        if _as_given(judgement) in logged or (other is not None and _says_the_same(other, judgement)):
            known += 1
        elif other is None or (_is_one_person(other, judgement) and judgement.when > other.when):
            added.append(judgement)
        elif _is_one_person(other, judgement) and judgement.when < other.when:
            known += 1
        else:
            clashes.append(Clash(ours=other, theirs=judgement))
            added += (judgement, undecided(other, judgement))
    added += _taken_back(mine, theirs)
    return Merge(
        added=tuple(added), known=known, clashes=tuple(clashes), crossings=crossings(standing((*ours, *added)))
    )


def _as_given(judgement: Judgement) -> tuple[object, ...]:
    """What tells one act of judging from another; some forms of file leave the reason out."""
    return *judgement.pair, judgement.verdict, judgement.by, judgement.when, judgement.withdrawn


def _taken_back(mine: dict[tuple[Span, Span, str], Judgement], theirs: Sequence[Judgement]) -> list[Judgement]:
    """Their withdrawals of what we have from them."""
    still = {judgement.pair for judgement in standing(theirs)}
    last = {judgement.pair: judgement for judgement in theirs if judgement.withdrawn}
    given = set(map(_as_given, theirs))
    return [
        one for pair, one in last.items() if pair not in still and pair in mine and _as_given(mine[pair]) in given
    ]


def _is_one_person(one: Judgement, other: Judgement) -> bool:
    return one.by == other.by


def _says_the_same(one: Judgement, other: Judgement) -> bool:
    return one.verdict == other.verdict and one.relation == other.relation


def undecided(one: Judgement, other: Judgement) -> Judgement:
    """The "unsure" that stands for two people's clash; the same whichever is named first."""
    first, second = sorted((one, other), key=lambda j: (j.when, j.by, j.verdict, j.why))
    left, right, target = first.pair
    why = "; ".join(f"{j.by} says {SAID[j.verdict]}{f' ({j.why})' if j.why else ''}" for j in (first, second))
    by = " and ".join(dict.fromkeys((first.by, second.by)))
    return Judgement(
        left=left,
        right=right,
        verdict="unsure",
        by=by,
        when=second.when,
        why=f"not agreed: {why}",
        target="alignment" if target == "alignment" else "entities",
    )


def crossings(judgements: Sequence[Judgement]) -> tuple[Crossing, ...]:
    """Negative judgements whose two passages a chain of positive ones connects, with the shortest chain of each."""
    ties: dict[Span, list[tuple[Span, Judgement]]] = {}
    for judgement in judgements:
        if judgement.verdict == "positive" and judgement.target == "entities":
            ties.setdefault(judgement.left, []).append((judgement.right, judgement))
            ties.setdefault(judgement.right, []).append((judgement.left, judgement))
    found = []
    for judgement in judgements:
        if judgement.verdict == "negative" and judgement.target == "entities":
            chain = _chain(ties, judgement.left, judgement.right)
            if chain:
                found.append(Crossing(apart=judgement, chain=chain))
    return tuple(found)


def _chain(ties: dict[Span, list[tuple[Span, Judgement]]], start: Span, goal: Span) -> tuple[Judgement, ...]:
    ways: dict[Span, tuple[Judgement, ...]] = {start: ()}
    waiting = deque([start])
    while waiting and goal not in ways:
        here = waiting.popleft()
        for there, judgement in ties.get(here, ()):
            if there not in ways:
                ways[there] = (*ways[here], judgement)
                waiting.append(there)
    return ways.get(goal, ())
