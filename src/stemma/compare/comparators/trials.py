"""Comparator of what was tried and what was done: "tried to dig his way out", "escaped by digging"."""

from __future__ import annotations

import re
from functools import cache

from stemma.compare.comparators.answer import answer
from stemma.compare.lexicon import table
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.model import Aspect
from stemma.text.senses import first_forms
from stemma.text.stem import stem

FAILED = frozenset({"failed", "fails", "failing", "unable"})
"""Of these what was not done is told by itself: a denial, and no mere trial."""
_BY = re.compile(r"\bby (?:\w+ly )?(?P<deed>\w{3,}ing)\b", re.IGNORECASE)


def trials(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """One tells that something was tried, the other that it was done, and not that it was tried too."""
    tried, done = (_tried(a), _tried(b)), (_done(a), _done(b))
    if tried[0] & done[1] and not tried[1]:
        side = 0
    elif tried[1] & done[0] and not tried[0]:
        side = 1
    else:
        return ()
    deed = min(tried[side] & done[1 - side])
    said = [one.word_for(deed) or deed for one in (a, b)]
    said[side] = f"tried to {said[side]}"
    reason = f"{'AB'[side]} tells of “{said[side]}”, the other that it was done."
    return (answer("modality", "compatible", reason, (said[0], a.claim.spans), (said[1], b.claim.spans)),)


@once
def _tried(profile: Profile) -> frozenset[str]:
    """Stems of what was tried."""
    return frozenset(stem(match["deed"]) for match in _pattern().finditer(profile.content))


@once
def _done(profile: Profile) -> frozenset[str]:
    """Stems of what was done: by the claim's verb, and by what it was done by ("escaped by digging")."""
    if profile.claim.negated or profile.claim.modality != "asserted":
        return frozenset()
    by = (match["deed"] for match in _BY.finditer(profile.content))
    return frozenset(stem(form) for word in (profile.claim.predicate, *by) for form in (word, *first_forms(word)))


@cache
def _pattern() -> re.Pattern[str]:
    tried = set(map(str, table("putting")["tried"])) - FAILED
    listed = sorted(tried, key=lambda word: (-len(word), word))
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, listed))}) (?:in vain )?to (?:\w+ly )?(?P<deed>[a-z]{{3,}})", re.IGNORECASE
    )
