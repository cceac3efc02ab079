"""The day that a text gives as its own in its head: behind "Date:", or beside the place where it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stemma.text.date_match import DateMatch
from stemma.text.dates import find_dates

LINES = 12
"""Lines of a head that are looked at."""
NAMES = 7
"""Words and marks beside a day at most that are names of places, weekdays and writers."""
LONGEST = 160
"""Characters of a line at most: a longer one is told."""
TOLD = 12
"""Words from which on a line that ends as a sentence does is told."""
_FULL = re.compile(r"\d{4}-\d{2}-\d{2}")
_LABEL = re.compile(
    r"(?:\b(?:dated?|day|recorded|posted|published|issued|written|signed|made|taken(?: at)?|given(?: at)?|drawn up"
    r"|sent)\b"
    r"(?: (?:on|at|the|this))?[ \t*]*[:.]?|(?:التاريخ|تاريخ|بتاريخ|الموافق|حرر(?: في)?)\s*:?)[ \t*]*"
    r"(?:[^\W\d_][^:;\d]{0,40}, ?)?\Z",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\([^()\n]{1,30}\)")
_NAME = re.compile(r"[\W_]*(?:[^\W\d_][\w’'.-]*)?[\W_]*")
_SOMETHING_ELSE = re.compile(
    r"(?:received|rec(?:v|ei)?d\b|valid|decl(?:assif\w+)?\b|expir\w+|until|up ?to|born|since|due|by|before|after|from"
    r"|between|ref\w*|consent|inspection|occurrence|incident|event|meeting|hearing|law|act|decree|order|updated)"
    r"[^\n]{0,24}\Z",
    re.IGNORECASE,
)


def own_day(head: str) -> tuple[str | None, str | None]:
    """The day (EDTF) behind a word that says that it is the text's own, and the one beside nothing but names.

    Each None where the head gives none, or more than one; a day of something else ("Received ...", "valid until ...")
    is neither.
    """
    labelled: list[DateMatch] = []
    beside: list[DateMatch] = []
    for line in [line.strip() for line in head.splitlines() if line.strip()][:LINES]:
        if len(line) > LONGEST or (line[-1] in ".!?" and len(line.split()) > TOLD):
            break
        for match in full_days(line):
            before = line[: match.start]
            if _SOMETHING_ELSE.search(before):
                continue
            if _LABEL.search(before):
                labelled.append(match)
            elif _is_beside(before):
                beside.append(match)
    return only(labelled), only(beside)


def full_days(words: str) -> list[DateMatch]:
    """The dates in ``words`` that tell a day with its month and year."""
    return [match for match in find_dates(words) if _FULL.fullmatch(match.edtf)]


def only(days: Iterable[DateMatch]) -> str | None:
    """The one day (EDTF) that ``days`` tell, however often; None where they tell none, or several."""
    found = {match.edtf for match in days}
    return found.pop() if len(found) == 1 else None


def _is_beside(before: str) -> bool:
    """Whether nothing but names and marks stand before a day."""
    told = _BRACKETED.sub(" ", before).split()
    return len(told) <= NAMES and all(_NAME.fullmatch(word) and not word.islower() for word in told)
