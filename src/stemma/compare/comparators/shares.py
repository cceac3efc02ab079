"""Comparator of how much of a whole: "all of the passengers", "most of the passengers", "only a few"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.left_over import left_over
from stemma.compare.doings import is_one_doing
from stemma.compare.extents import SOME_OF, behind, phrases
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.model import Aspect
from stemma.text.number_words import parse_number_words
from stemma.text.stem import stem

SHARP = 0.15
"""Room that a word leaves which tells so many."""
_OF_WHOM = re.compile(r"\bof (?:the|its|their|his|her|these|those) ?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Share:
    """Between ``low`` and ``high`` (0..1) of what ``thing`` (a stem) names."""

    low: float
    high: float
    thing: str
    printed: str

    def meets(self, other: Share) -> bool:
        """Whether some share fits both."""
        return self.low <= other.high and other.low <= self.high


def shares(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Two shares of one thing of which one is told to have undergone what the other has, and that do not meet."""
    if a.claim.negated != b.claim.negated or (a.claim.predicate != b.claim.predicate and not is_one_doing(a, b)):
        return ()
    if left_over(a, b) is not None:
        return ()
    for mine in shares_in(a):
        for theirs in shares_in(b):
            if mine.thing == theirs.thing and not mine.meets(theirs):
                reason = f"A says it of “{mine.printed}”, B of “{theirs.printed}”."
                sides = (mine.printed, a.claim.spans), (theirs.printed, b.claim.spans)
                return (answer("what is counted", "incompatible", reason, *sides),)
    return ()


def are_one_share(a: Profile, b: Profile) -> bool:
    """Whether one tells in a word what the other counts out: "half of the seats", "twenty of the forty seats"."""
    for worded, counted in ((a, b), (b, a)):
        other = _counts_in(counted)
        if other and any(m.thing == t.thing and m.meets(t) for m in _sharp_words_in(worded) for t in other):
            return True
    return False


@once
def shares_in(profile: Profile) -> tuple[Share, ...]:
    """The shares of something that a claim tells of, in reading order."""
    return (*_worded(profile.content), *_counts_in(profile))


@once
def _counts_in(profile: Profile) -> tuple[Share, ...]:
    return tuple(_counted(profile.content))


@once
def _sharp_words_in(profile: Profile) -> tuple[Share, ...]:
    """ "Half of them", and not "most"."""
    return tuple(share for share in _worded(profile.content) if share.high - share.low <= SHARP)


def _worded(text: str) -> Iterator[Share]:
    known, pattern = phrases("share")
    for match in pattern.finditer(text):
        thing = behind(text, match.end())
        if thing and not _OF_WHOM.search(text[: match.start()]):
            low, high = known[match.group().lower()]
            yield Share(low, high, stem(thing), f"{match.group()} {thing}")


def _counted(text: str) -> Iterator[Share]:
    """ "One of the two pilots": so many of so many."""
    for match in SOME_OF.finditer(text):
        some, every = (parse_number_words(match[name]) for name in ("some", "all"))
        thing = behind(text, match.end())
        if some and every and some <= every and thing:
            yield Share(some / every, some / every, stem(thing), f"{match.group()} {thing}")
