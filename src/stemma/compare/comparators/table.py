"""The table of comparators: each answers for one aspect of a pair, none of them for the whole."""

from __future__ import annotations

from collections.abc import Callable

from stemma.compare.comparators.actors import actor, patient
from stemma.compare.comparators.ages import ages
from stemma.compare.comparators.counting import counted
from stemma.compare.comparators.descriptions import described
from stemma.compare.comparators.exchange import exchanged
from stemma.compare.comparators.hours import hours
from stemma.compare.comparators.instead import instead
from stemma.compare.comparators.kinds import kinds
from stemma.compare.comparators.meant import meant
from stemma.compare.comparators.moods import condition, modality
from stemma.compare.comparators.numbers import number, qualifier
from stemma.compare.comparators.order import order
from stemma.compare.comparators.other_counts import other_counts
from stemma.compare.comparators.outcomes import outcome
from stemma.compare.comparators.parts import part_of
from stemma.compare.comparators.peoples import peoples
from stemma.compare.comparators.phrasing import phrasing, predicate
from stemma.compare.comparators.places import place
from stemma.compare.comparators.polarity import polarity
from stemma.compare.comparators.shares import shares
from stemma.compare.comparators.sites import sites
from stemma.compare.comparators.sourcing import attribution
from stemma.compare.comparators.steps import steps
from stemma.compare.comparators.times import time
from stemma.compare.comparators.trials import trials
from stemma.compare.comparators.ways import ways
from stemma.compare.comparators.which import which
from stemma.compare.profile import Profile
from stemma.model import Aspect

Comparator = Callable[[Profile, Profile], tuple[Aspect, ...]]

COMPARATORS: tuple[Comparator, ...] = (
    polarity,
    number,
    part_of,
    ages,
    counted,
    other_counts,
    shares,
    modality,
    trials,
    predicate,
    steps,
    outcome,
    which,
    peoples,
    exchanged,
    time,
    hours,
    order,
    actor,
    meant,
    patient,
    described,
    kinds,
    ways,
    instead,
    sites,
    place,
    qualifier,
    condition,
    attribution,
    phrasing,
)
"""Gravest first: differences are shown in this order."""


def aspects(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """What every comparator answers about the pair; a comparator that does not apply gives nothing."""
    return tuple(aspect for comparator in COMPARATORS for aspect in comparator(a, b))
