"""Whether one of two claims tells by a denial what the other tells by a word: "did not stay", "left"; "was not free
of rust", "rust was found"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from stemma.compare.lexicon import table
from stemma.compare.profile import content_stems
from stemma.text.noes import ANY_NO
from stemma.text.stem import stem, words

REACH = 4
"""Words behind a denial that it may deny."""
ABOUT = 4
"""Content words behind a lack that say what there is none of."""
ROOM = 20
"""Characters behind the last word reached, for a turn of several words that begins there."""
_NO = re.compile(
    r"\b(?:not(?! only\b)|never|no longer|nobody|no one|none of|neither of|neither|no)\b|n[’']t\b",
    re.IGNORECASE,
)
_MAY_NOT = re.compile(r"\b(?:may|must|are|is|were|was) (?:no longer|not) (?:to )?\w", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|until|till)\b", re.IGNORECASE)
"""Until when it is so is another matter."""
_TWICE = re.compile(
    r"(?:\b(?:not|never|none|nobody|no one|neither)|n[’']t)\b(?: [\w’'-]+){0,4}? "
    r"(?:free (?:of|from)|without|lacking|short of)\b(?P<what>[^,;:.]{1,60})",
    re.IGNORECASE,
)

_HINDERING = re.compile(
    r"(?:\bnot|n[’']t|\bnever|\bfail(?:s|ed|ing)? to|\bunable to) "
    r"(?P<verb>keep|stop|prevent|block|bar|hinder|thwart|avert|hold back)\b",
    re.IGNORECASE,
)
_LACKS = re.compile(r"\b(?:free (?:of|from)|short of|lacking|absence of|deprived of|out of)\b|-free\b", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def tells_by_denying(denied: str, told: str) -> bool:
    """Whether ``denied`` denies the opposite of what ``told`` says, or the lack of it, and both deny nothing else."""
    if ANY_NO.search(told) is not None or _BEFORE.search(denied) is not None:
        return False
    return _denies_a_lack(denied, told) or _denies_the_opposite(denied, told)


def denies_a_hindrance(denied: str, told: str) -> bool:
    """Whether only a hindrance is denied that the other does not tell: "failed to keep goats out", "let them in"."""
    found = _HINDERING.search(denied)
    return found is not None and stem(found["verb"]) not in {stem(word) for _, _, word in words(told)}


def _denies_a_lack(denied: str, told: str) -> bool:
    """ "Was not free of rust", "none was left without a bed": what there is no lack of is told by the other."""
    found = _TWICE.search(denied)
    if found is None or _LACKS.search(told) is not None:
        return False
    if len(ANY_NO.findall(denied.replace("without", "").replace("lack", ""))) != 1:
        return False
    return not set(content_stems(found["what"])[:ABOUT]).isdisjoint(content_stems(told))


def _denies_the_opposite(denied: str, told: str) -> bool:
    if len(ANY_NO.findall(denied)) != 1:
        return False
    if _MAY_NOT.search(denied) is not None and _has(told, _forbidding()):
        return True
    found = next(_NO.finditer(denied), None)
    if found is None:
        return False
    behind = re.split(r"[,;:.]", denied[found.end() :], maxsplit=1)[0]
    reached = words(behind)[:REACH]
    within = behind[: reached[-1][1] + ROOM] if reached else ""
    one_by_one = frozenset(stem(word) for _, _, word in reached)
    return any(
        (_stands(left, within, one_by_one) and _has(told, right) and not _has(told, left))
        or (_stands(right, within, one_by_one) and _has(told, left) and not _has(told, right))
        for left, right in _pairs()
    )


def _stands(side: frozenset[str], within: str, one_by_one: frozenset[str]) -> bool:
    """Whether a word of a side is reached by the denial, or a turn of several words begins there."""
    lower = f" {within.lower()} "
    return not side.isdisjoint(one_by_one) or any(" " in turn and f" {turn} " in lower for turn in side)


def _has(text: str, side: frozenset[str]) -> bool:
    stems = {stem(word) for _, _, word in words(text)}
    lower = f" {' '.join(text.lower().replace(',', ' ').split())} "
    return not side.isdisjoint(stems) or any(" " in turn and f" {turn} " in lower for turn in side)


@cache
def _pairs() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple((_kept(left), _kept(right)) for left, right in table("denied")["pairs"])


@cache
def _forbidding() -> frozenset[str]:
    return _kept(table("denied")["may_not"])


def _kept(listed: list[str]) -> frozenset[str]:
    """Stems of single words, turns of several words as they are."""
    return frozenset(word if " " in word else stem(word) for word in map(str, listed))
