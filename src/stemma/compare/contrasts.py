"""What is denied as a contrast to what is so: "not on Monday but on Friday", "of cold and not of hunger"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.text.noes import ANY_NO

_START = (
    r"(?=(?:in|on|at|by|from|with|for|of|to|through|under|over|after|before|during|because|due"
    r"|a|an|the|his|her|its|their|this|that|any)\b)"
)
_STOP = r"(?=[,;:.]|$| (?:for|in|on|at|by|when|who|that|which|because|as|against|behind|near|outside|inside|but)\b)"
_BUT = re.compile(
    rf"\bnot {_START}(?P<x>[^,;:.]{{1,60}}?),? but (?:rather )?(?!also\b|not\b|only\b)(?P<y>(?:[\w’'-]+ ?){{1,5}})"
    r"|\bno (?P<none>(?:[\w’'-]+ ){1,2})but (?!also\b|not\b|only\b)(?P<so>(?:[\w’'-]+ ?){1,5})",
    re.IGNORECASE,
)
_AND_NOT = re.compile(
    rf"(?:,| and|, and|, though|, but)? not {_START}(?!a single\b|any of\b)(?P<x>\w+(?: [\w’'-]+){{1,4}}?){_STOP}"
    rf"|\b(?:rather than|instead of|as opposed to) (?P<instead>[\w’'-]+(?: [\w’'-]+){{0,4}}?){_STOP}",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"(?:,| and|, and|, though|, but) not\b|\b(?:rather|instead|as opposed)\b", re.IGNORECASE)
_HELPS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|may|might|can|could|did|does|do)\b", re.IGNORECASE
)


@once
def is_contrast_alone(profile: Profile) -> bool:
    """Whether all that a claim denies is a contrast to what it tells."""
    found = _contrasts(profile.content)
    return bool(found) and ANY_NO.search(_without(profile.content, found)) is None


def sets_nothing_against(profile: Profile, other: Profile) -> bool:
    """Whether a claim denies a contrast alone, untold by the other, and the other tells what is so."""
    if not is_contrast_alone(profile) or tells_the_contrast(profile, other):
        return False
    told = set(content_stems(without_contrasts(other.content)))
    return all(told.issuperset(content_stems(so)) for _, _, so in _contrasts(profile.content) if so)


def tells_the_contrast(profile: Profile, other: Profile) -> bool:
    """Whether the other claim tells what this one denies as a contrast alone."""
    found = _contrasts(profile.content)
    denied = {stem for _, what, _ in found for stem in content_stems(what)}
    denied -= set(content_stems(_without(profile.content, found)))
    return not denied.isdisjoint(content_stems(without_contrasts(other.content)))


def without_contrasts(content: str) -> str:
    """A claim's words without what it denies as a contrast alone."""
    return _without(content, _contrasts(content))


def _contrasts(content: str) -> list[tuple[tuple[int, int], str, str]]:
    """Where each contrast stands, what is denied by it, and what is told instead where that stands right behind."""
    return sorted(set(_with_but(content)) | set(_beside(content)))


def _with_but(content: str) -> Iterator[tuple[tuple[int, int], str, str]]:
    for found in _BUT.finditer(content):
        denied, told = (found["x"], "y") if found["x"] else (found["none"], "so")
        if _HELPS.search(denied) is None:
            yield (found.start(), found.start(told)), denied, found[told]


def _beside(content: str) -> Iterator[tuple[tuple[int, int], str, str]]:
    for found in _AND_NOT.finditer(content):
        denied = found["x"] or found["instead"]
        is_beside = _BESIDE.match(content, found.start()) is not None
        if is_beside and _HELPS.search(denied) is None and content[: found.start()].strip():
            yield found.span(), denied, ""


def _without(content: str, found: list[tuple[tuple[int, int], str, str]]) -> str:
    for (start, end), _, _ in reversed(found):
        content = f"{content[:start]} {content[end:]}"
    return content
