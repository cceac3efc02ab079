"""Words that say how a number is meant: "more than", "around", "or so"; and what they make of its bounds."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from stemma.text.numeral_tokens import Token
from stemma.text.particles import belongs_to_verb
from stemma.text.phrases import PhraseTable
from stemma.text.tables import rows, words_of

Bounds = tuple[Fraction | None, Fraction | None]

_BETWEEN_WORDS = ("another", "further", "additional")


@cache
def before_table() -> PhraseTable[str]:
    """Qualifiers by the words that stand before a number."""
    return PhraseTable((form, qualifier) for side, qualifier, form in rows("qualifiers.tsv") if side == "before")


@cache
def after_table() -> PhraseTable[str]:
    """Qualifiers by the words that follow a number or its unit."""
    return PhraseTable((form, qualifier) for side, qualifier, form in rows("qualifiers.tsv") if side == "after")


def qualifier_before(tokens: Sequence[Token], at: int, *, duration: bool = False) -> tuple[int, str] | None:
    """The qualifier that ends just before token ``at``, with its first token; "another" may stand between."""
    if at > 0 and tokens[at - 1].lower in _BETWEEN_WORDS:
        at -= 2 if at > 1 and tokens[at - 2].lower in ("a", "an") else 1
    found = before_table().ending(tokens, at)
    if found is None:
        return None
    first, qualifier = found
    if not _is_meant(tokens, first, at, duration=duration):
        return None
    outer = before_table().ending(tokens, first)
    if outer and outer[1] not in ("between", "exact") and qualifier in ("around", "exact"):
        return outer
    return found


def _is_meant(tokens: Sequence[Token], first: int, at: int, *, duration: bool) -> bool:
    """False where "about" tells a subject, "over" the length of an action or goes with its verb, "c" is a letter."""
    word = tokens[first].lower
    previous = tokens[first - 1].lower if first else ""
    if belongs_to_verb(tokens, first, at):
        return False
    if at - first > 1:
        return True
    if word == "about":
        return previous not in words_of("about")
    if word in ("over", "under", "below", "above") and duration:
        return previous in words_of("lasting")
    if word in ("c", "ca"):
        return tokens[first].text.islower()
    return True


def qualifier_after(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The qualifier that begins at token ``at``, with the token after it; "+" and "-odd" must be glued."""
    found = after_table().starting(tokens, at) if at < len(tokens) else None
    if found and not tokens[at].text.isalpha() and not tokens[at].glued:
        return None
    return found


def bounds_of(qualifier: str, value: Fraction) -> Bounds:
    """Lower and upper bound that ``qualifier`` leaves to ``value``; None is open (or nothing said)."""
    if qualifier == "exact":
        return value, value
    if qualifier in ("more than", "over", "at least"):
        return value, None
    if qualifier in ("less than", "up to"):
        return None, value
    return None, None
