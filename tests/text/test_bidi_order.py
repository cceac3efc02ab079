"""Characters of a line go back into reading order by where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.bidi_order import Glyph, has_right_to_left, in_reading_order


def line(drawn: str, *, width: float = 5.0) -> list[Glyph]:
    """Characters as a layer has them that keeps the drawn order, left to right."""
    return [Glyph(char=char, left=n * width, right=(n + 1) * width, source=n) for n, char in enumerate(drawn)]


def read(drawn: str) -> str:
    return "".join(glyph.char for glyph in in_reading_order(line(drawn), 10.0))


@pytest.mark.parametrize(
    ("drawn", "meant"),
    [
        ("ءانيملا ريدم", "مدير الميناء"),
        ("نفس 2500 دعب", "بعد 2500 سفن"),
        ("،ءانيملا يف", "في الميناء،"),
        ("(ءانيملا) ريدم", "مدير (الميناء)"),
        ("Norwick Port ىربكلا ئناوملا ةكرش", "شركة الموانئ الكبرى Norwick Port"),
        ("2.5 ةبسن", "نسبة 2.5"),
    ],
)
def test_a_line_that_is_kept_as_drawn_is_read_from_the_right(drawn: str, meant: str) -> None:
    assert read(drawn) == meant


def test_letters_of_one_box_are_a_ligature_and_keep_their_order() -> None:
    glyphs = [
        Glyph(char="م", left=0, right=5, source=0),
        Glyph(char="ل", left=5, right=10, source=1),
        Glyph(char="ا", left=5, right=10, source=2),
        Glyph(char="س", left=10, right=15, source=3),
    ]
    assert "".join(glyph.char for glyph in in_reading_order(glyphs, 10.0)) == "سلام"


def test_presentation_forms_become_letters_with_the_box_of_their_form() -> None:
    found = in_reading_order([Glyph(char="ﻻ", left=0, right=5, source=7)], 10.0)
    assert [(glyph.char, glyph.source) for glyph in found] == [("ل", 7), ("ا", 7)]


def test_a_line_already_in_order_stays() -> None:
    text = "مدير الميناء"
    glyphs = [Glyph(char=char, left=100 - 5 * n, right=105 - 5 * n, source=n) for n, char in enumerate(text)]
    assert "".join(glyph.char for glyph in in_reading_order(glyphs, 10.0)) == text


@given(st.text(alphabet=st.characters(max_codepoint=0x58F)))
def test_a_line_without_such_letters_is_never_touched(text: str) -> None:
    glyphs = line(text)
    assert has_right_to_left(text) or in_reading_order(glyphs, 10.0) == glyphs


@given(st.text(alphabet="ابتسم12.،()a b\n", max_size=40))
def test_no_character_but_white_space_is_lost_or_added(text: str) -> None:
    drawn = [char for char in text if not char.isspace()]
    found = [glyph.char for glyph in in_reading_order(line(text), 10.0) if not glyph.char.isspace()]
    plain = str.maketrans("()", "||")
    assert sorted("".join(found).translate(plain)) == sorted("".join(drawn).translate(plain))


def test_a_long_line_is_put_in_order_quickly() -> None:
    assert len(read("بحر " * 6_000)) >= 23_000
