"""What one text says belongs together."""

from __future__ import annotations

from tests.resolve.page import Page, entity_of, resolved, together


def test_a_family_name_joins_the_one_full_name_of_its_text() -> None:
    page = Page("a", "Radan Vuchek signed. Vuchek left.")
    full, bare = page.add("person", "Radan Vuchek"), page.add("person", "Vuchek", 1)
    assert together(resolved(page), full, bare)


def test_another_spelling_of_the_family_name_joins_too() -> None:
    page = Page("a", "Radan Vuchek signed. Vucek left.")
    full, bare = page.add("person", "Radan Vuchek"), page.add("person", "Vucek")
    assert together(resolved(page), full, bare)


def test_a_family_name_that_two_people_bear_stays_apart_with_a_reason() -> None:
    page = Page("a", "Radan Vuchek and Irena Vuchek came. Vuchek spoke.")
    first, second = page.add("person", "Radan Vuchek"), page.add("person", "Irena Vuchek")
    bare = page.add("person", "Vuchek", 2)
    found = resolved(page)
    assert not together(found, first, bare)
    assert not together(found, second, bare)
    assert "more than one full name" in entity_of(found, bare).apart[0].why.reason


def test_a_pronoun_follows_its_antecedent() -> None:
    page = Page("a", "Irena Solt came. She spoke.")
    name = page.add("person", "Irena Solt")
    she = page.add("person", "She", form="pronoun", refers_to=name)
    found = resolved(page)
    assert together(found, name, she)
    assert [form.text for form in entity_of(found, name).forms] == ["Irena Solt"]


def test_a_pronoun_without_antecedent_is_an_entity_of_its_own() -> None:
    page = Page("a", "They came.")
    they = page.add("person", "They", form="pronoun")
    assert entity_of(resolved(page), they).mentions == (they,)


def test_an_acronym_joins_its_long_form() -> None:
    page = Page("a", "The Union of Harbour Pilots (UHP) met. UHP voted.")
    long = page.add("organisation", "Union of Harbour Pilots")
    first, second = page.add("organisation", "UHP"), page.add("organisation", "UHP", 1)
    assert together(resolved(page), long, first, second)


def test_names_in_one_list_are_never_one_thing() -> None:
    page = Page("a", "Towns such as Lenza, Lensa and Lenzah were flooded.")
    ids = [page.add("place", name) for name in ("Lenza", "Lensa", "Lenzah")]
    found = resolved(page)
    assert len({entity_of(found, i).id for i in ids}) == 3


def test_the_short_form_of_a_public_body_joins_its_full_name() -> None:
    page = Page("a", "The Korzhava Harbour Authority denied it. The Harbour Authority is new.")
    long, short = (
        page.add("organisation", "Korzhava Harbour Authority"),
        page.add("organisation", "Harbour Authority", 1),
    )
    assert together(resolved(page), long, short)


def test_an_army_with_another_describing_word_is_another_army() -> None:
    page = Page("a", "The Orsenian Army left. The Free Orsenian Army came.")
    one, other = page.add("organisation", "Orsenian Army"), page.add("organisation", "Free Orsenian Army")
    assert not together(resolved(page), one, other)


def test_a_paper_s_short_name_joins_its_full_name() -> None:
    page = Page("a", "The Velin Lantern\nA letter reached the Lantern.", publisher="The Velin Lantern")
    full, short = page.add("organisation", "Velin Lantern"), page.add("organisation", "Lantern", 1)
    assert together(resolved(page), full, short)


def test_a_short_name_joins_no_body_that_publishes_nothing() -> None:
    page = Page("a", "The Velin Front marched. A letter reached the Front.")
    full, short = page.add("organisation", "Velin Front"), page.add("organisation", "Front", 1)
    assert not together(resolved(page), full, short)


def test_a_single_name_introduced_before_the_full_one_is_not_short_for_it() -> None:
    page = Page("a", "The lease\n\nVuchek, the deputy head, was questioned. Irena Vuchek, his superior, was not.")
    bare, full = page.add("person", "Vuchek"), page.add("person", "Irena Vuchek")
    found = resolved(page)
    assert not together(found, bare, full)
    assert "introduced by itself" in entity_of(found, bare).apart[0].why.reason


def test_a_single_name_in_the_headline_is_short_for_the_full_one() -> None:
    page = Page("a", "Vuchek, the deputy head, resigns\n\nIrena Vuchek left on Monday.")
    bare, full = page.add("person", "Vuchek"), page.add("person", "Irena Vuchek")
    assert together(resolved(page), bare, full)


def test_a_body_named_without_its_place_is_the_one_body_of_that_name_in_its_text() -> None:
    page = Page("a", "The Free Brigades of Lenz left. Men of the Free Brigades said so.")
    long, short = page.add("organisation", "Free Brigades of Lenz"), page.add("organisation", "Free Brigades", 1)
    assert together(resolved(page), long, short)


def test_a_body_named_without_its_place_stays_open_where_two_places_have_one() -> None:
    page = Page("a", "The Free Brigades of Lenz met the Free Brigades of Oster. The Free Brigades left.")
    long, other = (
        page.add("organisation", "Free Brigades of Lenz"),
        page.add("organisation", "Free Brigades of Oster"),
    )
    short = page.add("organisation", "Free Brigades", 2)
    assert not together(resolved(page), long, short)
    assert not together(resolved(page), other, short)


def test_a_full_name_by_birth_is_compared_as_it_stands() -> None:
    page = Page("a", "Irena Solt, born Irina Kovar, spoke.")
    bearer = page.add("person", "Irena Solt")
    born = page.add("person", "Irina Kovar", refers_to=bearer)
    other = Page("b", "Irina Kovar left.")
    same = other.add("person", "Irina Kovar")
    assert together(resolved(page, other), bearer, born, same)
