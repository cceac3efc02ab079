"""What can be so but once: one day of the week, the town of a birth or a death."""

from __future__ import annotations

import re

from stemma.compare.comparators.times import DAYS
from stemma.compare.lexicon import table
from stemma.compare.sentences.statement import Item, Statement

_AT = re.compile(r"\b(?:in|at|near) (?:the )?$", re.IGNORECASE)


def are_days(one: str, other: str) -> bool:
    """Whether two words are two days of the week ("Tuesdays", "Fridays")."""
    days = [word.lower().removesuffix("s") for word in (one, other)]
    return set(days) <= set(DAYS) and days[0] != days[1]


def happen_once(a: Statement, b: Statement) -> bool:
    """Whether both tell, by one verb, of what happens to somebody or something but once."""
    told = [{claim.predicate for claim in one.claims if not claim.negated} for one in (a, b)]
    return not told[0].isdisjoint(told[1] & set(map(str, table("putting")["once"])))


def is_place(item: Item, one: Statement) -> bool:
    """Whether a name stands behind "in" or "at"."""
    before = one.text[max(0, item.span.start - 12) : item.span.start]
    return item.kind == "name" and _AT.search(before) is not None
