"""Figures of one claim that make up the figure of another: "212 passengers and 31 crew", "243 people".

Also figures whose difference is the other's: "by 31 votes to 24", "a majority of seven".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from stemma.compare.comparators.same_figure import is_how_old
from stemma.compare.fates import fate_at, people
from stemma.compare.figures import MILLION, is_address, is_age, is_great, is_label
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.model import Quantity
from stemma.text.number_words import parse_number_words

ON_BOARD = frozenset({"crew", "staff"})
ALONE = ("captain", "conductor", "driver", "guide", "pilot", "skipper")
"""Those of whom a vehicle has one, counted beside those on board."""
ONE_OF_THEM = ("boy", "child", "female", "girl", "male", "man", "teenager", "woman")
"""Those of whom one may be counted beside others: "three women and a man"."""
THOUSAND, BILLION = 1000, 1000 * MILLION
LEAST, TWO = 3, 2
"""Sums and differences below this are met by chance."""
_CHANGE = re.compile(
    r"\b(?:by|majority|margin|lead|gap|rise|increase|cut|fall|drop|difference)\b[^.;]{0,12}$", re.IGNORECASE
)
_TAKEN = "taken|knocked|shaved|lopped|struck|trimmed|slashed|cut|docked|deducted|chopped"
_OFF = re.compile(
    rf"\W(?:(?:(?:\w+[’']? )?(?:was|were|being|been) )?(?:{_TAKEN}) (?:off|from)|off) (?:\w+[’']?s? ){{0,3}}?"
    r"(?:(?P<of>[\w-]+?)[- ](?:year|month|week|day|hour)s?\b)?",
    re.IGNORECASE,
)
"""What is taken off something, and off how much."""
_AMONG = re.compile(r"\b(?:among them|including|of (?:whom|them|which))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """The figures of one claim that make up ``whole`` of the other; ``single`` are people without a figure."""

    parts: tuple[Quantity, ...]
    whole: Quantity
    single: tuple[str, ...] = ()


def summed(a: Profile, b: Profile) -> Sum | None:
    """The parts in ``a`` and the whole in ``b`` that they add up to, all exact counts of people; None where not."""
    parts, wholes = _wholes(a), _heads(b)
    if not parts or len(wholes) != 1:
        return None
    among = _AMONG.search(a.content)
    told = a.content[: among.start()] if among is not None else a.content
    single = tuple((match["behind"] or match["before"]).lower() for match in _alone().finditer(told))
    if len(parts) + len(single) < 2:
        return None
    total = wholes[0].value or 0
    fits = total >= LEAST and sum(part.value or 0 for part in parts) + len(single) == total
    return Sum(parts=parts, whole=wholes[0], single=single) if fits else None


def subtracted(a: Profile, b: Profile) -> Sum | None:
    """Two figures in ``a`` whose difference ``b`` gives as a margin or change; None where not."""
    for whole in _changes(b) if len(a.quantities) > 1 else ():
        for one, two in combinations((q for q in a.quantities if _is_measured(q, a)), 2):
            first, second = _in_one_scale(one, two), _in_one_scale(two, one)
            apart = abs((first.value or 0) - (second.value or 0))
            is_of_these = _taken_off(whole, b) in (None, max(first.value or 0, second.value or 0))
            if first.value and second.value and apart >= LEAST and apart == whole.value and is_of_these:
                return Sum(parts=(first, second), whole=whole)
    return None


def fit_by_subtraction(a: Profile, b: Profile) -> bool:
    """Whether one gives two figures, and the other how far they are apart."""
    return subtracted(a, b) is not None or subtracted(b, a) is not None


def taken_off_at_odds(a: Profile, b: Profile) -> tuple[Quantity, Quantity] | None:
    """What is left by two figures of ``a``, and what ``b`` says is taken off, where the two do not fit."""
    for whole in _changes(b):
        base, given = _taken_off(whole, b), [q for q in a.quantities if _is_measured(q, a)]
        left = [q for q in given if q.value != base]
        if base is None or len(given) != TWO or len(left) != 1 or (left[0].value or 0) > base:
            continue
        if left[0].value != base - (whole.value or 0):
            return left[0], whole
    return None


def _in_one_scale(quantity: Quantity, other: Quantity) -> Quantity:
    """A figure in the millions of the other where only that one has the word ("from 40 to 33 million")."""
    if quantity.value is None or quantity.value >= THOUSAND or not is_great(other):
        return quantity
    return replace(quantity, value=quantity.value * (BILLION if (other.value or 0) >= BILLION else MILLION))


@once
def _heads(profile: Profile) -> tuple[Quantity, ...]:
    """Exact counts of people in the claim."""
    return tuple(q for q in profile.quantities if _is_exact(q) and _counts_people(q, profile))


@once
def _wholes(profile: Profile) -> tuple[Quantity, ...]:
    """Those of them that are no part of another: of "six died, among them two drivers", the six."""
    text, start = profile.document.text, profile.claim.start
    kept = tuple(q for q in _heads(profile) if _AMONG.search(text, start, max(start, q.span.start)) is None)
    return kept or _heads(profile)


@once
def _changes(profile: Profile) -> tuple[Quantity, ...]:
    """Exact figures of a margin or change."""
    return tuple(q for q in profile.quantities if _is_measured(q, profile) and _is_change(q, profile))


def _is_exact(quantity: Quantity) -> bool:
    return _is_plain(quantity) and not is_age(quantity)


def _is_plain(quantity: Quantity) -> bool:
    is_given = quantity.value is not None and quantity.qualifier == "exact" and not quantity.slip
    return is_given and not is_address(quantity) and not is_label(quantity)


def _is_measured(quantity: Quantity, profile: Profile) -> bool:
    """An exact figure that is nobody's age; years without an "old" beside them are a stretch of time."""
    return _is_plain(quantity) and not is_how_old(quantity, profile)


def _is_change(quantity: Quantity, profile: Profile) -> bool:
    """Whether a word of margin or change stands right before the figure, or what it is taken off right behind."""
    begin, text = max(0, quantity.span.start - 40), profile.document.text
    return (
        _CHANGE.search(text, begin, quantity.span.start) is not None or _OFF.match(text, _end(quantity)) is not None
    )


def _end(quantity: Quantity) -> int:
    return max(quantity.span.end, quantity.counted.end if quantity.counted is not None else 0)


def _taken_off(quantity: Quantity, profile: Profile) -> float | None:
    """How much a figure is taken off, where that is told."""
    found = _OFF.match(profile.document.text, _end(quantity))
    value = parse_number_words(found["of"].lower()) if found is not None and found["of"] else None
    return None if value is None else float(value)


def _counts_people(quantity: Quantity, profile: Profile) -> bool:
    unit, sentence = (quantity.unit or "").lower(), profile.claim.sentence
    if not unit and sentence.covers(quantity.span):  # "three dead"
        first, last = quantity.span.start - sentence.start, quantity.span.end - sentence.start
        return fate_at(profile.words_of(sentence), first, last, is_bare=True) in ("killed", "injured")
    return unit == "persons" or unit in people() or unit in ON_BOARD


@cache
def _alone() -> re.Pattern[str]:
    """One person beside others: "and a driver", "plus the pilot", "and a boy", "a man and two children"."""
    crew, anyone = "|".join(ALONE), "|".join(ONE_OF_THEM)
    one = rf"(?:an?|the|one|its|their)\s+(?=(?:{crew})\b)|an?\s+(?=(?:{anyone})\b)"
    pattern = (
        rf"\b(?:and|plus)\s+(?:{one})(?P<behind>\w+)|\ban?\s+(?P<before>{anyone})\s+and\s+(?=\w+\s+(?:\w+\s+)?\w+)"
    )
    return re.compile(pattern, re.IGNORECASE)
