"""Marks at the head of a line that are no words of its sentence: the clock of a live blog, a bullet, "3/" of a
thread, the numbers of paragraphs, "UPDATE:", "UPDATE 2 -".

The parser gets blanks in their place; offsets stay.
"""

from __future__ import annotations

import re

_ZONE = r"(?: ?(?:am|pm|a\.m\.|p\.m\.))?(?: ?(?:GMT|UTC|BST|CEST|CET|EST|EDT|PST|PDT|local time))?"
CLOCK = re.compile(
    rf"(?m)^[ \t]*\d{{1,2}}[:.h]\d{{2}}{_ZONE}(?:[ \t]*[-–—:|][ \t]+|[ \t]+(?=[^\W\d_a-z“\"])|[ \t]*$)"
)
BULLET = re.compile(r"(?m)^[ \t]*[•▪●◦‣·►■*–—-][ \t]+(?=\S)")
THREAD = re.compile(r"(?m)^[ \t]*\d{1,2}/(?:\d{1,2}|n)?[ \t]+(?=\S)")
NUMBER = re.compile(
    r"(?m)^[ \t]*(?:§ ?)?(?:\(\d{1,3}\)|\d{1,3}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3})[ \t]+"
    r"(?:\((?:[CSU]|SBU|FOUO|NF|TS)(?:/{1,2}[A-Z]{2,6})*\)[ \t]+)?(?=(?:[^\W\d_]|[\"“‘«\[(])[^\n]{30})"
)
KICKER = re.compile(
    r"(?:ANALYSIS|BREAKING|EXCLUSIVE|FEATURE|INTERVIEW|JUST IN|LATEST|LIVE|NEW|OPINION|UPDATE|WATCH"
    r"|(?:Analysis|Breaking|Exclusive|Interview|Live|Update)(?: \d{1,2})?"
    r"|(?:Image |Photo |Picture |Video )?[Cc]aption|File (?:photo|picture))(?: \d{1,2})?: +(?=\S)"
    r"|(?:CORRECTED|FACTBOX|REFILE|RPT|UPDATE|WRAPUP)(?: \d{1,2})?[ \t]*[-–—][ \t]*(?=\S)"
)
LINE = re.compile(r"(?m)^[ \t]*(?=[ABCEFIJLNOPRUVW])")
LEAST = 2
"""A single "10.30 Mass", "1/ First" or "3. May" may be part of what is said; a row of them is a way of printing."""


def marks(text: str) -> list[tuple[int, int]]:
    """Where such marks stand."""
    found = [match.span() for match in BULLET.finditer(text)]
    for kind in (CLOCK, THREAD, NUMBER):
        row = [match.span() for match in kind.finditer(text)]
        found += row if len(row) >= LEAST else []
    for place in list(found):
        # "3/ UPDATE: the agency says", "18:42 - BREAKING: ...".
        behind = KICKER.match(text, place[1])
        found += [behind.span()] if behind is not None else []
    found += [m.span() for line in LINE.finditer(text) if (m := KICKER.match(text, line.end())) is not None]
    apart: list[tuple[int, int]] = []
    for place in sorted(found):
        if not apart or place[0] >= apart[-1][1]:  # "13.05 All ..." may be an hour or a paragraph's number
            apart.append(place)
    return apart


def blanked(text: str, places: list[tuple[int, int]]) -> str:
    """``text`` with blanks at ``places`` (sorted, apart from each other)."""
    parts, at = [], 0
    for first, last in places:
        parts += [text[at:first], " " * (last - first)]
        at = last
    return "".join([*parts, text[at:]])
