"""The site whose page this is, where it is stated to readers only: behind the title, or beside its rights."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from stemma.ingest.own_day import full_days, own_day
from stemma.text.dates import find_dates
from stemma.text.head_lines import is_body_name, is_outlet_like, is_place_name, is_section
from stemma.text.kinds import is_kind_line
from stemma.text.outlets import is_paper_name

WORDS = 6
"""Words of a site's name at most."""
LONGEST = 160
"""Characters of what stands about a page's day at most."""
_PARTS = re.compile(r"\s+(?:\|\|?|»|·|•|::|[–—-])\s+")
_NAME = re.compile(
    r"(?:[A-ZÀ-ÖØ-ÞА-Я\d][\w’'.&-]*|of|the|and|for|de|du|der|des|al|el)"
    r"(?: (?:[A-ZÀ-ÖØ-ÞА-Я\d][\w’'.&-]*|&|of|the|and|for|de|du|der|des|al|el))*"
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)(?= \d{4})|[Cc]opyright)\s*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s+)?(?:by )?"
    r"(?P<name>[^\n|.©,]{2,60})"
)
_FIRM = re.compile(
    r",? (?:ltd|limited|inc|llc|plc|gmbh|ag|s\.? ?r\.? ?o|s\.? ?a|fz-?llc|pvt|co|corp|kg|bv|oy|ab|as)\b.*\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[ ,]*\b(?:19|20)\d{2}\b.*\Z")
_EDITION = re.compile(r",? (?:[A-Z][a-z]+ )?(?:[Ee]dition|[Oo]nline|[Aa]rchive)\Z")
_HOST = re.compile(
    r"https?://(?:www\d?\.)?(?P<host>[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,})(?=[:/?#]|\Z)", re.IGNORECASE
)
_DAY_IN_URL = re.compile(r"/((?:19|20)\d\d)/(?:[A-Za-z_-]{2,30}/)?(\d\d?)/(\d\d?)/")
_MONTH = re.compile(r"\d{4}-\d{2}")
_BEHIND_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'.-]*,? \Z")
_TITLES = ("title", "h1")
_UNREAD = frozenset({"script", "style", "template", "noscript"})
_ABOUT_DAY = re.compile(r"date|time|publ|byline|\bby\b|posted|meta", re.IGNORECASE)


def site_name(root: Any) -> str | None:
    """The site's name in the page's title or in the line that claims its rights, None where neither is sure.

    The last part of a title is the site's where the rest of it is a heading of the page, where it has the form of an
    outlet's name, or where the page gives the name once more.
    """
    title = _words(next(iter(root.iter("title")), None))
    headings = _headings(root)
    text = _words(root)
    found = _PARTS.split(title)
    for name in _candidates(found):
        rest = _plain(title[: title.rfind(name)].rstrip(" |»·•:–—-"))
        is_beside_heading = len(found) > 1 and rest in headings
        if is_beside_heading or _is_known(name) or text.count(name) > title.count(name):
            return name
    for match in _RIGHTS.finditer(text):
        name = _FIRM.sub("", _YEAR.sub("", match["name"])).strip(" ,-–")
        if _is_name(name) and text.count(name) > 1:
            return name
    return None


def host_of(url: str | None) -> str | None:
    """The site in the page's own address ("news.example.org"), where nothing else names it."""
    found = _HOST.match(url or "")
    return found["host"].lower() if found else None


def day_in(url: str | None) -> str | None:
    """The day (EDTF) in the page's own address, also around a section: ``/2010/politics/08/13/``."""
    found = _DAY_IN_URL.search(url or "")
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def without_site(title: str | None, root: Any) -> str | None:
    """A page's title without the site's name behind it, where what is left is a heading of the page."""
    headings = _headings(root) - {""}
    whole = " ".join((title or "").split())
    for found in reversed(list(_PARTS.finditer(whole))):
        if _plain(whole[: found.start()]) in headings:
            return whole[: found.start()]
    return title


def _headings(root: Any) -> set[str]:
    return {_plain(_words(one)) for tag in ("h1", "h2") for one in root.iter(tag)}


def _candidates(found: list[str]) -> Iterator[str]:
    for part in found[:0:-1] if len(found) > 1 else ():
        name = _EDITION.sub("", part.strip())
        if _is_name(name):
            yield name


def _is_name(name: str) -> bool:
    is_title = _NAME.fullmatch(name) is not None and any(letter.isupper() for letter in name)
    is_other = is_section(name) or is_kind_line(name) or (is_place_name(name) and not name.startswith("The "))
    return is_title and len(name.split()) <= WORDS and not is_other


def _is_known(name: str) -> bool:
    return name.startswith("The ") or is_outlet_like(name) or is_body_name(name) or is_paper_name(name)


def page_day(root: Any) -> str | None:
    """The one day (EDTF) in the parts of a page that say by their class or id that they are about its day."""
    days = set()
    for element in root.iter("p", "div", "span", "time", "li"):
        about = f"{element.get('class', '')} {element.get('id', '')}"
        if element.tag != "time" and not _ABOUT_DAY.search(about):
            continue
        words = _words(element)
        labelled, beside = own_day(words) if 0 < len(words) <= LONGEST else (None, None)
        days |= {day for day in (labelled, beside) if day}
    return days.pop() if len(days) == 1 else None


def page_month(root: Any) -> str | None:
    """The one month (EDTF) with which such a part of a page ends, behind the name of a place or a body."""
    months = set()
    for element in root.iter("p", "div", "span", "li"):
        if not _ABOUT_DAY.search(f"{element.get('class', '')} {element.get('id', '')}"):
            continue
        words = _words(element)
        found = find_dates(words) if len(words) <= LONGEST else []
        months |= {
            one.edtf
            for one in found[-1:]
            if one.end == len(words) and _MONTH.fullmatch(one.edtf) and _BEHIND_NAME.search(words[: one.start])
        }
    return months.pop() if len(months) == 1 else None


def days_of_title(root: Any) -> frozenset[str]:
    """The days (EDTF) that the page's title and first headings tell."""
    told = (_words(one) for tag in _TITLES for one in root.iter(tag))
    return frozenset(match.edtf for words in told for match in full_days(words))


def without_titles(root: Any) -> None:
    """Take the title and the first headings out of ``root``, and the title that it states for machines."""
    for tag in (*_TITLES, "meta"):
        for one in list(root.iter(tag)):
            if tag != "meta" or "title" in f"{one.get('property', '')} {one.get('name', '')}":
                one.drop_tree()


def _words(element: Any) -> str:
    """What a reader may see of an element, in one line."""
    if element is None:
        return ""
    parts: list[str] = []
    for one in element.iter():
        if isinstance(one.tag, str) and one.tag not in _UNREAD and one.text:
            parts.append(one.text)
        if one is not element and one.tail:
            parts.append(one.tail)
    return " ".join(" ".join(parts).split())


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()
