"""The packed lists: other names of places, and which Arabic name a spelling stands for."""

from __future__ import annotations

import pytest

from stemma.text.name_lists import is_well_known, known_names, packed_rows, place_ids, place_key
from stemma.text.names import compare_names


@pytest.mark.parametrize(("spelling", "form"), [("youcef", "يوسف"), ("mostafa", "مصطفي"), ("khaled", "خالد")])
def test_a_spelling_leads_to_its_arabic_form(spelling: str, form: str) -> None:
    assert form in known_names(spelling)


def test_spellings_seen_too_rarely_speak_against_nothing() -> None:
    rare = next(line.split("\t")[0] for line in packed_rows("dictionary") if line.endswith("?"))
    assert not is_well_known(rare)


@pytest.mark.parametrize("name", ["dictionary", "places"])
def test_packed_rows_are_in_order_and_stand_once(name: str) -> None:
    keys = [line.split("\t")[0] for line in packed_rows(name)]
    ordered = sorted(keys, key=int) if name == "places" else sorted(keys)
    assert keys == ordered
    assert len(keys) == len(set(keys))


def test_names_of_places_are_the_keys_they_are_looked_up_by() -> None:
    names = [name for line in packed_rows("places")[::50] for name in line.split("\t")[2].split("|")]
    assert [place_key(name.split()) for name in names] == names


def test_one_name_may_be_that_of_several_places() -> None:
    assert len(place_ids()["tripoli"]) > 1


def test_two_places_of_the_gazetteer_are_not_one() -> None:
    found = compare_names("Zawiya", "Zuwarah", "place")
    assert found.verdict != "same"
