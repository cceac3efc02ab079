"""The Hijri calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.calendars import gregorian_to_hijri, hijri_month_bounds, hijri_to_gregorian


@pytest.mark.parametrize(
    ("hijri", "day"),
    [((1, 1, 1), date(622, 7, 19)), ((1400, 1, 1), date(1979, 11, 21)), ((1434, 9, 1), date(2013, 7, 9))],
)
def test_known_days_are_met(hijri: tuple[int, int, int], day: date) -> None:
    assert hijri_to_gregorian(*hijri) == day


@given(st.dates(date(623, 1, 1), date(2200, 1, 1)))
def test_a_day_comes_back_through_the_other_calendar(day: date) -> None:
    assert hijri_to_gregorian(*gregorian_to_hijri(day)) == day


@given(st.integers(1, 1600), st.integers(1, 12))
def test_a_month_has_29_or_30_days(year: int, month: int) -> None:
    first, last = hijri_month_bounds(year, month)
    assert (last - first).days + 1 in (29, 30)


def test_a_month_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="no such Hijri date"):
        hijri_to_gregorian(1434, 13, 1)
