"""Comparator of places."""

from __future__ import annotations

from functools import lru_cache

from stemma.compare.comparators.answer import answer
from stemma.compare.profile import Profile, content_stems
from stemma.model import Aspect, AspectResult, Mention
from stemma.text.places import Place, contains, lookup, settled


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
        inside = _inside(mine, theirs)
        if inside is not None:
            return (_aspect(*inside),)
        reason = f"A names {mine[0].name}, B {theirs[0].name}."
        # One may lie in the other, which names alone do not tell: shown, but no ground for a relation.
        return (_aspect(mine[0], theirs[0], reason, "unknown"),)
    if not shared:
        return ()
    return (_aspect(left[shared[0]], right[shared[0]], f"Both name {left[shared[0]].name}.", "same"),)


def _inside(mine: list[Mention], theirs: list[Mention]) -> tuple[Mention, Mention, str, AspectResult] | None:
    """Two places of which one lies in the other, by the gazetteer."""
    for left in mine:
        for right in theirs:
            one, two = _meant(left.name), _meant(right.name)
            inner, outer = contains(two, one), contains(one, two)
            if inner and not outer:
                return left, right, f"{left.name} lies in {right.name} (gazetteer).", "narrower"
            if outer and not inner:
                return left, right, f"{right.name} lies in {left.name} (gazetteer).", "broader"
    return None


@lru_cache(maxsize=65_536)
def _meant(name: str) -> str | Place:
    """The one place that goes by ``name``; where several might, the name."""
    return settled(lookup(name)) or name


def _places(profile: Profile) -> dict[str, Mention]:
    return {e: m for e, m in profile.entities.items() if m.kind == "place" and m.form == "name"}


def _unlike(mine: list[Mention], others: list[Mention]) -> list[Mention]:
    """Those whose name shares no word with any of the others: "the X border" and "X" are near each other."""
    return [m for m in mine if not any(_near(m.name, other.name) for other in others)]


def _near(a: str, b: str) -> bool:
    mine, theirs = content_stems(a), content_stems(b)
    return any(x.startswith(y) or y.startswith(x) for x in mine for y in theirs)


def _aspect(left: Mention, right: Mention, reason: str, result: AspectResult) -> Aspect:
    return answer(
        "place", result, reason, (left.name, (left.span,)), (right.name, (right.span,)), differs=result != "same"
    )
