"""The page in other languages."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from stemma.dossier.html import HtmlDossier
from stemma.dossier.wordlists import LANGUAGES, catalogue, english, said_in
from stemma.errors import UsageError
from tests.dossier.invented import harbour, hostile

LOOKED_UP = re.compile(r't\("([^"]+)"\)')


def test_every_word_that_a_template_looks_up_is_in_the_english_list() -> None:
    folder = files("stemma.dossier") / "templates"
    found = {word for file in folder.iterdir() for word in LOOKED_UP.findall(file.read_text(encoding="utf-8"))}
    assert found <= english()
    assert len(found) > 60


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_a_catalogue_translates_only_words_of_the_page(language: str) -> None:
    assert set(catalogue(language)) <= english()
    assert len(catalogue(language)) > len(english()) / 2


def test_an_arabic_page_runs_from_right_to_left_and_leaves_the_texts_alone() -> None:
    page = HtmlDossier(language="ar").export(harbour().build()).decode()
    assert '<html lang="ar" dir="rtl">' in page
    assert "كل الأقوال" in page
    for text in ("Captain Lind signed it", "Cranes: 40 sold, or some 60", "40 cranes were sold"):
        assert text in page


def test_the_letter_of_a_text_stays_in_a_translated_word() -> None:
    assert said_in("fr", "Only in A") == "Seulement dans A"


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(UsageError, match="'xx'"):
        HtmlDossier(language="xx")


def test_what_changed_is_escaped_like_anything_else() -> None:
    page = HtmlDossier(since="<script>x</script>").export(hostile().build()).decode()
    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page
