"""The lists behind the grammars of quantities and dates, read once from the package data."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(name: str, folder: str = "quantities") -> tuple[tuple[str, ...], ...]:
    """The rows of ``data/<folder>/<name>`` as tuples of cells; comment and empty lines are left out."""
    text = (files("stemma") / "data" / folder / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)


@cache
def words_of(role: str) -> frozenset[str]:
    """The words of one role in ``data/quantities/function_words.tsv``."""
    return frozenset(word for kind, word in rows("function_words.tsv") if kind == role)
