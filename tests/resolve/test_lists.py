"""What counts as listed side by side."""

from __future__ import annotations

import pytest

from stemma.resolve.desk import Desk
from stemma.resolve.lists import listed_side_by_side
from tests.resolve.page import Page, resolved, together

NAMES = ("Karim Haddad", "Irena Solt", "Radan Vuchek")


def listed(text: str) -> int:
    page = Page("a", text)
    for name in NAMES:
        if name in text:
            page.add("person", name)
    return len({trait.value for trait in listed_side_by_side(Desk([page.document()], [page.reading()]))})


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Karim Haddad, Irena Solt and Radan Vuchek.", 3),
        ("Karim Haddad as well as Irena Solt.", 2),
        ("Karim Haddad, Irena Solt.", 0),
        ("Karim Haddad or Irena Solt.", 0),
        ("Karim Haddad met Irena Solt.", 0),
    ],
)
def test_a_list_needs_an_and(text: str, places: int) -> None:
    assert listed(text) == places


def test_an_arabic_list_is_a_list() -> None:
    page = Page("a", "كريم حداد وكريم حدد")
    page.add("person", "كريم حداد")
    page.add("person", "كريم حدد")
    assert not together(resolved(page), "a:m1", "a:m2")


def test_the_last_names_of_a_long_list_are_apart_too() -> None:
    people = [f"Karim Haddad{'d' * n}" for n in range(40)]
    page = Page("a", "| " + ", ".join(people) + " and Irena Solt |")
    at = 2
    for name in people:
        nth = sum(page.text.startswith(name, i) for i in range(at))
        page.add("person", name, nth)
        at += len(name) + 2
    page.add("person", "Irena Solt")
    found = resolved(page)
    assert not together(found, "a:m39", "a:m40")


def test_bodies_with_articles_are_listed_too() -> None:
    page = Page("a", "The Free Army of Lenz and the Army of Free Lenz said so.")
    page.add("organisation", "Free Army of Lenz")
    page.add("organisation", "Army of Free Lenz")
    assert not together(resolved(page), "a:m1", "a:m2")


def test_a_short_name_of_two_whom_a_text_lists_is_joined_to_neither() -> None:
    page = Page("a", "Omar Khalid Haddad and Omar Haddad were freed.")
    long, other = page.add("person", "Omar Khalid Haddad"), page.add("person", "Omar Haddad")
    letter = Page("b", "Omar H. said he was well.")
    short = letter.add("person", "Omar H.")
    found = resolved(page, letter)
    assert not together(found, short, long)
    assert not together(found, short, other)
