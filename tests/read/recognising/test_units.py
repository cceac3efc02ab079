"""How a sentence is cut for the recogniser, and what is told of each word."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.read.parsing.pipeline import parse
from stemma.read.recognising.known_words import countries, fold, listed, word_class
from stemma.read.recognising.units import FEATURES, Unit, units_of


def cut(text: str) -> list[Unit]:
    return units_of([sentence for doc in parse(text) for sentence in doc.sents])[0]


def test_a_mark_inside_a_word_cuts_it() -> None:
    assert [unit.text for unit in cut("ORC-held Dresk,[1] fell.")][:4] == ["ORC", "-", "held", "Dresk"]


def test_a_number_with_its_commas_stays_whole() -> None:
    assert "2,500" in [unit.text for unit in cut("Some 2,500 tents came.")]


def test_a_sign_without_width_is_no_word() -> None:
    assert [unit.text for unit in cut("Dresk\u200e fell.")] == ["Dresk", "fell", "."]


def test_words_of_a_known_place_are_told_so() -> None:
    assert listed(["in", "New", "York", "Aleppo"])[0] == "-"
    assert listed(["Aleppo", "province"]) == ["P", "-"]


def test_a_noun_is_told_by_its_kind() -> None:
    assert (word_class("ministry", "ministries"), word_class("col", "col."), word_class("sky", "sky")) == (
        "organisation", "ranks", "-",
    )  # fmt: skip


def test_marks_and_apostrophes_do_not_count_in_a_name() -> None:
    assert fold("São Da’esh-Ōr") == ("sao", "daesh", "or")


def test_near_and_far_countries_are_known() -> None:
    assert {("egypt",), ("new", "zealand"), ("ohio",)} <= countries()


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_units_stand_in_the_text_in_order(text: str) -> None:
    units = cut(text)
    assert all(len(unit.told) == len(FEATURES) for unit in units)
    assert all(unit.end - unit.start == len(unit.text) for unit in units)
    assert all(one.end <= other.start for one, other in itertools.pairwise(units))
