"""Comparator of places."""

from __future__ import annotations

from stemma.compare.profile import Profile, content_stems
from stemma.model import Aspect, AspectResult, Mention


def place(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Where it happened: places that only one of the two names."""
    left, right = _places(a), _places(b)
    if not left or not right:
        return ()
    shared = sorted(set(left) & set(right))
    mine = [m for entity, m in sorted(left.items()) if entity not in right]
    theirs = [m for entity, m in sorted(right.items()) if entity not in left]
    mine, theirs = _unlike(mine, theirs), _unlike(theirs, mine)
    if mine and theirs:
        reason = f"A names {mine[0].name}, B {theirs[0].name}."
        # One may lie in the other, which names alone do not tell: shown, but no ground for a relation.
        return (_aspect(mine[0], theirs[0], reason, "unknown"),)
    if not shared:
        return ()
    return (_aspect(left[shared[0]], right[shared[0]], f"Both name {left[shared[0]].name}.", "same"),)


def _places(profile: Profile) -> dict[str, Mention]:
    return {e: m for e, m in profile.entities.items() if m.kind == "place" and m.form == "name"}


def _unlike(mine: list[Mention], others: list[Mention]) -> list[Mention]:
    """Those whose name shares no word with any of the others: "the X border" and "X" are near each other."""
    return [m for m in mine if not any(_near(m.name, other.name) for other in others)]


def _near(a: str, b: str) -> bool:
    mine, theirs = content_stems(a), content_stems(b)
    return any(x.startswith(y) or y.startswith(x) for x in mine for y in theirs)


def _aspect(left: Mention, right: Mention, reason: str, result: AspectResult) -> Aspect:
    return Aspect(
        name="place",
        result=result,
        reason=reason,
        a_value=left.name,
        b_value=right.name,
        a_spans=(left.span,),
        b_spans=(right.span,),
        is_difference=result != "same",
    )
