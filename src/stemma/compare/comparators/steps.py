"""Comparator of what happened: released or charged, questioned or arrested, missing or dead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from stemma.compare.comparators.answer import answer
from stemma.compare.doings import states_in
from stemma.compare.fates import BORDER
from stemma.compare.lexicon import printed_so, table
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.model import Aspect
from stemma.text.stem import stem

REACH = 80
"""Characters from the verb on that are looked at."""
_WITHOUT = re.compile(r"\bwithout\s+(?:any\s+|a\s+|an\s+|being\s+)?\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Steps that are not one another; ``steps_of`` maps a printed word or phrase to the step or steps it may tell."""

    name: str
    steps_of: Mapping[str, frozenset[str]]
    stems: Mapping[str, str]
    pattern: re.Pattern[str]


def steps(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """A difference of the predicate where each claim tells of one step of a family, and the steps are two."""
    for family, left, right in zip(families(), _steps(a), _steps(b), strict=True):
        if left and right and left != right:
            return (
                answer(
                    "predicate",
                    "compatible",
                    f"A tells of somebody or something {left}, B {right}: not the same {family.name}.",
                    (left, (a.claim.predicate_span,)),
                    (right, (b.claim.predicate_span,)),
                ),
            )
    return ()


@once
def _steps(profile: Profile) -> tuple[str, ...]:
    """The step of each family that a claim tells of, in the order of the families."""
    return tuple(step_in(family, profile) for family in families())


def step_in(family: Family, profile: Profile) -> str:
    """The step that the verb tells, else the only one that its nearest words tell; nothing where it is open."""
    if family.name == "step of a purchase" and profile.claim.modality == "ordered":
        return ""  # who orders that something be done has bought nothing
    if family.name == "step of the law" and _wants(profile):
        return ""  # who wants a thing done is not wanted
    if family.name == "outcome of a search" and profile.claim.negated:
        return "missing" if states_in(profile) else ""
    by_verb = family.stems.get(stem(profile.claim.predicate.lower()), "")
    if by_verb:
        return by_verb
    found = _told(family.name, _from_the_verb(profile))
    return next(iter(found)) if len(found) == 1 else ""


def _wants(profile: Profile) -> bool:
    return profile.claim.predicate == "want" and profile.claim.modality == "requested"


@once
def _from_the_verb(profile: Profile) -> str:
    """The verb and what follows it, up to the next part of the sentence."""
    verb = profile.claim.predicate_span
    inside = next((span for span in profile.claim.spans if span.start <= verb.start < span.end), None)
    if inside is None:
        return ""
    text = profile.document.text[verb.start : min(inside.end, verb.start + REACH)]
    border = BORDER.search(text, verb.end - verb.start)
    return text[: border.start()] if border else text


@lru_cache(maxsize=65_536)
def _told(name: str, content: str) -> frozenset[str]:
    family = next(one for one in families() if one.name == name)
    text = _WITHOUT.sub(" ", content)
    return frozenset[str]().union(
        *(family.steps_of[match.group().lower()] for match in family.pattern.finditer(text))
    )


@cache
def families() -> tuple[Family, ...]:
    """The families of the list, in its order."""
    made = []
    for entry in table("steps")["families"]:
        listed: dict[str, frozenset[str]] = {}
        for step, words in entry["steps"].items():
            for word in map(str, words):
                listed[word] = listed.get(word, frozenset()) | {str(step)}
        pattern = printed_so(listed)
        stems = {
            stem(word): next(iter(steps)) for word, steps in listed.items() if " " not in word and len(steps) == 1
        }
        made.append(Family(name=str(entry["name"]), steps_of=listed, stems=stems, pattern=pattern))
    return tuple(made)
