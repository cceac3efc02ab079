"""Bounds and comparison of EDTF dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.edtf import bounds, earlier, may_be_one_day, same_or_contains

MIRROR = {"narrower": "broader", "broader": "narrower"}
FORMS = (
    "2014 2014-04 2014-04-05 2014-04-05~ 201X 2014-21 2013/2014 ../2013 2014/.. XXXX-04-05 [2014-04-05,2014-05-04] "
    "XXXX 2014-05-04 nonsense"
)
DATES = st.sampled_from([*FORMS.split(" "), ""])


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2014-02", date(2014, 2, 1), date(2014, 2, 28)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2013-24", date(2013, 12, 1), date(2014, 2, 28)),
        ("2013-03/2013-06", date(2013, 3, 1), date(2013, 6, 30)),
        ("[2014-04-05,2014-05-04]", date(2014, 4, 5), date(2014, 5, 4)),
        ("2014-05-03T14:30:00Z", date(2014, 5, 3), date(2014, 5, 3)),
        ("2014/..", date(2014, 1, 1), None),
        ("XXXX-04-04", None, None),
        ("2014-13-45", None, None),
    ],
)
def test_bounds_are_the_first_and_last_possible_day(edtf: str, first: date | None, last: date | None) -> None:
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("2014-04-05", "2014-04-05", "same"),
        ("2014-04-05", "2014-04", "narrower"),
        ("2014", "2014-04", "broader"),
        ("2014-03/2014-05", "2014-05/2014-06", "compatible"),
        ("2014-04-05", "2014-04-06", "incompatible"),
        ("2014-04-05~", "2014-04-06", "compatible"),
        ("[2014-04-05,2014-05-04]", "2014-05-04", "compatible"),
        ("[2014-04-05,2014-05-04]", "2014-06-04", "incompatible"),
        ("XXXX-04-05", "2014-04-05", "compatible"),
        ("XXXX-04-05", "2014-05-05", "incompatible"),
        ("XXXX-XX-XX", "2014-05-05", "unknown"),
    ],
)
def test_two_dates_stand_in_one_relation(a: str, b: str, relation: str) -> None:
    assert same_or_contains(a, b) == relation


@given(DATES, DATES)
def test_the_relation_read_backwards_is_its_mirror(a: str, b: str) -> None:
    there, back = same_or_contains(a, b), same_or_contains(b, a)
    assert back == MIRROR.get(there, there)


@pytest.mark.parametrize(
    ("a", "b"), [("XXXX-04-28", "2019-04-28"), ("2019", "2019-04-28"), ("2019-04-28", "2019-04-28")]
)
def test_what_is_not_given_keeps_two_dates_from_no_day(a: str, b: str) -> None:
    assert may_be_one_day(a, b)


@pytest.mark.parametrize(("a", "b"), [("XXXX-04-28", "2019-04-27"), ("2018", "2019-04-28")])
def test_what_is_given_tells_two_days_apart(a: str, b: str) -> None:
    assert not may_be_one_day(a, b)


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("2020-01-02", "2020-01-03", True),
        ("2021", "2020-05", False),
        ("2020-01", "2020-01-05", None),
        ("2020-01-02T10:00", "2020-01-02T11:00", True),
        ("XXXX-06-14", "XXXX-06-15", True),
        ("XXXX-12-30", "XXXX-01-02", None),
        ("XXXX-06-14", "2020-06-15", None),
        (None, "2020-06-15", None),
        ("2020", "2020", None),
    ],
)
def test_what_lies_before_what_only_where_it_is_sure(a: str | None, b: str | None, answer: bool | None) -> None:
    assert earlier(a, b) is answer
    assert earlier(b, a) is (None if answer is None else not answer)
