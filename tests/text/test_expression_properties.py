"""What holds for amounts and dates in every text: spans, order, time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.text.dates import find_dates
from stemma.text.quantities import find_quantities

WORDS = (
    "more than|between|and|to|-|20|45|3,200|400 hundred|2.5|million|hundred|two|twenty|dozens|of|some|a number of"
    "|wells|percent|$|€|km|years|old|aged|April|4|2014|May|last|Tuesday|two weeks ago|in|the 1990s|Ramadan"
    "|1434|٣٬٢٠٠|½|(|)|,|.|\n|Article|B12|_|jpg|3rd|one|half a|third|'s|/|:|\u00a0|\u202f|12:30|Tishreen|from|آب"
)
PIECES = st.sampled_from(WORDS.split("|"))
TEXTS = st.one_of(
    st.lists(PIECES, max_size=14).flatmap(lambda parts: st.sampled_from([" ".join(parts), "".join(parts)])), st.text()
)
HOSTILE = [
    "1",
    "1,",
    "1 ",
    "a",
    "(",
    "[1",
    "1-",
    "1/",
    "hundred ",
    "twenty ",
    "half a ",
    "3 May ",
    "in 2014 to ",
    "2014-",
    "1.",
    "f1",
]


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_quantities_lie_in_order_inside_the_text_without_overlap(text: str) -> None:
    last = 0
    for match in find_quantities(text):
        assert last <= match.start < match.end <= len(text)
        last = match.end
        if match.number_start is not None and match.number_end is not None:
            assert match.start <= match.number_start < match.number_end <= match.end


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_quantity_bounds_are_in_order_and_slips_have_readings(text: str) -> None:
    for match in find_quantities(text):
        assert match.low is None or match.high is None or match.low <= match.high
        assert bool(match.readings) or not match.slip


@given(TEXTS, st.sampled_from([None, date(2014, 5, 14), date(1, 1, 1), date(9999, 12, 31)]))
@settings(max_examples=300, deadline=None)
def test_dates_lie_in_order_inside_the_text_without_overlap(text: str, anchor: date | None) -> None:
    last = 0
    for match in find_dates(text, anchor):
        assert last <= match.start < match.end <= len(text)
        last = match.end


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_no_quantity_lies_inside_a_date(text: str) -> None:
    dates = [(match.start, match.end) for match in find_dates(text)]
    for match in find_quantities(text):
        assert not any(start <= match.start and match.end <= end for start, end in dates)


def calls(work: Callable[[str], object], text: str) -> int:
    """How many functions are called: what the work costs, on every machine the same."""
    count = 0

    def called(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        work(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.timeout(200)
@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("work", [find_quantities, find_dates], ids=["quantities", "dates"])
def test_the_work_grows_with_the_length_of_hostile_text(work: Callable[[str], object], piece: str) -> None:
    short, long = piece * (4_000 // len(piece)), piece * (24_000 // len(piece))
    work(piece)
    assert calls(work, long) < 8 * calls(work, short) + 1_000


def test_a_hundred_thousand_digits_are_no_number() -> None:
    assert find_quantities("1" * 100_000) == ()
