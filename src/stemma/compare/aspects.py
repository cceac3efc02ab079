"""The table of comparators: each answers for one aspect of a pair, none of them for the whole."""

from __future__ import annotations

from collections.abc import Callable

from stemma.compare.actors import actor, patient
from stemma.compare.ages import ages
from stemma.compare.counting import counted
from stemma.compare.descriptions import described
from stemma.compare.exchange import exchanged
from stemma.compare.hours import hours
from stemma.compare.moods import condition, modality
from stemma.compare.numbers import number, qualifier
from stemma.compare.outcomes import outcome
from stemma.compare.parts import part_of
from stemma.compare.phrasing import phrasing, predicate
from stemma.compare.places import place
from stemma.compare.polarity import polarity
from stemma.compare.profile import Profile
from stemma.compare.sites import sites
from stemma.compare.sourcing import attribution
from stemma.compare.steps import steps
from stemma.compare.times import time
from stemma.model import Aspect

Comparator = Callable[[Profile, Profile], tuple[Aspect, ...]]

COMPARATORS: tuple[Comparator, ...] = (
    polarity,
    number,
    part_of,
    ages,
    counted,
    modality,
    predicate,
    steps,
    outcome,
    exchanged,
    time,
    hours,
    actor,
    patient,
    described,
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
