"""Times of day as reports print them."""

from __future__ import annotations

import pytest

from stemma.text.clock import clocks
from stemma.text.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "minutes", "is_loose"),
    [
        ("the tug came at ten past six.", 6 * 60 + 10, True),
        ("has met since nine this morning", 9 * 60, True),
        ("it was half past four in the afternoon", 16 * 60 + 30, False),
        ("woken at quarter to nine", 8 * 60 + 45, True),
        ("reached the mill at 5.58.", 5 * 60 + 58, True),
        ("at 23.46: two shots", 23 * 60 + 46, False),
        ("Time: 1010 hours", 10 * 60 + 10, True),
        ("at 03.15 hours", 3 * 60 + 15, True),
        ("at 6.40 p.m.", 18 * 60 + 40, False),
    ],
)
def test_a_time_of_day_is_read(text: str, minutes: int, is_loose: bool) -> None:
    assert [(clock.minutes, clock.is_loose) for clock in clocks(text)] == [(minutes, is_loose)]


AMOUNTS = ("sold at 5.50 per cent", "from ten to seven people", "rose to 5.15", "at 5.15 million")


@pytest.mark.parametrize("text", AMOUNTS)
def test_an_amount_is_no_time_of_day(text: str) -> None:
    assert not list(clocks(text))


def test_a_time_of_day_counts_nothing() -> None:
    assert not find_quantities("The tug came at ten past six.")
    assert not find_quantities("It reached the mill at 5.58.")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("The first bomb fell shortly before eleven.", ["shortly before eleven"]),
        ("It rang just after two on Monday", ["just after two"]),
        ("Shortly after nine people were killed", []),
    ],
)
def test_a_bare_hour_is_told_by_what_stands_around_it(text: str, printed: list[str]) -> None:
    assert [text[clock.start : clock.end] for clock in clocks(text)] == printed
