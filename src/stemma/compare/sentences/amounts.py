"""Amounts in words that the reading of figures leaves: "a year and a half", "by a fifth", "twice"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from stemma.compare.lexicon import table
from stemma.compare.sentences.people_listed import people_listed
from stemma.compare.sentences.periods import PERIOD, periods
from stemma.model import Document, Quantity, Span
from stemma.text.number_words import parse_number_words
from stemma.text.stem import stem

EXACT = "exact"
SPELT = "spelt"
"""The id of an amount that was found here."""
MOST = 10
"""Amounts of a kind that are looked at in a sentence."""
_WORD = r"[a-z]{1,12}|\d{1,3}"
_AND_A_HALF = re.compile(
    rf"\b(?:(?P<before>{_WORD}) (?P<unit>[a-z]{{3,8}}) and a half"
    rf"|(?P<number>{_WORD}) and a half (?P<units>[a-z]{{3,8}}))\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"\bhalf an? (?P<unit>[a-z]{3,8})\b", re.IGNORECASE)
_SHARE = re.compile(
    r"\bby (?:(?P<rough>almost|nearly|about|around|roughly|some|more than|over|at least|less than|under|up to) )?"
    r"(?:(?:an?|one) )?(?P<part>half|third|quarter|fifth|tenth)\b(?! of\b)",
    re.IGNORECASE,
)
ROUGHLY = {
    "almost": "almost", "nearly": "almost", "about": "around", "around": "around", "roughly": "around",
    "some": "around", "more than": "more than", "over": "more than", "at least": "at least",
    "less than": "less than", "under": "less than", "up to": "up to",
    "longer than": "more than", "shorter than": "less than",
}  # fmt: skip
"""Words before an amount, with the qualifier that they are."""
_ABOUT_ONE = re.compile(
    r"\b(?P<rough>almost|nearly|about|around|roughly|more than|over|at least|less than|under|up to|longer than"
    r"|shorter than) an? (?P<unit>[a-z]{3,8})\b(?! (?:and a half|ago))",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"\b(?:(?P<word>twice|thrice|(?:only|just) once)|(?P<number>{_WORD}) times)\b"
    r"(?! (?:as|more|less|larger|bigger|higher|the|over|\w+er)\b)",
    re.IGNORECASE,
)
_CHILDREN = re.compile(
    rf"\b(?P<one>{_WORD}) (?:daughter|son|girl|boy)s?(?:,| and| plus) (?P<two>{_WORD}) (?:daughter|son|girl|boy)s?\b",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"(?<!than )(?<!least )\b(?:one|a single) (?P<thing>(?!of|or|day|time|another|side|way|thing|hand|morning|night"
    r"|hundred|thousand|million|billion|dozen|third|half|quarter|fifth|tenth|in|to|and|by|at|on|after)[a-z]{3,})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")
_LISTED_YEARS = re.compile(r"\bin \d{4}(?:, (?:in )?\d{4}){0,12},? and (?:again )?(?:in )?\d{4}\b")
PARTS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
OFTEN = {"only once": 1, "just once": 1, "twice": 2, "thrice": 3}


def spelt_amounts(document: Document, text: str) -> tuple[Quantity, ...]:
    """The amounts of ``text`` (the beginning of ``document``) that are told in these ways."""
    found = (_halves(text), _shares(text), _often(text), _children(text), _ones(text), _listed_years(text),
             _every(text), _people(text), _about_one(text))  # fmt: skip
    return tuple(
        _quantity(Span(document=document.id, start=start, end=end), value, unit, qualifier)
        for each in found
        for start, end, value, unit, qualifier in islice(each, MOST)
    )


Amount = tuple[int, int, float, str, str]


def _halves(text: str) -> Iterator[Amount]:
    for match in _AND_A_HALF.finditer(text):
        value, unit = _value(match["before"] or match["number"]), _measure(match["unit"] or match["units"])
        if value is not None and unit:
            yield match.start(), match.end(), value + 0.5, unit, EXACT
    for match in _HALF.finditer(text):
        unit = _measure(match["unit"])
        if unit and not re.search(r"\band\s$", text[max(0, match.start() - 5) : match.start()], re.IGNORECASE):
            yield match.start(), match.end(), 0.5, unit, EXACT


def _about_one(text: str) -> Iterator[Amount]:
    """ "Less than a month": the reading of figures leaves ones told by an article."""
    for match in _ABOUT_ONE.finditer(text):
        unit = _measure(match["unit"])
        if unit:
            yield match.start(), match.end(), 1.0, unit, ROUGHLY[match["rough"].lower()]


def _shares(text: str) -> Iterator[Amount]:
    for match in _SHARE.finditer(text):
        qualifier = ROUGHLY.get((match["rough"] or "").lower(), EXACT)
        yield match.start(), match.end(), round(PARTS[match["part"].lower()], 2), "percent", qualifier


def _often(text: str) -> Iterator[Amount]:
    for match in _TIMES.finditer(text):
        value = OFTEN.get((match["word"] or "").lower()) or _value(match["number"] or "")
        if value is not None:
            yield match.start(), match.end(), float(value), "times", EXACT


def _children(text: str) -> Iterator[Amount]:
    for match in _CHILDREN.finditer(text):
        one, two = _value(match["one"]), _value(match["two"])
        if one is not None and two is not None:
            yield match.start(), match.end(), one + two, "children", EXACT


def _ones(text: str) -> Iterator[Amount]:
    """ "one child": the reading of figures leaves ones, which are met too often; held against one more, they tell."""
    for match in _ONE.finditer(text):
        yield match.start(), match.end(), 1.0, match["thing"].lower(), EXACT


def _listed_years(text: str) -> Iterator[Amount]:
    """ "in 1988 and 1995": what was done in so many years was done so many times."""
    for match in _LISTED_YEARS.finditer(text):
        yield match.start(), match.end(), float(len(_YEAR.findall(match.group()))), "times", EXACT


def _every(text: str) -> Iterator[Amount]:
    for start, end, days in periods(text):
        yield start, end, days, PERIOD, EXACT


def _people(text: str) -> Iterator[Amount]:
    for start, end, count in people_listed(text):
        yield start, end, count, "persons", EXACT


def _value(word: str) -> float | None:
    if word.lower() in ("a", "an"):
        return 1.0
    value = float(word) if word.isdigit() else parse_number_words(word.lower())
    return None if value is None else float(value)


def _measure(word: str) -> str:
    """The unit of the list of measures that a word names, or nothing."""
    return next((unit for unit in _units() if stem(unit) == stem(word.lower())), "")


@cache
def _units() -> tuple[str, ...]:
    return tuple(str(unit) for listed in table("measures")["dimensions"].values() for unit in listed)


def _quantity(span: Span, value: float, unit: str, qualifier: str) -> Quantity:
    return Quantity(
        id=SPELT,
        span=span,
        number_span=None,
        value=value,
        low=value if qualifier == EXACT else None,
        high=value if qualifier == EXACT else None,
        qualifier=qualifier,
        unit=unit,
    )
