"""The recogniser: phrases of seven kinds, their offsets, and what it does with texts that mean it no good."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.read import read
from stemma.read.recognised import recognised
from stemma.read.recognising.words import KINDS, LONGEST, MOST_PIECES, ROOM, shape, spelling, windows
from tests.read.page import document

TEXT = (
    "Colonel Adar Vint met officials of the Ministry of Water in the town of Dresk on 3 May 2021. "
    "The Norland Relief Agency sent 400 tents to Karvel province, Vint said.\n\nTorvik Gazette"
)
HOSTILE = {
    "white space alone": " \n\t\u3000\n",
    "control characters": "Adar\x00Vint\x07 met\x1b[31m Oren\x00",
    "emoji": "🙂🚢 Adar Vint 👩‍👩‍👧‍👦 in Dresk 🏳️‍🌈",
    "right to left": "\u202eAdar Vint\u202c قال فينت in Dresk שלום",
    "combining marks": "A" + "\u0301" * 300 + "dar Vint",
    "one long word": "Dresk" * 4_000,
}


def test_a_phrase_takes_in_title_and_town() -> None:
    said = {(TEXT[p.start : p.end], p.kind) for p in recognised(TEXT)}
    assert ("Colonel Adar Vint", "Person") in said


def test_only_sentences_with_a_name_that_no_rule_knows_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr("stemma.read.naming.names.recognise", lambda asked: seen.extend(str(one) for one in asked))
    read(document("Colonel Adar Vint met engineers. The bridge was closed. Then Karvel blamed Oreno."))
    assert [one.strip() for one in seen] == ["Then Karvel blamed Oreno."]


def test_the_same_text_gives_the_same_phrases() -> None:
    assert recognised(TEXT) == recognised(TEXT)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_phrases_of_a_hostile_text_stand_in_it(text: str) -> None:
    assert all(0 <= p.start < p.end <= len(text) and p.kind in KINDS for p in recognised(text))


def test_a_hundred_thousand_characters_are_read() -> None:
    text = ("Adar Vint saw " + "z" * 150 + ". ") * 610
    assert all(p.start < p.end <= len(text) for p in recognised(text))


def test_nothing_of_the_training_is_needed() -> None:
    recognised(TEXT)
    assert "torch" not in sys.modules


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, MOST_PIECES), min_size=1, max_size=80), st.sets(st.integers(1, 79), max_size=9))
def test_windows_hold_every_word_once_and_fit(sizes: list[int], edges: set[int]) -> None:
    openings = [0, *sorted(edge for edge in edges if edge < len(sizes))]
    found = list(windows(sizes, openings))
    assert [at for window in found for at in window] == list(range(len(sizes)))
    assert all(window and sum(sizes[at] for at in window) <= ROOM for window in found)


def test_a_sentence_that_fits_is_not_cut() -> None:
    assert list(windows([60, 60, 60, 60], [0, 2])) == [range(0, 2), range(2, 4)]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=150))
def test_any_word_is_spelt_in_few_pieces(word: str) -> None:
    numbers, _ = spelling(word)
    assert 1 <= len(numbers) <= MOST_PIECES < LONGEST


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("dresk", "lower"),
        ("Dresk", "Title"),
        ("WHO", "UPPER"),
        ("A", "Title"),
        ("al-Vint", "mIxed"),
        ("17", "digits"),
        ("—", "marks"),
        ("درسك", "lower"),
    ],
)
def test_the_shape_of_a_word(word: str, wanted: str) -> None:
    assert shape(word) == wanted
