from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.dossier.views.edtf import days_of, in_words


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2019-05-01", date(2019, 5, 1), date(2019, 5, 1)),
        ("2019-02", date(2019, 2, 1), date(2019, 2, 28)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("2019-22", date(2019, 6, 1), date(2019, 8, 31)),
        ("2019-24", date(2019, 12, 1), date(2020, 2, 29)),
        ("../2019-05-01", None, date(2019, 5, 1)),
        ("2019-05/..", date(2019, 5, 1), None),
        ("2019/2021", date(2019, 1, 1), date(2021, 12, 31)),
        ("2019-05~", date(2019, 5, 1), date(2019, 5, 31)),
        ("2019-05-01T14:30", date(2019, 5, 1), date(2019, 5, 1)),
    ],
)
def test_a_date_is_a_range_of_days(edtf: str, first: date | None, last: date | None) -> None:
    days = days_of(edtf)
    assert days is not None
    assert (days.first, days.last) == (first, last)


@pytest.mark.parametrize("edtf", ["", "soon", "2019-13", "2019-02-30", "../..", "0000", "T14:30", "9" * 100_000])
def test_what_is_no_calendar_date_is_not_drawn(edtf: str) -> None:
    assert days_of(edtf) is None


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2019-05-01", "1 May 2019"),
        ("2019-05", "May 2019"),
        ("201X", "2010s"),
        ("2019-22", "summer 2019"),
        ("../2019-05-01", "not after 1 May 2019"),
        ("2019/..", "on or after 2019"),
        ("2019~", "around 2019"),
        ("2019?", "2019 (uncertain)"),
        ("soon", "soon"),
    ],
)
def test_a_date_is_said_with_the_name_of_its_month(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


@given(st.text(alphabet="0123456789X-/.~?T:", max_size=24))
def test_no_string_raises(edtf: str) -> None:
    assert isinstance(in_words(edtf), str)
