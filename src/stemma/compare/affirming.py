"""Denials that take nothing from what another claim says: each rule of it has a module of its own."""

from __future__ import annotations

from stemma.compare.bounds import denies_a_bound_alone
from stemma.compare.comparators.left_over import left_over
from stemma.compare.denied_opposites import tells_by_denying
from stemma.compare.own_clauses import tells_it_aside
from stemma.compare.profile import Profile


def takes_nothing_from(denier: Profile, other: Profile) -> bool:
    """Whether a claim says by its denial what the other says, or denies in a clause of its own."""
    if denies_a_bound_alone(denier) or tells_by_denying(denier.content, other.content):
        return True
    return tells_it_aside(denier, other) or left_over(denier, other) is not None
