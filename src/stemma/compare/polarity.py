"""Comparator of polarity: whether one says that it is so and the other that it is not."""

from __future__ import annotations

import re
from functools import cache

from stemma.compare.lexicon import light_stems, table
from stemma.compare.moods import degree
from stemma.compare.phrasing import opposites
from stemma.compare.profile import Profile, content_stems
from stemma.compare.thresholds import DENIED
from stemma.model import Aspect


def polarity(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Yes against no. Only what is denied as a whole is contradicted: "no red van" leaves room for a white one."""
    left, right = _denies(a), _denies(b)
    if left == right or None not in (degree(a), degree(b)):
        return ()
    denier, other = (a, b) if left else (b, a)
    side = "A" if left else "B"
    if not _one_predicate(a, b) or _covered(denier, other) < DENIED:
        return _open(a, b, side) if a.claim.negated != b.claim.negated and not _are_opposites(a, b) else ()
    return (
        Aspect(
            name="polarity",
            result="incompatible",
            reason=f"{side} says that it is not so, the other that it is.",
            a_value="not so" if left else "so",
            b_value="not so" if right else "so",
            a_spans=a.claim.spans,
            b_spans=b.claim.spans,
            is_difference=True,
        ),
    )


def _open(a: Profile, b: Profile, side: str) -> tuple[Aspect, ...]:
    """A no beside a yes that may speak of something else: never agreement, and left to the reader."""
    return (
        Aspect(
            name="polarity",
            result="unknown",
            reason=f"{side} puts it as a denial; whether it denies what the other says is for the reader to see.",
            a_value="not so" if a.claim.negated else "so",
            b_value="not so" if b.claim.negated else "so",
            a_spans=a.claim.spans,
            b_spans=b.claim.spans,
            is_difference=True,
        ),
    )


def _are_opposites(a: Profile, b: Profile) -> bool:
    """ "not open" and "closed" say one thing."""
    return any(
        (left & set(a.stems) and right & set(b.stems)) or (right & set(a.stems) and left & set(b.stems))
        for left, right in opposites()
    )


def _denies(profile: Profile) -> bool:
    return profile.claim.negated or bool(_denying().search(profile.content))


def _one_predicate(a: Profile, b: Profile) -> bool:
    """Whether two claims say their yes and no about one doing: its word is shared, or two words outside of names."""
    shared = set(a.stems) & set(b.stems) - _named(a, b)
    predicates = set(content_stems(f"{a.claim.predicate} {b.claim.predicate}"))
    return bool(shared & predicates) or len(shared) >= 2


def _covered(denier: Profile, other: Profile) -> float:
    """Share of the denied content words that the other claim has."""
    words = set(denier.stems) - _named(denier, other) - light_stems() - set(content_stems(denier.claim.predicate))
    words -= {stem for word in table("modality")["denying"] for stem in content_stems(str(word))}
    return len(words & set(other.stems)) / len(words) if words else 1.0


def _named(a: Profile, b: Profile) -> set[str]:
    return {s for p in (a, b) for m in p.entities.values() if m.form == "name" for s in content_stems(m.name)}


@cache
def _denying() -> re.Pattern[str]:
    listed = "|".join(re.escape(str(word)) for word in table("modality")["denying"])
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)
