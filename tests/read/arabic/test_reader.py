"""The reading of an Arabic text as a whole."""

from __future__ import annotations

import subprocess
import sys

import pytest

from stemma.read import read
from stemma.resolve import resolve
from tests.documents import document
from tests.read.arabic.page import arabic

PLAIN = "قال مدير المرفأ خالد النجار إن 12 سفينة غادرت الرصيف. وأضاف أن العمل مستمر."


def test_a_text_in_arabic_gives_claims_with_their_sayer() -> None:
    page = arabic(PLAIN)
    assert page.claims() == ["12 سفينة غادرت الرصيف", "العمل مستمر"]
    assert page.sources("سفينة") == ["خالد النجار"]


def test_who_goes_on_speaking_is_the_sayer_of_the_sentence_before() -> None:
    assert arabic(PLAIN).sources("مستمر") == ["خالد النجار"]


def test_a_verb_of_another_gender_does_not_go_on_with_the_sayer_before() -> None:
    page = arabic("قال المهندس خالد النجار إن البئر جفت. وأضافت أن المضخة تعطلت.")
    assert page.sources("المضخة") == ["unnamed"]
    assert "unsure" in page.claim("المضخة").why.reason  # type: ignore[union-attr]


def test_the_reading_says_that_it_was_made_by_rules() -> None:
    problems = arabic(PLAIN).reading.problems
    assert [(one.code, one.lost) for one in problems] == [("read_by_rules", False)]


def test_a_sentence_in_other_letters_is_told_as_not_read() -> None:
    page = arabic("وصلت السفينة إلى المرفأ أمس.\nThe ship arrived in the harbour.\nوعاد العمال إلى الرصيف.")
    assert "1 of its sentences" in page.reading.problems[0].message
    assert page.reading.problems[0].lost


@pytest.mark.parametrize("language", ["fa", "ur", "ckb"])
def test_other_languages_in_arabic_letters_stay_unread(language: str) -> None:
    reading = read(document("t", "وزیر آب گفت که چاه خشک شد", language=language))
    assert [one.code for one in reading.problems] == ["language_not_read"]
    assert reading.claims == ()


def test_an_empty_text_is_told_as_empty() -> None:
    assert [one.code for one in read(document("t", " \n", language="ar")).problems] == ["empty"]


def test_an_arabic_text_needs_no_english_parser() -> None:
    code = (
        "import sys; from stemma.read import read; from tests.documents import document;"
        f"assert read(document('t', {PLAIN!r}, language='ar')).claims; assert 'spacy' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_person_is_one_with_the_same_person_in_an_english_text() -> None:
    english = document("e", "Omar Khalil, the director of the port, said that the ship left.", language="en")
    arab = document("a", "قال مدير المرفأ عمر خليل إن السفينة غادرت.", language="ar")
    readings = [read(english), read(arab)]
    entities = resolve([english, arab], readings)
    persons = [one for one in entities if any(m.startswith("a:") for m in one.mentions) and one.kind == "person"]
    assert any(any(m.startswith("e:") for m in one.mentions) for one in persons)


@pytest.mark.parametrize(
    "text", ["لم " * 3_000, 'قال "' * 3_000, "ألف ومئة و" * 2_000, "رئيس " * 4_000, "بحسب المصدر " * 2_000]
)
def test_words_repeated_without_end_are_read_to_the_end(text: str) -> None:
    assert arabic(text).reading.sentences[-1].end == len(text.rstrip())
