"""Whether an English word looks like a plural noun, without a parser."""

from __future__ import annotations

from functools import cache

from stemma.text.tables import rows

_NOT_PLURAL_ENDINGS = ("ss", "us", "is", "'s")


@cache
def _irregular() -> frozenset[str]:
    return frozenset(form for role, form in rows("plurals.tsv") if role == "plural")


@cache
def _never() -> frozenset[str]:
    return frozenset(form for role, form in rows("plurals.tsv") if role == "not")


def looks_plural(word: str) -> bool:
    """True for "wells", "people", "children"; False for "glass", "status", "is"."""
    lower = word.lower()
    if lower in _irregular():
        return True
    return (
        len(lower) > 3 and lower.endswith("s") and not lower.endswith(_NOT_PLURAL_ENDINGS) and lower not in _never()
    )
