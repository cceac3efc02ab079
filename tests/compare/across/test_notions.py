"""Words of English and Arabic under one notion."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.compare.across.arabic_words import forms, stem_of
from stemma.compare.across.notions import Notion, are_opposite, terms
from stemma.text.tables import rows


def names(text: str) -> set[str]:
    return {notion.name for term in terms(text) for notion in term.notions}


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("killed", "وقُتِل"),
        ("villages", "بالقرى"),
        ("their city", "مدينتهم"),
        ("ambulances", "سيارات الإسعاف"),
        ("will announce", "وسيعلنون"),
        ("salaries", "رواتبهم"),
        ("the ministry", "للوزارة"),
        ("strike", "ستضرب"),
    ],
)
def test_words_that_translate_each_other_share_a_notion(english: str, arabic: str) -> None:
    assert names(english) & names(arabic)


def test_a_word_of_no_list_keeps_its_own_stem_with_and_without_the_article() -> None:
    assert stem_of("المحاليل") == stem_of("ومحاليل") != ""


def test_opened_and_closed_are_opposites() -> None:
    assert are_opposite(Notion("doing", "open"), Notion("doing", "close"))
    assert not are_opposite(Notion("doing", "open"), Notion("doing", "begin"))


def test_the_list_has_every_notion_once_and_words_in_both_languages() -> None:
    listed = rows("two_languages.tsv", "compare")
    keys = [(kind, name) for kind, name, *_ in listed]
    assert len(keys) == len(set(keys))
    assert all(len(row) == 4 and row[2] and row[3] for row in listed)


@given(st.text(alphabet="والبتيهمن قءئ12aB.،", max_size=60))
def test_terms_stand_where_they_say(text: str) -> None:
    found = terms(text)
    assert all(0 <= term.start < term.end <= len(text) for term in found)
    assert [term.start for term in found] == sorted(term.start for term in found)


@given(st.text(max_size=80))
def test_a_word_is_its_own_first_form(word: str) -> None:
    assert len(forms(word)[0]) == 1
