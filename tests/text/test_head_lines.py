"""Lines above a text that are no text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.head_lines import foreign_day, in_furniture, is_body_name, is_furniture, is_slug, is_state


@pytest.mark.parametrize(
    "line",
    [
        "HOME > ASIA > POLITICS",
        "Published 9 May 2013 07:12 | Courier staff",
        "Wednesday, 10.05.2013 / 08:45",
        "Monday 8 May 2013 | Defence",
        "Updated on June 27, 2012 at 4:10 PM GMT+7",
        "Posted on March 17, 2014 | 38 comments",
        "Listen (11 min)",
        "Ref. AB/12/2014",
        "P.O. Box 7, Velin",
        "PRESS RELEASE - FOR IMMEDIATE RELEASE",
        "18 FEB 2012 21:47 GMT",
        "Special report by Ana Ruiz, from Velin",
        "12 settembre 2011 - English edition",
        "3 hours ago",
        "@velinwatch",
        "velinpost.example",
    ],
)
def test_a_line_that_only_a_page_needs_is_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Dam keeper dismissed",
        "By Tuesday the town had fallen",
        "Joint Water Coordination Office",
        "General staff",
        "Two held in Velin on 5 May",
        "48 released on 5 May",
        "Phone lines cut in Velin",
        "Tel Velin hit by rockets",
        "E-mail reveals plan to sell port",
        "Reference to letter removed from report",
        "12 killed on their way home",
        "12 Killed On Velin Road",
        "Police arrest reporter",
        "By Monday, rebels held the city",
        "By Christmas Ruiz fled",
        "Interview: the minister on the war",
        "Tora 2003 war",
        "Statement on the flood in Velin: 40 killed",
        "",
    ],
)
def test_a_headline_a_sentence_or_a_name_is_none(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("name", "is_name"),
    [
        ("COMMITTEE AGAINST FLOODS", True),
        ("Ministry of Water", True),
        ("Radio Velin", True),
        ("Valley News Agency", True),
        ("Ministry Denies Leak", False),
        ("Soldiers Raid Newspaper In Velin", False),
        ("Agency", False),
    ],
)
def test_the_form_of_a_body_s_name(name: str, is_name: bool) -> None:
    assert is_body_name(name) is is_name


def test_a_catchword_and_a_state_are_told_from_names() -> None:
    assert is_slug("VELIN-DAM/LEAK (UPDATE 2)")
    assert is_slug("VNA/Valley/Dam leak")
    assert not is_slug("VELIN WATER BOARD")
    assert is_state("REPUBLIC OF VELIN")
    assert not is_state("Ministry of Water")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publié le 13 septembre 2018 à 16h20", "2018-09-13"),
        ("Velin, 31 de enero de 2012", "2012-01-31"),
        ("Montag, 16. Mai 2005", "2005-05-16"),
        ("13 septembre 2018 et 14 septembre 2018", None),
        ("nothing here", None),
        ("31 febbraio 2021", None),
    ],
)
def test_a_day_in_a_third_language_is_read(line: str, day: str | None) -> None:
    assert foreign_day(line) == day


def test_only_lines_of_the_head_count() -> None:
    text = "Dam leaks\n5 May 2021\n\nIt leaked.\n" + "It leaks still. " * 90 + "\n5 May 2021\n"
    assert in_furniture(text, text.index("5 May"))
    assert not in_furniture(text, 0)
    assert not in_furniture(text, text.rindex("5 May"))


@given(st.text(max_size=200))
def test_any_line_is_judged_without_failing(line: str) -> None:
    assert is_furniture(line) in {True, False}
