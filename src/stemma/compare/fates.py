"""What becomes of those who are counted (killed, hurt, missing, arrested ...), by the words nearest to the figure."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from stemma.compare.lexicon import table
from stemma.model import Quantity

Fate = Literal["killed", "injured", "hit", "missing", "arrested", "displaced"]
FATES: tuple[Fate, ...] = ("killed", "injured", "hit", "missing", "arrested", "displaced")
TOLLS: tuple[Fate, ...] = ("killed", "injured", "missing", "arrested", "displaced")
"""Fates whose figures of one event are held against each other, whatever noun stands with them."""
BORDER = re.compile(r"[,;:.]|\b(?:and|while|but|when|after|during|as|involving|who|before|from)\b", re.IGNORECASE)
_ROUGHLY = r"at least|more than|over|nearly|about|around"
_TOLL = re.compile(
    r"\b(?:death toll|number of (?:\w+ ){0,2}(?:dead|deaths|fatalities))\b[^.;,]*"
    rf"\b(?:to|at|as|reach(?:es|ed)|now|is|was|of)(?: (?:{_ROUGHLY}))?\s*\Z",
    re.IGNORECASE,
)
_HURT = re.compile(
    r"\bnumber of (?:\w+ ){0,2}(?:injured|wounded|hurt|injuries)\b[^.;,]*"
    rf"\b(?:to|at|as|reach(?:es|ed)|now|is|was)(?: (?:{_ROUGHLY}))?\s*\Z",
    re.IGNORECASE,
)
_TAKING = re.compile(
    r"\b(?:cost(?:ing|s)?|claim(?:ed|ing|s)?|t(?:ook|aken|akes|aking)|lost)"
    rf"(?: (?:{_ROUGHLY}|another|some))?\s*\Z",
    re.IGNORECASE,
)
"""What stands before so many lives that were lost, and not saved."""
_LIVES = re.compile(r"\s+(?:\w+ )?lives\b", re.IGNORECASE)
_OF_THE = re.compile(
    r"\s+(?:more )?of (?:the|those|his|her|its|their)\s+"
    r"(?:(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+(?:teen|ty))\s+)?",
    re.IGNORECASE,
)
CLOSE = 25
"""Characters between a figure and a word of fate in front of it, or after a figure that stands alone."""
ANYONE = frozenset({"lives", "people", "persons", "person", "victims"})


@lru_cache(maxsize=65_536)
def fate_at(text: str, start: int, end: int, *, is_bare: bool = False) -> Fate | None:
    """The fate of what is counted at ``text[start:end]``; ``text`` is a clause or sentence.

    The nearest word of the list decides: one after the figure before one in front of it, and none across a comma
    or "and" where a nearer stretch has one ("two dead and three wounded"). ``is_bare``: no noun stands with the
    figure, so the word must stand right beside it ("two dead").
    """
    found: list[tuple[int, int, int, Fate]] = []
    named: list[tuple[int, int, int, Fate]] = []
    for fate in FATES:
        for match in pattern(fate).finditer(text):
            ahead = match.start() >= end
            if not ahead and match.end() > start:
                continue
            between = text[end : match.start()] if ahead else text[match.end() : start]
            if len(between) > 120:
                continue
            borders = len(BORDER.findall(between))
            if (not ahead or is_bare) and (borders or len(between) > CLOSE):
                continue
            # "three of the injured died": what became of the three stands behind.
            is_named_so = ahead and _OF_THE.fullmatch(between) is not None
            (named if is_named_so else found).append((borders, not ahead, len(between), fate))
    if _TOLL.search(text, 0, start) or (_LIVES.match(text, end) and _TAKING.search(text, 0, start)):
        return "killed"
    if _HURT.search(text, 0, start):
        return "injured"
    found = found or named
    if not found:
        return None
    best = min(found)
    if best[3] == "hit" and any(fate == "killed" and borders <= best[0] for borders, _, _, fate in found):
        return "killed"  # "three men were shot and killed", "found fatally shot"
    return best[3]


def counts_anyone(quantity: Quantity) -> bool:
    """Whether a figure of the dead or injured counts all of them: "people", "victims", or no noun of its own.

    A noun in front of the figure ("Flood leaves three dead") is none of its own; any other noun ("three monks")
    may name some of the dead only.
    """
    counted, number = quantity.counted, quantity.number_span or quantity.span
    words = quantity.counted_text.lower().split()
    if not words or (counted is not None and counted.end <= number.start):
        return True
    return words[-1] in ANYONE or pattern("killed").fullmatch(words[-1]) is not None


@lru_cache(maxsize=65_536)
def fates_in(text: str) -> frozenset[Fate]:
    """The fates that ``text`` has a word of."""
    return frozenset(fate for fate in FATES if pattern(fate).search(text))


@cache
def people() -> frozenset[str]:
    """Words for people, one and many."""
    return frozenset(str(word) for name in ("people", "plural") for word in table("fates")[name])


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Any of the words listed under ``name``."""
    listed = sorted((str(word) for word in table("fates")[name]), key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, listed)) + r")\b", re.IGNORECASE)
