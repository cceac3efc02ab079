"""Arabic numbers: figures and number words at a place in the tokens, with the value they add up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from stemma.read.arabic.lists import numerals
from stemma.read.arabic.tokens import Token
from stemma.text.figures import read_figure
from stemma.text.numeral_tokens import level_signs

LONGEST = 12
# Small words written together with a number: "to forty", "by 12", "for three".
PREFIXES = ("وب", "ول", "فب", "و", "ف", "ب", "ل", "ك")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number over tokens ``first`` to ``last`` (exclusive); ``prefix`` is what is joined before its first word.

    ``begins`` is the code point at which the number itself begins, behind such a prefix.
    """

    first: int
    last: int
    value: Fraction
    begins: int
    prefix: str = ""
    slip: bool = False
    readings: tuple[Fraction, ...] = ()
    is_figure: bool = False


@cache
def _roles() -> dict[str, tuple[str, int]]:
    """Number words by levelled form: their role and value; of a form in two roles the first listed."""
    found: dict[str, tuple[str, int]] = {}
    for role in ("unit", "first", "tens", "hundred", "scale", "two"):
        for form, value in numerals(role).items():
            found.setdefault(form, (role, int(value)))
    return found


def _word(token: Token) -> tuple[str, tuple[str, int]] | None:
    """The joined prefix and the number word in a token; the article counts as a prefix before 3 to 10."""
    if token.kind != "word":
        return None
    roles = _roles()
    if token.flat in roles:
        return "", roles[token.flat]
    for prefix in PREFIXES:
        rest = token.flat[len(prefix) :]
        if token.flat.startswith(prefix) and rest in roles:
            return prefix, roles[rest]
    if token.flat.startswith("ال") and token.flat.endswith("ه") and token.flat[2:] in roles:
        return "ال", roles[token.flat[2:]]
    return None


def numeral_at(tokens: Sequence[Token], at: int) -> Numeral | None:
    """The longest number that begins at token ``at``; a lone "one" is none."""
    token = tokens[at]
    if token.kind == "figure":
        return _figure(tokens, at)
    if _teen(tokens, at) and at and tokens[at - 1].flat.startswith(("ال", "وال", "لل", "بال")):
        return None  # "the thirteenth century"
    opening = _word(token)
    if opening is None:
        return None
    if opening[1][0] == "first" and not _teen(tokens, at + 1) and not _tens_follow(tokens, at + 1):
        return None
    prefix = opening[0]
    value, last = _spelled(tokens, at)
    if value == 0:
        return None
    begins = token.start + (len(prefix) if token.text.startswith(prefix) and prefix != "ال" else 0)
    return Numeral(at, last, value, begins, prefix)


def _teen(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].flat in ("عشر", "عشره")


def _figure(tokens: Sequence[Token], at: int) -> Numeral | None:
    token = tokens[at]
    figure = read_figure(level_signs(token.text))
    if figure is None:
        return None
    last, factor = at + 1, 1
    while last < len(tokens) and last < at + 4:
        word = _word(tokens[last])
        if word is None or word[0] or word[1][0] != "scale" or word[1][1] <= factor > 1:
            break
        factor *= word[1][1]
        last += 1
    value = (figure.decimal if factor > 1 and figure.decimal is not None else figure.value) * factor
    if factor > 1:
        rest, end = _rest(tokens, last)
        if 0 < rest < factor:
            value, last = value + rest, end
    return Numeral(at, last, value, token.start, "", figure.slip, figure.readings, True)


def _rest(tokens: Sequence[Token], at: int) -> tuple[Fraction, int]:
    """What is added to a figure with a scale: "2 million and 300 thousand", "and fifty thousand"."""
    if at >= len(tokens):
        return Fraction(0), at
    if tokens[at].flat == "و" and at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].kind == "figure":
        more = _figure(tokens, at + 1)
        return (more.value, more.last) if more is not None and more.last > at + 2 else (Fraction(0), at)
    word = _word(tokens[at])
    if word is None or word[0] != "و" or word[1][0] == "scale":
        return Fraction(0), at
    return _spelled(tokens, at)


def _spelled(tokens: Sequence[Token], first: int) -> tuple[Fraction, int]:
    """The value of the number words from ``first`` and the token behind them: falling scales joined by "and"."""
    total, group, at, limit = 0, 0, first, 10**13
    while at < min(len(tokens), first + LONGEST):
        word = _word(tokens[at])
        if word is None or (at > first and not _may_follow(word, group)):
            break
        prefix, (role, value) = word
        if role in ("unit", "first") and _teen(tokens, at + 1) and value < 10:
            group, at = group + value + 10, at + 2
            continue
        if role == "first" and not _tens_follow(tokens, at + 1):
            break
        if role == "hundred" and not prefix and 3 <= group < 10 and value == 100:
            group *= 100
        elif role == "scale":
            if value >= limit:
                break
            # Without a number before it the form in -a is a dual: "two thousand men".
            times = group or (2 if tokens[at].flat.endswith("ا") else 1)
            total, group, limit = total + times * value, 0, value
        elif role == "two":
            if value >= limit:
                break
            total, limit = total + 2 * value, value
        elif _fits(group, value):
            group += value
        else:
            break
        at += 1
    if at > first and total and not group and at < len(tokens) and tokens[at].flat == "ونصف":
        return Fraction(total) + Fraction(limit, 2), at + 1
    return Fraction(total + group), at


def _may_follow(word: tuple[str, tuple[str, int]], group: int) -> bool:
    """A scale or "hundred" multiplies what stands before it; everything else needs "and"."""
    prefix, (role, _) = word
    return prefix == "و" or (not prefix and group > 0 and role in ("scale", "hundred"))


def _fits(group: int, value: int) -> bool:
    """Whether ``value`` may be added: units before tens ("five and twenty"), both after a hundred."""
    if group == 0:
        return True
    below = group % 100
    if value >= 100:
        return False
    return below == 0 or (below < 10 and value % 10 == 0 and value >= 20)


def _tens_follow(tokens: Sequence[Token], at: int) -> bool:
    """ "one and twenty": a one that belongs to a number."""
    word = _word(tokens[at]) if at < len(tokens) else None
    return word is not None and word[0] == "و" and word[1][0] == "tens"
