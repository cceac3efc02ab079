"""Proposes which claims speak of one matter: by what they share word for word, then by weighing all evidence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from stemma.compare.aligning.assignment import assign
from stemma.compare.aligning.bundles import Bundle, bundles
from stemma.compare.aligning.cuts import Cuts
from stemma.compare.aligning.evidence import COUNTED, Ground, Rows, completed, ground, measured
from stemma.compare.aligning.likeness import Likeness, likeness
from stemma.compare.aligning.pairing import paired_by_words
from stemma.compare.aligning.tolls import TOLL, toll_pairs
from stemma.compare.aligning.weighing import weighed, within_reach
from stemma.compare.aligning.wordings import why_alike
from stemma.compare.figures import shared_figures
from stemma.compare.profile import Profile
from stemma.compare.saying import says_something
from stemma.compare.thresholds import (
    DOUBTED,
    FEW_CLAIMS,
    FEW_TEXTS,
    FURTHER,
    LIKELY_OF_ONE,
    NEAREST_SHOWN,
    ONE_EVENT,
    PARTNERS,
    WEIGHED,
    WEIGHED_OF_FEW,
    WITHIN_PAIR,
)
from stemma.compare.topic import own_words

Pair = tuple[int, int]
Scores = dict[Pair, float]
ROUNDS = 4
"""How often the claims of two texts are paired again without the pairs that did not hold up."""
AHEAD = 0.30
"""How much likelier a new counterpart has to be for a doubtful one to be dropped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two claims that may speak of one matter, with their likeness (0..1) and why they were put together.

    ``chance`` is what weighing all evidence gives (0..1). ``weighed`` pairs share too few words to stand by
    themselves; their ``score`` is the chance. ``own`` are the words and names that they share beside what most texts
    of the case have (None where two texts stand alone). ``is_of_one_event``: the two texts stand alone, or share so
    much that they tell one event; ``is_brief``: one of them has so few claims that any is another's nearest.
    """

    a: Profile
    b: Profile
    score: float
    reason: str
    by_figure: bool = False
    weighed: bool = False
    chance: float = 1.0
    own: frozenset[str] | None = None
    is_of_one_event: bool = True
    is_brief: bool = False

    @property
    def both_ways(self) -> tuple[tuple[Profile, Profile], tuple[Profile, Profile]]:
        """Each of the two claims with the other."""
        return (self.a, self.b), (self.b, self.a)

    @property
    def within(self) -> bool:
        """Whether both claims stand in one text."""
        return self.a.document.id == self.b.document.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What two texts are to each other, as :class:`Proposal` has it."""

    is_of_one_event: bool = True
    is_brief: bool = False


ALONE = Kind()


Holds = Callable[[Proposal], bool]
"""Whether the relation of a proposed pair rests on enough to be shown."""


Near = tuple[str, str, float]
"""A claim without a partner, one of another text (ids), and the chance that the two are of one matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """What is proposed of some texts, and of each claim without a partner the likeliest claim of each other text."""

    proposals: tuple[Proposal, ...]
    near: tuple[Near, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What there is to compare: bundles of pairs of texts, and what is proposed inside of single texts."""

    between: Iterator[Bundle]
    within: tuple[Proposal, ...]
    cuts: Cuts


def ahead(profiles: Sequence[Profile]) -> Ahead:
    """The claims worth holding against each other, between texts and inside a text.

    What says nothing of the matter is paired with nothing: opinions, and who told whom. For many texts only
    claims that share a word, name or figure of some rarity are looked at, and of texts that are near each other as a
    whole also those nearest in meaning.
    """
    alike = likeness([profile for profile in profiles if says_something(profile)])
    between: dict[tuple[str, str], Scores] = defaultdict(dict)
    within: Scores = {}
    for (a, b), score in alike.scores.items():
        left, right = alike.profiles[a].document.id, alike.profiles[b].document.id
        if left == right:
            within[a, b] = score
        else:
            between[left, right][a, b] = score
    return Ahead(between=bundles(ground(alike), between), within=tuple(_within(alike, within)), cuts=alike.cuts)


def proposed(bundle: Bundle, holds_up: Holds) -> Paired:
    """Pairs of claims on one matter of the texts of a bundle.

    A pair that does not hold up takes no claim away from another: the claims are paired again without it.
    """
    made = [
        _between(bundle.on, scores, (bundle.claims[left], bundle.claims[right]), holds_up)
        for (left, right), scores in bundle.between
    ]
    return Paired(
        proposals=tuple(proposal for one in made for proposal in one.proposals),
        near=tuple(near for one in made for near in one.near),
    )


def _between(
    on: Ground, scores: Mapping[Pair, float], claims: tuple[Sequence[int], Sequence[int]], holds_up: Holds
) -> Paired:
    pairs, traits = measured(on, *claims, list(scores))
    likely = within_reach(traits, COUNTED, WEIGHED)
    completed(on, pairs, traits, np.flatnonzero(likely).tolist())
    kind = Kind(is_of_one_event=_tell_one_event(on.alike, claims, pairs, traits), is_brief=_is_brief(claims))
    refused: set[Pair] = set()
    for _ in range(ROUNDS):
        left = {p: score for p, score in scores.items() if p not in refused}
        found = _paired(on, claims, left, pairs, traits, refused, kind)
        fallen = {pair for pair, proposal in found.items() if not holds_up(proposal)}
        if not fallen:
            break
        refused |= fallen
    kept = sorted(pair for pair in found if pair not in refused)
    return Paired(
        proposals=tuple(found[pair] for pair in kept), near=tuple(_near(on.alike, pairs, weighed(traits), kept))
    )


def _near(alike: Likeness, pairs: Sequence[Pair], chances: Rows, kept: Collection[Pair]) -> Iterator[Near]:
    """For each claim in no pair that was kept its likeliest partner, where one is likely enough to be looked at."""
    known = {claim for pair in kept for claim in pair}
    best: dict[int, tuple[float, int]] = {}
    for at in np.flatnonzero(chances >= NEAREST_SHOWN).tolist():
        for claim, other in (pairs[at], pairs[at][::-1]):
            if claim not in known:
                best[claim] = max(best.get(claim, (0.0, 0)), (round(float(chances[at]), 2), -other))
    known_as = alike.profiles
    yield from ((known_as[claim].id, known_as[-other].id, chance) for claim, (chance, other) in sorted(best.items()))


def _paired(
    on: Ground,
    claims: tuple[Sequence[int], Sequence[int]],
    scores: Mapping[Pair, float],
    pairs: Sequence[Pair],
    traits: Rows,
    refused: Collection[Pair],
    kind: Kind,
) -> dict[Pair, Proposal]:
    """What is shared word for word, without what all evidence speaks against, and what it speaks for besides."""
    reasons = paired_by_words(on.alike, scores)
    row = {pair: number for number, pair in enumerate(pairs)}
    completed(on, pairs, traits, sorted(row[pair] for pair in reasons))
    chances = {pair: c for pair, c in zip(pairs, weighed(traits).tolist(), strict=True) if pair not in refused}
    kept = {pair: scores[pair] for pair in reasons if chances[pair] >= DOUBTED}
    more = _further(on.alike, chances, kept, WEIGHED_OF_FEW if kind.is_brief else WEIGHED)
    kept = {pair: score for pair, score in kept.items() if not _is_outdone(pair, chances, more)}
    for pair in more:
        kept[pair] = float(chances[pair])
        reasons[pair] = why_alike(on, pair, kept[pair], traits[row[pair]])
    for pair, fate in list(toll_pairs(on.alike, claims, kept)):
        if pair not in kept and pair not in refused:
            kept[pair] = chances[pair] = max(TOLL, chances.get(pair, 0.0))
            reasons[pair] = f"Both tell how many were {fate}."
            more.append(pair)
    return {
        pair: _proposal(
            on.alike, pair, kept[pair], reasons[pair], weighed=pair in more, chance=float(chances[pair]), kind=kind
        )
        for pair in kept
    }


def _is_brief(claims: tuple[Sequence[int], Sequence[int]]) -> bool:
    """Whether one of two texts has so few claims that any is another's nearest."""
    return min(map(len, claims)) < FEW_CLAIMS


def _tell_one_event(
    alike: Likeness, claims: tuple[Sequence[int], Sequence[int]], pairs: Sequence[Pair], traits: Rows
) -> bool:
    """Whether two texts stand alone, or, in a case of a few texts, enough of the briefer is likely in the other."""
    if not alike.topic:
        return True
    if alike.texts > FEW_TEXTS:
        return False
    side = 0 if len(claims[0]) <= len(claims[1]) else 1
    told = {pairs[at][side] for at in np.flatnonzero(weighed(traits) >= LIKELY_OF_ONE).tolist()}
    return len(told) >= ONE_EVENT * len(claims[side])


def _further(alike: Likeness, chances: Mapping[Pair, float], kept: Mapping[Pair, float], least: float) -> list[Pair]:
    """Pairs that the weighing adds: one to one among claims without a partner from the chance ``least`` on, then any
    that are likely enough.

    Headlines are paired besides, so that a summary takes no claim away from the body.
    """
    taken = Counter((side, pair[side]) for pair in _firm(alike, chances, kept) for side in (0, 1))
    free = {
        pair: c
        for pair, c in chances.items()
        if c >= least and pair not in kept and not any(taken[side, pair[side]] for side in (0, 1))
    }
    heads = {pair for pair in free if any(alike.profiles[n].headline for n in pair)}
    added = _assigned({pair: c for pair, c in free.items() if pair not in heads})
    added += _assigned({pair: c for pair, c in free.items() if pair in heads})
    taken = Counter((side, pair[side]) for pair in (*kept, *added) for side in (0, 1))
    enough = [pair for pair, chance in chances.items() if chance >= FURTHER]
    for pair in sorted(enough, key=lambda pair: (-chances[pair], pair)):
        partners = max(taken[side, pair[side]] for side in (0, 1))
        if pair not in kept and pair not in added and partners < PARTNERS:
            added.append(pair)
            taken.update((side, pair[side]) for side in (0, 1))
    return added


def _is_outdone(pair: Pair, chances: Mapping[Pair, float], more: Collection[Pair]) -> bool:
    """Whether one of the claims has found a counterpart that is far likelier."""
    if chances[pair] >= WEIGHED:
        return False
    return any(
        chances[other] >= chances[pair] + AHEAD for other in more if pair[0] == other[0] or pair[1] == other[1]
    )


def _firm(alike: Likeness, chances: Mapping[Pair, float], kept: Mapping[Pair, float]) -> list[Pair]:
    """Of the pairs by words those that leave neither claim free: of no headline, and likely by all evidence."""
    return [pair for pair in kept if chances[pair] >= WEIGHED and not any(alike.profiles[n].headline for n in pair)]


def _assigned(chances: Mapping[Pair, float]) -> list[Pair]:
    """The one-to-one pairing of the greatest sum of chances."""
    likely = {pair: chance for pair, chance in chances.items() if chance >= WEIGHED}
    rows, columns = sorted({a for a, _ in likely}), sorted({b for _, b in likely})
    gain: Rows = np.zeros((len(rows), len(columns)))
    row, column = {a: n for n, a in enumerate(rows)}, {b: n for n, b in enumerate(columns)}
    for (a, b), chance in likely.items():
        gain[row[a], column[b]] = chance
    return [(rows[r], columns[c]) for r, c in assign(gain) if (rows[r], columns[c]) in likely]


def _within(alike: Likeness, scores: Scores) -> list[Proposal]:
    """Headlines and captions against the body: the same figure, or nearly the same words."""
    found = []
    for pair, score in sorted(scores.items()):
        a, b = (alike.profiles[n] for n in pair)
        figures = shared_figures(a, b)
        if a.headline == b.headline or not (figures or score >= WITHIN_PAIR):
            continue
        reason = "The headline and the text below it speak of one matter"
        reason += f" and both give the figure {a.words_of(figures[0][0].span)}." if figures else "."
        found.append(_proposal(alike, pair, score, reason))
    return found


def _proposal(
    alike: Likeness,
    pair: Pair,
    score: float,
    reason: str,
    *,
    weighed: bool = False,
    chance: float = 1.0,
    kind: Kind = ALONE,
) -> Proposal:
    a, b = (alike.profiles[n] for n in pair)
    figures = bool(shared_figures(a, b))
    return Proposal(
        a=a,
        b=b,
        score=round(score, 4),
        reason=reason,
        by_figure=figures,
        weighed=weighed,
        chance=round(chance, 4),
        own=own_words(a, b, alike.topic) if alike.topic else None,
        is_of_one_event=kind.is_of_one_event,
        is_brief=kind.is_brief,
    )
