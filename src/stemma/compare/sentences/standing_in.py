"""Words that make another out of who holds an office, or of a thing: "the deputy head", "a fake policeman"."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from stemma.compare.lexicon import table
from stemma.compare.sentences.statement import Statement
from stemma.model import Span
from stemma.text.stem import stem, words

MOST = 10
"""Such words that are looked at in a sentence."""
BEHIND = 3
"""Words behind it among which the office or thing is named."""


def stands_in(a: Statement, b: Statement) -> tuple[Span, Span] | None:
    """The office with such a word in ``a``, and the same without one in ``b``; None where it is not so."""
    for match in islice(_pattern().finditer(a.text), MOST):
        if stem(match.group()) in b.stems:
            continue
        for start, end, word in words(a.text[match.end() : match.end() + 60])[:BEHIND]:
            whole = Span(document=a.document.id, start=match.start(), end=match.end() + end)
            beside = [s for s, _, other in words(a.text) if stem(other) == stem(word) and s != match.end() + start]
            place = next((found for found in words(b.text) if stem(found[2]) == stem(word)), None)
            if place is not None and not beside and word[0].islower():
                return whole, Span(document=b.document.id, start=place[0], end=place[1])
    return None


@cache
def _pattern() -> re.Pattern[str]:
    listed = "|".join(map(re.escape, map(str, table("putting")["standing_in"])))
    return re.compile(rf"\b(?:{listed})\b(?=[ -][a-z])", re.IGNORECASE)
