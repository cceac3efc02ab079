"""A place is put on a map only when it is certain which place it is."""

from __future__ import annotations

from stemma.model import Entity
from tests.resolve.page import Page, entity_of, resolved, together


def places(identity: str, text: str, *names: str) -> Page:
    page = Page(identity, text)
    for name in names:
        page.add("place", name)
    return page


def one(page: Page, mention: str = "a:m1") -> Entity:
    return entity_of(resolved(page), mention)


def test_a_city_has_a_point_with_its_precision() -> None:
    at = one(places("a", "They met in Aden.", "Aden")).position
    assert at is not None
    assert (at.precision, at.within[-1]) == ("town", "Yemen")
    assert abs(at.latitude - 12.78) < 0.05
    assert abs(at.longitude - 45.03) < 0.05


def test_a_province_has_a_wide_radius() -> None:
    at = one(places("a", "They met in Idlib province.", "Idlib")).position
    assert at is not None
    assert at.precision == "region"
    assert at.radius >= 25


def test_a_name_of_two_cities_is_on_no_map_and_both_are_listed() -> None:
    found = one(places("a", "They met in Tripoli.", "Tripoli"))
    assert found.position is None
    assert {at.within[-1] for at in found.positions} == {"Libya", "Lebanon"}


def test_the_country_behind_the_name_settles_it() -> None:
    at = one(places("a", "They met in Tripoli, Lebanon.", "Tripoli", "Lebanon")).position
    assert at is not None
    assert at.within[-1] == "Lebanon"


def test_a_country_that_the_text_names_elsewhere_settles_it() -> None:
    at = one(places("a", "Libya has a port. They met in Tripoli.", "Libya", "Tripoli"), "a:m2").position
    assert at is not None
    assert at.within[-1] == "Libya"


def test_a_village_without_a_country_is_on_no_map() -> None:
    found = one(places("a", "They met in Saraqib.", "Saraqib"))
    assert found.position is None
    assert len(found.positions) == 1


def test_a_place_that_no_gazetteer_has_is_on_no_map() -> None:
    found = one(places("a", "They met in Lenz.", "Lenz"))
    assert (found.position, found.positions) == (None, ())


def test_an_unknown_place_of_a_named_country_is_not_looked_for_in_another() -> None:
    found = one(places("a", "Syria. They met in Zawiya.", "Syria", "Zawiya"), "a:m2")
    assert found.position is None or found.position.within[-1] == "Syria"


def test_two_cities_of_one_name_are_two_entities() -> None:
    pages = (
        places("a", "They met in Tripoli, Libya.", "Tripoli", "Libya"),
        places("b", "They met in Tripoli, Lebanon.", "Tripoli", "Lebanon"),
    )
    assert not together(resolved(*pages), "a:m1", "b:m1")


def test_a_bare_name_joins_neither_of_two_cities() -> None:
    found = resolved(
        places("a", "They met in Tripoli.", "Tripoli"),
        places("b", "They met in Tripoli, Libya.", "Tripoli", "Libya"),
        places("c", "They met in Tripoli, Lebanon.", "Tripoli", "Lebanon"),
    )
    assert len(entity_of(found, "a:m1").mentions) == 1


def test_both_scripts_of_a_town_give_one_point() -> None:
    pages = (places("a", "They met in Mosul.", "Mosul"), places("b", "الموصل", "الموصل"))
    found = resolved(*pages)
    first, second = entity_of(found, "a:m1").position, entity_of(found, "b:m1").position
    assert first is not None
    assert first == second
