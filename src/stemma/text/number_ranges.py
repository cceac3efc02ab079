"""A number with its unit, and two of them as a range: "20 to 45", "between 2 and 3 million", "$5-10 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from stemma.text.number_context import glued_after
from stemma.text.number_words import NumberAt, number_at, scaled_by
from stemma.text.numeral_tokens import Token
from stemma.text.tables import words_of
from stemma.text.units import Unit, currency_table, lone_m_is_million, unit_after
from stemma.text.vague import plural_follows

_CHANGE_REACH = 6


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with the currency before it (``first``) and the unit after it (``last``)."""

    first: int
    last: int
    number: NumberAt
    unit: Unit | None


@dataclass(frozen=True, slots=True)
class NumberRange:
    """Two bounds: ``low`` and ``high`` in the unit's own terms, ``first`` and ``last`` as in ``Measured``."""

    first: int
    last: int
    left: NumberAt
    right: NumberAt
    low: Fraction
    high: Fraction
    unit: Unit | None


def measured_at(tokens: Sequence[Token], at: int, *, free: int = 0, join_and: bool = True) -> Measured | None:
    """The number that begins at token ``at``, with the unit beside it; no token before ``free`` is taken."""
    number = number_at(tokens, at, join_and=join_and)
    if number is None:
        return None
    money = currency_table().ending(tokens, at)
    first, unit = (
        (money[0], money[1]) if money and money[0] >= free and _stands_alone(tokens, money[0]) else (at, None)
    )
    number = _with_m(tokens, number, unit)
    after = unit_after(tokens, number.last, figure=number.figure is not None)
    last = number.last
    if after and (unit is None or after[1].kind == "money"):
        last, unit = after[0], after[1] if unit is None else unit
    number = _in_decimals(number, unit)
    if unit is None and number.figure and number.figure.decimal is not None and not number.slip:
        number = number if plural_follows(tokens, last) else replace(number, value=_decimal_or_value(number))
    return Measured(first, last, number, unit)


def _decimal_or_value(number: NumberAt) -> Fraction:
    """ "1.200" is a decimal unless it counts something."""
    decimal = number.figure.decimal if number.figure else None
    return number.value if decimal is None or number.scale > 1 else decimal


def _stands_alone(tokens: Sequence[Token], first: int) -> bool:
    """A currency sign or code, not the tail of a word ("entry 5"), nor the verb "try"."""
    token = tokens[first]
    return not token.text.isalpha() or token.text.isupper()


def _with_m(tokens: Sequence[Token], number: NumberAt, currency: Unit | None) -> NumberAt:
    at = number.last
    if at >= len(tokens) or tokens[at].lower != "m" or number.scale > 1 or not tokens[at].glued:
        return number
    million = currency is not None or tokens[at].text == "M" or lone_m_is_million(tokens, at)
    return scaled_by(number, at + 1, 10**6) if million else number


def _in_decimals(number: NumberAt, unit: Unit | None) -> NumberAt:
    """ "20,00" before a currency or a unit is a decimal, no slip; so is "1.200" before a length."""
    figure = number.figure
    if figure is None or figure.decimal is None or unit is None or number.scale > 1:
        return number
    if figure.slip:
        return replace(number, value=figure.decimal, slip=False, readings=())
    if unit.kind in ("measure", "percent"):
        return replace(number, value=figure.decimal)
    return number


def range_at(tokens: Sequence[Token], left: Measured, *, between: bool) -> NumberRange | None:
    """The range that ``left`` opens, or None. ``between`` lets "and" join the bounds."""
    at = left.last
    joint = tokens[at].lower if at + 1 < len(tokens) else ""
    if joint not in _joints(between) or left.number.slip:
        return None
    if joint == "-" and tokens[at].glued != tokens[at + 1].glued:
        return None
    money = currency_table().starting(tokens, at + 1)
    start = money[0] if money and money[0] < len(tokens) else at + 1
    right = measured_at(tokens, start) if tokens[start].kind != "closed" else None
    if right is None or glued_after(tokens, right.number):
        return None
    return _bounded(tokens, left, right, joint)


def _joints(between: bool) -> frozenset[str]:
    return _JOINTS_BETWEEN if between else _JOINTS


_JOINTS = frozenset({"to", "-", "or", "الي"})
_JOINTS_BETWEEN = _JOINTS | {"and", "و"}


def _bounded(tokens: Sequence[Token], left: Measured, right: Measured, joint: str) -> NumberRange | None:
    low, high, scale = left.number.value, right.number.value, right.number.scale
    if scale == 1 and right.number.figure is None and tokens[right.number.last - 1].lower == "hundred":
        scale = 100  # "two to three hundred"
    if left.number.scale == 1 and scale >= 100 and low < high / scale and left.number.value < 1000:
        low *= scale
    if joint == "-" and low == 0 and right.unit is None and tokens[right.first].glued:  # a score
        return None
    if not low < high or (joint == "or" and high > 2 * low + 1):
        return None
    if left.unit and right.unit and left.unit != right.unit:
        return None
    if left.unit and not right.unit and left.first == left.number.first:
        return None
    if joint == "to" and is_change(tokens, left.first):
        return None
    unit = right.unit or left.unit
    return NumberRange(left.first, right.last, left.number, right.number, low, high, unit)


def is_change(tokens: Sequence[Token], first: int) -> bool:
    """Whether "X to Y" tells a change ("rose from 20 to 45"), so that both figures stand for themselves."""
    before = {token.lower for token in tokens[max(0, first - _CHANGE_REACH) : first]}
    return not before.isdisjoint(words_of("change"))


def with_repeat(tokens: Sequence[Token], left: Measured) -> Measured:
    """ "twenty (20)" is one number; "twenty (25)" a slip with both readings."""
    number, rest = left.number, tokens[left.number.last : left.number.last + 2]
    if left.last != number.last or len(rest) < 2 or rest[0].text != "(" or number.slip:
        return left
    again = number_at(tokens, number.last + 1)
    if not again or again.last >= len(tokens) or tokens[again.last].text != ")":
        return left
    if (again.figure is None) == (number.figure is None):
        return left
    slip = again.value != number.value
    readings = tuple(sorted({number.value, again.value})) if slip else ()
    number = replace(number, last=again.last + 1, slip=slip, readings=readings)
    after = unit_after(tokens, number.last, figure=True)
    return Measured(left.first, after[0] if after else number.last, number, after[1] if after else left.unit)
