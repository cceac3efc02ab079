"""The tables behind Arabic amounts: units, qualifiers, duals and words for many, levelled for looking up."""

from __future__ import annotations

from functools import cache

from stemma.read.arabic.lists import level, numeral_rows, numerals
from stemma.text.tables import rows
from stemma.text.units import Unit


@cache
def units() -> dict[tuple[str, ...], Unit]:
    """Units by their levelled Arabic words, of the shared table of units."""
    found: dict[tuple[str, ...], Unit] = {}
    for name, kind, form in rows("units.tsv"):
        if not form.isascii():
            found[tuple(level(form).split())] = Unit(name, kind)
    return found


@cache
def qualifiers(side: str) -> dict[tuple[str, ...], str]:
    found = {tuple(form.split()): value for role, form, value in numeral_rows() if role == side}
    shared = rows("qualifiers.tsv")
    return {
        tuple(level(form).split()): value for where, value, form in shared if where == side and not form.isascii()
    } | found


@cache
def duals() -> dict[str, str]:
    """Dual forms of listed nouns, both cases, with the unit ("-" for none)."""
    found: dict[str, str] = {}
    for noun, unit in numerals("dual").items():
        stem = noun[:-1] + "ت" if noun.endswith("ه") else noun[:-1] + "ي" if noun.endswith("ي") else noun
        found |= {stem + "ين": unit, stem + "ان": unit}
    return found


def many(flat: str) -> str:
    """A levelled word without a small word joined before it, where "dozens" or the like is left."""
    for prefix in ("", "وب", "ب", "و", "ل"):
        if flat.startswith(prefix) and unarticled(flat[len(prefix) :]) in numerals("vague"):
            return flat[len(prefix) :]
    return flat


def unarticled(flat: str) -> str:
    """Without the article, but whole where the word itself begins so ("thousands")."""
    return flat if flat in numerals("vague") or flat in numerals("scale") else flat.removeprefix("ال")
