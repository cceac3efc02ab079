"""Whether two claims in two languages tell of one matter by more than likeness, and may confirm each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.compare.across.aspects import denies, is_one_doing, may_be_one, opposed
from stemma.compare.across.figures import pairs_of
from stemma.compare.across.likeness import Likely
from stemma.compare.across.notions import Notion, terms
from stemma.compare.across.told import WORD, Told, told
from stemma.compare.origins.content import is_specific
from stemma.compare.profile import Profile
from stemma.model import Mention, Quantity
from stemma.text.places import contains
from stemma.text.scripts import script_of

FIRM, LEAST = 0.50, 0.30
"""Shares of the briefer and of the fuller claim that the other says, for two claims to tell of one matter."""
EVEN = 0.50
"""Cosine above which nearness in meaning makes up for words."""
READ = 0.62
"""Cosine from which on two claims without firm ground are shown, to be read by a person."""
READ_MUCH, MANY = 0.50, 3
"""The same where so much typed is in common: names and figures count twice."""
READ_BY_WORDS = 0.60
"""The same without the encoder: the share of both that the other says."""
CONFIRMING = 0.45
"""Share of the fuller claim that the other says, for one to confirm the other."""
COMMON = frozenset({"persons"})
"""Things that stand in any report, besides posts and bodies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What two claims have in common: doing, names, things, and figures that measure one thing and are equal."""

    doing: bool | None
    names: tuple[tuple[Mention, Mention], ...]
    things: tuple[Notion, ...]
    figures: tuple[tuple[Quantity, Quantity], ...]
    covered: tuple[float, float]
    cosine: float | None
    is_apart: bool
    is_placed: bool
    is_divided: bool

    @property
    def is_firm(self) -> bool:
        """Whether typed parts, and not likeness alone, say that the matter is one."""
        if self.is_apart or not self._has_enough:
            return False
        specific = any(left.value is not None and is_specific(float(left.value)) for left, _ in self.figures)
        if specific and self.doing is None and self.names:
            return True  # of one person or body, where the list does not know the verb
        if self.is_divided and not (self.names or self.figures):
            return False
        return self.doing is True and bool(self.names or self.things or self.figures)

    @property
    def _has_enough(self) -> bool:
        """Whether each says enough of the other; what is near in meaning may have a few words less in common."""
        near = max(0.0, (self.cosine or 0.0) - EVEN)
        return max(self.covered) + near >= FIRM and min(self.covered) + near >= LEAST

    @property
    def points(self) -> int:
        """How much typed there is in common, counted."""
        return 2 * len(self.names) + 2 * len(self.figures) + len(self.things) + (self.doing is True) + self.is_placed

    @property
    def is_readable(self) -> bool:
        """Whether the two are near enough to be shown to somebody who reads both."""
        if self.is_apart or not self.points:
            return False
        if self.doing is True and self._has_enough and (self.cosine is None or self.cosine >= EVEN):
            return True
        if self.points >= MANY and min(self.covered) >= FIRM:
            return True
        if self.cosine is None:
            return min(self.covered) >= READ_BY_WORDS and self.points > 1
        if self.doing is False and not (self.names or self.figures):
            return False
        return self.cosine >= (READ_MUCH if self.points >= MANY else READ)


def ground(a: Profile, b: Profile, pair: Likely) -> Ground:
    """What ``a`` and ``b`` have in common."""
    one, other = told(a), told(b)
    names = tuple((m, other.names[e]) for e, m in sorted(one.names.items()) if e in other.names)
    things = tuple(sorted(n for n in one.things & other.things if n.name not in COMMON))
    figures = tuple((x, y) for x, y, sure in pairs_of(a, b) if sure and x.value is not None and x.value == y.value)
    has_matter = bool(names or things or figures)
    return Ground(
        doing=is_one_doing(a, b) if has_matter or opposed(a, b) is None else None,
        names=names,
        things=things,
        figures=figures,
        is_apart=_is_apart(a, b),
        is_placed=any(m.kind == "place" for e, m in a.entities.items() if e in b.entities),
        is_divided=_is_divided(one, other),
        covered=pair.covered,
        cosine=pair.cosine,
    )


def _is_divided(one: Told, other: Told) -> bool:
    """Whether each names a thing that the other does not have: spare parts for the crane, spare parts for the mill.

    A word that the list does not know may be the other's thing; where both sides have only such words, it is open.
    """
    alone = [_things_alone(side, beside) for side, beside in ((one, other), (other, one))]
    return all(alone) and any(kind == "known" for kinds in alone for kind in kinds)


def _things_alone(one: Told, other: Told) -> frozenset[str]:
    keys = other.keys
    kinds = set()
    for said in one.said:
        if said.keys.isdisjoint(keys):
            if any(key.startswith(("thing:", "people:")) for key in said.keys):
                kinds.add("known")
            elif any(key.startswith(WORD) for key in said.keys):
                kinds.add("unknown")
    return frozenset(kinds)


def _is_apart(a: Profile, b: Profile) -> bool:
    """Whether each names people or bodies, or each a place, and none of them may be one: two matters."""
    for kinds in (("person",), ("organisation", "group"), ("place",)):
        left, right = (
            {e: m.name for e, m in p.entities.items() if m.kind in kinds and m.form == "name"} for p in (a, b)
        )
        if left and right and not left.keys() & right.keys() and not _may_meet(left.values(), right.values(), kinds):
            return True
    return False


def _may_meet(left: Iterable[str], right: Iterable[str], kinds: tuple[str, ...]) -> bool:
    """Whether a name of one may be a name of the other in another script, or a place may lie in the other."""
    if kinds == ("place",):
        return any(may_be_one(x, y) or contains(x, y) or contains(y, x) for x in left for y in right)
    if kinds == ("person",):
        return any(may_be_one(x, y) for x in left for y in right)
    return any(may_be_one(x, y) or _may_translate(x, y) for x in left for y in right)


def _may_translate(left: str, right: str) -> bool:
    """Whether the name of a body may be another one translated: unless all words are known and none is shared."""
    if script_of(left) == script_of(right):
        return False
    known = [[term.notions for term in terms(name)] for name in (left, right)]
    told = [{n for notions in side for n in notions if n.kind != "office"} for side in known]
    is_known = all(notions for side in known for notions in side) and all(told)
    return not is_known or bool(told[0] & told[1])


def unconfirming(a: Profile, b: Profile, on: Ground) -> str:
    """Why neither of two claims that agree confirms the other, as one sentence, or nothing where it may."""
    if a.headline or b.headline:
        return "A headline sums up what follows; it confirms nothing by itself."
    if on.doing is not True:
        return "That the two tell of one doing has to be read by somebody who knows both languages."
    if not told(a).doings & told(b).doings:
        return "The doing of one is told in the other by the way only; that it is one has to be read."
    enough = bool(on.names) + bool(on.figures) + len(on.things) >= 2
    if not enough or min(on.covered) < CONFIRMING or denies(a) != denies(b):
        return "What the two have in common in two languages is too little for one to confirm the other."
    return ""
