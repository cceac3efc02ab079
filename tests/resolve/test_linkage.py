"""No chain of likenesses ties two unlike names together."""

from __future__ import annotations

from tests.resolve.page import Page, entity_of, resolved, together


def named(*names: str) -> list[Page]:
    pages = []
    for number, name in enumerate(names):
        page = Page(f"t{number}", f"{name} spoke.")
        page.add("person", name)
        pages.append(page)
    return pages


def test_a_short_name_does_not_tie_two_long_ones_together() -> None:
    found = resolved(*named("Omar Salem Barakat", "Omar Salem Qasim", "Omar Salem"))
    assert not together(found, "t0:m1", "t1:m1")


def test_spellings_of_one_name_stay_together() -> None:
    found = resolved(*named("Haytham Qassim", "Haitham Kassem", "Haytham Qasem", "هيثم قاسم"))
    assert together(found, "t0:m1", "t1:m1", "t2:m1", "t3:m1")


def test_what_is_refused_for_its_other_names_is_shown_as_unsure() -> None:
    found = resolved(*named("Omar Salem Barakat", "Omar Salem Qasim", "Omar Salem"))
    assert any(apart.unsure for i in range(3) for apart in entity_of(found, f"t{i}:m1").apart)
