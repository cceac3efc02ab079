"""Units beside a number: lengths, weights, durations, ages, shares and currencies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from stemma.text.numeral_tokens import Token, level_signs, tokens_of
from stemma.text.phrases import PhraseTable
from stemma.text.plurals import looks_plural
from stemma.text.tables import rows, words_of

_LONE_LETTERS = frozenset("mgtlh")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its name ("km", "USD", "years of age") and kind (measure, duration, age, percent, money, times)."""

    name: str
    kind: str


@cache
def unit_table() -> PhraseTable[Unit]:
    """Units by the words that may follow a number."""
    return PhraseTable((_as_tokens(form), Unit(name, kind)) for name, kind, form in rows("units.tsv"))


@cache
def currency_table() -> PhraseTable[Unit]:
    """Signs and codes of currencies, which may also stand before a number."""
    short = (row for row in rows("units.tsv") if row[1] == "money" and _stands_before(row[2]))
    return PhraseTable((_as_tokens(form), Unit(name, kind)) for name, kind, form in short)


def _stands_before(form: str) -> bool:
    return not form[-1].isalpha() or (len(form) == 3 and form.isascii() and form != "yen")


def _as_tokens(form: str) -> str:
    return " ".join(token.lower for token in tokens_of(level_signs(form)))


def unit_after(tokens: Sequence[Token], at: int, *, figure: bool) -> tuple[int, Unit] | None:
    """The unit that begins at token ``at`` (a hyphen before it allowed), with the token after it.

    ``figure`` says that the number is in digits: only then are letters such as "m" units.
    """
    if at >= len(tokens):
        return None
    found = unit_table().starting(tokens, at)
    if found is None and tokens[at].text == "-" and tokens[at].glued:
        found = unit_table().starting(tokens, at + 1) if at + 1 < len(tokens) and tokens[at + 1].glued else None
    if found is None or not _may_be_unit(tokens, at, found, figure=figure):
        return None
    return found


def _may_be_unit(tokens: Sequence[Token], at: int, found: tuple[int, Unit], *, figure: bool) -> bool:
    last, unit = found
    word = tokens[last - 1]
    if last < len(tokens) and tokens[last].glued and tokens[last].kind != "sign":
        return False
    if last - at == 1 and len(word.text) == 1 and word.text in "mgtlhMGTLH":
        return figure and word.text in _LONE_LETTERS
    if word.lower in ("second", "try", "quid", "in", "all", "min", "sec", "ton", "mile"):
        return last - at > 1 or (word.lower not in ("second", "try") and figure)
    return unit.kind != "money" or word.lower != "pound" or _lower(tokens, last) != "of"


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if at < len(tokens) else ""


def lone_m_is_million(tokens: Sequence[Token], at: int) -> bool:
    """Whether the "m" at ``at`` counts millions: a plural noun or a currency follows, and no word of length."""
    following = [token for token in tokens[at + 1 : at + 3] if token.kind == "word"]
    if not following or following[0].lower in words_of("length"):
        return False
    after = unit_table().starting(tokens, at + 1)
    return any(looks_plural(token.text) for token in following) or bool(after and after[1].kind == "money")
