"""Whether what is counted in two claims was done by two: the boats pulled out 131, the fishermen saved 97."""

from __future__ import annotations

from stemma.compare.fates import fates_in, people
from stemma.compare.profile import Profile, content_stems
from stemma.model import Quantity


def are_done_by_two(left: Quantity, a: Profile, right: Quantity, b: Profile) -> bool:
    """Whether two who have no word in common did it to those counted; the dead and the hurt have no doer here."""
    doers = _doers(left, a), _doers(right, b)
    return all(doers) and doers[0].isdisjoint(doers[1])


def may_be_some(left: Quantity, a: Profile, right: Quantity, b: Profile) -> bool:
    """Whether one tells to how many somebody did it, and the other, without saying who, has the higher figure."""
    doers = _doers(left, a), _doers(right, b)
    if bool(doers[0]) == bool(doers[1]) or not (_undergo(left, a) and _undergo(right, b)):
        return False
    fewer, more = (left, right) if doers[0] else (right, left)
    return not (fates_in(a.plain) or fates_in(b.plain)) and (fewer.value or 0) < (more.value or 0)


def _undergo(quantity: Quantity, profile: Profile) -> bool:
    """Whether those counted are whom it is done to, by the roles that the reader found."""
    if (quantity.unit or "").lower() not in people() | {"persons"}:
        return False
    return any(role.name == "patient" and role.span.overlaps(quantity.span) for role in profile.claim.roles)


def _doers(quantity: Quantity, profile: Profile) -> set[str]:
    """Who does it to those counted: entities, and stems of the words for them and for what a pronoun stands for.

    A pronoun of which nothing is known stands for itself.
    """
    if fates_in(profile.plain) or not _undergo(quantity, profile):
        return set()
    roles = [role for role in profile.claim.roles if role.name == "agent"]
    acting = {role.mention for role in roles}
    known = {entity for entity, mention in profile.entities.items() if mention.id in acting}
    said = " ".join([*(profile.words_of(role.span) for role in roles), profile.antecedents])
    return known | set(content_stems(said)) or {role.name for role in roles}
