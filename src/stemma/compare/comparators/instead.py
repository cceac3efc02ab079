"""Comparator of what is so instead of another: "the cook, not the waiter" beside "the waiter, not the cook"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.compare.comparators.answer import answer
from stemma.compare.lexicon import function_words
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.model import Aspect
from stemma.text.stem import stem, words

Choice = tuple[frozenset[str], frozenset[str], str]
"""Stems of what is so, stems of what is not, and the words as printed."""
_SO_NOT = re.compile(
    r"(?P<yes>(?:[\w’'-]{1,30} ){0,3}[\w’'-]{1,30})(?:,? (?:but|and) not|, not| rather than| instead of) "
    r"(?P<no>[\w’'-]{1,30}(?: [\w’'-]{1,30}){0,3})",
    re.IGNORECASE,
)
_NOT_BUT = re.compile(
    r"\bnot (?P<no>[\w’'-]{1,30}(?: [\w’'-]{1,30}){0,4}?),? but (?P<yes>[\w’'-]{1,30}(?: [\w’'-]{1,30}){0,3})",
    re.IGNORECASE,
)


def instead(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """What the one has for so and the other for not so, and the other way round."""
    for one in _choices(a):
        for other in _choices(b):
            if one[0] & other[1] and one[1] & other[0]:
                reason = f"A says “{one[2]}”, B “{other[2]}”."
                return (
                    answer("predicate", "compatible", reason, (one[2], a.claim.spans), (other[2], b.claim.spans)),
                )
    return ()


@once
def _choices(profile: Profile) -> tuple[Choice, ...]:
    return tuple(_choices_in(profile.content))


def _choices_in(content: str) -> Iterator[Choice]:
    for pattern in (_SO_NOT, _NOT_BUT):
        for match in pattern.finditer(content):
            so, not_so = _stems(match["yes"]), _stems(match["no"])
            if so - not_so and not_so - so:
                yield so - not_so, not_so - so, match.group()


def _stems(text: str) -> frozenset[str]:
    """The words that are no small ones; "May" is a month, "may" is not."""
    return frozenset(stem(w) for _, _, w in words(text) if w.lower() not in function_words() or w[0].isupper())
