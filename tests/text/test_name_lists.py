"""The lists that a linguist edits: complete, without duplicates, and with a source."""

from __future__ import annotations

from importlib import resources

import pytest

from stemma.text.name_lists import concepts, known_names, rows, small_words, titles

LISTS = ("aliases", "concepts", "given_names", "letter_costs", "particles", "readings", "small_words", "titles")


@pytest.mark.parametrize("name", LISTS)
def test_every_list_names_its_source(name: str) -> None:
    text = resources.files("stemma").joinpath("data", "names", f"{name}.tsv").read_text(encoding="utf-8")
    assert any(line.startswith("# Source: ") for line in text.splitlines()[:5])


@pytest.mark.parametrize(
    ("name", "columns"), [("concepts", 3), ("given_names", 3), ("letter_costs", 4), ("aliases", 2)]
)
def test_every_row_has_all_columns(name: str, columns: int) -> None:
    assert {len(row) for row in rows(name)} == {columns}


@pytest.mark.parametrize("name", ["concepts", "given_names", "titles", "particles"])
def test_no_entry_stands_twice(name: str) -> None:
    keys = [row[0] for row in rows(name)]
    assert len(keys) == len(set(keys))


def test_given_names_are_in_order() -> None:
    keys = [row[0] for row in rows("given_names")]
    assert keys == sorted(keys)


def test_a_spelling_may_stand_for_several_names() -> None:
    assert len(known_names("hamid")) > 1


def test_words_of_offices_are_found_in_both_languages() -> None:
    assert concepts()["office",] == concepts()["مكتب",]


def test_titles_of_several_words_are_kept_whole() -> None:
    assert ("major", "general") in titles()


def test_public_bodies_are_concepts() -> None:
    assert small_words("public bodies") <= {concept.id for concept in concepts().values()}
