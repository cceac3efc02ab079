from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.stem import stem, words


@pytest.mark.parametrize(
    "forms",
    [
        ("guard", "guards"),
        ("train", "trained", "training", "trainees"),
        ("supply", "supplies", "supplied"),
        ("coordinate", "coordinating", "coordinated"),
        ("recommend", "recommending", "recommended"),
        ("city", "cities"),
        ("stop", "stopped", "stopping"),
        ("increase", "increasing", "increases"),
    ],
)
def test_forms_of_one_word_have_one_stem(forms):
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("army", "armed"), ("mass", "mast"), ("border", "board"), ("port", "part")]
)
def test_other_words_keep_other_stems(one, other):
    assert stem(one) != stem(other)


@given(st.text(max_size=60))
def test_words_are_found_where_they_stand(text):
    assert all(text[start:end] == word for start, end, word in words(text))


def test_a_long_hostile_word_is_no_trouble():
    assert stem("a" * 100_000)
