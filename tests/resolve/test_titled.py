"""A bare name behind a title, and names that are no bare names at all."""

from __future__ import annotations

import pytest

from tests.resolve.page import Page, resolved, together


@pytest.mark.parametrize(
    ("text", "meant", "other", "title"),
    [
        ("Dr. Samar Haddad and Basil Haddad came. Dr. Haddad spoke.", "Samar Haddad", "Basil Haddad", "Dr."),
        ("Lina Haddad and Sami Haddad came. Mrs Haddad spoke.", "Lina Haddad", "Sami Haddad", "Mrs"),
    ],
)
def test_a_title_tells_which_of_two_people_of_one_name_is_meant(
    text: str, meant: str, other: str, title: str
) -> None:
    page = Page("a", text)
    bearer = page.add("person", meant, rank=title if f"{title} {meant}" in text else None)
    namesake = page.add("person", other)
    bare = page.add("person", "Haddad", 2, rank=title)
    found = resolved(page)
    assert together(found, bearer, bare)
    assert not together(found, namesake, bare)


def test_the_governor_of_other_texts_is_not_the_engineer_of_this_one() -> None:
    one = Page("a", "Governor Edith Marlow came.")
    two = Page("b", "Edgar Marlow, an engineer, spoke. Governor Marlow left.")
    governor = one.add("person", "Edith Marlow", rank="Governor")
    engineer, bare = two.add("person", "Edgar Marlow"), two.add("person", "Marlow", 1, rank="Governor")
    found = resolved(one, two)
    assert together(found, governor, bare)
    assert not together(found, engineer, bare)


def test_a_river_is_nobody_of_that_name() -> None:
    page = Page("a", "Edgar Marlow crossed the Marlow.")
    man, river = page.add("person", "Edgar Marlow"), page.add("person", "Marlow", 1)
    assert not together(resolved(page), man, river)


def test_a_kunya_alone_joins_no_full_name_of_another_text() -> None:
    one, two = Page("a", "Abu Salim came."), Page("b", "Abu Salim al-Masri left.")
    alone, full = one.add("person", "Abu Salim"), two.add("person", "Abu Salim al-Masri")
    assert not together(resolved(one, two), alone, full)


def test_the_childs_name_in_a_kunya_is_not_the_bearers() -> None:
    page = Page("a", "Abu Salim al-Masri came. Salim left.")
    father, child = page.add("person", "Abu Salim al-Masri"), page.add("person", "Salim", 1)
    assert not together(resolved(page), father, child)


def test_a_family_name_by_birth_is_found_in_another_text() -> None:
    one, two = Page("a", "Lina Haddad, née Khoury, spoke."), Page("b", "Lina Khoury left.")
    married = one.add("person", "Lina Haddad")
    one.add("person", "Khoury", refers_to=married)
    single = two.add("person", "Lina Khoury")
    assert together(resolved(one, two), married, single)


def test_acronyms_of_other_letters_are_two_bodies() -> None:
    one, two = Page("a", "The FOA met."), Page("b", "The FUA met.")
    first, second = one.add("organisation", "FOA"), two.add("organisation", "FUA")
    assert not together(resolved(one, two), first, second)


def test_a_number_behind_a_body_is_part_of_its_name() -> None:
    one, two = Page("a", "Battalion 215 came."), Page("b", "The 215th Battalion left. The 225th Battalion stayed.")
    first = one.add("organisation", "Battalion")
    second, third = two.add("organisation", "215th Battalion"), two.add("organisation", "225th Battalion")
    found = resolved(one, two)
    assert together(found, first, second)
    assert not together(found, first, third)
