"""What a plain text states of itself in its first lines: headline, outlet, day.

Stated, not established: a reader who copies an article into a text file mostly keeps these lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from stemma.text.dates import find_dates

LINES = 6
LONGEST = 120
HEAD = 4_000  # characters in which those lines stand
DATELINE = re.compile(r"[A-Z][^()\n]{1,60}?(?:\([^()\n]{2,30}\)\s*[-–—]|\s[-–—]\s)")
NAME = re.compile(
    r"(?:[A-Z][\w’'&.-]*|of|the|and|for|de|la|le|al)(?: (?:[A-Z][\w’'&.-]*|of|the|and|for|de|la|le|al)){0,6}"
)
BYLINE = re.compile(r"[Bb]y [A-Z][^,\n]{2,50}, (?P<outlet>[A-Z][^,\n]{2,60})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """Each part None when the text does not state it; ``date`` in EDTF."""

    title: str | None = None
    publisher: str | None = None
    date: str | None = None


def masthead(text: str) -> Masthead:
    """Read the first non-empty lines of ``text`` (at most six, each at most 120 characters).

    A line is taken as outlet and day only when nothing else stands in it ("The Northern Post, 5 March 2021"), as a
    day only when it is a date alone or opens an agency's dateline. The first line is a headline when it does not end
    like a sentence and a line of text follows.
    """
    return _of_head(text[:HEAD])


@lru_cache(maxsize=16)
def _of_head(head: str) -> Masthead:
    """Kept for a moment: a reader asks for the title, and what is noticed later for outlet and day."""
    lines = [line.strip() for line in head.splitlines() if line.strip()][:LINES]
    title = publisher = date = None
    for number, line in enumerate(lines):
        if number == 0 and len(line) <= LONGEST and line[-1] not in ".!?:;," and len(lines) > 1 and not _day(line)[1]:
            title = line
        if DATELINE.match(line):
            date = date or _day(line[: DATELINE.match(line).end()])[1]  # type: ignore[union-attr]
        if len(line) > LONGEST or (number and line[-1:] in ".!?" and not line.endswith(("a.m.", "p.m."))):
            continue
        rest, day = _day(line)
        byline = BYLINE.fullmatch(rest)
        if byline is not None:
            publisher, date = publisher or byline["outlet"], date or day
        elif day is not None and not rest:
            date = date or day
        elif day is not None and NAME.fullmatch(rest):
            publisher, date = publisher or rest, date or day
    return Masthead(title=title, publisher=publisher, date=date)


def _day(line: str) -> tuple[str, str | None]:
    """The line without its one full date, and that date; the line as it is when there is none or more."""
    days = [match for match in find_dates(line) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", match.edtf)]
    if len(days) != 1:
        return line, None
    rest = (line[: days[0].start] + line[days[0].end :]).strip(" ,|·-–—()\t\u00a0")
    return rest, days[0].edtf
