"""Ages: "aged 20 to 45", "a 30-year-old", "in her late forties", "Mara Lind, 34,"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from stemma.text.numeral_tokens import Token
from stemma.text.phrases import PhraseTable
from stemma.text.tables import words_of
from stemma.text.units import Unit

AGE = Unit("years of age", "age")
_CUES = PhraseTable(
    (words, True) for words in ("the ages of", "the age of", "ages of", "age of", "ages", "age", "aged")
)
_OLDEST = 115
_AGED = frozenset({"man", "woman", "boy", "girl", "person", "child", "youth", "teenager"})
_GOES_ON = frozenset({"was", "is", "who", "has", "had", "from", "died", "with", "and", "in", "at", "on", "to", "by"})


def age_cue_before(tokens: Sequence[Token], at: int) -> int | None:
    """The first token of "aged", "the age of" ... ending just before token ``at``, or None."""
    found = _CUES.ending(tokens, at)
    return found[0] if found else None


def decade_of_life(tokens: Sequence[Token], at: int) -> tuple[int, Fraction] | None:
    """ "his 30s": the token after it and the lower bound of the ten years."""
    if tokens[at].kind != "figure" or at + 1 >= len(tokens) or at == 0:
        return None
    text, tail = tokens[at].text, tokens[at + 1]
    if tail.lower not in ("s", "'s") or not tail.glued or len(text) != 2 or text[1] != "0":
        return None
    before = tokens[at - 1].lower if tokens[at - 1].text != "-" else tokens[at - 2].lower
    return (at + 2, Fraction(int(text))) if before in words_of("whose") else None


def is_age_of_person(tokens: Sequence[Token], at: int, last: int, value: Fraction) -> bool:
    """ "a man of 34 was shot": a figure behind "of" and a word for one person, and no noun behind it."""
    if at < 2 or tokens[at - 1].lower != "of" or tokens[at - 2].lower not in _AGED or not 0 < value <= _OLDEST:
        return False
    return value.denominator == 1 and (
        last >= len(tokens) or tokens[last].kind != "word" or tokens[last].lower in _GOES_ON
    )


def is_age_between_commas(tokens: Sequence[Token], at: int, last: int, value: Fraction) -> bool:
    """ "Mara Lind, 34, said": a name, a figure between commas that can be an age."""
    if at < 2 or last >= len(tokens) or value.denominator != 1 or not 0 < value <= _OLDEST:
        return False
    name, comma, after = tokens[at - 2], tokens[at - 1], tokens[last]
    if comma.text != "," or after.text not in (",", ")") or not tokens[at].text.isdigit():
        return False
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    return name.kind == "word" and name.text[:1].isupper() and (following is None or following.kind != "figure")
