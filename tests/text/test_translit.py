"""Sound classes of words in Latin and Arabic script."""

from __future__ import annotations

import pytest

from stemma.text.scripts import plain, script_of, without_possessive
from stemma.text.translit import likeness, skeleton, sounds


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Shahin", "شاهين"),
        ("Khalil", "خليل"),
        ("Ghazi", "غازي"),
        ("Jamal", "جمال"),
        ("Qasim", "قاسم"),
        ("Omar", "عمر"),
    ],
)
def test_a_romanised_name_sounds_like_its_arabic_form(latin: str, arabic: str) -> None:
    assert likeness(sounds(latin), sounds(arabic), "cross") > 0.85


@pytest.mark.parametrize(("latin", "arabic"), [("Shahin", "شاهين"), ("Khalil", "خليل"), ("Tariq", "طارق")])
def test_both_scripts_have_one_skeleton(latin: str, arabic: str) -> None:
    assert skeleton(latin) == skeleton(arabic)


def test_habits_of_romanisation_hardly_count() -> None:
    assert likeness(sounds("Youssef"), sounds("Yusuf"), "Latn") > 0.85


def test_a_vowel_at_the_start_of_a_name_counts() -> None:
    assert likeness(sounds("Arkan"), sounds("Rakna"), "Latn") < 0.75


def test_a_letter_that_no_list_holds_is_only_like_itself() -> None:
    assert likeness("λamda", "λamda!", "Latn") > 0.7
    assert likeness("λ", "中", "Latn") == 0.0
    assert 0.0 < likeness("λamda", "中amda", "Latn") < 0.7


def test_marks_and_brackets_do_not_tell_names_apart() -> None:
    assert plain("[Ša‘bān]") == "shaban"


def test_the_script_is_that_of_most_letters() -> None:
    assert [script_of(text) for text in ("Lenz", "لنز", "12", "Ленц")] == ["Latn", "Arab", "none", "other"]


@pytest.mark.parametrize(
    ("text", "bare"), [("Freedonia's army", "Freedonia army"), ("boss’ car", "boss car"), ("Mare'a", "Mare'a")]
)
def test_only_a_possessive_ending_is_taken_off(text: str, bare: str) -> None:
    assert without_possessive(text) == bare
