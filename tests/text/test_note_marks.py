"""Marks of notes are no part of what stands before them; powers and units stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.read.parsing.pipeline import parse
from stemma.text.note_marks import is_note, without_note_marks
from stemma.text.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The gate was closed on Monday.³ He", "The gate was closed on Monday.  He"),
        ("45² people", "45  people"),
        ("600,000¹² dollars", "600,000   dollars"),
        ("the ministry¹ said", "the ministry  said"),
        ("the raids.[4] Then", "the raids.    Then"),
        ("two million francs.[12][3]", "two million francs.       "),
        ("the [12] men", "the [12] men"),
        ("“[3] men", "“[3] men"),
        ("10⁶ tons", "10⁶ tons"),
        ("2¹⁶ bytes", "2¹⁶ bytes"),
        ("5 km² of 30 m³", "5 km² of 30 m³"),
    ],
)
def test_a_mark_becomes_spaces_and_a_power_stays(text: str, plain: str) -> None:
    assert without_note_marks(text) == plain


@given(st.text(alphabet="ab1 0.²³⁴", max_size=20))
def test_offsets_stay(text: str) -> None:
    assert len(without_note_marks(text)) == len(text)


def test_a_number_is_read_without_the_mark_behind_it() -> None:
    text = "The blast killed 45³ people."
    (found,) = find_quantities(text)
    assert (found.value, text[found.number_start : found.number_end]) == (45, "45")


def test_a_power_is_not_read_as_its_base() -> None:
    assert not find_quantities("The mine held 10⁶ tons.")


def test_a_sentence_ends_before_the_mark_of_its_note() -> None:
    (doc,) = parse("The minister closed the gate on Monday.³ The harbour master denied it.")
    assert len(list(doc.sents)) == 2


def test_a_line_that_opens_with_a_mark_is_a_note() -> None:
    text = "He was freed.[2]\n[2] Interview, Velin, 3 May."
    assert [is_note(text, text.index(word)) for word in ("freed", "Interview")] == [False, True]
