"""Who tells a text: a paper's people, or somebody of himself."""

from __future__ import annotations

from stemma.compare.origins.cues import is_first_person

OWN = "I sold potatoes at the bridge. When the bus came I lay down. I saw four men on the ground, and I counted them."
TOLD = "A trader saw four men. “I lay down, I counted them, I know what I saw, and I was alone,” she said on Monday."


def test_a_statement_is_told_by_who_made_it_and_a_report_of_one_is_not() -> None:
    assert is_first_person(OWN)
    assert not is_first_person(TOLD)
    assert not is_first_person(TOLD + " Article I of the law names nobody." + " The bridge is shut." * 200)
