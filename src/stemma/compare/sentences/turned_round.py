"""Who does it and to whom it is done, turned round: "the union sued the ministry", "the ministry sued the union"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from stemma.compare.comparators.phrasing import converse
from stemma.compare.lexicon import table
from stemma.compare.profile import content_stems
from stemma.compare.sentences.statement import Statement
from stemma.model import Claim, Span
from stemma.text.senses import says
from stemma.text.stem import stem

DONE_BY = ("agent",)
DONE_TO = ("patient", "recipient")

Part = tuple[str, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossed:
    """The doers in both sentences; ``is_one_way``: who does it to another cannot have it done by that one."""

    doers: tuple[Part, Part]
    is_one_way: bool


def turned_round(a: Statement, b: Statement) -> Crossed | None:
    """The doers of one doing in both sentences, where each is in the other sentence the one it is done to.

    Of a pair of verbs that tell one event from its two sides ("bought", "sold") one doer in both is at odds.
    """
    for one in a.claims:
        for other in b.claims:
            if _is_mutual(one.predicate):
                continue
            found = _turned(one, other, a, b)
            if found is not None:
                return found
    return None


def are_two_sides(a: Statement, b: Statement) -> bool:
    """Whether they tell one event from its two sides, each naming the other's doer: who lends, and who borrows."""
    for one in a.claims:
        for other in b.claims:
            is_one = _is_mutual(one.predicate) and one.predicate == other.predicate
            if not (is_one or is_converse(one.predicate, other.predicate)) or one.negated != other.negated:
                continue
            doers = _part(one, DONE_BY, a), _part(other, DONE_BY, b)
            if None in doers or doers[0] is None or doers[1] is None or _stems(doers[0]) & _stems(doers[1]):
                continue
            if _stems(doers[0]) <= b.stems and _stems(doers[1]) <= a.stems:
                return True
    return False


def are_two_ways_of_having(a: Statement, b: Statement) -> bool:
    """Whether one says what somebody is to another ("is the son of"), and the other that this one has them."""
    return _is_had(a, b) or _is_had(b, a)


def _is_had(one: Statement, other: Statement) -> bool:
    if not any(claim.predicate == "have" and not claim.negated for claim in other.claims):
        return False
    nouns = [c.predicate.removeprefix("be ") for c in one.claims if c.predicate.startswith("be ") and not c.negated]
    return any(
        stem(noun) in other.stems
        and re.search(rf"\b{re.escape(noun)}s? of\b|['’]s? (?:\w+ )?{re.escape(noun)}\b", one.text)
        for noun in nouns
    )


def _turned(one: Claim, other: Claim, a: Statement, b: Statement) -> Crossed | None:
    mine, theirs = _part(one, DONE_BY, a), _part(other, DONE_BY, b)
    if mine is None or theirs is None:
        return None
    if is_converse(one.predicate, other.predicate):
        return Crossed(doers=(mine, theirs), is_one_way=True) if _stems(mine) & _stems(theirs) else None
    if not _is_one_doing(one.predicate, other.predicate):
        return None
    for to_mine in _parts(one, DONE_TO, a):
        for to_theirs in _parts(other, DONE_TO, b):
            crossed = _stems(mine) & _stems(to_theirs) and _stems(theirs) & _stems(to_mine)
            if crossed and not _stems(mine) & _stems(theirs) and not _stems(to_mine) & _stems(to_theirs):
                return Crossed(doers=(mine, theirs), is_one_way=_is_one_way(one.predicate))
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


def is_converse(one: str, other: str) -> bool:
    """Whether two verbs tell one event from its two sides ("buy", "sell")."""
    pair = stem(one), stem(other)
    return any((pair[0] in x and pair[1] in y) or (pair[0] in y and pair[1] in x) for x, y in converse())


def _is_mutual(verb: str) -> bool:
    """Whether both do it where one does ("met")."""
    return stem(verb) in _listed("mutual")


def _is_one_way(verb: str) -> bool:
    return stem(verb) in _listed("one_way")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(stem(str(word)) for word in table("putting")[name])
