"""The lines above a text as pages and dispatches have them: name, section, day, byline, kind, what a site adds.

A line is furniture when every part of it is: "Published 9 May 2023 07:12 | Herald staff", "HOME > WORLD", "Page 3".
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise

from stemma.text.dates import find_dates
from stemma.text.kinds import is_kind_line
from stemma.text.name_lists import place_ids, place_key
from stemma.text.outlets import PAPERS
from stemma.text.tables import rows

LONGEST = 140
"""Characters of a line that may be furniture."""
STATION = 3
"""Words of a station's name at most."""
PLACE = 3
"""Words of a place's name at most."""
NAME = 5
"""Words of a name at most that only one word shows to be an outlet's."""
_PARTS = re.compile(r"\s*(?:[|•·»›>]|\s(?:[-–—/]|--)\s|,\s)\s*")
_WORD = re.compile(r"[^\W_]+")
_WEEKDAYS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b\.?", re.IGNORECASE
)
_HOUR = re.compile(
    r"\b(?:at )?\d{1,2}[:.h]\d{2}(?::\d{2})?(?i: ?(?:h|hrs|hours|[ap]\.?m\.?))?(?![\w.:])"
    r"(?: ?(?:[A-Z]{2,4}(?:[+-]\d{1,2})?(?![A-Za-z])|local time))?"
)
_DONE = re.compile(
    r"(?P<before>\A|[|,;·•/–—-]\s*)(?:(?:first|last) )?(?:published|updated?|posted|modified|filed|issued|released"
    r"|printed|created|sent|broadcast|recorded|retweeted|on|dated?|day|not for publication before|embargoed until"
    r"|for release (?:on|at)|as of)(?: on| at)?\b:?",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(r"\b(?:on|at|of)\s*(?=\||\Z)", re.IGNORECASE)
_COUNT = re.compile(
    r"[\W_]*(?:\d[\d.,]* ?[KkMm]?\+? ?)?(?:(?:comment|view|share|like|read|word|follower|time|min(?:ute)?)s?)?"
    r"(?: (?:read|listen|ago))?(?: ?\([^)]*\))?[\W_]*|\d{1,3} (?:minutes?|hours?|days?|weeks?) ago",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:page|p\.|no\.?|nr\.?|number|vol\.?|volume|issue|edition|part|update|lead|photo"
    r"|listen|watch|ref\.?|our ref\.?|reference|price)"
    r"[ :.]*(?:[\w/().-]{0,12}\d[\w/().-]*|\([^)]{1,20}\))?(?: (?:min|of \d+)\)?)?",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:our |your )?ref(?:erence)?\b\.?(?: no\.?)?\s*:?\s*[\w/().-]*\d[^\n]*|(?:our |your )?ref(?:erence)?\s*:[^\n]*"
    r"|(?:case|file|docket|exhibit|dossier|order|registration) no\b\.?\s*:?\s*[\w/().-]*\d[^\n]{0,40}"
    r"|p\.? ?o\.? ?box\b[^\n]*|(?:tel|phone|fax|mobile)\b\.?\s*:?\s*[+(\d][^\n]*|e-?mail\b\s*:?\s*\S+@\S+"
    r"|(?:www\.|https?:)[^\n]*|(?:est\.?|established|founded|since)(?: in)? \d{4}|(?:eds?|labels?|filed under):[^\n]*"
    r"|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}(?:/\S*)?|[@#]\w+(?: [@#]\w+)*",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:(?:special |exclusive )?(?:report |story |dispatch )?(?:by |from ))?"
    r"(?:(?:our|own|special|staff|senior|chief|foreign|diplomatic|political|military|crime|court|health"
    r"|business|regional|local) )*(?:correspondents?|reporters?|staff writers?)"
    r"(?: in(?: [\w’'.-]+){1,3})?|by [\w’'&-]+ (?:staff )?reporters?"
    r"|(?:[\w’'&-]+ )?(?:news ?room|news desk|web desk|staff report)|(?:by |from )?(?!general )(?:[\w’'&-]+ )?staff"
    r"|(?:press|media|information) (?:office|department|service|unit)|(?:for )?(?:all )?media houses"
    r"|(?:[\w’'&-]+ ){1,3}edition|(?:with |and )?agencies|[A-Z]{2,5} correspondent",
    re.IGNORECASE,
)
_CALLED = r"[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: (?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|(?:and|al|de|van|von|bin|kyzy|de la)\b)){0,6}"
_DAYS = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Christmas|Easter|Ramadan|The|Then|Now"
)
_BYLINE = re.compile(
    r"(?:(?i:(?:special |exclusive )?(?:report|story|text|words|photos?|interview|reporting|analysis|written|posted"
    r"|translat(?:ed|ion))\W*) ?)?"
    rf"(?:[Bb]y|BY) (?!(?:{_DAYS})\b){_CALLED}"
    r"(?:,? (?:in|from|for|on) [A-ZÀ-ÖØ-Þ][^\n.]{1,40}"
    r"|, (?:[a-z]+ ){0,2}(?i:editor|correspondent|reporter|writer|columnist|analyst)"
    rf"|, {_CALLED}(?:, [^\n.]{{2,20}})?)?"
    rf"|(?i:interview|text|photos?|author|editor|reporter|writer)\s*: ?{_CALLED}"
)
_LINKS = frozenset({"of", "for", "on", "against", "de", "du", "des", "del", "da", "do"})
_STATE = re.compile(
    r"(?:the )?(?:[\w’'-]+ ){0,3}(?:republic|kingdom|state|states|federation|emirates?|sultanate|commonwealth"
    r"|principality)(?: of(?: the)?(?: [\w’'-]+){1,4})?|government of(?: the)?(?: [\w’'-]+){1,4}",
    re.IGNORECASE,
)
_SLUG = re.compile(r"[A-Z]{2,}[-/][A-Z][^\n]*")
_SLASHED = re.compile(
    r"[A-Z]{2,6}/[\w -]+/[\w -]+|[A-Z]{2,}-[A-Z]+/[A-Z]+|[A-Z]{3,}(?: - [A-Z]{3,}){2,}"
    r"|[A-Z][\w-]+(?:/[A-Z][\w-]+){2,}"
)
_CAPTION = re.compile(
    r"(?i)(?:(?:file )?(?:photo|image|picture|caption)|\d+ of \d+)\b[^\n]{20,}|this (?:story|article|piece) [^\n]+"
)
# An agency's number of the dispatch ("LNA 0077 URGENT-LEAD 5") and what kind of dispatch it is ("ROUNDUP 1645").
_WIRE = re.compile(
    r"[A-Z]{2,6} ?\d{3,5}(?: [\w/-]{1,12}){0,5}|[A-Z]\w+(?:-\w+)+, ?(?:\d(?:st|nd|rd|th))?(?:lead|ld|add|take)[\w-]*"
    r"|(?:ADVISORY|ALERT|FLASH|LEAD|ROUNDUP|SNAP|UPDATE|URGENT|WRAPUP)[\d -]*"
)
_SLUG_MARK = re.compile(
    r"\b(?:update|lead|ld|urgent|wrapup|snap|add|corrected|refile|\d(?:st|nd|rd|th))\b", re.IGNORECASE
)


def is_furniture(line: str) -> bool:
    """Whether nothing stands in a line of a head but day, hour, section, byline, kind, count or reference."""
    if not line.strip() or len(line) > LONGEST:
        return False
    if _REFERENCE.fullmatch(line.strip()) or is_byline(line.strip()):
        return True
    if _WIRE.fullmatch(line.strip()) or _SLASHED.fullmatch(line.strip()):
        return True
    rest = without_day(line)
    return is_kind_line(rest.replace("|", " ")) or all(_is_fixed(part) for part in parts(rest))


def foreign_day(line: str) -> str | None:
    """The one day (EDTF) that a line gives in French, Spanish, Italian, German, Portuguese, Turkish or Romanian."""
    found = list(_foreign().finditer(line))
    if len(found) != 1:
        return None
    try:
        month = int(_months()[found[0]["month"].lower()])
        return date(int(found[0]["year"]), month, int(found[0]["day"])).isoformat()
    except ValueError:
        return None


def without_day(line: str) -> str:
    """``line`` without its dates, weekdays and hours, and what says that it was published then."""
    dates = [match for match in find_dates(line) if any(c.isdigit() for c in line[match.start : match.end])]
    for match in reversed(dates):
        line = f"{line[: match.start]}|{line[match.end :]}"
    line = _foreign().sub("|", line)
    line = _HOUR.sub("|", _WEEKDAYS.sub("|", line) if dates else line)
    return _BEFORE_DAY.sub("|", _DONE.sub(r"\g<before>|", line))


def parts(line: str) -> list[str]:
    """What stands in a line between its bars, arrows, dashes and commas."""
    found = (part.strip(" \t,.|:-–—()") for part in _PARTS.split(line))
    return [part for part in found if _WORD.search(part)]


def is_section(part: str) -> bool:
    """Whether ``part`` is a section of a paper or the name of a platform ("World", "Telegram")."""
    return part.lower() in _listed("section") or part.lower() in _listed("platform")


def is_body_name(name: str) -> bool:
    """Whether ``name`` has the form of a body's or outlet's: "Committee against ...", "... Agency", "Radio ..."."""
    words = [word.lower() for word in _WORD.findall(name)]
    bodies = _listed("body") | _listed("outlet") | _listed("paper") | PAPERS
    if len(words) < 2:
        return False
    if words[-1] in bodies or (words[0] in _listed("station") and len(words) <= STATION):
        return True
    return any(word in _listed("body") and behind in _LINKS for word, behind in pairwise(words))


def is_outlet_like(name: str) -> bool:
    """Whether a word of outlets' names stands anywhere in ``name`` ("Global Ledger Asia")."""
    words = [word.lower() for word in _WORD.findall(name)]
    return 1 < len(words) <= NAME and not set(words).isdisjoint(_listed("paper") | PAPERS)


def is_state(line: str) -> bool:
    """Whether a line is a state's name, as it stands above the body that speaks for it."""
    return _STATE.fullmatch(line.strip()) is not None


def is_slug(line: str) -> bool:
    """Whether a line is an agency's catchword: "HARBOUR-CRANE (UPDATE 2)"."""
    is_marked = _SLUG.fullmatch(line) is not None and _SLUG_MARK.search(line) is not None
    return is_marked or _SLASHED.fullmatch(line) is not None


def is_caption(line: str) -> bool:
    """Whether a line above a text tells of a picture, or of where the text was printed before."""
    return _CAPTION.fullmatch(line) is not None


def is_place_name(name: str) -> bool:
    """Whether ``name`` is a place's: a town above a text is where it was written."""
    words = name.split()
    return len(words) <= PLACE and place_key(words) in place_ids()


@cache
def _months() -> dict[str, str]:
    """Name of a month in another language -> its number as two digits."""
    return {word: listed.split()[1] for listed, word in rows("words.tsv", "heads") if listed.startswith("month ")}


@cache
def _foreign() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    return re.compile(
        rf"(?i)\b(?P<day>\d{{1,2}})(?:\.|er|º)? (?:de )?(?P<month>{names})\.? (?:de )?(?P<year>\d{{4}})\b"
    )


@cache
def _listed(name: str) -> frozenset[str]:
    """The words of one list of ``data/heads/words.tsv``."""
    return frozenset(word for listed, word in rows("words.tsv", "heads") if listed == name)


def is_byline(line: str) -> bool:
    """Whether a line says who wrote, filmed or translated what follows."""
    return _BYLINE.fullmatch(line) is not None and line[-1] not in "!?"


def _is_fixed(part: str) -> bool:
    return bool(
        is_section(part)
        or is_kind_line(part)
        or _REFERENCE.fullmatch(part)
        or is_place_name(part)
        or _COUNT.fullmatch(part)
        or _NUMBERED.fullmatch(part)
        or _WIRE.fullmatch(part)
        or _STAFF.fullmatch(part)
        or is_byline(part)
    )


HEAD = 1_200
"""Characters of a text in which lines may belong to its head."""
FIELDS = 3
"""Lines of a head that give a name and what belongs behind it ("Place: Velin"), from which on they are a form's."""
PROSE = 8
"""Words from which on what stands behind such a name, and ends as a sentence does, is told."""
_FIELD = re.compile(r"(?:\*\*)?(?P<name>[A-Z][\w’'./() -]{1,32}?)(?:\*\*)?[ \t]?:(?:\*\*)?[ \t]+(?P<value>\S.*)")
_MAIL = re.compile(r"(?:to|from|cc|bcc|sent|date|attn|reply-to|attachments?)\Z", re.IGNORECASE)
_NAMED = re.compile(r"(?:subject|re|betreff|objet|title|headline)\Z", re.IGNORECASE)


def in_furniture(text: str, at: int) -> bool:
    """Whether the line of ``text`` around the code point ``at`` is furniture of its head."""
    return at < HEAD and any(start <= at < end for start, end in _furniture(text[: HEAD + LONGEST]))


@lru_cache(maxsize=16)
def _furniture(head: str) -> tuple[tuple[int, int], ...]:
    """The lines of a head that are furniture, with their ends."""
    found: list[tuple[int, int]] = []
    fields: dict[tuple[int, int], str] = {}
    at = 0
    for line in head.splitlines(keepends=True):
        if is_furniture(line.strip()):
            found.append((at, at + len(line)))
        elif (name := _field(line.strip())) is not None:
            fields[at, at + len(line)] = name
        at += len(line)
    # The names of a form differ; those of people who speak in turn come again.
    known = sum(_FIELD.fullmatch(head[start:stop].strip()) is not None for start, stop in found)
    is_form = len(fields) + known >= FIELDS and len(set(fields.values())) == len(fields)
    return tuple(sorted((*found, *(place for place, name in fields.items() if is_form or _MAIL.match(name)))))


def is_field(line: str) -> bool:
    """Whether a line gives a name and what belongs behind it, as the head of a form or a memo has it."""
    return _field(line) is not None


def _field(line: str) -> str | None:
    """The name in a line that has a name and what belongs behind it, as the head of a form or a memo has it.

    What it is about ("Subject: ...") is told by the text, and so is a sentence behind a name.
    """
    found = _FIELD.fullmatch(line)
    if (
        found is None
        or len(line) > LONGEST
        or len(found["name"].split()) > NAME
        or _NAMED.match(found["name"].strip())
    ):
        return None
    is_told = found["value"][-1] in ".?!…" and len(found["value"].split()) >= PROSE
    return None if is_told else found["name"].strip().lower()
