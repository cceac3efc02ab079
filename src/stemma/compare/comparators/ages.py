"""Comparator of ages: "a 61-year-old woman" against "a teacher, 62,"."""

from __future__ import annotations

import re
from functools import lru_cache

from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.descriptions import described
from stemma.compare.concepts import concepts
from stemma.compare.profile import Profile
from stemma.model import Aspect, Span

_AGE = re.compile(
    r"\b(?P<years>\d{1,3})\s?[- ]years?[- ]olds?\b"
    r"|\b(?P<months>\d{1,2})\s?[- ](?P<unit>month|week)s?[- ]olds?\b"
    r"|(?<=[\w.”’]), (?P<bare>\d{1,2})(?=\s?(?:,|\.|;|$)| (?:of|from|was|is|has|had|died)\b)"
    r"|\baged (?P<aged>\d{1,3})\b|\b(?:was|is) (?P<was>\d{2})(?= and\b|,|\.|$)",
    re.IGNORECASE,
)
APART = 5
"""Years by which two reports may give one person's age apart; what is farther apart are likely two people."""


def ages(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """The only age of each claim; for one person it is one, so another age is a difference."""
    left, right = ages_of(a), ages_of(b)
    if len(left) != 1 or len(right) != 1 or _are_two_people(a, b):
        return ()
    (mine, one), (theirs, other) = left[0], right[0]
    if abs(mine - theirs) > APART:
        return ()
    printed = (a.words_of(one), b.words_of(other))
    differs = mine != theirs
    return (
        answer(
            "number",
            "compatible" if differs else "same",
            f"A gives the age as {_words(mine)}, B as {_words(theirs)}." if differs else "Both give one age.",
            (printed[0], (one,)),
            (printed[1], (other,)),
            differs=differs,
        ),
    )


def ages_of(profile: Profile) -> list[tuple[float, Span]]:
    """Ages in years that a claim gives, each with its place."""
    text, document = profile.document.text, profile.document.id
    return [
        (years, Span(document=document, start=span.start + begin, end=span.start + end))
        for span in profile.claim.spans
        for begin, end, years in _ages_in(text[span.start : span.end + 1])
        if span.start + end <= span.end
    ]


@lru_cache(maxsize=16_384)
def _ages_in(text: str) -> tuple[tuple[int, int, float], ...]:
    """Start, end and years of every age in ``text``."""
    found = []
    for match in _AGE.finditer(text):
        group = match.lastgroup if match.lastgroup != "unit" else "months"
        found.append((match.start(str(group)), match.end(str(group)), _years(match, str(group))))
    return tuple(found)


def _years(match: re.Match[str], group: str) -> float:
    value = float(match[group])
    return value if group != "months" else value / (12 if match["unit"].lower() == "month" else 52)


def _are_two_people(a: Profile, b: Profile) -> bool:
    """Whether the claims name two people, or one tells of a dead and the other of somebody else."""
    names = [{e for e, m in p.entities.items() if m.kind == "person" and m.form == "name"} for p in (a, b)]
    if names[0] and names[1]:
        return not names[0] & names[1]
    fates = [{c.name for c in concepts(p.content)} & {"kill", "injure", "shoot", "arrest", "charge"} for p in (a, b)]
    if fates[0] and fates[1] and not fates[0] & fates[1]:
        return True
    return any(aspect.name == "actor" for aspect in described(a, b))


def _words(years: float) -> str:
    return f"{years:g}" if years >= 1 and years == int(years) else f"{round(years * 12)} months"
