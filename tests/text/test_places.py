"""The gazetteer: variants find their place, ambiguous names keep all candidates."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.places import Place, contains, country_of, fold, lookup, parents, settled
from stemma.text.tables import rows


def only(name: str, hint: str = "") -> Place:
    (found,) = lookup(name, hint)
    return found


@pytest.mark.parametrize(
    "names",
    [
        ("Deir ez-Zor", "Deir al-Zor", "Dayr az Zawr", "دير الزور"),
        ("Mosul", "al-Mawsil", "الموصل", "City of Mosul"),
        ("Ar-Raqqah", "Raqqa", "الرقة"),
        ("Palmyra", "Tadmur", "تدمر"),
        ("Benghazi", "Banghazi", "بنغازي"),
        ("Cairo", "al-Qahirah", "القاهرة"),
    ],
)
def test_all_names_of_a_town_find_it(names: tuple[str, ...]) -> None:
    assert len({lookup(name)[0].id for name in names}) == 1


@pytest.mark.parametrize("name", ["Rural Damascus", "Rif Dimashq", "Damascus countryside", "ريف دمشق"])
def test_a_governorate_is_not_its_neighbour_of_nearly_the_same_name(name: str) -> None:
    assert only(name).id == "geonames:SY.08"


def test_the_word_province_tells_a_region_from_its_town() -> None:
    assert (only("Idlib").kind, only("Idlib province").kind, only("محافظة إدلب").kind) == ("town", "region", "region")


def test_a_name_of_several_towns_gives_them_all() -> None:
    found = lookup("Tripoli")
    assert [place.country for place in found] == ["LY", "LB"]
    assert settled(found) is None


def test_an_arabic_name_of_a_country_and_of_a_city_elsewhere_is_ambiguous() -> None:
    assert {place.country for place in lookup("عمان")} == {"OM", "JO"}


@pytest.mark.parametrize("hint", ["LB", "Lebanon", "لبنان"])
def test_a_country_narrows_it_down(hint: str) -> None:
    assert only("Tripoli", hint).country == "LB"


def test_a_spelling_that_is_not_listed_is_found_by_sound_in_a_known_country_only() -> None:
    assert only("Khan Shaikhoun", "Syria").name == "Khān Shaykhūn"
    assert fold("Jisr el Shoughour") not in {fold("Jisr ash Shughūr")}
    assert only("Jisr el Shoughour", "Syria").name == "Jisr ash Shughūr"
    assert lookup("Jisr el Shoughour") == ()


@pytest.mark.parametrize("name", ["", " ", "the", "Lenz", "Atlantis", "!!!", "province"])
def test_what_is_no_place_finds_none(name: str) -> None:
    assert lookup(name) == ()


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("Syria", "Aleppo", True),
        ("Aleppo province", "Aleppo", True),
        ("Syria", "Aleppo province", True),
        ("Iraq", "Aleppo", False),
        ("Aleppo", "Syria", False),
        ("Libya", "Tripoli", None),
        ("Atlantis", "Aleppo", None),
        ("Iraq", "Atlantis", None),
    ],
)
def test_containment_is_answered_where_it_is_known(outer: str, inner: str, expected: bool | None) -> None:
    assert contains(outer, inner) is expected


def test_every_entry_lies_within_its_country() -> None:
    far = []
    for cells in rows("gazetteer.tsv", "places")[1:]:
        places = [p for p in lookup(cells[8].split("|")[0], cells[2]) if p.id == f"geonames:{cells[0]}"]
        for place in places:
            for parent in parents(place):
                north = (place.latitude - parent.latitude) * 111.2
                east = (place.longitude - parent.longitude) * 111.2 * math.cos(math.radians(place.latitude))
                if parent.kind == "country" and math.hypot(north, east) > parent.radius * 1.1 + 30:
                    far.append(place.id)
    assert far == []


def test_the_keys_of_the_table_are_how_names_are_folded_now() -> None:
    stale = [
        cells[0]
        for cells in rows("gazetteer.tsv", "places")[1:]
        if [fold(name) for name in cells[8].split("|")] != cells[9].split("|")
    ]
    assert stale == [], "run: python training/gazetteer.py"


def test_the_table_has_no_entry_twice() -> None:
    ids = [cells[0] for cells in rows("gazetteer.tsv", "places")[1:]]
    assert len(ids) == len(set(ids))


@given(st.text(max_size=60))
def test_any_text_is_looked_up_without_fault(name: str) -> None:
    assert len(lookup(name, "Syria")) <= 12


def test_a_very_long_name_is_no_trouble() -> None:
    assert lookup("Kafr " * 20_000, "Syria") == lookup("Kafr " * 20_000, "Syria")


def test_countries_are_known_in_both_scripts() -> None:
    assert country_of("Yemen") == country_of("اليمن") == "YE"
