"""Arabic dates in figures, and how an expression said in English words is given its meaning."""

from __future__ import annotations

import re
from datetime import date

from stemma.text.date_match import DateMatch
from stemma.text.date_words import months
from stemma.text.dates import find_dates
from stemma.text.numeral_tokens import level_signs

_NUMERIC = re.compile(r"(?<![\d/\\.,-])(\d{1,4})\s?([/\\-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?![\d/\\-])(\s?هـ?(?!\w))?")
_LOOKS_AHEAD = re.compile(r"(?:^|\s)[وف]?(?:سوف|لن|من المقرر|من المتوقع|من المنتظر|س[يتن][^\W\d_]{2,})\s")


def resolved(text: str, start: int, end: int, said: str, anchor: date | None) -> DateMatch | None:
    """The date at ``start`` to ``end`` that ``said``, English words for it, means; None where they mean none."""
    ahead = "will come on " if _LOOKS_AHEAD.search(text[max(0, start - 90) : start]) else ""
    matches = find_dates(ahead + said, anchor)
    if not matches:
        return None
    one = matches[-1]
    return DateMatch(
        start=start, end=end, edtf=one.edtf, precision=one.precision, relative=one.relative, reason=one.reason
    )


def numeric(text: str, anchor: date | None) -> list[DateMatch]:
    """Dates in figures alone; two orders of day and month stay open unless one is impossible."""
    found = []
    for match in _NUMERIC.finditer(text):
        first, middle, last = (level_signs(match[n]) for n in (1, 3, 4))
        years = [part for part in (first, last) if len(part) == 4]
        is_hijri = len(years) == 1 and 1300 <= int(years[0]) <= 1500
        if is_hijri:
            year, day = (first, last) if len(first) == 4 else (last, first)
            said = _hijri(int(day), int(middle), year)
        else:
            said = "/".join((first, middle, last))
        one = (
            resolved(text, match.start(), match.end(4) if not is_hijri else match.end(), said, anchor)
            if said
            else None
        )
        found += [one] if one else []
    return found


def _hijri(day: int, month: int, year: str) -> str:
    name = next(
        (
            form
            for form, known in months().items()
            if known.numbers == (month,) and known.calendar == "hijri" and not form[0].isascii()
        ),
        "",
    )
    return f"{day} {name} {year} هـ" if name and 1 <= day <= 30 else ""
