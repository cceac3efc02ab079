"""Names of papers and agencies."""

from __future__ import annotations

import pytest

from stemma.text.outlets import is_paper_name, is_short_outlet, names_publisher, outlet_key


@pytest.mark.parametrize("other", ["Valley Herald", "the valley herald", "Valley Herald newspaper", "Valley-Herald"])
def test_case_article_marks_and_medium_do_not_tell_outlets_apart(other: str) -> None:
    assert outlet_key("The Valley Herald") == outlet_key(other)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("the Herald", "The Valley Herald"),
        ("Meridian", "Meridian News"),
        ("VNA", "Valley News Agency"),
        ("Herald", "Valley Herald"),
    ],
)
def test_a_paper_speaks_of_itself_in_short(short: str, full: str) -> None:
    assert is_short_outlet(short, full)
    assert names_publisher(short, full)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("The Valley Herald", "Valley Herald"),
        ("the News", "Valley News Agency"),
        ("Hill Herald", "Valley Herald"),
        ("", "Valley Herald"),
        ("vna", "Valley News Agency"),
    ],
)
def test_other_words_are_no_short_form(short: str, full: str) -> None:
    assert not is_short_outlet(short, full)


def test_without_a_publisher_nothing_names_it() -> None:
    assert not names_publisher("the Herald", None)


@pytest.mark.parametrize("name", ["Frankenauer Tagblatt", "Nordisk Tidende", "Orlower Rundschau"])
def test_papers_of_neighbours_are_known_by_their_last_word(name: str) -> None:
    assert is_paper_name(name)
    assert is_short_outlet(name.split()[-1], name)
