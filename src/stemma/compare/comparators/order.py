"""Comparator of before and after: "before they set fire to the gate", "after they had set fire to the gate"."""

from __future__ import annotations

import re
from itertools import islice, product

from stemma.compare.comparators.answer import answer
from stemma.compare.doings import is_one_doing
from stemma.compare.once import once
from stemma.compare.orders import Order, orders_in
from stemma.compare.profile import Profile, content_stems
from stemma.model import Aspect
from stemma.text.number_words import parse_number_words

_CLAUSE = re.compile(r"\W*(?P<side>before|after)\b", re.IGNORECASE)
_MEASURED = re.compile(
    r"\b(?P<many>\w+) (?P<unit>second|minute|hour|day|night|week|fortnight|month|year|decade|metre|meter|mile"
    r"|kilometre|kilometer)s? (?P<side>before|prior to|ahead of|after|following)\b",
    re.IGNORECASE,
)
_AFTER = frozenset({"after", "following"})
SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")
MOST = 10
"""Words of order that are looked at in a claim."""
REACH = 300
"""Characters to either side of a clause in which the rest of its sentence is looked for."""
ALIKE = 0.6
"""Part of the words of the briefer rest that both must have for the clauses to stand beside one thing."""
LEAST = 2
"""Words that both rests must have in common."""


def order(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Two that tell one doing before and after one thing, or as long after one thing as the other before another."""
    found = _of_clauses(a, b) or _measured(a, b) or _of_one_thing(a, b)
    if found is None:
        return ()
    reason = f"A says “{found[0]}”, B “{found[1]}”."
    return (answer("time", "incompatible", reason, (found[0], a.claim.spans), (found[1], b.claim.spans)),)


def _of_clauses(a: Profile, b: Profile) -> tuple[str, str] | None:
    """Side clauses of one verb, the one with "before", the other with "after", beside one and the same thing."""
    sides = [_CLAUSE.match(one.content) for one in (a, b)]
    if sides[0] is None or sides[1] is None or sides[0]["side"].lower() == sides[1]["side"].lower():
        return None
    if a.claim.predicate != b.claim.predicate or a.claim.negated or b.claim.negated:
        return None
    rests = [frozenset(content_stems(_rest(one))) for one in (a, b)]
    shared, fewer = len(rests[0] & rests[1]), min(map(len, rests))
    return (a.content, b.content) if shared >= LEAST and shared >= ALIKE * fewer else None


@once
def _rest(profile: Profile) -> str:
    """What the sentence of a claim says beside it."""
    text, start, end = profile.document.text, profile.claim.start, profile.claim.end
    before = SENTENCE_END.split(text[max(0, start - REACH) : start])[-1]
    behind = SENTENCE_END.split(text[end : end + REACH], maxsplit=1)[0]
    return f"{before} {behind}"


def _measured(a: Profile, b: Profile) -> tuple[str, str] | None:
    """ "Ten minutes after", "ten minutes before": as long after one thing as before another is seldom one time."""
    for left, right in product(_stretches(a), _stretches(b)):
        if left[:2] == right[:2] and left[2] != right[2]:
            return left[3], right[3]
    return None


@once
def _stretches(profile: Profile) -> tuple[tuple[str, str, bool, str], ...]:
    """How many of which unit, whether after, and the words as printed."""
    return tuple(
        (str(parse_number_words(one["many"]) or one["many"]), one["unit"].lower(), one["side"].lower() in _AFTER,
         one.group())
        for one in islice(_MEASURED.finditer(profile.content), MOST)
    )  # fmt: skip


def _of_one_thing(a: Profile, b: Profile) -> tuple[str, str] | None:
    left, right = _orders(a), _orders(b)
    if not left or not right or a.claim.negated or b.claim.negated or is_one_doing(a, b) is not True:
        return None  # "not before May" is after April
    for one, other in product(left, right):
        is_one = one.things <= other.things or other.things <= one.things
        if one.is_before != other.is_before and one.things and other.things and is_one:
            return None if _has_both(one, left) or _has_both(other, right) else (one.printed, other.printed)
    return None


def _has_both(one: Order, listed: tuple[Order, ...]) -> bool:
    """Whether the same claim tells both sides of the thing: "before and after the vote"."""
    return any(other.is_before != one.is_before and other.things & one.things for other in listed)


@once
def _orders(profile: Profile) -> tuple[Order, ...]:
    return tuple(islice(orders_in(profile.content), MOST))
