"""Dates in an Arabic text: each expression is said in English words, which the shared grammar of dates reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache

from stemma.read.arabic.lists import FOLDER, level
from stemma.read.arabic.numerals import numeral_at
from stemma.read.arabic.numeric_dates import numeric, resolved
from stemma.read.arabic.tokens import Token
from stemma.text.date_match import DateMatch
from stemma.text.date_words import Month, months, weekdays
from stemma.text.numeral_tokens import level_signs
from stemma.text.tables import rows

_JOINED = ("و", "ل", "ب", "ف", "ك")
_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_PRAYER = frozenset(("صلاه", "خطبه", "صلوات", "مسجد", "جامع"))
_NOT_TODAY = frozenset(("في", "هذا", "ذلك", "طوال", "خلال", "طيله", "نفس", "منذ", "من", "بعد", "قبل"))

Said = tuple[int, str]  # the token behind the expression, and its English words


@cache
def _table(role: str) -> dict[str, str]:
    return {level(form): value for kind, form, value in rows("dates.tsv", FOLDER)[1:] if kind == role}


@cache
def _months() -> dict[tuple[str, ...], tuple[str, Month]]:
    """Arabic names of months as levelled words, with the name as the shared table has it."""
    return {tuple(level(form).split()): (form, month) for form, month in months().items() if not form[0].isascii()}


@cache
def _weekdays() -> dict[str, str]:
    return {level(form): _NAMES[day] for form, (day, stands) in weekdays().items() if stands == "arabic"}


def arabic_dates(text: str, tokens: Sequence[Token], anchor: date | None) -> list[DateMatch]:
    """The dates of ``text`` (whose ``tokens`` these are) in order, none overlapping; see :func:`find_dates`.

    ``anchor`` is the day of writing. Linear in the length of the text.
    """
    found = numeric(text, anchor)
    taken = {at for match in found for at in range(match.start, match.end)}
    reader = _Reader(tokens)
    at = 0
    while at < len(tokens):
        read = None if tokens[at].start in taken else reader.read(at)
        if read is None or any(token.start in taken for token in tokens[at : read[0]]):
            at += 1
            continue
        begins = tokens[at].start + reader.cut(at)
        match = resolved(text, begins, tokens[read[0] - 1].end, read[1], anchor)
        found += [match] if match else []
        at = read[0] if match else at + 1
    return sorted(found, key=lambda match: match.start)


class _Reader:
    """Reads the expression that begins at a token."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    def read(self, at: int) -> Said | None:
        """The token behind the expression at ``at`` and its English words, or None."""
        if self.tokens[at].kind == "sign":
            return None
        readers: tuple[Callable[[int], Said | None], ...] = (
            self._day_of_month,
            self._month,
            self._named_day,
            self._step,
            self._ago,
            self._years,
        )
        return next((said for read in readers if (said := read(at)) is not None), None)

    def cut(self, at: int) -> int:
        """How many letters joined before the first word do not belong to the date."""
        flat = self._flat(at)
        opens = _table("hour") | _table("day") | _table("part") | _table("ordinal") | _table("unit") | _table("year")
        if flat in opens or flat[:1] not in _JOINED:
            return 0
        return 1 if flat[1:] in opens or flat[1:] in _weekdays() or self._month_at(at, cut=True) else 0

    def _flat(self, at: int) -> str:
        return self.tokens[at].flat if 0 <= at < len(self.tokens) else ""

    def _lookup(self, at: int, role: str) -> str | None:
        """The value of the word at ``at``, with or without a joined small word."""
        flat, table = self._flat(at), _table(role)
        return table.get(flat) or (table.get(flat[1:]) if flat[:1] in _JOINED else None)

    def _month_at(self, at: int, *, cut: bool = False) -> tuple[int, str, Month] | None:
        """Token behind the month at ``at`` (a second name after a slash is passed over), its name and what it is."""
        for length in (2, 1):
            words = [self._flat(n) for n in range(at, at + length)]
            for form in ([words[0]] if not cut else []) + ([words[0][1:]] if words[0][:1] in _JOINED else []):
                known = _months().get((form, *words[1:]))
                if known is not None:
                    last = at + length
                    if self._flat(last) == "/" and (other := self._month_at(last + 1)) and not cut:
                        last = other[0] if other[2].calendar == known[1].calendar else last
                    return last, known[0], known[1]
        return None

    def _year_after(self, at: int) -> tuple[int, str]:
        """The year behind a month, with "AH" where it says so: token behind, and words ("" without one)."""
        place = at + 1 if self._flat(at) in (",", "،", "من") else at
        place = place + 1 if self._flat(place) in _table("year") else place
        if not self._is_year(place):
            return at, ""
        year, last = level_signs(self.tokens[place].text), place + 1
        if self._flat(last) in ("ه", "هـ", "هجريه", "هجري"):
            return last + 1, f"{year} AH"
        return (last + 1 if self._flat(last) in ("م", "ميلادي", "ميلاديه") else last), year

    def _is_year(self, at: int) -> bool:
        digits = (
            level_signs(self.tokens[at].text) if at < len(self.tokens) and self.tokens[at].kind == "figure" else ""
        )
        return digits.isdigit() and len(digits) == 4 and 1300 <= int(digits) <= 2100

    def _day(self, at: int) -> tuple[int, int] | None:
        """A day of the month in figures or words: token behind and the day."""
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is None:
            return None
        if token.kind == "figure":
            digits = level_signs(token.text)
            return (at + 1, int(digits)) if digits.isdigit() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None
        day, last = 0, at
        for place in range(at, min(at + 3, len(self.tokens))):
            flat = self._flat(place).removeprefix("و") if place > at else self._flat(place)
            value = int(_table("ordinal").get(flat, 0)) or (
                int(_table("ordinal").get(flat[1:], 0)) if place == at else 0
            )
            if not value or (place > at and value < 10):
                break
            day, last = day + value, place + 1
        return (last, day) if 1 <= day <= 31 else None

    def _day_of_month(self, at: int) -> Said | None:
        """ "3 September 2014", "the fourth of April", "3 to 5 May", with a weekday before it."""
        opening = self._weekday(at)
        start = opening[0] if opening else at
        start = start + 1 if opening and self._flat(start) in (",", "،", "في") else start
        first = self._day(start)
        if first is None:
            return None
        place, second = first[0], None
        if self._flat(place) in ("-", "–", "الي", "و", "حتي"):
            second = self._day(place + 1)
            place = second[0] if second else place
        if self._flat(place) == "من":
            place += 1
        if self._flat(place) in ("شهر", "/"):
            place += 1
        month = self._month_at(place)
        if month is None:
            return None
        last, year = self._year_after(month[0])
        days = f"{first[1]}-{second[1]}" if second and second[1] > first[1] else str(first[1])
        return last, f"{days} {self._english(month)} {year}".strip()

    def _english(self, month: tuple[int, str, Month]) -> str:
        """The month as the shared table knows it, in Latin letters where that is open (ranges want them)."""
        _, name, known = month
        if known.calendar == "hijri" or len(known.numbers) > 1:
            return name
        return next(
            form for form, other in months().items() if other.numbers == known.numbers and form.isascii()
        ).title()

    def _month(self, at: int) -> Said | None:
        """ "May 2019", "the end of May", and a month alone behind a word that announces it."""
        part = self._lookup(at, "part")
        start = at + 1 if part else at
        start = start + 1 if self._flat(start) in ("شهر",) else start
        month = self._month_at(start)
        if month is None:
            return None
        last, year = self._year_after(month[0])
        name = self._english(month)
        if year:
            return last, f"{part} {name} {year}" if part else f"{name} {year}"
        step = _table("step").get(self._flat(last))
        if step and month[2].calendar == "gregorian":
            return last + 1, f"{step} {name}"
        announced = part or start > at or self._flat(at - 1) in _table("before")
        if not announced or (month[2].stands == "day" and self._flat(start - 1) not in ("شهر", "لشهر")):
            return None
        return last, f"{part} {name}" if part else f"in {name}"

    def _weekday(self, at: int) -> Said | None:
        """A named day, perhaps with its hour before it and "last" or "next" behind it."""
        start = at + 1 if self._lookup(at, "hour") else at
        while start > at and self._lookup(start, "hour") and start < at + 3:
            start += 1
        flat = self._flat(start)
        name = _weekdays().get(flat) or (_weekdays().get(flat[1:]) if start == at and flat[:1] in _JOINED else None)
        if name is None or self._flat(at - 1) in _PRAYER:
            return None
        step = _table("step").get(self._flat(start + 1))
        return (start + 2, f"{step} {name}") if step else (start + 1, f"on {name}")

    def _named_day(self, at: int) -> Said | None:
        """ "yesterday", "this evening", "today, Tuesday", "the day before yesterday", "Tuesday morning"."""
        if self._flat(at) == "اول" and self._flat(at + 1) in ("امس", "من"):
            return (at + 2, "the day before yesterday") if self._flat(at + 1) == "امس" else None
        start = at + 1 if self._lookup(at, "hour") and _table("day").get(self._flat(at + 1)) else at
        day = self._lookup(start, "day")
        if day is None:
            return self._weekday(at)
        if day == "today" and start == at and not self._is_today(at):
            return None
        last = start + 1
        if day == "yesterday" and self._flat(last) == "الاول":
            return last + 1, "the day before yesterday"
        last = last + 1 if self._flat(last) in _weekdays() else last
        return (last + 1 if self._flat(last) in ("صباحا", "مساء", "ظهرا", "فجرا", "ليلا") else last), day

    def _is_today(self, at: int) -> bool:
        following = self._flat(at + 1)
        is_other = following.startswith("ال") and following not in _weekdays()
        return self._flat(at) != "ليوم" and self._flat(at - 1) not in _NOT_TODAY and not is_other

    def _step(self, at: int) -> Said | None:
        """ "last week", "this month", "next year"."""
        unit = self._lookup(at, "unit")
        if unit is None:
            return None
        step = _table("step").get(self._flat(at + 1)) or ("this" if self._flat(at - 1) in ("هذا", "هذه") else None)
        if step is None:
            return None
        return (at + 2 if _table("step").get(self._flat(at + 1)) else at + 1), f"{step} {unit}"

    def _ago(self, at: int) -> Said | None:
        """ "three days ago", "two weeks ago"."""
        if self._flat(at) not in ("قبل", "وقبل") or at + 1 >= len(self.tokens):
            return None
        two, one = _table("two").get(self._flat(at + 1)), _table("count").get(self._flat(at + 1))
        if two or one:
            return at + 2, f"{2 if two else 1} {two or one}s ago"
        number = numeral_at(self.tokens, at + 1)
        unit = _table("count").get(self._flat(number.last)) if number else None
        if number is None or unit is None or number.value.denominator != 1 or number.value > 200:
            return None
        return number.last + 1, f"{int(number.value)} {unit}s ago"

    def _years(self, at: int) -> Said | None:
        """ "the year 2014", "early 2014", "between 2014 and 2016", a bare year behind a word of time."""
        part = self._lookup(at, "part")
        start = at + 1 if part else at
        is_pair = self._flat(start).removeprefix("ل") in ("عامي", "سنتي", "العامين", "الاعوام", "اعوام")
        named = self._flat(start) in _table("year") or self._flat(start)[1:] in _table("year") or is_pair
        start = start + 1 if named else start
        if not self._is_year(start):
            return None
        year = level_signs(self.tokens[start].text)
        pair = self._flat(start + 1) in ("و", "-", "–") and self._is_year(start + 2)
        if pair and (is_pair or self._flat(start + 1) != "و"):
            return start + 3, f"between {year} and {level_signs(self.tokens[start + 2].text)}"
        if not (named or part or self._flat(at - 1).removeprefix("و") in ("في", "منذ", "حتي", "بحلول", "خلال")):
            return None
        _, said = self._year_after(start)
        last = start + (2 if "AH" in said else 1)
        return last, f"{part} {year}" if part else f"in {said}"
