"""Texts that are nearly the same, and what changed."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.near_copies import likeness, near_copies, sentences_of

FIRST = (
    "The dam at Orlen holds 2 million cubic metres. Engineers saw cracks in May.\n\n"
    "The ministry closed the road to the village. Nobody was hurt, the mayor said."
)
SECOND = FIRST.replace("2 million", "3 million")
OTHER = "The port of Sarn was closed on Friday. Two ships wait outside, and a third is expected at night."


def test_a_changed_number_is_the_one_sentence_that_differs() -> None:
    ((left, right, found),) = near_copies([FIRST, OTHER, SECOND])
    assert (left, right) == (0, 2)
    (((a, b), (c, d)),) = found.changes  # type: ignore[misc]
    assert FIRST[a:b] == "The dam at Orlen holds 2 million cubic metres."
    assert SECOND[c:d] == "The dam at Orlen holds 3 million cubic metres."


def test_a_sentence_added_stands_on_one_side_only() -> None:
    added = FIRST + " It will be repaired."
    ((old, new),) = likeness(FIRST, added).changes
    assert old is None
    assert new is not None
    assert added[slice(*new)] == "It will be repaired."


def test_other_case_and_spacing_is_no_change() -> None:
    found = likeness(FIRST, FIRST.upper().replace("\n\n", "\n"))
    assert (found.share, found.changes) == (1.0, ())


def test_texts_on_one_matter_in_other_words_are_no_near_copies() -> None:
    other = "Cracks were seen at the Orlen dam in May, engineers say. The road is closed; nobody was hurt."
    assert list(near_copies([FIRST, other])) == []


def test_a_point_inside_a_number_ends_no_sentence() -> None:
    assert [key for key, _ in sentences_of("It holds 3.5 million. Fine!")] == ["it holds 3 5 million", "fine"]


@pytest.mark.timeout(200)
def test_a_long_hostile_text_takes_no_long_time() -> None:
    chance = random.Random(5)
    texts = ["a\n" * 50_000, "a.b?" * 25_000, "x " * 50_000, "".join(chance.choice("ab\n. ") for _ in range(100_000))]
    for text in texts:
        list(near_copies([text, text + " q", text[::-1]]))


@given(st.text(alphabet="aبc .!?\n۔3", max_size=80))
def test_every_sentence_stands_where_it_is_said_to(text: str) -> None:
    ends = 0
    for key, (start, end) in sentences_of(text):
        assert ends <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        assert key
        ends = end
