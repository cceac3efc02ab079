"""Two claims whose first figures agree and whose further ones do not are at odds."""

from __future__ import annotations

from stemma.compare.comparators.counting import counted
from stemma.compare.comparators.numbers import number
from tests.compare.claims import Number, Said, two


def _said(words: str, *figures: tuple[str, float, str]) -> Said:
    return Said(words, numbers=tuple(Number(printed, value, "exact", noun) for printed, value, noun in figures))


def test_the_crew_is_the_same_and_the_passengers_are_not() -> None:
    a = _said("The ferry had 458 passengers and 29 sailors", ("458", 458, "passengers"), ("29", 29, "sailors"))
    b = _said("The ferry had 412 passengers and 29 sailors", ("412", 412, "passengers"), ("29", 29, "sailors"))
    (found,) = number(*two(a, b))
    assert found.result == "incompatible"
    assert "458" in found.reason
    assert "412" in found.reason


def test_figures_of_two_nouns_are_not_held_against_each_other() -> None:
    a = _said("The ferry had 458 passengers and 29 sailors", ("458", 458, "passengers"), ("29", 29, "sailors"))
    b = _said("The ferry had 300 vests and 29 sailors", ("300", 300, "vests"), ("29", 29, "sailors"))
    (found,) = number(*two(a, b))
    assert found.result == "same"


def test_households_are_no_residents() -> None:
    a = _said("The well supplies 11,400 households in Tarn", ("11,400", 11_400, "households"))
    b = _said("The well serves 11,400 residents of Tarn", ("11,400", 11_400, "residents"))
    (found,) = counted(*two(a, b))
    assert found.result == "incompatible"
