"""Who does it and to whom it is done, turned round: "the union sued the ministry", "the ministry sued the union"."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.compare.comparators.phrasing import converse
from stemma.compare.profile import content_stems
from stemma.compare.sentences.statement import Statement
from stemma.model import Claim, Span
from stemma.text.senses import says
from stemma.text.stem import stem

DONE_BY = ("agent",)
DONE_TO = ("patient", "recipient")

Part = tuple[str, Span]


def turned_round(a: Statement, b: Statement) -> tuple[Part, Part] | None:
    """The doers of one doing in both sentences, where each is in the other sentence the one it is done to.

    Of a pair of verbs that tell one event from its two sides ("bought", "sold") one doer in both is at odds.
    """
    for one in a.claims:
        for other in b.claims:
            found = _turned(one, other, a, b)
            if found is not None:
                return found
    return None


def _turned(one: Claim, other: Claim, a: Statement, b: Statement) -> tuple[Part, Part] | None:
    mine, theirs = _part(one, DONE_BY, a), _part(other, DONE_BY, b)
    if mine is None or theirs is None:
        return None
    if _are_two_sides(one.predicate, other.predicate):
        return (mine, theirs) if _stems(mine) & _stems(theirs) else None
    if not _is_one_doing(one.predicate, other.predicate):
        return None
    for to_mine in _parts(one, DONE_TO, a):
        for to_theirs in _parts(other, DONE_TO, b):
            crossed = _stems(mine) & _stems(to_theirs) and _stems(theirs) & _stems(to_mine)
            if crossed and not _stems(mine) & _stems(theirs) and not _stems(to_mine) & _stems(to_theirs):
                return mine, theirs
    return None


def _part(claim: Claim, names: tuple[str, ...], one: Statement) -> Part | None:
    return next(_parts(claim, names, one), None)


def _parts(claim: Claim, names: tuple[str, ...], one: Statement) -> Iterator[Part]:
    for role in claim.roles:
        if role.name in names:
            yield one.document.quote(role.span), role.span


def _stems(part: Part) -> set[str]:
    return set(content_stems(part[0]))


def _is_one_doing(one: str, other: str) -> bool:
    return stem(one) == stem(other) or says(one, other) or says(other, one)


def _are_two_sides(one: str, other: str) -> bool:
    pair = stem(one), stem(other)
    return any((pair[0] in x and pair[1] in y) or (pair[0] in y and pair[1] in x) for x, y in converse())
