"""Which claims of two texts belong together by what they share word for word: one to one first, then more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

import numpy as np

from stemma.compare.aligning.assignment import assign
from stemma.compare.aligning.likeness import DATE, ENTITY, FATE, FIGURE, WEAK, Likeness
from stemma.compare.aligning.wordings import shared_names, why
from stemma.compare.comparators.same_figure import paired
from stemma.compare.figures import shared_figures
from stemma.compare.profile import ASKED, Profile, content_stems
from stemma.compare.thresholds import (
    COVERED,
    COVERED_PAIR,
    FIGURE_PAIR,
    LONE_PAIR,
    NAMED_PAIR,
    PAIR,
    PARTNERS,
    SETTING_PAIR,
    WORDS_PAIR,
)
from stemma.model import Quantity

Pair = tuple[int, int]
Scores = Mapping[Pair, float]
Reasons = dict[Pair, str]
_ANCHORS = (ENTITY, FIGURE, FATE)


def paired_by_words(alike: Likeness, scores: Scores) -> Reasons:
    """Pairs of claims (row numbers) of two texts, each with why they were put together."""
    reasons = {pair: why(alike, pair) for pair in _chosen(alike, scores)}
    rest = {pair: score for pair, score in scores.items() if score >= PAIR and pair not in reasons}
    partners = Counter((side, pair[side]) for pair in reasons for side in (0, 1))
    for pair, score in sorted(rest.items(), key=lambda item: (-item[1], item[0])):
        held = [partners[side, pair[side]] for side in (0, 1)]
        if max(held) >= PARTNERS:
            continue
        reason = _further(alike, pair, score, reasons, are_paired=all(held))
        if reason:
            reasons[pair] = reason
            partners.update((side, pair[side]) for side in (0, 1))
    return reasons


def _chosen(alike: Likeness, scores: Scores) -> list[Pair]:
    """One-to-one pairs of the bodies; headlines are paired besides, so that a summary takes no claim away."""
    head = {n for pair in scores for n in pair if alike.profiles[n].headline}
    body = {pair: score for pair, score in scores.items() if head.isdisjoint(pair)}
    heads = {pair: score for pair, score in scores.items() if not head.isdisjoint(pair) and score >= LONE_PAIR}
    return sorted({*_best(alike, body), *_best(alike, heads)})


def _best(alike: Likeness, scores: Scores) -> list[Pair]:
    """The one-to-one pairing of the greatest sum, without pairs below the threshold."""
    kept = {pair: score for pair, score in scores.items() if score >= _bar(alike, pair)}
    rows = sorted({a for a, _ in kept})
    columns = sorted({b for _, b in kept})
    gain = np.zeros((len(rows), len(columns)))
    row, column = {a: n for n, a in enumerate(rows)}, {b: n for n, b in enumerate(columns)}
    for (a, b), score in kept.items():
        gain[row[a], column[b]] = score - PAIR  # so that two poor pairs never outweigh one good one
    return [(rows[r], columns[c]) for r, c in assign(gain) if (rows[r], columns[c]) in kept]


def _bar(alike: Likeness, pair: Pair) -> float:
    """How alike two claims have to be, by how much they have in common.

    A shared place or day alone puts together what has nothing else to do with each other; two words without a
    name, a figure or the doing itself may be a common object in another story.
    """
    bags = alike.bags
    common = [token for token in bags[pair[0]].keys() & bags[pair[1]].keys() if token[0] not in WEAK]
    if not common:
        return 1.1
    a, b = (alike.profiles[n] for n in pair)
    telling = [token for token in common if not _is_setting(token, a)]
    if not telling:
        return SETTING_PAIR
    if len(common) == 1:
        return PAIR if _ask_for_so_many(a, b) else LONE_PAIR
    if len(telling) > 2 or any(token[0] in _ANCHORS for token in telling):
        return PAIR
    doing = set(content_stems(a.claim.predicate)) & set(content_stems(b.claim.predicate))
    return PAIR if doing else WORDS_PAIR


def _ask_for_so_many(a: Profile, b: Profile) -> bool:
    """Whether one asker wants a number of one kind of thing in both: "requests 150 men", "asked to send 120"."""
    ask = all(side.claim.modality in ASKED for side in (a, b))
    return ask and a.source == b.source != "unnamed" and paired(a, b) is not None


def _is_setting(token: str, profile: Profile) -> bool:
    """Whether a shared token says only where or when: a place or a date."""
    mention = profile.entities.get(token[1:]) if token[0] == ENTITY else None
    return token[0] == DATE or (mention is not None and mention.kind == "place")


def _further(alike: Likeness, pair: Pair, score: float, paired: Collection[Pair], *, are_paired: bool) -> str:
    """Why a pair outside of the assignment belongs together as well, or nothing."""
    a, b = (alike.profiles[n] for n in pair)
    figures = shared_figures(a, b)
    if score >= FIGURE_PAIR and any(not _told(alike, figure, paired) for figure in figures):
        return f"Both give the figure {a.words_of(figures[0][0].span)}."
    if are_paired:
        return ""
    if score >= COVERED_PAIR and _one_covers(alike, pair):
        return "One of them says in part what the other says."
    names = shared_names(a, b)
    if score >= NAMED_PAIR and len(names) >= 2 and alike.common_words(*pair):
        return f"Both name {names[0]} and {names[1]} in one connection."
    if set(a.stems) & set(b.stems) and _continues(alike, pair, paired):
        return "One goes on in the sentence that the other is paired with."
    return ""


def _told(alike: Likeness, figure: tuple[Quantity, Quantity], paired: Collection[Pair]) -> bool:
    """Whether two printed figures already stand side by side: claims may overlap and hold one figure twice."""
    return any(
        figure[0].id in alike.profiles[a].claim.quantities and figure[1].id in alike.profiles[b].claim.quantities
        for a, b in paired
    )


def _continues(alike: Likeness, pair: Pair, paired: Collection[Pair]) -> bool:
    """Whether a claim of the same sentence as one of the pair is already paired with the other one."""
    a, b = pair
    return any((other, b) in paired for other in _beside(alike, a)) or any(
        (a, other) in paired for other in _beside(alike, b)
    )


def _beside(alike: Likeness, number: int) -> list[int]:
    """Claims next to a claim in its sentence, if it names nothing itself and so leans on them."""
    own = alike.profiles[number]
    if own.entities or own.quantities:
        return []
    around = (n for n in range(number - 2, number + 3) if n != number and 0 <= n < len(alike.profiles))
    return [n for n in around if alike.profiles[n].claim.sentence == own.claim.sentence]


def _one_covers(alike: Likeness, pair: Pair) -> bool:
    a, b = pair
    return any(len(alike.bags[x]) >= 2 and alike.covered(x, y) >= COVERED for x, y in ((a, b), (b, a)))
