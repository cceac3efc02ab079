"""Amounts without a figure: "a number of", "several", "hundreds of", "some"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from stemma.text.number_words import number_at, word_values
from stemma.text.numeral_tokens import Token
from stemma.text.phrases import PhraseTable
from stemma.text.plurals import looks_plural
from stemma.text.tables import rows, words_of

_SEVERAL = frozenset({"several", "many", "few", "some", "couple"})
_NAMES = {10: "dozens", 12: "dozens", 20: "dozens", 100: "hundreds", 1000: "thousands"}


@cache
def vague_table() -> PhraseTable[str]:
    """Vague amounts by their words."""
    return PhraseTable((form, qualifier) for qualifier, form in rows("vague.tsv"))


def vague_at(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The vague amount that begins at token ``at`` with the token after it, where a plural noun follows."""
    found = vague_table().starting(tokens, at)
    if found is None:
        return None
    last, qualifier = found
    previous = tokens[at - 1].lower if at else ""
    if previous in ("how", "as", "not") and tokens[at].lower in ("many", "few"):
        return None
    if last < len(tokens) and tokens[last].lower in word_values("plural"):
        return None
    if qualifier == "some" and last < len(tokens) and number_at(tokens, last) is not None:
        return None  # "some six million people": about six million
    if qualifier in ("some", "few", "several", "many") and not plural_follows(tokens, last):
        return None
    return found


def plural_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase with a plural head seems to begin at token ``at`` (adjectives may stand before it)."""
    if at + 1 < len(tokens) and tokens[at].lower == "of" and tokens[at + 1].lower in words_of("determiner"):
        at += 2
    for place in range(at, min(at + 5, len(tokens))):
        token = tokens[place]
        if token.kind != "word" and token.text not in ("-", "'", '"', "“", "["):
            return False
        if token.lower in words_of("function"):
            return False
        if looks_plural(token.text):
            return not _is_verb(tokens, place, at)
    return False


def _is_verb(tokens: Sequence[Token], place: int, at: int) -> bool:
    """ "some information suggests that": a third-person verb looks like a plural."""
    if place == at or _looks_adjective(tokens[place - 1]):
        return False
    following = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    return following in words_of("that")


def _looks_adjective(token: Token) -> bool:
    if token.lower in words_of("adjective") or token.text == "-":
        return True
    return token.lower.endswith(tuple(words_of("adjective ending")))


def plural_scale_at(tokens: Sequence[Token], at: int) -> tuple[int, str, Fraction] | None:
    """ "hundreds", "tens of thousands", "several hundred": token after it, qualifier and least value meant.

    The least value is two of the scale word ("hundreds": 200, "tens of thousands": 20,000).
    """
    word = tokens[at].lower
    if word == "a" and at + 1 < len(tokens) and tokens[at + 1].lower in ("few", "couple"):
        return _several_scale(tokens, at + 1)
    if word in _SEVERAL:
        return _several_scale(tokens, at)
    scale = word_values("plural").get(word)
    if scale is None or (scale < 100 and not _of_follows(tokens, at + 1) and word in ("tens", "scores")):
        return None
    inner = tokens[at + 2].lower if _of_follows(tokens, at + 1) and at + 2 < len(tokens) else ""
    larger = word_values("plural").get(inner, 0)
    if larger > scale:
        return at + 3, _NAMES.get(larger, "millions"), Fraction(2 * scale * larger)
    return at + 1, _NAMES.get(scale, "millions"), Fraction(2 * scale)


def _of_follows(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower == "of"


def _several_scale(tokens: Sequence[Token], at: int) -> tuple[int, str, Fraction] | None:
    place = at + 1 + (1 if tokens[at].lower == "couple" and _of_follows(tokens, at + 1) else 0)
    if tokens[at].lower == "some" or place >= len(tokens):
        return None
    word = tokens[place].lower
    scale = word_values("scale").get(word) or word_values("dozen").get(word.removesuffix("s"))
    scale = scale or word_values("plural").get(word)
    if not scale:
        return None
    larger = word_values("scale").get(tokens[place + 1].lower, 0) if place + 1 < len(tokens) else 0
    if larger > scale:
        return place + 2, _NAMES.get(larger, "millions"), Fraction(2 * scale * larger)
    return place + 1, _NAMES.get(scale, "millions"), Fraction(2 * scale)
