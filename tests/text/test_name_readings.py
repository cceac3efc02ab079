"""European names as Arabic writes them: by sound, language by language."""

from __future__ import annotations

import re
import time

import pytest

from stemma.text.name_lists import rows
from stemma.text.name_readings import readings
from stemma.text.names import compare_names

SAME = [
    ("Otto Schwarzbach", "أوتو شفارتسباخ"),
    ("Zweigert", "تسفايغرت"),
    ("Dragoslav Petkic", "دراغوسلاف بيتكيتش"),
    ("Bogdan Kaczmarski", "بوغدان كاتشمارسكي"),
    ("Didier Delamoreau", "ديدييه دولامورو"),
    ("Ramon Trujeda", "رامون تروخيدا"),
    ("Marta Castellon", "مارتا كاستيون"),
    ("Renzo Vicenzoni", "رينزو فيتشنتسوني"),
    ("Martin Knightley", "مارتن نايتلي"),
]
TWO = [("Otto Schulzen", "أوتو كورتس"), ("Marta Keane", "مارتا شيني"), ("Karim Haddad", "كريم خداج")]


@pytest.mark.parametrize(("latin", "arabic"), SAME)
def test_a_european_name_is_found_as_arabic_writes_it(latin: str, arabic: str) -> None:
    assert compare_names(latin, arabic, "person").verdict == "same"


@pytest.mark.parametrize(("latin", "arabic"), TWO)
def test_another_reading_does_not_make_two_names_one(latin: str, arabic: str) -> None:
    assert compare_names(latin, arabic, "person").verdict != "same"


def test_the_usual_reading_is_not_listed_again() -> None:
    assert readings("Bela".lower()) == ()


def test_every_pattern_can_be_read() -> None:
    assert all(re.compile(pattern) for _language, pattern, _sounds in rows("readings"))


def test_a_hostile_word_costs_little_time() -> None:
    begun = time.process_time()
    readings("sch" * 33_000)
    readings("eau" * 33_000)
    assert time.process_time() - begun < 3
