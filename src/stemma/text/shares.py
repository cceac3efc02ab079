"""Shares of a whole: "half of", "two thirds", "1/3", "one in five"; and the words for the whole itself."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from stemma.text.number_words import number_at, vulgar_fraction, word_values
from stemma.text.numeral_tokens import Token
from stemma.text.plurals import looks_plural
from stemma.text.tables import words_of
from stemma.text.units import Unit, unit_after

_LONGEST_BASE = 8


def share_at(tokens: Sequence[Token], at: int) -> tuple[int, Fraction] | None:
    """The share that begins at token ``at``: the token after it and its value between 0 and 1."""
    if tokens[at].kind == "figure":
        return _slashed(tokens, at) or _one_in(tokens, at)
    alone = vulgar_fraction(tokens[at].text)
    if alone and not tokens[at].glued:
        return (at + 1, alone)
    if tokens[at].lower == "half":
        if number_at(tokens, at):  # "half a million"
            return None
        may = _may_follow_half(_lower(tokens, at + 1)) or _is_bare_half(tokens, at)
        return (at + 1, Fraction(1, 2)) if may else None
    return _one_in(tokens, at) or _spelled(tokens, at)


def _may_follow_half(word: str) -> bool:
    return word == "of" or word in words_of("determiner")


def _is_bare_half(tokens: Sequence[Token], at: int) -> bool:
    """ "fell by half", "put the share at nearly half": no noun follows."""
    if at == 0 or tokens[at - 1].lower not in _BEFORE_HALF:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is None or following.kind == "closed" or following.text in _STOPS or (
        following.lower in words_of("function")
    )  # fmt: skip


# Wholes that shares are told of: "seven in ten"; "three in twelve" is no such turn.
_ROUND = frozenset({3, 4, 5, 6, 7, 8, 10, 20, 100, 1000})
_TENS = frozenset({10, 100, 1000})
_BEFORE_HALF = frozenset({"about", "almost", "around", "by", "nearly", "roughly", "than"})
_MARKS = frozenset({'"', "”", "’", "»"})
_STOPS = frozenset({".", ",", ";", ":", "!", "?", ")"})


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if at < len(tokens) else ""


def _slashed(tokens: Sequence[Token], at: int) -> tuple[int, Fraction] | None:
    three = tokens[at : at + 3]
    if len(three) < 3 or three[1].text != "/" or not (three[1].glued and three[2].glued):
        return None
    if not (three[0].text.isdigit() and three[2].text.isdigit() and len(three[2].text) <= 3):
        return None
    top, bottom = int(three[0].text[:4]), int(three[2].text)
    if not 0 < top < bottom or _lower(tokens, at + 3) != "of":
        return None
    return at + 3, Fraction(top, bottom)


def _one_in(tokens: Sequence[Token], at: int) -> tuple[int, Fraction] | None:
    """ "one in five wells", "nine in ten trains", "one driver in four"; not "one in 2014", "three in ten minutes"."""
    part = number_at(tokens, at)
    if part is None or part.last != at + 1 or part.value.denominator != 1 or not 1 <= part.value <= 9:
        return None
    joint = at + 1 if _lower(tokens, at + 1) == "in" else at + 2
    if _lower(tokens, joint) != "in" or joint + 1 >= len(tokens) or tokens[joint - 1].kind not in {"word", "figure"}:
        return None
    whole = number_at(tokens, joint + 1)
    if whole is None or not part.value < whole.value <= 1000 or whole.value.denominator != 1:
        return None
    share = whole.last, part.value / whole.value
    if joint > at + 1:
        after = tokens[whole.last] if whole.last < len(tokens) else None
        is_share = part.value == 1 and whole.value in _ROUND and not (after and looks_plural(after.text))
    elif part.value == 1:
        return share
    else:
        # "shot three in four attacks" is none; what opens a sentence is not done to anybody.
        is_share = whole.value in _TENS or (tokens[at].text[:1].isupper() and whole.value in _ROUND)
    return share if is_share and not unit_after(tokens, whole.last, figure=False) else None


def _spelled(tokens: Sequence[Token], at: int) -> tuple[int, Fraction] | None:
    head = tokens[at].lower
    top = 1 if head in ("a", "an") else word_values("small").get(head, 0)
    if not 1 <= top <= 10:
        return None
    place = at + 1
    hyphen = _lower(tokens, place) == "-" and tokens[place].glued
    place += 1 if hyphen else 0
    part = word_values("part").get(_lower(tokens, place), 0)
    if part <= top or (top > 1) != _lower(tokens, place).endswith("s"):
        return None
    following = _lower(tokens, place + 1)
    if following in _MARKS:
        following = _lower(tokens, place + 2)  # "“about a third” of the boats"
    is_bare = top == 1 and (following in _STOPS or following in words_of("function") or not following)
    is_told = at > 0 and tokens[at - 1].lower in _BEFORE_HALF and is_bare
    if top == 1 and following != "of" and not (hyphen and is_bare) and not is_told:
        return None
    return place + 1, Fraction(top, part)


SHORT = 2
"""Letters of a sign of a unit, which no article stands before."""
_WHICH = frozenset({"first", "second", "third", "fourth", "last", "next", "this", "other"})
_PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
OFTEN = {"twice": 2, "thrice": 3}


def fold_of(word: str) -> int:
    """ "twofold", "tenfold", "twice": how many times; 0 for other words."""
    if word in OFTEN:
        return OFTEN[word]
    if not word.endswith("fold"):
        return 0
    stem = word.removesuffix("fold").rstrip("-")
    return word_values("small").get(stem, 0) or word_values("tens").get(stem, 0)


def part_of_unit(
    tokens: Sequence[Token], at: int, share: tuple[int, Fraction] | None
) -> tuple[int, Fraction, Unit] | None:
    """ "Half an hour", "a quarter of an hour", "an hour and a half": where it ends, how much, and of which unit."""
    if at > 0 and tokens[at - 1].lower in _WHICH:
        return None  # "the second half of a year"
    if share is None and _lower(tokens, at) in _PARTS:
        share = at + 1, _PARTS[_lower(tokens, at)]  # "a good quarter of an hour"
    if share is not None:
        last, value = share
        last += _lower(tokens, last) == "of"
        unit = _unit_after_article(tokens, last)
        return None if unit is None else (unit[0], value, unit[1])
    unit = _unit_after_article(tokens, at)
    if unit is None or [_lower(tokens, unit[0] + n) for n in range(3)] != ["and", "a", "half"]:
        return None
    return unit[0] + 3, Fraction(3, 2), unit[1]


def _unit_after_article(tokens: Sequence[Token], at: int) -> tuple[int, Unit] | None:
    found = (
        unit_after(tokens, at + 1, figure=len(_lower(tokens, at + 1)) > SHORT)
        if _lower(tokens, at) in ("a", "an")
        else None
    )
    return found if found is not None and found[1].kind in ("duration", "measure") else None


def base_after(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The span of the words after "of" at token ``at``: the whole that a share or percentage is taken of."""
    if _lower(tokens, at) != "of" or at + 1 >= len(tokens):
        return None
    first = last = at + 1
    while last < min(len(tokens), first + _LONGEST_BASE) and _in_base(tokens, first, last):
        last += 1
    return (tokens[first].start, tokens[last - 1].end) if last > first else None


def _in_base(tokens: Sequence[Token], first: int, at: int) -> bool:
    token = tokens[at]
    if token.kind == "closed" or (token.kind == "sign" and token.text != "-"):
        return False
    return token.lower not in words_of("function") or (at == first and token.lower in words_of("determiner"))
