"""Words for how much of a whole, and how often ("most of", "rarely"), and what they measure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from stemma.compare.lexicon import function_words, printed_so, table
from stemma.text.number_words import parse_number_words
from stemma.text.stem import words

SOME_OF = re.compile(r"\b(?P<some>\w+) (?:out )?of (?:the |its |their |all )?(?P<all>\w+)\b", re.IGNORECASE)
"""So many of so many: "two of the five"."""
NEAR = 3
"""Words behind the phrase among which the word that it measures is looked for."""


def behind(text: str, at: int) -> str:
    """The first content word soon behind ``at`` that is no figure: "half of the forty seats" is of seats."""
    found = words(text[at : at + 60])[:NEAR]
    told = (word for _, _, word in found if word.lower() not in function_words())
    return next((word for word in told if parse_number_words(word) is None), "")


@cache
def phrases(scale: str) -> tuple[Mapping[str, tuple[float, float]], re.Pattern[str]]:
    """The phrases of a scale ("share", "often"; lower case) with the shares they leave room for; their pattern."""
    known = {
        str(word): (float(entry["low"]), float(entry["high"]))
        for entry in table("extent")[scale]
        for word in entry["words"]
    }
    return known, printed_so(known)
