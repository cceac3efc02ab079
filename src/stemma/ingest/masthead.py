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
HOUR = re.compile(r"[\s,|·–—-]*(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5})?\Z")
NAME = re.compile(
    r"(?:[A-Z][\w’'&.-]*|of|the|and|for|de|la|le|al)(?: (?:[A-Z][\w’'&.-]*|of|the|and|for|de|la|le|al)){0,6}"
)
REPORTING = re.compile(r"\A(?:[Rr]eporting|[Pp]ublished|[Rr]eleased|[Ii]ssued) by (?:the )?")
GENRE = re.compile(
    r"[,:|·–—-]? ?\(?(?:press release|news release|press statement|statement|editorial|opinion|analysis|blog)\)?\Z",
    re.IGNORECASE,
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

    A name above a day above another headline is the outlet's ("The Northern Post", "5 March 2021", the headline); a
    line that says "press release" or the like between them is passed over.
    A line is taken as outlet and day only when nothing else stands in it ("The Northern Post, 5 March 2021"), as a
    day only when it is a date alone or opens an agency's dateline. The first line is a headline when it does not end
    like a sentence and a line of text follows.
    """
    return _of_head(text[:HEAD])


@lru_cache(maxsize=16)
def _of_head(head: str) -> Masthead:
    """Kept for a moment: a reader asks for the title, and what is noticed later for outlet and day."""
    lines = [line.strip() for line in head.splitlines() if line.strip()][:LINES]
    lines = [line for at, line in enumerate(lines) if not at or not GENRE.fullmatch(line)]
    title = publisher = date = None
    if _opens_with_outlet(lines):
        publisher, date = lines[0], _day(lines[1])[1]
        lines = lines[2:]
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
        elif day is not None and (outlet := _outlet(rest)):
            publisher, date = publisher or outlet, date or day
    return Masthead(title=title, publisher=publisher, date=date)


def _outlet(rest: str) -> str | None:
    """The outlet in what a line has beside its day: a name alone, "Reporting by N", "N, press release"."""
    name = GENRE.sub("", REPORTING.sub("", rest))
    return name if NAME.fullmatch(name) else None


def _opens_with_outlet(lines: list[str]) -> bool:
    """Name, day, headline: were the name a headline itself, a sentence or a byline would follow the day."""
    if len(lines) < 4 or not NAME.fullmatch(lines[0]) or len(lines[0].split()) > 5:
        return False
    rest, day = _day(lines[1])
    head = lines[2]
    is_headline = len(head) <= LONGEST and head[-1] not in ".!?:;," and not head.lower().startswith("by ")
    return day is not None and not rest and is_headline and _day(head)[1] is None and not DATELINE.match(head)


def _day(line: str) -> tuple[str, str | None]:
    """The line without its one full date, and that date; the line as it is when there is none or more.

    An hour behind the date is the date's ("4 June 2019, 09:12").
    """
    days = [match for match in find_dates(line) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", match.edtf)]
    if len(days) != 1:
        return line, None
    rest = (line[: days[0].start] + HOUR.sub("", line[days[0].end :])).strip(" ,|·-–—()\t\u00a0")
    return rest, days[0].edtf
