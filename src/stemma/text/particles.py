"""Words that look like qualifiers of a number and belong to the verb or noun before it: "handed over eleven rifles".

The lists are in ``data/quantities/particles.tsv``. After some words "over" (or "under", "up to") says nothing of the
number whatever the number is: who hands over forty files hands over forty. After others either reading is good
English ("took over 300 prisoners", "took over two shops"); there a round number is what is more than, and a small or
odd one is what the verb acts on.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from stemma.text.number_words import number_at
from stemma.text.numeral_tokens import Token
from stemma.text.tables import rows
from stemma.text.units import currency_table, unit_after

_ROUND = 5
"""A count that this divides may be a round one: "over 15", "over 40"."""
_LARGE = 13
"""From here on a count is said to be more or less than so many, whatever it is: "arrested over 43 people"."""
_NEAR = 4
"""Words behind a number in which the noun is looked for."""


def belongs_to_verb(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether the words from ``first`` to the number at ``at`` go with what stands before them, or with what is
    counted ("over three rounds", "under two mayors"), and say nothing of how great the number is."""
    word = " ".join(token.lower for token in tokens[first:at])
    previous = tokens[first - 1].lower if first and tokens[first - 1].kind == "word" else ""
    if previous in _listed(word, "any") or (previous in _listed(word, "count") and not _is_measured(tokens, at)):
        return True
    if (known := _listed(word, "only")) and previous not in known:
        return not _is_measured(tokens, at)
    if _is_great(tokens, at):
        return False
    return previous in _listed(word, "odd") or _counts_one_of(tokens, at, _listed(word, "of"))


def _is_great(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is one that much or little is said to be over: a measure, a large or a round one."""
    number = number_at(tokens, at) if at < len(tokens) else None
    if number is None or number.scale > 1 or _is_measured(tokens, at):
        return True
    value = number.value
    return value >= _LARGE or value != int(value) or (value > _ROUND and value % Fraction(_ROUND) == 0)


def _is_measured(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is of a unit: money, a share, a length."""
    number = number_at(tokens, at) if at < len(tokens) else None
    if number is None or currency_table().ending(tokens, at):
        return True
    return unit_after(tokens, number.last, figure=number.figure is not None) is not None


def _counts_one_of(tokens: Sequence[Token], at: int, nouns: frozenset[str]) -> bool:
    number = number_at(tokens, at) if nouns else None
    if number is None:
        return False
    behind = tokens[number.last : number.last + _NEAR]
    return any(token.lower in nouns for token in behind)


@cache
def _listed(word: str, how: str) -> frozenset[str]:
    """The words of one row of the list: before ``word``, or (``of``) behind its number."""
    return frozenset(form for qualifier, kind, forms in _rows() if (qualifier, kind) == (word, how) for form in forms)


@cache
def _rows() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    return tuple((qualifier, kind, tuple(forms.split())) for qualifier, kind, forms in rows("particles.tsv"))
