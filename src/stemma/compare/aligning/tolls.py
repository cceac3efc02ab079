"""Pairs of claims that give one toll of one event: the dead of one report and the dead of the other.

What two reports of an event disagree on most is how many were killed, hurt, arrested, are missing or have fled, and
they tell it in the least like words ("killing at least 48", "the number of confirmed fatalities stands at 217").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from stemma.compare.aligning.likeness import Likeness
from stemma.compare.comparators.numbers import is_part
from stemma.compare.comparators.same_figure import fate_of, is_figure
from stemma.compare.concepts import share_a_kind_of_thing
from stemma.compare.fates import TOLLS, Fate, counts_anyone, pattern
from stemma.compare.figures import is_age
from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.compare.years import tells_of_a_year
from stemma.model import Quantity

Pair = tuple[int, int]
Toll = tuple[int, Quantity]
TOLL = 0.70
"""Chance given to two claims with the whole toll of one fate, in two texts that have more in common."""
SHARED = 2
"""Other pairs that two texts need for being of one event."""
_PAST = re.compile(
    r"\b(?:previous|earlier (?:attack|clash|strike|quake)|since (?:\d{4}|january|the (?:war|start))"
    r"|(?:our|its|his|their) own)\b",
    re.IGNORECASE,
)


def toll_pairs(
    alike: Likeness, claims: tuple[Sequence[int], Sequence[int]], kept: Mapping[Pair, float]
) -> Iterator[tuple[Pair, Fate]]:
    """The claims of two texts that count all who met one fate, where the texts tell of one event besides.

    A text's toll is the highest figure of that fate that is no part, of no other year and not denied. Of two groups
    that are told by two nouns (policemen, miners) nothing is held together, nor where a pair of that fate is there.
    """
    if len(kept) < SHARED:
        return
    highest = tuple(_highest(alike, side) for side in claims)
    for fate in TOLLS:
        if fate in highest[0] and fate in highest[1]:
            (a, left), (b, right) = highest[0][fate], highest[1][fate]
            if not any(_gives(alike, pair, fate) for pair in kept) and _may_be_one(left, right):
                yield (a, b), fate


def _highest(alike: Likeness, claims: Sequence[int]) -> dict[Fate, Toll]:
    """For each fate the claim with the highest figure; of several alike one of the body, then the first."""
    found: dict[Fate, Toll] = {}
    for n in sorted(claims, key=lambda n: (alike.profiles[n].headline, n)):
        profile = alike.profiles[n]
        for fate, quantity in () if not profile.quantities or _is_apart(profile) else _counted(profile):
            if fate not in found or (quantity.value or 0) > (found[fate][1].value or 0):
                found[fate] = n, quantity
    return found


@once
def _counted(profile: Profile) -> tuple[tuple[Fate, Quantity], ...]:
    """The figures of people who met one fate, all of a group."""
    numbers = (
        q
        for q in profile.quantities
        if is_figure(q) and q.value is not None and not is_age(q) and not is_part(q, profile)
    )
    return tuple((fate, q) for q in numbers if (fate := fate_of(q, profile)) in TOLLS and fate is not None)


@once
def _is_apart(profile: Profile) -> bool:
    """Whether a claim tells of another event, or that something is not so."""
    text = profile.words_of(profile.claim.sentence)
    return bool(
        profile.claim.negated
        or profile.claim.modality not in {"asserted", "expected"}
        or pattern("elsewhere").search(text)
        or _PAST.search(text)
        or tells_of_a_year(profile)
    )


def _may_be_one(left: Quantity, right: Quantity) -> bool:
    """Whether two figures may count one group: one counts anyone, or both are called by words of one kind."""
    if counts_anyone(left) or counts_anyone(right):
        return True
    words = left.counted_text, right.counted_text
    if set(content_stems(words[0])) & set(content_stems(words[1])):
        return True
    return share_a_kind_of_thing(*words)


def _gives(alike: Likeness, pair: Pair, fate: Fate) -> bool:
    """Whether both claims of a pair give a figure of that fate."""
    return all(any(told == fate for told, _ in _counted(alike.profiles[n])) for n in pair)
