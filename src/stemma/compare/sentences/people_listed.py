"""People named one beside the other, counted: "a mother and her two sons" are three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from stemma.compare.lexicon import table
from stemma.text.number_words import parse_number_words

_NUMBER = r"an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}"
_OWN = r"his|her|their|its|the"


def people_listed(text: str) -> Iterator[tuple[int, int, float]]:
    """(start, end, how many) of every row of two and more people who are each counted or one."""
    for match in _row().finditer(text):
        parts = [_worth(part) for part in _part().finditer(match.group())]
        if len(parts) > 1:
            yield match.start(), match.end(), sum(parts)


def _worth(part: re.Match[str]) -> float:
    number = part["number"].lower() if part["number"] else ""
    if number.isdigit():
        return float(number)
    return float(parse_number_words(number) or 1) if number not in ("", "a", "an") else 1.0


@cache
def _row() -> re.Pattern[str]:
    one = _person(named=False)
    return re.compile(rf"\b{one}(?:,? (?:and|with|plus) |, ){one}(?:,? and {one}|, {one}){{0,3}}\b", re.IGNORECASE)


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"\b{_person(named=True)}\b", re.IGNORECASE)


def _person(*, named: bool) -> str:
    """A number and people in the plural, or one person; an adjective or an age may stand between."""
    listed = table("fates")
    many = "|".join(map(str, listed["plural"]))
    one = "|".join(str(word) for word in listed["people"] if word not in ("himself", "herself", "one"))
    number = f"(?P<number>{_NUMBER})" if named else f"(?:{_NUMBER})"
    between = r"(?:(?!and\b|of\b|other\b|more\b|hundred\b|thousand\b|million\b)[\w-]{1,20} ){0,2}"
    return rf"(?:(?:(?:{_OWN}) )?{number} {between}(?:{many}|{one})|(?:{_OWN}) {between}(?:{one}))"
