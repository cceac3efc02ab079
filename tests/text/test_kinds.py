"""Lines in the head of a text that say what kind of text it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.kinds import hour_of, is_kind_line, is_statement_line, speaks_for_itself


@pytest.mark.parametrize(
    "line", ["Press release", "Statement", "Notice to the media", "Communication of", "Declaration by the Mayor,"]
)
def test_a_body_speaks_for_itself_under_such_a_line(line: str) -> None:
    assert is_statement_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Editorial",
        "late edition",
        "News at noon",
        "Union bulletin",
        "Transcript",
        "Annual report",
        "a blog",
        "evening news",
    ],
)
def test_other_kinds_of_text_are_no_statement(line: str) -> None:
    assert (is_kind_line(line), is_statement_line(line)) == (True, False)


@pytest.mark.parametrize(
    "line", ["Harbour Board", "Two piers are safe", "Voice of the Coast", "Morning News", "Harbour Report", ""]
)
def test_a_name_or_headline_is_no_kind(line: str) -> None:
    assert not is_kind_line(line)


def test_the_kind_stands_in_the_head_and_not_in_the_text() -> None:
    heads = (
        "HARBOUR BOARD\nStatement, 5 March 2021\n\nAll is well.",
        "Gazette\n5 March 2021\nPiers\nA\nB\nStatement\n",
    )
    assert [speaks_for_itself(text) for text in heads] == [True, False]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("Corda\n5 March 2021, 09:12\nPiers fall", "09:12"),
        ("Corda\n5 March 2021, 4.30 p.m.\nPiers fall", "16:30"),
        ("Corda\n5 March 2021, updated 21:15\nPiers fall", None),
        ("Corda\n5 March 2021\nPiers fall at 09:12", None),
    ],
)
def test_the_hour_stands_beside_the_day(text: str, hour: str | None) -> None:
    assert hour_of(text) == hour


@given(st.text())
def test_any_head_is_read_without_failing(text: str) -> None:
    assert speaks_for_itself(text) in (True, False)
    assert hour_of(text) is None or len(hour_of(text) or "") == 5
