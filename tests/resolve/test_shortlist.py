"""The shortlist of very many pairs: worked out all at once, it loses no pair that the matcher would take for one."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.resolve.shortlist import shortlist
from stemma.resolve.word_scores import WordScores
from stemma.text.name_alignment import word_likeness
from stemma.text.name_parts import NameKind, parse_name
from stemma.text.names import SAME, compare_names

PEOPLE = ("Radan Vuchek", "Radan Vuček", "Karim Haddad", "كريم حداد", "Hassan Abbud", "Hussein Abboud",
          "Umar Farouk Said", "Omar Faruq al-Said", "Abdulrahman Saleh", "Abd ar-Rahman Salih", "عبد الرحمن صالح",
          "A. Saleh", "Vuchek R.", "Ярослав Вучек", "Jaroslav Vuchek", "Salih", "Abu Karim Haddad", "5 Karim",
          "Nour al-Din Sabbagh", "Nureddine Sabbagh", "María Solt de la Vega y Lenz Ortega Ruiz Navarro")  # fmt: skip
OFFICES = ("Ministry of the Interior", "MOI", "Interior Ministry", "وزارة الداخلية", "Ministry of Water",
           "4th Division", "Fourth Division", "14th Division", "Union of Harbour Pilots", "UHP",
           "Harbour Pilots' Union", "Lenz Harbour Office")  # fmt: skip
PLACES = (
    "Damascus",
    "دمشق",
    "Dimashq",
    "Korzhava",
    "Korjava",
    "Tell Korzhava",
    "Port of Lenz",
    "Lenz",
    "Lenz province",
)


def _kept(names: tuple[str, ...], kind: NameKind, least: float) -> set[tuple[str, str]]:
    pairs = np.array(list(combinations(range(len(names)), 2)), dtype=np.int64)
    found = shortlist([parse_name(name, kind) for name in names], pairs, kind, least)
    return {(names[left], names[right]) for left, right in found.tolist()}


@pytest.mark.parametrize(("names", "kind"), [(PEOPLE, "person"), (OFFICES, "office"), (PLACES, "place")])
@pytest.mark.parametrize("least", [SAME, 0.5])
def test_no_pair_that_scores_enough_is_left_out(names: tuple[str, ...], kind: NameKind, least: float) -> None:
    enough = {pair for pair in combinations(names, 2) if compare_names(*pair, kind).score >= least}
    assert enough
    assert enough <= _kept(names, kind, least)


def test_pairs_of_common_names_that_score_less_are_left_out() -> None:
    common = tuple(name for name in PEOPLE if len(name.split()) == 2 and "." not in name and "5" not in name)
    left_out = set(combinations(common, 2)) - _kept(common, "person", SAME)
    assert len(left_out) > len(list(combinations(common, 2))) * 0.8


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abdhiklmnorsuzAلمحدنرسيو -'", min_size=1, max_size=18), min_size=2, max_size=6, unique=True))
def test_names_of_any_letters_lose_no_pair(names: list[str]) -> None:
    enough = {pair for pair in combinations(names, 2) if compare_names(*pair, "person").score >= SAME}
    assert enough <= _kept(tuple(names), "person", SAME)


@pytest.mark.parametrize(("names", "kind"), [(PEOPLE, "person"), (OFFICES, "office"), (PLACES, "place")])
def test_words_are_as_alike_as_one_by_one(names: tuple[str, ...], kind: NameKind) -> None:
    words = list(dict.fromkeys(word for name in names for word in parse_name(name, kind).words))
    left, right = (np.array(side) for side in zip(*combinations(range(len(words)), 2), strict=True))
    alike, clash = WordScores(words, kind).likeness(left, right)
    one_by_one = [word_likeness(words[i], words[j], kind) for i, j in zip(left, right, strict=True)]
    assert alike == pytest.approx([likeness for likeness, _clash in one_by_one])
    assert clash.tolist() == [clashes for _likeness, clashes in one_by_one]
