"""What a plain text states of itself in its first lines: headline, outlet, day.

Stated, not established: a reader who copies an article into a text file mostly keeps these lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from stemma.ingest.letterhead import letterhead
from stemma.ingest.own_day import own_day
from stemma.text.dates import find_dates
from stemma.text.head_lines import NAME as SHORT
from stemma.text.head_lines import (
    foreign_day,
    is_body_name,
    is_caption,
    is_field,
    is_furniture,
    is_outlet_like,
    is_place_name,
    is_slug,
    without_day,
)
from stemma.text.kinds import is_addressed, is_kind_line, is_statement_line
from stemma.text.outlets import is_paper_name

LINES = 6
FOREIGN = 5
"""Lines in which a day in a third language is the text's."""
NAMED = 5
"""Lines of a head, behind which an outlet's name in a line of its own is no longer looked for."""
HEADED = 10
"""Lines in which a head with a name above it may stand."""
LONGEST = 120
HEAD = 4_000  # characters in which those lines stand
QUESTION = 70  # characters up to which a line that asks or calls may be a headline
DATELINE = re.compile(
    r"[A-Z][^()\n]{1,60}?(?:\([^()\n]{2,30}\)\s*[-–—]|\s[-–—]\s)|[\u0621-\u064a\d][^()\n]{1,60}?\([^()\n]{2,30}\)\s*[-–—:]"
)
DATE_WORD = re.compile(r"(?:Dated?|On|(?:حرر )?(?:التاريخ|تاريخ|بتاريخ|في))\s*[:/]?", re.IGNORECASE)
HOUR = re.compile(r"[\s,|·–—-]*(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5})?\Z")
_PART = r"(?:[A-ZÀ-ÖØ-ÞА-Я][\w’'&.-]*|&|of|the|and|for|de|del|der|des|di|do|du|el|la|le|al|y)"
NAME = re.compile(rf"{_PART}(?: {_PART}){{0,6}}")
BESIDE = re.compile(r"\s*(?:\([^()\n]{2,40}\)|[“\"«][^\n“”\"«»]{2,60}[”\"»]|\bonline)\s*\Z")
REPORTING = re.compile(r"\A(?:[Rr]eporting|[Pp]ublished|[Rr]eleased|[Ii]ssued) by (?:the )?")
BYLINE = re.compile(r"[Bb]y [A-Z][^,\n]{2,50}, (?P<outlet>[A-Z][^,\n]{2,60})")
OF_KIND = re.compile(
    rf"(?P<name>{_PART}(?: {_PART}){{0,3}}) (?:briefing|brief|bulletin|update|alert|report|factsheet|newsletter|note)"
    r"(?: (?:no\. ?)?\d{1,4})?\s*[:–—]"
)
PLACED = re.compile(
    r"[A-Z][\w .'’/-]{1,30}?,?\s*(?:,\s*)?(?:\((?P<bracketed>[^()]{3,60})\)?|(?P<named>[A-Z][^(),]{3,60}))"
)
PLAIN_DATELINE = re.compile(r"[A-ZÀ-ÖØ-Þ][\w-]+\. (?:\d{1,2} [A-Z][a-z]+\. )?([A-ZÀ-ÖØ-Þ][\w-]+) (?:--|[-–—]) \S")
SUBJECT = re.compile(r"(?im)^(?:subject|re): *(?P<title>[^\n]{3,120})$")
SOURCE = re.compile(r"(?im)^(?:source|publisher|outlet|published by|issued by) ?: *(?P<name>[^\n]{3,60})$")
CREDITED = re.compile(
    rf"(?m)^[^\w\n]{{0,3}}(?:©|\(c\)(?= \d{{4}})|[Cc]opyright(?= (?:©|\d|[A-Z]\w+ [A-Z])))(?: ©)?"
    rf"(?: \d{{4}}(?:[-–]\d{{4}})?)?,?"
    rf" (?P<name>{_PART}(?: {_PART}){{0,5}})"
    r"|^(?:[Tt]his (?:story|article|piece|report) (?:was )?)?(?:[Ff]irst|[Oo]riginally) published (?:by|in)(?: the)?"
    rf" (?P<printed>{_PART}(?: {_PART}){{0,5}})"
    rf"|^(?:[Ss]pecial to|Posted by(?=[^\n]* on Facebook))(?: the)? (?P<named>{_PART}(?: {_PART}){{0,5}})"
)
OUTLET_ENDS = (" News", " Press", " Agency", " Radio", " Television", " TV")
AGAIN = 2
"""Times that a text tells of the body whose paper it is, at least."""
MONTH = re.compile(r"(?:\A|[,|·–—-] ?)(?P<month>[A-Z][a-zé]{2,9} \d{4})\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """Each part None when the text does not state it; ``date`` in EDTF."""

    title: str | None = None
    publisher: str | None = None
    date: str | None = None


def masthead(text: str) -> Masthead:
    """Read the first non-empty lines of ``text``: at most ten of a letterhead, then six, each at most 120 characters.

    Who publishes is the name above the text (:mod:`stemma.ingest.letterhead`), else one that stands alone below the
    headline, whom the head credits, or the agency of its dateline. A line is taken as outlet and day only when
    nothing else stands in it ("The Northern Post, 5 March 2021"), as a day only when it is a date alone or opens an
    agency's dateline. The first line is a headline when it does not end like a sentence and a line of text follows.
    """
    return _of_head(text[:HEAD])


@lru_cache(maxsize=16)
def _of_head(head: str) -> Masthead:
    """Kept for a moment: a reader asks for the title, and what is noticed later for outlet and day."""
    lines = [line.strip() for line in head.splitlines() if line.strip()][:HEADED]
    lines = [line.rstrip(".") or line if line.isupper() else line for line in lines]  # "THE POST, MAY 3, 1912."
    title = publisher = date = None
    found = letterhead(lines)
    is_letter = is_addressed(head)
    if found is not None:
        # "Tarn, 14 March 2023" above "Dear Mr N.": a town, and nobody who publishes.
        is_town = is_letter and not _is_known(found.name) and _day(lines[0])[1] is not None
        publisher, date, lines = None if is_town else found.name, found.date, lines[found.lines :]
    elif (
        len(lines) > 2
        and (alone := _outlet_and_day(lines[0]))
        and _is_headline(lines[1])
        and not (is_letter and not _is_known(alone[0]))
    ):
        publisher, date = alone
        lines = lines[1:]
    else:
        while len(lines) > 2 and _is_menu(lines[0]):
            date, lines = date or _day(lines[0])[1], lines[1:]
    lines = lines[:LINES]
    for number, line in enumerate(lines):
        is_empty = is_furniture(line)
        if number == 0 and len(lines) > 1 and not _dated(line)[1] and (publisher or not is_statement_line(line)):
            is_headed = _is_title(line) or (publisher and _is_headline(line))
            title = line if is_headed and not is_empty and not (is_field(line) and is_field(lines[1])) else None
        date = date or _of_dateline(line)
        if len(line) > LONGEST or (number and line[-1:] in ".!?" and not line.endswith(("a.m.", "p.m."))):
            continue
        rest, day = _dated(line) if is_empty else _day(line)
        day = day or (foreign_day(line) if number < FOREIGN else None)
        byline = BYLINE.fullmatch(rest)
        if byline is not None:
            # "By N. N., Velin": where the writer was, unless it has the form of an outlet's name.
            is_outlet = _is_known(byline["outlet"]) or is_paper_name(byline["outlet"])
            publisher, date = publisher or (byline["outlet"] if is_outlet else None), date or day
        elif day is not None and (not rest or DATE_WORD.fullmatch(rest) or is_kind_line(rest) or is_empty):
            date = date or day
        elif day is not None and (outlet := _outlet(rest) or _behind_place(rest)):
            is_first = number == 0 and not is_letter
            is_name = is_first or _is_known(outlet) or "," in rest or REPORTING.match(rest) is not None
            publisher, date = publisher or (outlet if is_name and not _is_town(outlet) else None), date or day
        elif number and day is None and not is_empty and (named := _outlet_and_day(line)) is not None:
            publisher = publisher or (named[0] if _is_known(named[0]) else None)
    subject = SUBJECT.search(head[: LINES * LONGEST])
    title = subject["title"].strip() if subject else title
    publisher = publisher or _credited(head)
    if not is_letter:
        publisher = publisher or _below_headline(lines) or _of_agency(lines) or _of_its_kind(head)
    labelled, beside = own_day(head)
    return Masthead(title=title, publisher=publisher, date=labelled or date or beside or _without_year(head))


def _is_known(name: str) -> bool:
    """Whether a name beside a day without its year is an outlet's and no town's."""
    return name.startswith("The ") or name.isupper() or is_outlet_like(name) or is_body_name(name)


def _is_town(name: str) -> bool:
    """ "Bergen" beside a day is where a text was written; a name with an article, or in capitals, is a name."""
    return not name.isupper() and not name.startswith("The ") and is_place_name(name)


def _is_menu(line: str) -> bool:
    """A catchword, a section or what a site has above a headline, and no kind of text."""
    return (
        is_slug(line)
        or is_caption(line)
        or is_place_name(line)
        or (is_furniture(line) and not is_kind_line(without_day(line).replace("|", " ")))
    )


def _below_headline(lines: list[str]) -> str | None:
    """ "The Valley Monitor" in a line of its own between the headline and the text; a name that has neither an
    article nor the form of an outlet's may be the writer's."""
    for number, line in enumerate(lines[1:NAMED], 1):
        if number + 1 >= len(lines) or line[-1] in ".!?":
            return None
        name = _outlet(line)
        if name is None or len(name.split()) > SHORT + 2 or is_furniture(line):
            continue
        is_dated = is_furniture(lines[number + 1]) or is_furniture(lines[number - 1])
        if is_outlet_like(name) or is_body_name(name) or (name.startswith("The ") and is_dated):
            return name
    return None


def _credited(head: str) -> str | None:
    """Whom a head credits or who holds the rights: "© 2017 The Post", "first published by", "Posted by X on ..."."""
    stated = SOURCE.search(head[: LINES * LONGEST])
    if stated and (outlet := _outlet(stated["name"].strip())):
        return outlet
    found = CREDITED.search(head)
    name = (
        _outlet((found["name"] or found["printed"] or found["named"]).split(". ")[0].strip(" .")) if found else None
    )
    return name if name and len(name.split()) <= SHORT + 1 else None


def _of_agency(lines: list[str]) -> str | None:
    """The agency in the dateline of a text that names no other outlet: "VELIN (Valley News Agency) -"."""
    openings = [found.group() for line in lines if (found := DATELINE.match(line))]
    name = next((named for opening in openings if (named := re.search(r"\(([^()]+)\)", opening))), None)
    name = name or next((found for line in lines if (found := PLAIN_DATELINE.match(line))), None)
    return _outlet(name[1].partition("/")[0]) if name else None


def _of_its_kind(head: str) -> str | None:
    """The body whose paper a first line announces ("Wellwatch briefing: ...") and that the text then tells of.

    A word that the text also has in small letters is no name ("Incident report: ...").
    """
    first, _, rest = head.lstrip().partition("\n")
    found = OF_KIND.match(first)
    name = found["name"] if found else ""
    if not name or name.lower() in rest:
        return None
    return name if len(re.findall(rf"\b{re.escape(name)}\b", rest)) >= AGAIN else None


def _without_year(head: str) -> str | None:
    """ "VELIN, June 14 (Agency) -", "15 June" alone, "The Post, 15 June": a day, its year not stated.

    None where the first lines give two such days: then neither is known to be the text's own.
    """
    found: set[str] = set()
    for line in [line.strip() for line in head.splitlines() if line.strip()][:LINES]:
        opening = DATELINE.match(line)
        if opening and not find_dates(line[: opening.end()]):
            opening = None
        day = line[: opening.end()] if opening else line
        dates = [match for match in find_dates(day) if re.fullmatch(r"XXXX-\d\d-\d\d", match.edtf)]
        if len(dates) != 1 or (not opening and len(line) > LONGEST):
            continue
        rest = (day[: dates[0].start] + day[dates[0].end :]).strip(" ,|·-–—()")
        if opening or not rest or is_kind_line(rest) or (dates[0].end == len(day) and _outlet(rest)):
            found.add(dates[0].edtf)
    return found.pop() if len(found) == 1 else None


def _outlet(rest: str) -> str | None:
    """The outlet in what a line has beside its day: a name alone, "Reporting by N", "N, press release"."""
    told = REPORTING.sub("", rest)
    told = told.removesuffix(" on") if told != rest else told
    name = BESIDE.sub("", told).rstrip(" ,:|·–—-")
    before, _, kind = name.rpartition(",")
    name = before if before and is_kind_line(kind) else name
    name = BESIDE.sub("", name).rstrip(" ,:|·–—-")
    return name if NAME.fullmatch(name) and not is_statement_line(name) else None


def _behind_place(rest: str) -> str | None:
    """The outlet behind place and day: "Velin, 4 May 2021 (The Valley Post)", "Velin, 4 May 2021, Valley News"."""
    found = PLACED.fullmatch(rest)
    if found is None:
        return None
    name = found["bracketed"] or found["named"]
    is_outlet = found["bracketed"] or is_paper_name(name) or name.endswith(OUTLET_ENDS)
    return _outlet(name) if is_outlet else None


def _outlet_and_day(line: str) -> tuple[str, str | None] | None:
    """A line that is nothing but an outlet's name, perhaps a kind of text, and a day, with or without its year."""
    rest, day = _dated(line)
    if day is None:
        rest, day_only = _strip_days(line)
        if not day_only:
            return None
    name = _outlet(rest)
    return (name, day) if name and len(name.split()) <= 6 else None


def _is_title(line: str) -> bool:
    return len(line) <= LONGEST and line[-1] not in ".!?:;,"


def _is_headline(line: str) -> bool:
    """Whether a line below an outlet's name may be the headline: no sentence, or a short question or call."""
    return _is_title(line) or (line[-1] in "?!" and len(line) <= QUESTION)


def _of_dateline(line: str) -> str | None:
    found = DATELINE.match(line)
    return _day(line[: found.end()])[1] if found else None


def _dated(line: str) -> tuple[str, str | None]:
    """The line without its day, or without its month where the line ends with one ("Valley Bulletin, June 2022")."""
    rest, day = _day(line)
    month = MONTH.search(line) if day is None else None
    if month is not None and len(line) <= LONGEST:
        dates = [match.edtf for match in find_dates(month["month"])]
        if dates and re.fullmatch(r"\d{4}-\d{2}", dates[0]):
            return line[: month.start()].strip(" ,|·-–—"), dates[0]
    return rest, day


def _strip_days(line: str) -> tuple[str, bool]:
    """The line without a day that lacks its year, and whether it ended with one."""
    if len(line) > LONGEST:
        return line, False
    days = [m for m in find_dates(line) if m.end == len(line) and any(c.isdigit() for c in line[m.start : m.end])]
    return (line[: days[0].start].strip(" ,|·-–—"), True) if len(days) == 1 else (line, False)


def _day(line: str) -> tuple[str, str | None]:
    """The line without its one full date, and that date; the line as it is when there is none or more.

    An hour behind the date is the date's ("4 June 2019, 09:12").
    """
    days = [match for match in find_dates(line) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", match.edtf)]
    if len(days) != 1:
        return line, None
    rest = (line[: days[0].start] + HOUR.sub("", line[days[0].end :])).strip(" ,|·-–—()\t\u00a0")
    return rest, days[0].edtf
