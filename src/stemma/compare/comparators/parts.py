"""Comparator of a part and a whole: "a mother and her son died" beside "three people were killed"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from stemma.compare.comparators.answer import answer, in_order
from stemma.compare.comparators.same_figure import fate_of, is_figure, is_toll
from stemma.compare.fates import FATES, pattern, people
from stemma.compare.figures import is_age
from stemma.compare.once import once
from stemma.compare.origins.tracing import words_for
from stemma.compare.profile import Profile
from stemma.model import Aspect, Quantity

LONGEST = 1000
"""Characters of a claim that are looked at: bounds the search for rows of people."""
_AMONG = re.compile(
    r",?\s*\b(?:among (?:them|whom)|including|one of (?:them|whom)|two of (?:them|whom))\b", re.IGNORECASE
)


def part_of(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """One claim names some that were killed or hurt, the other gives a greater number of all of them."""
    for fate in FATES[:2]:
        for part, whole, side in ((a, b, "A"), (b, a, "B")):
            total = _total(whole, fate)
            named = _named(part, fate)
            if total is None or not named or total.value is None or total.value <= named:
                continue
            printed = whole.words_of(total.span)
            reason = (
                f"{side} names {words_for(named)}, the other text counts {printed} in all: a part beside the whole."
            )
            own, other = (words_for(named), part.claim.spans), (printed, (total.span,))
            return (answer("number", "compatible", reason, *in_order(own, other, is_first=side == "A")),)
    return ()


@once
def _total(profile: Profile, fate: str) -> Quantity | None:
    """The number of all that were killed, or hurt, as the claim gives it."""
    found = (q for q in profile.quantities if is_figure(q) and is_toll(q, profile))
    return next((q for q in found if fate_of(q, profile) == fate), None)


@once
def _named(profile: Profile, fate: str) -> int:
    """How many single people the claim names, where it gives no number and tells of one fate; else 0."""
    if profile.claim.negated or not pattern(fate).search(profile.content):
        return 0
    if any(is_figure(q) and not is_age(q) for q in profile.quantities):
        return 0
    return _listed(profile.content)


@lru_cache(maxsize=65_536)
def _listed(content: str) -> int:
    """People named one by one in a row: "a woman and her seven-year-old son" are two."""
    head = _AMONG.split(content[:LONGEST], maxsplit=1)[0]
    alone = 1 if _first().match(head) else 0
    return max((len(_person().findall(run.group())) for run in _row().finditer(head)), default=alone)


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_single()})(?![\w-])", re.IGNORECASE)


@cache
def _row() -> re.Pattern[str]:
    """People joined by "and" or commas, each with at most four words before the noun."""
    one = rf"(?:(?:a|an|the|her|his|their|one)\s+)?(?:[\w-]+\s+){{0,3}}?(?:{_single()})(?![\w-])"
    return re.compile(rf"(?<![\w-]){one}(?:\s*,?\s*(?:and\s+|,\s*){one}){{1,5}}", re.IGNORECASE)


@cache
def _first() -> re.Pattern[str]:
    """A claim that begins with one person."""
    return re.compile(rf"(?:an?|one)\s+(?:[\w-]+\s+){{0,4}}?(?:{_single()})(?![\w-])", re.IGNORECASE)


@cache
def _single() -> str:
    """Any of the words for one person, longer ones first."""
    many = ("s", "people", "men", "women", "children", "troops")
    words = sorted((word for word in people() if not word.endswith(many)), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, words))
