"""Figures of two claims in two languages: which of them measure one thing, and how they stand."""

from __future__ import annotations

import re
from functools import cache

from stemma.compare.across.notions import FATES, Notion, terms
from stemma.compare.across.told import WORD, told
from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.intervals import held_against, interval
from stemma.compare.comparators.same_figure import fate_of, is_figure
from stemma.compare.figures import is_age
from stemma.compare.once import once
from stemma.compare.origins.content import is_specific
from stemma.compare.profile import Profile
from stemma.model import Aspect, AspectResult, Quantity
from stemma.text.scripts import script_of
from stemma.text.tables import rows

Paired = tuple[Quantity, Quantity, bool]
"""Two figures, and whether it is certain that they measure one thing."""
PERSONS = Notion("people", "persons")
_OF = re.compile(r"\b(?:of|in|from|who|that|which)\b")
NEAR = 40
"""Characters between a figure and a word in front of it that says what became of those it counts."""


def pairs_of(a: Profile, b: Profile) -> tuple[Paired, ...]:
    """The figures that measure one thing, each once: those of one value first, certain ones before others."""
    found = []
    for left in (q for q in a.quantities if is_figure(q)):
        for right in (q for q in b.quantities if is_figure(q)):
            same = _is_one_thing(left, right, a, b)
            is_equal = left.value is not None and left.value == right.value
            may_be = same is None and is_equal and _measure(left) == _measure(right)
            if same or (may_be and is_specific(float(left.value or 0))):
                found.append((not is_equal, same is None, left.span, right.span, left, right))
    chosen: list[Paired] = []
    for _, is_open, _, _, left, right in sorted(found, key=lambda one: one[:4]):
        if all(left is not one and right is not other for one, other, _ in chosen):
            chosen.append((left, right, not is_open))
    return tuple(chosen)


def number(a: Profile, b: Profile, *, is_one_doing: bool) -> tuple[Aspect, ...]:
    """The figures that measure one thing, worst pair first; across two doings their difference settles nothing."""
    found = []
    for left, right, is_certain in pairs_of(a, b):
        result, reason, differs = held_against(left, right, quoted(a, left), quoted(b, right))
        if result == "incompatible" and not (is_one_doing and is_certain):
            result = "unknown"
            reason = f"{reason[:-1]}; whether they count one thing is left to the reader."
        found.append(_aspect("number", result, reason, (left, right), (a, b), differs))
        if left.qualifier != right.qualifier and left.value == right.value:
            reason = f"A's figure is “{quoted(a, left)}”, B's “{quoted(b, right)}”."
            found.append(_aspect("qualifier", _nearer(left, right), reason, (left, right), (a, b), True))
    if not found:
        found = _beside(a, b)
    order = ("incompatible", "unknown", "compatible", "narrower", "broader", "same")
    return tuple(sorted(found, key=lambda one: order.index(one.result)))


def _beside(a: Profile, b: Profile) -> list[Aspect]:
    """Both give figures, and nothing says that any two measure one thing: never agreement, and left to the reader."""
    left, right = ([q for q in p.quantities if is_figure(q) and not is_age(q)] for p in (a, b))
    open_ = [(x, y) for x in left for y in right if _is_one_thing(x, y, a, b) is None]
    if not open_:
        return []
    pair = open_[0]
    given = f"A gives “{quoted(a, pair[0])}”, B “{quoted(b, pair[1])}”"
    reason = f"{given}; whether they count one thing is left to the reader."
    return [_aspect("number", "unknown", reason, pair, (a, b), True)]


def quoted(profile: Profile, quantity: Quantity) -> str:
    """The printed words of a figure with its noun."""
    return profile.words_of(quantity.span)


def _aspect(
    name: str,
    result: AspectResult,
    reason: str,
    figures: tuple[Quantity, Quantity],
    sides: tuple[Profile, Profile],
    differs: bool,
) -> Aspect:
    said = [(quoted(profile, figure), (figure.span,)) for profile, figure in zip(sides, figures, strict=True)]
    kind = "number" if name == "number" else "qualifier"
    return answer(kind, result, reason, said[0], said[1], differs=differs)  # type: ignore[arg-type]


def _nearer(left: Quantity, right: Quantity) -> AspectResult:
    """Which of two figures of one value leaves less room; "more than 150" and "150" follow from neither."""
    one, other = interval(left), interval(right)
    if one[0] == one[1] or other[0] == other[1]:
        exact, open_ = (one, other) if one[0] == one[1] else (other, one)
        inside = open_[0] < exact[0] < open_[1]
        if not inside:
            return "compatible"
        return "narrower" if exact is one else "broader"
    return "same" if one == other else "compatible"


def _is_one_thing(left: Quantity, right: Quantity, a: Profile, b: Profile) -> bool | None:
    """Whether two figures measure one thing; None where the list of notions does not say."""
    if is_age(left) != is_age(right):
        return False
    things = _comparable(_counted(left), _counted(right))
    units = (_measure(left), _measure(right))
    if any(units):
        return _is_one_measure(left, right) if _may_be_one(*things) else False
    fates = (fate(left, a), fate(right, b))
    if None not in fates:
        return fates[0] == fates[1] and (_may_be_one(*things) or (_is_alone(left, a) and _is_alone(right, b)) or None)
    if not all(things):
        return None
    if things[0] & things[1]:
        return True if fates == (None, None) else None
    return None if _may_be_one(*things) else False


def _is_one_measure(left: Quantity, right: Quantity) -> bool | None:
    """Whether two measures are one: certain only where they are equal; sums in two currencies stay open."""
    units = (_measure(left), _measure(right))
    if units[0] == units[1]:
        return True if left.value is not None and left.value == right.value else None
    return None if all(unit is not None and unit.isupper() for unit in units) else False


def _is_alone(quantity: Quantity, profile: Profile) -> bool:
    """Whether it is the only figure of a claim that tells of this fate."""
    own = fate(quantity, profile)
    return sum(fate(other, profile) == own for other in profile.quantities) == 1


def _comparable(left: frozenset[Notion], right: frozenset[Notion]) -> tuple[frozenset[Notion], frozenset[Notion]]:
    """Both nouns, unless only one of them is in the list: then nothing is known of how they stand."""
    unknown = [any(n.name.startswith(WORD) for n in side) for side in (left, right)]
    return (
        (frozenset(), frozenset()) if unknown[0] != unknown[1] or (all(unknown) and left != right) else (left, right)
    )


def _may_be_one(left: frozenset[Notion], right: frozenset[Notion]) -> bool:
    """Whether two nouns may stand for the same: one is missing or means anyone, or they share a notion."""
    if not left or not right or left & right:
        return True
    return any(
        PERSONS in side and all(n.kind == "people" for n in other) for side, other in ((left, right), (right, left))
    )


@once
def fates(profile: Profile) -> dict[str, str | None]:
    """Quantity id -> killed, injured or None, for the figures of a claim."""
    return {quantity.id: _fate(quantity, profile) for quantity in profile.quantities}


def fate(quantity: Quantity, profile: Profile) -> str | None:
    """What becomes of those whom a figure counts, as its claim says; None where it says nothing."""
    return fates(profile).get(quantity.id)


def _fate(quantity: Quantity, profile: Profile) -> str | None:
    if script_of(profile.content) != "Arab":
        found = fate_of(quantity, profile)
        return found if found in FATES else None
    inside = {n.name for n in _counted(quantity)}
    if inside and inside <= set(FATES):
        return min(inside)
    before, behind = [], []
    for notion, span in told(profile).notions.items():
        if notion.name in FATES and span.document == quantity.span.document:
            if span.end <= quantity.span.start:
                before.append((quantity.span.start - span.end, notion.name))
            elif span.start >= quantity.span.end:
                behind.append((span.start - quantity.span.end, notion.name))
    if before and min(before)[0] <= NEAR:
        return min(before)[1]
    return min(behind)[1] if behind and min(behind)[0] <= 2 else None


def _counted(quantity: Quantity) -> frozenset[Notion]:
    """The notions of the noun that is counted: those of its first word in Arabic, of its last in English."""
    text = quantity.counted_text or (quantity.unit or "")
    is_arabic = script_of(text) == "Arab"
    found = terms(text if is_arabic else _OF.split(text, maxsplit=1)[0])
    if not found:
        return frozenset()
    head = found[0] if is_arabic else found[-1]
    return head.notions or frozenset({Notion("thing", WORD + head.stem)})


def _measure(quantity: Quantity) -> str | None:
    """The unit of a measure (km, percent, USD); None for a count of things."""
    return quantity.unit if quantity.unit in _measures() else None


@cache
def _measures() -> frozenset[str]:
    return frozenset(name for name, _, _ in rows("units.tsv"))
