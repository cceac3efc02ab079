"""Finds amounts in English text: counts, measures, money, ages, shares, vague amounts, ill-formed figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from stemma.text.ages import AGE, age_cue_before, decade_of_life, is_age_between_commas, is_age_of_person
from stemma.text.dates import find_dates
from stemma.text.figures import plain
from stemma.text.not_counts import not_counts
from stemma.text.number_context import (
    after_spelled_year,
    glued_after,
    glued_before,
    is_ordinal_or_name,
    is_pronoun_one,
    is_spelled_label,
    skip_code,
    skip_labels,
)
from stemma.text.number_ranges import Measured, NumberRange, measured_at, range_at, with_repeat
from stemma.text.number_words import word_values
from stemma.text.numeral_tokens import Token, level_signs, tokens_of
from stemma.text.qualifiers import bounds_of, qualifier_after, qualifier_before
from stemma.text.quantity_match import QuantityKind, QuantityMatch
from stemma.text.shares import OFTEN, base_after, fold_of, part_of_unit, share_at
from stemma.text.units import Unit, currency_table, unit_after
from stemma.text.vague import plural_scale_at, vague_at, vague_table

__all__ = ["QuantityMatch", "find_quantities"]


def find_quantities(text: str, dates: Iterable[tuple[int, int]] | None = None) -> tuple[QuantityMatch, ...]:
    """The amounts in ``text`` in order, none overlapping; offsets are code points into ``text`` as given.

    Dates (``dates`` are their places where the caller knows them), clock times, codes, labels ("Article 5") and
    ordinals are left out. A hand-written grammar over tokens;
    the time is linear in the length of the text.
    """
    levelled = level_signs(text)
    if dates is None:
        dates = ((date.start, date.end) for date in find_dates(text))
    matches = _Scan(tokens_of(levelled, not_counts(levelled, dates))).matches()
    if not _BY_THOUSANDS.search(text):
        return tuple(matches)
    return tuple(_doubted(text, match) for match in matches)


_BY_THOUSANDS = re.compile(r"(?<![\d,])\d{1,3},\d{3}(?![\d,])")
_SHORT_GROUP = re.compile(r"\d{1,3},\d{2}")


def _doubted(text: str, match: QuantityMatch) -> QuantityMatch:
    """In a text that writes 1,200 for a thousand and two hundred, "18,00" is no number: kept as printed."""
    printed = text[match.number_start : match.number_end] if match.number_start is not None else ""
    if match.kind in {"money", "percent", "share"} or not _SHORT_GROUP.fullmatch(printed):
        return match
    whole, part = printed.split(",")
    readings = (int(whole), int(whole + part), int(whole + part + "0"))
    return replace(match, value=readings[0], low=None, high=None, slip=True, readings=readings)


@dataclass(slots=True)
class _Found:
    """A match and the token where the scan goes on; ``match`` is None for digits that count nothing."""

    match: QuantityMatch | None
    after: int


class _Scan:
    """One pass over the tokens. ``free`` is the first token that no earlier match has taken."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.free = 0

    def matches(self) -> list[QuantityMatch]:
        found: list[QuantityMatch] = []
        at = 0
        while at < len(self.tokens):
            here = self._at(at) if _may_open(self.tokens[at]) else None
            if here and here.match:
                found.append(here.match)
                self.free = here.after
            at = here.after if here else at + 1
        return found

    def _at(self, at: int) -> _Found | None:
        if self.tokens[at].kind == "figure":
            decade = self._decade(at)
            if decade:
                return decade
            if glued_before(self.tokens, at):
                return _Found(None, skip_code(self.tokens, at))
            after_labels = skip_labels(self.tokens, at)
            if after_labels is not None:
                return _Found(None, after_labels)
            return self._share(at) or self._number(at)
        return self._share(at) or self._scale_word(at) or self._number(at) or self._vague(at)

    def _number(self, at: int) -> _Found | None:
        between = self._between_before(at)
        left = self._left(at, between)
        if left is None:
            return None
        number = left.number
        if glued_after(self.tokens, number):
            return _Found(None, skip_code(self.tokens, number.last - 1))
        if number.figure is None and is_ordinal_or_name(self.tokens, number):
            return _Found(None, after_spelled_year(self.tokens, number))
        if number.figure is None and is_spelled_label(self.tokens, number):
            return _Found(None, number.last)
        pair = range_at(self.tokens, left, between=between)
        if pair:
            return self._range_match(pair)
        if self._is_score(left):
            return _Found(None, left.last + 2)
        return self._single(left)

    def _left(self, at: int, between: bool) -> Measured | None:
        """The number at ``at``; between two bounds "and" first separates, then joins."""
        if between:
            apart = measured_at(self.tokens, at, free=self.free, join_and=False)
            if apart and range_at(self.tokens, apart, between=True):
                return apart
        return measured_at(self.tokens, at, free=self.free)

    def _between_before(self, at: int) -> bool:
        money = currency_table().ending(self.tokens, at)
        first = money[0] if money else at
        cue = age_cue_before(self.tokens, first)
        found = qualifier_before(self.tokens, first if cue is None else cue)
        return bool(found and found[1] == "between") or self._outer_between(found)

    def _outer_between(self, found: tuple[int, str] | None) -> bool:
        outer = qualifier_before(self.tokens, found[0]) if found else None
        return bool(outer and outer[1] == "between")

    def _is_score(self, left: Measured) -> bool:
        """ "3-2": two figures joined by a glued hyphen, the second not larger."""
        rest = self.tokens[left.last : left.last + 2]
        return len(rest) == 2 and rest[0].text == "-" and rest[0].glued and rest[1].glued and rest[1].kind == "figure"

    def _single(self, left: Measured) -> _Found | None:
        left = with_repeat(self.tokens, left)
        number, unit = left.number, left.unit
        start, qualifier, aged = self._qualifier(left.first, unit)
        last, after = left.last, qualifier_after(self.tokens, left.last)
        if after and qualifier in ("exact", "around"):
            last, qualifier = after
            later = unit_after(self.tokens, last, figure=number.figure is not None) if unit is None else None
            last, unit = later if later else (last, unit)
        if qualifier == "between":
            start, qualifier = left.first, "exact"
        if aged or (unit is None and self._is_age(number.first, last, number.value)):
            unit = AGE
        if is_pronoun_one(self.tokens, number, qualifier, unit):
            return _Found(None, number.last)
        match = self._match(start, last, (number.first, number.last), qualifier, unit)
        if left.first > self.free and self.tokens[left.first - 1].lower == "minus" and qualifier == "exact":
            start, number = left.first - 1, replace(number, value=-number.value)  # "minus 10 degrees"
            match = self._match(start, last, (number.first, number.last), qualifier, unit)
        low, high = bounds_of(qualifier, number.value) if not number.slip else (None, None)
        match = replace(
            match,
            value=plain(number.value),
            low=_plain(low),
            high=_plain(high),
            slip=number.slip,
            readings=tuple(plain(reading) for reading in number.readings),
        )
        return _Found(match, last)

    def _is_age(self, first: int, last: int, value: Fraction) -> bool:
        where = self.tokens, first, last, value
        return is_age_between_commas(*where) or is_age_of_person(*where)

    def _qualifier(self, first: int, unit: Unit | None) -> tuple[int, str, bool]:
        """First token of the expression, its qualifier, and whether a word of age stands before it."""
        cue = age_cue_before(self.tokens, first)
        found = qualifier_before(self.tokens, first, duration=bool(unit and unit.kind == "duration"))
        if found is None and cue is not None:
            found = qualifier_before(self.tokens, cue)
        if found is None or found[0] < self.free:
            return first, "exact", cue is not None
        return found[0], found[1], cue is not None or age_cue_before(self.tokens, found[0]) is not None

    def _range_match(self, pair: NumberRange) -> _Found:
        start, qualifier, aged = self._qualifier(pair.first, pair.unit)
        outer = qualifier_before(self.tokens, start) if qualifier not in ("between", "exact") else None
        if outer and outer[1] == "between" and outer[0] >= self.free:
            start = outer[0]
        if qualifier == "exact" and start > self.free and self.tokens[start - 1].lower == "from":
            start -= 1
        if age_cue_before(self.tokens, start) is not None:
            aged = True
        unit = AGE if aged else pair.unit
        match = self._match(start, pair.last, (pair.left.first, pair.right.last), "between", unit)
        return _Found(replace(match, low=plain(pair.low), high=plain(pair.high)), pair.last)

    def _decade(self, at: int) -> _Found | None:
        found = decade_of_life(self.tokens, at)
        if found is None:
            return None
        match = self._match(at, found[0], (at, found[0]), "between", AGE)
        return _Found(replace(match, low=plain(found[1]), high=plain(found[1] + 9)), found[0])

    def _share(self, at: int) -> _Found | None:
        found, unit = share_at(self.tokens, at), Unit("share", "share")
        part = part_of_unit(self.tokens, at, found)
        if part is not None:
            found, unit = part[:2], part[2]
        elif found is None and (times := fold_of(self.tokens[at].lower)):
            found, unit = (at + 1, Fraction(times)), Unit("times", "times")
        if found is None:
            return None
        last, value = found
        start, qualifier, _ = self._qualifier(at, unit if part is not None else None)
        low, high = bounds_of(qualifier, value)
        match = self._match(start, last, (at, last), qualifier, unit)
        return _Found(replace(match, value=plain(value), low=_plain(low), high=_plain(high)), last)

    def _scale_word(self, at: int) -> _Found | None:
        found = plural_scale_at(self.tokens, at)
        if found is None:
            return None
        last, qualifier, least = found
        after = unit_after(self.tokens, last, figure=False)
        after = after or (unit_after(self.tokens, last + 1, figure=False) if last + 1 < len(self.tokens) else None)
        match = self._match(at, last, (at, last), qualifier, after[1] if after else None)
        return _Found(replace(match, low=plain(least)), last)

    def _vague(self, at: int) -> _Found | None:
        found = vague_at(self.tokens, at)
        if found is None:
            return None
        last, qualifier = found
        after = unit_after(self.tokens, last, figure=False)
        if after:
            last = after[0]
        match = self._match(at, last, None, qualifier, after[1] if after else None)
        return _Found(replace(match, core=False, kind="vague"), last)

    def _match(
        self, first: int, last: int, number: tuple[int, int] | None, qualifier: str, unit: Unit | None
    ) -> QuantityMatch:
        """A match over tokens ``first`` to ``last`` (exclusive) without values yet."""
        base = base_after(self.tokens, last) if unit and unit.kind in ("percent", "share") else None
        return QuantityMatch(
            start=self.tokens[first].start,
            end=self.tokens[last - 1].end,
            number_start=self.tokens[number[0]].start if number else None,
            number_end=self.tokens[number[1] - 1].end if number else None,
            value=None,
            low=None,
            high=None,
            qualifier=qualifier,
            unit=unit.name if unit else None,
            kind=_kind(unit),
            base_start=base[0] if base else None,
            base_end=base[1] if base else None,
        )


def _may_open(token: Token) -> bool:
    """Whether an amount may begin here: most words of a text open none, and are passed at once."""
    if token.kind != "word" or not token.text[0].isalpha():
        return token.kind != "closed"
    return token.lower in _openers() or token.lower.endswith("fold") or vague_table().opens(token.lower)


@cache
def _openers() -> frozenset[str]:
    roles = ("small", "tens", "scale", "suffix", "dozen", "plural", "part", "ordinal")
    listed = {word for role in roles for word in word_values(role)}
    return frozenset(listed | {"a", "an", "half", "several", "many", "few", "some", "couple", *OFTEN})


def _kind(unit: Unit | None) -> QuantityKind:
    kinds: dict[str, QuantityKind] = {
        "measure": "measure",
        "duration": "duration",
        "age": "age",
        "money": "money",
        "percent": "percent",
        "times": "times",
        "share": "share",
    }
    return kinds[unit.kind] if unit else "count"


def _plain(value: Fraction | None) -> int | float | None:
    return None if value is None else plain(value)
