"""How often something recurs, as the time between: "annual", "every two years", "twice a week"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.text.number_words import parse_number_words

PERIOD = "period"
"""The unit of the time between, in days."""
_DAYS = {"day": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4375, "year": 365.25, "decade": 3652.5}
_ADVERBS = {
    "daily": 1.0, "nightly": 1.0, "weekly": 7.0, "fortnightly": 14.0, "monthly": 30.4375, "quarterly": 91.3125,
    "annual": 365.25, "annually": 365.25, "yearly": 365.25, "biennial": 730.5, "biennially": 730.5,
    "triennial": 1095.75, "quadrennial": 1461.0,
}  # fmt: skip
"""Words for how often; "biannual" and "biweekly" are left out: they mean two things."""
_OFTEN = {"once": 1, "twice": 2, "thrice": 3}
_UNITS = "|".join(_DAYS)
_EVERY = re.compile(
    rf"\b(?:(?:every|each) (?:(?P<other>other|second) |(?P<number>[a-z]{{3,8}}|\d{{1,3}}) )?(?P<unit>{_UNITS})s?"
    rf"|(?P<often>once|twice|thrice|[a-z]{{3,8}} times) (?:an?|every|each|per) (?P<of>{_UNITS})"
    rf"|(?P<adverb>{'|'.join(_ADVERBS)}))\b"
)


def periods(text: str) -> Iterator[tuple[int, int, float]]:
    """(start, end, days between) of every such passage; small letters only, as "the Daily N." is a name."""
    for match in _EVERY.finditer(text):
        days = _days(match)
        if days is not None:
            yield match.start(), match.end(), days


def _days(match: re.Match[str]) -> float | None:
    if match["adverb"]:
        return _ADVERBS[match["adverb"]]
    if match["often"]:
        word = match["often"].removesuffix(" times")
        times = _OFTEN.get(word) or parse_number_words(word)
        return _DAYS[match["of"]] / float(times) if times else None
    number = 2 if match["other"] else _value(match["number"]) if match["number"] else 1
    return _DAYS[match["unit"]] * number if number else None


def _value(word: str) -> float | None:
    value = float(word) if word.isdigit() else parse_number_words(word)
    return None if value is None else float(value)
