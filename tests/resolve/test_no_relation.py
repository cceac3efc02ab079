"""Two people of one name whom a text itself tells apart."""

from __future__ import annotations

import pytest

from stemma.resolve.no_relation import TOLD
from tests.resolve.page import Page, entity_of, resolved, together

TOLD_APART = [
    "General Karel Lind left. Karel Lind, a dealer in pumps, is not related to the general.",
    "General Karel Lind left. Karel Lind, a dealer in pumps, is no relation of his.",
    "General Karel Lind left. The dealer Karel Lind (no relation) stayed.",
    "General Karel Lind, not to be confused with others, left. Karel Lind, unrelated to the general, stayed.",
]


@pytest.mark.parametrize("text", TOLD_APART)
def test_who_is_no_relation_of_a_namesake_is_another_person(text: str) -> None:
    page = Page("a", text)
    general = page.add("person", "General Karel Lind", name="Karel Lind", rank="General")
    dealer = page.add("person", "Karel Lind", 1)
    found = resolved(page)
    assert not together(found, general, dealer)
    assert [apart.why.reason for apart in entity_of(found, dealer).apart] == [TOLD]


def test_another_text_s_namesake_is_known_by_the_rank_alone() -> None:
    page = Page("a", TOLD_APART[0])
    general = page.add("person", "General Karel Lind", name="Karel Lind", rank="General")
    dealer = page.add("person", "Karel Lind", 1)
    ranked = Page("b", "General Karel Lind is ill.")
    same = ranked.add("person", "General Karel Lind", name="Karel Lind", rank="General")
    bare = Page("c", "Karel Lind is ill.")
    unclear = bare.add("person", "Karel Lind")
    found = resolved(page, ranked, bare)
    assert together(found, general, same)
    assert not together(found, unclear, general)
    assert not together(found, unclear, dealer)
    assert any(apart.unsure for apart in entity_of(found, unclear).apart)


def test_a_relation_of_somebody_else_says_nothing_of_the_name() -> None:
    page = Page("a", "Karel Lind left. Karel Lind said that Irena Solt was not related to him.")
    first, second = page.add("person", "Karel Lind"), page.add("person", "Karel Lind", 1)
    page.add("person", "Irena Solt")
    assert together(resolved(page), first, second)
