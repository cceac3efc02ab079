"""Numbers written in words, alone or mixed with figures: "two hundred and fifty", "2.5 million", "half a dozen"."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from stemma.text.figures import Figure, plain, read_figure
from stemma.text.numeral_tokens import Token, level_signs, tokens_of
from stemma.text.tables import rows

_NO_LIMIT = 10**18
_LONGEST_CHAIN = 12


@dataclass(frozen=True, slots=True)
class NumberAt:
    """A number found at tokens ``first`` to ``last`` (exclusive).

    ``figure`` is the figure it begins with, if any. ``slip`` and ``readings`` as in stemma.model.mention.Quantity.
    """

    first: int
    last: int
    value: Fraction
    figure: Figure | None = None
    slip: bool = False
    readings: tuple[Fraction, ...] = ()
    scale: int = 1


@cache
def word_values(role: str) -> dict[str, int]:
    """Words of one role (small, tens, scale, suffix, dozen, plural, part, ordinal) with their values."""
    return {form: int(value) for kind, form, value in rows("number_words.tsv") if kind == role}


def parse_number_words(text: str) -> int | float | None:
    """The value of a text that is one number and nothing else ("two hundred and five", "3,200"), or None."""
    tokens = tokens_of(level_signs(text))
    found = number_at(tokens, 0) if tokens else None
    return plain(found.value) if found and found.last == len(tokens) else None


def number_at(tokens: Sequence[Token], first: int, *, join_and: bool = True) -> NumberAt | None:
    """The longest number that begins at token ``first``, or None.

    ``join_and`` lets "and" stand inside a number ("a hundred and two"); between two bounds it separates them.
    Reads each token a bounded number of times.
    """
    token = tokens[first]
    if token.kind == "figure":
        return _from_figure(tokens, first)
    half = _half_a(tokens, first)
    if half:
        return half
    at = first
    if token.lower in ("a", "an") and _is(tokens, first + 1, "scale", "dozen"):
        at = first + 1
    if _is_dozen(tokens, at):
        return NumberAt(first, at + 1, Fraction(12), scale=12)
    return _Words(tokens, first, at, join_and).read()


def _is(tokens: Sequence[Token], at: int, *roles: str) -> bool:
    return at < len(tokens) and any(tokens[at].lower in word_values(role) for role in roles)


def _half_a(tokens: Sequence[Token], first: int) -> NumberAt | None:
    """ "half a million", "half a dozen"."""
    if tokens[first].lower != "half" or not _lower_is(tokens, first + 1, "a"):
        return None
    at = first + 2
    if not _is(tokens, at, "scale", "dozen"):
        return None
    scale = word_values("scale").get(tokens[at].lower) or word_values("dozen")[tokens[at].lower]
    return NumberAt(first, at + 1, Fraction(scale, 2), scale=scale)


def _lower_is(tokens: Sequence[Token], at: int, word: str) -> bool:
    return at < len(tokens) and tokens[at].lower == word


def _from_figure(tokens: Sequence[Token], first: int) -> NumberAt | None:
    figure = read_figure(tokens[first].text)
    if figure is None:
        return None
    value, at = _with_half(tokens, figure.value, first + 1)
    scaled = _scaled(tokens, first, at, value, figure)
    return _with_suffix(tokens, scaled)


def _with_half(tokens: Sequence[Token], value: Fraction, at: int) -> tuple[Fraction, int]:
    """Adds "and a half" or a sign such as the half in "2½"."""
    if [t.lower for t in tokens[at : at + 3]] == ["and", "a", "half"]:
        return value + Fraction(1, 2), at + 3
    if at < len(tokens) and tokens[at].glued and vulgar_fraction(tokens[at].text):
        return value + vulgar_fraction(tokens[at].text), at + 1
    return value, at


def vulgar_fraction(sign: str) -> Fraction:
    """The value of a one-character fraction, 0 for anything else."""
    if len(sign) != 1 or unicodedata.category(sign) != "No":
        return Fraction(0)
    value = Fraction(unicodedata.numeric(sign, 0.0)).limit_denominator(100)
    return value if value.denominator > 1 else Fraction(0)


def _scaled(tokens: Sequence[Token], first: int, at: int, value: Fraction, figure: Figure | None) -> NumberAt:
    """Multiplies by the scale words that follow; a scale not larger than the figure itself is a slip."""
    head = value
    slip, scale = bool(figure and figure.slip), 1
    readings = figure.readings if figure else ()
    while at < first + _LONGEST_CHAIN and (_is(tokens, at, "scale") or _is_dozen(tokens, at)):
        factor = word_values("scale").get(tokens[at].lower, 12)
        if (factor <= scale and scale > 1) or (factor > 12 and value >= factor):
            slip, readings = True, tuple(sorted({head, value, value * factor}))
        scale *= factor
        value *= factor
        at += 1
    if slip and readings and scale > 1:
        value = head
    elif figure and figure.decimal is not None and scale > 1:
        value, readings, slip = figure.decimal * scale, (), False
    return NumberAt(first, at, value, figure, slip, readings, scale)


def _is_dozen(tokens: Sequence[Token], at: int) -> bool:
    return _is(tokens, at, "dozen")


def _with_suffix(tokens: Sequence[Token], number: NumberAt) -> NumberAt:
    """ "5k", "3bn"; a lone "m" is left to the caller, who knows whether a length or a million is meant."""
    at = number.last
    if number.scale > 1 or at >= len(tokens) or not tokens[at].glued:
        return number
    suffix = tokens[at].text
    if suffix.lower() == "m" or suffix.lower() not in word_values("suffix") or suffix == "b":
        return number
    return scaled_by(number, at + 1, word_values("suffix")[suffix.lower()])


def scaled_by(number: NumberAt, last: int, factor: int) -> NumberAt:
    """``number`` times ``factor``, ending at token ``last``."""
    base = number.figure.decimal if number.figure and number.figure.decimal is not None else number.value
    return NumberAt(number.first, last, base * factor, number.figure, scale=factor)


class _Words:
    """Reads one spelled number: groups below a hundred, "hundred", then falling scales."""

    def __init__(self, tokens: Sequence[Token], first: int, at: int, join_and: bool) -> None:
        self.tokens, self.first, self.at, self.join_and = tokens, first, at, join_and

    def read(self) -> NumberAt | None:
        total, limit = Fraction(0), _NO_LIMIT
        while True:
            start = self.at
            group, scale = self._group_and_scale(limit, total > 0)
            if group is None or self.at == start:
                self.at = start
                break
            if scale > 1 and self._repeats(group, scale):
                return self._slip(group, scale)
            total += group * scale
            limit = scale
            if scale == 1:
                break
        if total == 0 and not self._is_zero():
            return None
        value, self.at = _with_half(self.tokens, total, max(self.at, self.first + 1))
        return self._finish(value, limit)

    def _finish(self, value: Fraction, limit: int) -> NumberAt:
        if limit == 1 and (_is(self.tokens, self.at, "scale") or _is_dozen(self.tokens, self.at)):
            return _scaled(self.tokens, self.first, self.at, value, None)
        return NumberAt(self.first, self.at, value, scale=max(1, limit if limit < _NO_LIMIT else 1))

    def _is_zero(self) -> bool:
        return word_values("small").get(self.tokens[self.first].lower) == 0

    def _repeats(self, group: Fraction, scale: int) -> bool:
        """ "four hundred hundred", "two thousand thousand"."""
        again = _is(self.tokens, self.at, "scale") and word_values("scale")[self.tokens[self.at].lower] == scale
        return again or (scale == 100 and group >= 100)

    def _slip(self, group: Fraction, scale: int) -> NumberAt:
        if scale == 100:
            return NumberAt(self.first, self.at, group, None, True, (group, group * scale), scale)
        value = group * scale
        return NumberAt(self.first, self.at + 1, value, None, True, (value, value * scale), scale)

    def _group_and_scale(self, limit: int, later: bool) -> tuple[Fraction | None, int]:
        start = self.at
        if later:
            self._skip_and()
        group = self._below_thousand(allow_bare_hundred=not later)
        if group is None:
            if later or not _is(self.tokens, self.at, "scale"):
                return None, 1
            group = Fraction(1)
        scale = word_values("scale").get(self.tokens[self.at].lower, 1) if self.at < len(self.tokens) else 1
        if scale > 1:
            if scale >= limit:
                self.at = start
                return None, 1
            self.at += 1
        elif group >= limit:
            self.at = start
            return None, 1
        return group, scale

    def _skip_and(self) -> None:
        if self.join_and and _lower_is(self.tokens, self.at, "and"):
            self.at += 1

    def _below_thousand(self, *, allow_bare_hundred: bool) -> Fraction | None:
        head = self._below_hundred()
        if not _lower_is(self.tokens, self.at, "hundred"):
            return head
        if head is None and not allow_bare_hundred:
            return None
        value = Fraction(head or 1) * 100
        self.at += 1
        keep = self.at
        self._skip_and()
        tail = self._below_hundred()
        if tail is None or _lower_is(self.tokens, self.at, "hundred"):
            self.at = keep
            return value
        return value + tail

    def _below_hundred(self) -> Fraction | None:
        small, tens = word_values("small"), word_values("tens")
        word = self.tokens[self.at].lower if self.at < len(self.tokens) else ""
        if word in small:
            self.at += 1
            return Fraction(small[word])
        if word not in tens:
            return None
        self.at += 1
        step = 1 if self._hyphen_at(self.at) else 0
        unit = self.tokens[self.at + step].lower if self.at + step < len(self.tokens) else ""
        if 0 < small.get(unit, 0) < 10:
            self.at += step + 1
            return Fraction(tens[word] + small[unit])
        return Fraction(tens[word])

    def _hyphen_at(self, at: int) -> bool:
        return at + 1 < len(self.tokens) and self.tokens[at].text == "-" and self.tokens[at + 1].glued
