"""The name above a text: of the outlet or body whose page, dispatch or letter it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.text.dates import find_dates
from stemma.text.head_lines import (
    LONGEST,
    foreign_day,
    is_body_name,
    is_byline,
    is_caption,
    is_furniture,
    is_outlet_like,
    is_place_name,
    is_section,
    is_slug,
    is_state,
    parts,
    without_day,
)
from stemma.text.kinds import is_kind_line, is_statement_line

TAGLINES = 2
"""Lines between a name and the first line that is no text, at most ("Office of the Secretary")."""
WORDS = 8
"""Words of a name at most."""
HEADLINE = 4
"""Words of a headline that stands right below a name, at least: fewer are the name's own second line."""
BLOG = 4
"""Words of a blog's name in small letters at most."""
_SMALL = r"&|of|the|and|for|on|in|against|de|del|der|des|di|do|du|el|la|le|al|y"
_PART = rf"(?:(?:al|el|lil|bi|wal)-[\w’'-]+|[A-ZÀ-ÖØ-ÞА-Я][\w’'&.-]*|\d{{1,3}}(?:\.\d)?|{_SMALL})"
_NAME = re.compile(rf"(?:(?=[A-ZÀ-ÖØ-ÞА-Я])[\w’'.&-]+|\d{{1,3}}(?:st|nd|rd|th) [A-Z][\w’'-]+)(?: {_PART})*")
_PLACED = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*){0,2}")
_BESIDE = re.compile(r"\s*\([^()\n]{2,40}\)\s*\Z")
_POSTED = re.compile(r"(?i)\bposted\b|\bcomments?\b")
_DATELINE = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][^.!?\n]{1,60}?(?:\([^()\n]{2,30}\)\s*[-–—]|\s(?:--|[-–—])\s)"
    r"|[A-ZÀ-ÖØ-Þ]{3,}\. [A-Z][\w ]{1,30} [-–—])[^\n]{50,}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The name, the day below it (EDTF, None where none is stated), and how many lines the head has."""

    name: str
    date: str | None
    lines: int


def letterhead(lines: Sequence[str]) -> Letterhead | None:
    """The name in the first of ``lines`` with all that stands between it and the text, or None.

    A name is believed where something that is no text (day, section, byline, kind) follows within three lines, and
    then another headline; without one, where it has the form of a body's name ("Committee against ...", "Radio ...")
    or the text says that a body speaks ("Press release"). The name of an outlet is believed above a headline that
    a day or byline follows. A headline in capitals above a day above prose is none, nor is a place.
    """
    first = _first(lines)
    if first is None or first + 1 >= len(lines):
        return None
    name = _name(lines[first]) or _of_blog(lines[first:])
    if name is None or (not name.startswith("The ") and is_place_name(name)):
        return None
    at = first + 1
    if _DATELINE.match(lines[at]) and is_body_name(name):
        return Letterhead(name=name, date=None, lines=at)
    beside = len(parts(without_day(lines[first]))) > 1 or _day(lines[first]) is not None
    is_named = is_body_name(name) or is_outlet_like(name)
    for begun in (at, at + 1) if is_named and not beside else ():
        if _is_above_headline(lines[begun:]):
            return Letterhead(name=name, date=None, lines=begun)
        if begun >= len(lines) or (len(lines[begun].split()) >= HEADLINE and not _is_name_like(lines[begun])):
            break
    while (
        not beside
        and at < len(lines)
        and at <= first + TAGLINES
        and not _is_furniture(lines[at])
        and _is_tagline(lines[at])
    ):
        at += 1
    start, days = at, [_day(lines[first])]
    while at < len(lines) and _is_furniture(lines[at]):
        days.append(_day(lines[at]))
        at += 1
    if (at == start and not beside) or at >= len(lines):
        return None
    below = lines[first + 1 : at]
    is_headed = (
        _is_headed(lines[at:])
        and (is_named or not _is_name_like(lines[at]))
        and (is_named or at == start or not is_byline(lines[start]))
    )
    if not (is_headed or is_body_name(name) or any(_tells_kind(line) for line in below)):
        return None
    known = [day for day in days if day]
    return Letterhead(name=name, date=known[0] if known else None, lines=at)


def _is_above_headline(lines: Sequence[str]) -> bool:
    """Whether a headline comes next, and what is no text behind it: name, headline, byline, day."""
    if len(lines) < 2:
        return False
    head = lines[0]
    is_free = not _is_furniture(head) and not _is_name_like(head)
    is_free = is_free and (head.isupper() or any(word[0].islower() for word in head.split()))
    return is_free and _is_headed(lines) and len(head.split()) >= HEADLINE and any(map(_is_furniture, lines[1:4]))


def _is_name_like(line: str) -> bool:
    """Whether a line holds nothing but a body's or an outlet's name."""
    name = _name(line)
    return name is not None and (is_body_name(name) or is_outlet_like(name))


def _first(lines: Sequence[str]) -> int | None:
    """The number of the line that may hold the name: behind a catchword or a menu, and behind a state above its
    body."""
    at = 0
    while at < min(2, len(lines) - 1) and (
        is_slug(lines[at])
        or is_caption(lines[at])
        or is_furniture(lines[at])
        or (is_state(lines[at]) and is_body_name(lines[at + 1]))
    ):
        at += 1
    return at if at < len(lines) else None


def _name(line: str) -> str | None:
    """The one part of ``line`` that is a name, where the others are none: "Radio X - Morning Programme"."""
    if len(line) > LONGEST or line[-1] in "!?:;" or _DATELINE.match(line):
        return None
    found = parts(without_day(_BESIDE.sub("", line)))
    names = [part for part in found if _NAME.fullmatch(part) and not is_section(part) and not is_kind_line(part)]
    if not names or (len(names) == 1 and any(not is_furniture(part) for part in found if part != names[0])):
        return None
    if len(names) > 1:
        names = _of_one(names)
    name = names[0] if len(names) == 1 else None
    return name if name and len(name.split()) <= WORDS and not is_statement_line(name) else None


def _of_one(names: Sequence[str]) -> list[str]:
    """The fullest of two forms of one name: its initials, or the same in another script."""
    first, second = names[0], names[1]
    if len(names) == 2 and _initials(first) == second.upper():
        return [first]
    if len(names) == 2 and _initials(second) == first.upper():
        return [second]
    if all(any(ord(letter) > 0x2FF for letter in part) for part in names[1:]) and first.isascii():
        return [first]
    known = [name for name in names if is_outlet_like(name) or is_body_name(name)]
    return known if len(known) == 1 and known[0] == first else []


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _is_furniture(line: str) -> bool:
    """No text, a catchword, or a place and a day ("Velin, 18 February 2022")."""
    if is_furniture(line) or is_slug(line):
        return True
    rest = [part for part in parts(without_day(line)) if not is_furniture(part)]
    is_dated = foreign_day(line) is not None or bool(find_dates(line))
    return is_dated and len(line) <= LONGEST and len(rest) <= 2 and all(map(_PLACED.fullmatch, rest))


def _is_tagline(line: str) -> bool:
    return len(line) <= 90 and line[-1] not in ".!?:;" and not _DATELINE.match(line)


def _is_headed(lines: Sequence[str]) -> bool:
    """Whether a headline stands above the text that follows."""
    head = lines[0]
    if len(lines) < 2 or len(head) > LONGEST or _DATELINE.match(head):
        return False
    return head[-1] not in ".:;," and (head[-1] not in "!?" or len(head) <= 90)


def _tells_kind(line: str) -> bool:
    """Whether a line of the head says what kind of text this is: a statement, a transcript, a correction."""
    if is_byline(line):
        return False
    rest = without_day(line)
    return any(is_kind_line(part) and not is_section(part) for part in (rest.replace("|", " "), *parts(rest)))


def _day(line: str) -> str | None:
    """The one day of a line, or its one month where it has no day (EDTF)."""
    for form in (r"\d{4}-\d{2}-\d{2}", r"\d{4}-\d{2}"):
        found = {match.edtf for match in find_dates(line) if re.fullmatch(form, match.edtf)}
        if found:
            return found.pop() if len(found) == 1 else None
    return foreign_day(line)


def _of_blog(lines: Sequence[str]) -> str | None:
    """A name in small letters above "Posted on ... | 38 comments", or beside "English service"."""
    first, *others = parts(lines[0]) or [""]
    if others and all(map(is_kind_line, others)) and 1 < len(first.split()) <= BLOG:
        return first
    is_posted = any(_POSTED.search(line) and _is_furniture(line) for line in lines[1:4])
    return lines[0] if is_posted and len(lines[0].split()) <= BLOG and lines[0][-1].isalnum() else None
