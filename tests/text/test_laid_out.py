"""Lines that a width broke, quoting marks of mails and marks of Markdown: all gone, every place as it was."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.ingest.plain import PlainReader
from stemma.text.laid_out import as_read, laid_out
from tests.documents import document

STORY = (
    "The keeper of the old dam at Velin was dismissed on Friday after a leak that nobody had reported, the board of "
    "the valley said in a short notice. It gave no reason. Two engineers who had warned of the leak in a letter last "
    "spring were not named, and the letter itself is said to be lost."
)
REST = (
    "The board meets again on Monday. Farmers below the dam have asked for sirens, which the board promised in June."
)


@pytest.mark.parametrize("width", [40, 60, 72, 100])
def test_a_paragraph_that_a_width_broke_is_one_line(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(one, width) for one in (STORY, REST))
    assert laid_out(wrapped).splitlines() == [STORY, "", REST]


def test_a_paragraph_of_one_line_stays_and_so_does_what_follows_it() -> None:
    text = f"{STORY}\n{REST}\nDam keeper out\nVelin, 3 May 2013\n"
    assert laid_out(text) == text


def test_lists_headings_and_fields_in_a_broken_text_keep_their_lines() -> None:
    head = (
        "To: the board of the valley\nFrom: the keeper\nSubject: the leak\n\n- sirens\n- a new valve\n1. A spillway\n"
    )
    text = head + "\n" + textwrap.fill(STORY, 60)
    assert laid_out(text).startswith(head)
    assert laid_out(text).splitlines()[-1] == STORY


def test_verse_and_columns_stay() -> None:
    text = "valve      open     shut\nspillway   open     shut\nthe gate   shut     shut\nof iron    open     open\n"
    assert laid_out(text) == text


def test_what_a_mail_quotes_stands_in_quotation_marks() -> None:
    text = "The board wrote:\n\n> Nobody who lives below was ever\n> in danger.\n\nThis is not so.\n"
    shown = "The board wrote:\n\n “Nobody who lives below was ever   in danger.”\nThis is not so.\n"
    assert laid_out(text) == shown


def test_marks_of_markdown_are_gone_only_where_a_text_is_markdown() -> None:
    text = "# The dam\n\nIt is **not** safe, [they say](https://a.example/b_c).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    assert laid_out(text) == text
    shown = laid_out(text, is_marked=True)
    assert shown.split() == [
        "The",
        "dam",
        "It",
        "is",
        "not",
        "safe,",
        "they",
        "say",
        ".",
        "a",
        "|",
        "b",
        "1",
        "|",
        "2",
    ]


def test_the_stress_that_tells_a_question_from_an_answer_stays() -> None:
    text = "**Who opened the valve?**\n\nNobody *has* said so.\n"
    assert laid_out(text, is_marked=True) == "**Who opened the valve?**\n\nNobody  has  said so.\n"


def test_a_document_that_needs_nothing_is_the_same_document() -> None:
    one = document("a", STORY)
    assert as_read(one) is one


@given(st.text(alphabet="ab.,>#*_|-\n\r “”:1A()[]", max_size=200), st.booleans())
def test_no_place_moves_and_no_letter_changes(text: str, is_marked: bool) -> None:
    shown = laid_out(text, is_marked=is_marked)
    assert len(shown) == len(text)
    kept = [(a, b) for a, b in zip(text, shown, strict=True) if a.isalnum() and not is_marked]
    assert all(a == b for a, b in kept)
    assert all(b in " “”" for a, b in zip(text, shown, strict=True) if a != b)


@pytest.mark.parametrize(
    "bait",
    ["a line\na" + "\t" * 50_000 + "b\nmore\n", "-" * 50_000 + "x\n", "# a" + " " * 50_000 + "x#\n", "*a " * 50_000],
    ids=["tabs", "dashes", "spaces", "stars"],
)
def test_what_is_made_to_be_slow_is_laid_out_all_the_same(bait: str) -> None:
    """These took minutes while one pattern could begin at every sign and run to the end of the line."""
    assert len(laid_out(bait, is_marked=True)) == len(bait)
    assert PlainReader().extract(bait.encode(), path="a.md").text == bait
