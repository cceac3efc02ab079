"""What a number written in digits can mean: grouping, decimals, and forms that no convention explains."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

LONGEST = 15
_GROUPS = re.compile(r"[.,' \u00a0\u202f\u2009]")


@dataclass(frozen=True, slots=True)
class Figure:
    """``value`` as printed; ``decimal`` the other reading of "1.200" or "20,00" before a unit or a currency.

    ``slip`` marks a form that no convention explains; ``readings`` are then the values it can stand for.
    """

    value: Fraction
    decimal: Fraction | None = None
    slip: bool = False
    readings: tuple[Fraction, ...] = ()
    grouped: bool = False


def read_figure(text: str) -> Figure | None:
    """The meaning of one run of digits and separators, or None for what is no number (codes, lists, "1.2.3")."""
    if sum(map(len, _GROUPS.split(text, 16))) > LONGEST:
        return None
    signs = sorted(set(re.sub(r"[0-9]", "", text)))
    parts = _GROUPS.split(text)
    if not signs:
        return None if len(text) > 1 and text[0] == "0" else Figure(Fraction(int(text)))
    if len(signs) == 1:
        return _one_sign(signs[0], parts)
    return _two_signs(text, signs)


def _one_sign(sign: str, parts: list[str]) -> Figure | None:
    if parts[0] != "0" and parts[0][0] == "0":
        return None
    if sign == ".":
        return _dots(parts)
    if _in_thousands(parts):
        return Figure(_joined(parts), grouped=True)
    if sign == ",":
        return _commas(parts)
    return None


def _dots(parts: list[str]) -> Figure | None:
    decimal = _decimal(parts[0], parts[1])
    if len(parts) == 2:
        if _in_thousands(parts):
            whole = _joined(parts)
            return Figure(whole, decimal=decimal, readings=(decimal, whole), grouped=True)
        return Figure(decimal)
    return Figure(_joined(parts), grouped=True) if _in_thousands(parts) else None


def _commas(parts: list[str]) -> Figure | None:
    lengths = [len(part) for part in parts]
    if len(parts) > 2:
        if lengths[-1] == 3 and lengths[0] <= 2 and set(lengths[1:-1]) == {2}:
            return Figure(_joined(parts), grouped=True)
        if max(lengths) <= 2:
            return None
        whole = _joined(parts)
        return Figure(whole, slip=True, readings=(whole,), grouped=True)
    decimal = _decimal(parts[0], parts[1])
    if lengths[1] == 1 or parts[0] == "0":
        return Figure(decimal)
    whole = _joined(parts)
    if lengths[1] == 2:
        readings = tuple(sorted({decimal, whole, whole * 10}))
        return Figure(whole, decimal=decimal, slip=True, readings=readings)
    near = {whole} | ({whole / 10} if parts[1].endswith("0") else set())
    return Figure(whole, slip=True, readings=tuple(sorted(near)))


def _two_signs(text: str, signs: list[str]) -> Figure | None:
    last = max(signs, key=text.rfind)
    whole, _, tail = text.rpartition(last)
    groups = _GROUPS.split(whole)
    if len(signs) > 2 or last in whole or last not in ".," or not _in_thousands(groups):
        return None
    return Figure(_decimal("".join(groups), tail), grouped=True)


def _in_thousands(parts: list[str]) -> bool:
    return len(parts) > 1 and 1 <= len(parts[0]) <= 3 and parts[0][0] != "0" and all(len(p) == 3 for p in parts[1:])


def _joined(parts: list[str]) -> Fraction:
    return Fraction(int("".join(parts)))


def _decimal(whole: str, tail: str) -> Fraction:
    return Fraction(int(whole + tail), 10 ** len(tail))


def plain(value: Fraction) -> int | float:
    """``value`` as an int when it is whole, else as the nearest float."""
    return int(value) if value.denominator == 1 else float(value)
