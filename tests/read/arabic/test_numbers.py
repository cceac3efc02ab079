"""Amounts and dates in Arabic words and figures."""

from __future__ import annotations

from datetime import date

import pytest

from stemma.read.arabic.dates import arabic_dates
from stemma.read.arabic.quantities import find_amounts
from stemma.read.arabic.tokens import tokens_of

AMOUNTS = [
    ("وصلت خمس سفن", "خمس", 5, "exact"),
    ("اثنا عشر بئرا", "اثنا عشر", 12, "exact"),
    ("ثلاثة آلاف ومئتين وخمسة عشر كيسا", "ثلاثة آلاف ومئتين وخمسة عشر", 3215, "exact"),
    ("واحد وعشرين عاملا", "واحد وعشرين", 21, "exact"),
    ("ألفا رجل", "ألفا", 2000, "exact"),
    ("2 مليون و300 ألف دولار", "2 مليون و300 ألف دولار", 2_300_000, "exact"),
    ("بنحو مليون ونصف", "نحو مليون ونصف", 1_500_000, "around"),
    ("٪ ٢٬٥٠٠ عائلة", "٢٬٥٠٠", 2500, "exact"),
    ("ما لا يقل عن 40 طنا", "ما لا يقل عن 40 طنا", 40, "at least"),
    ("خمسة أشخاص على الأقل", "خمسة أشخاص على الأقل", 5, "at least"),
    ("في شقتين", "شقتين", 2, "exact"),
    ("12,5 في المئة", "12,5 في المئة", 12.5, "exact"),
]
NOTHING = ["القرار رقم 14", "القرن الثالث عشر", "الساعة 3", "وجود فلسطين", "محطة البستان"]
RANGES = [
    ("بين عشرين وخمسة وأربعين", 20, 45),
    ("ما بين 150 و200 حاوية", 150, 200),
    ("من 3 إلى 5 أطنان", 3, 5),
    ("العشرات من الآلات", 20, None),
    ("مئات الآلاف من النازحين", 200_000, None),
]
DATES = [
    ("12 آب 2014", "2014-08-12"),
    ("3 أيلول/سبتمبر 2014", "2014-09-03"),
    ("الرابع من أبريل 2014", "2014-04-04"),
    ("الحادي والعشرين من شهر أيار عام 2011", "2011-05-21"),
    ("وحزيران 2015", "2015-06"),
    ("20 ماي 2013", "2013-05-20"),
    ("15 رمضان 1434 هـ", "2013-07-23~"),
    ("1435/6/4 هـ", "2014-04-05~"),
    ("٤/٢٠/٢٠١٤", "2014-04-20"),
    ("من 3 إلى 5 آذار 2014", "2014-03-03/2014-03-05"),
    ("بين عامي 2014 و2016", "2014/2016"),
    ("أول أمس", "2014-05-06"),
    ("يوم الثلاثاء", "2014-05-06"),
    ("الثلاثاء المقبل", "2014-05-13"),
    ("قبل ثلاثة أيام", "2014-05-05"),
    ("الشهر الماضي", "2014-04"),
    ("تموز/يوليو الماضي", "2013-07"),
]
NO_DATES = ["أبي مات جوعا", "صفر نقاط", "شهر محرم كلامه", "صلاة الجمعة", "مارس الضغط", "في اليوم التالي"]


@pytest.mark.parametrize(("text", "words", "value", "qualifier"), AMOUNTS, ids=[row[1] for row in AMOUNTS])
def test_an_amount_is_read_with_its_qualifier(text: str, words: str, value: float, qualifier: str) -> None:
    (found,) = find_amounts(tokens_of(text), [])
    one = found.match
    assert (text[one.start : one.end], one.value, one.qualifier) == (words, value, qualifier)


@pytest.mark.parametrize(("text", "low", "high"), RANGES, ids=[row[0] for row in RANGES])
def test_bounds_are_kept(text: str, low: float, high: float | None) -> None:
    (found,) = find_amounts(tokens_of(text), [])
    assert (found.match.low, found.match.high) == (low, high)


@pytest.mark.parametrize("text", NOTHING)
def test_a_figure_that_names_counts_nothing(text: str) -> None:
    assert find_amounts(tokens_of(text), []) == []


def test_what_is_counted_stands_behind_the_number_or_its_noun() -> None:
    text = "عدد الجرحى ارتفع إلى ٣٧"
    (found,) = find_amounts(tokens_of(text), [])
    assert found.counted is not None
    assert text[slice(*found.counted)] == "الجرحى"


@pytest.mark.parametrize(("text", "edtf"), DATES, ids=[row[0] for row in DATES])
def test_a_date_is_written_in_edtf(text: str, edtf: str) -> None:
    assert [one.edtf for one in arabic_dates(text, tokens_of(text), date(2014, 5, 8))] == [edtf]


@pytest.mark.parametrize("text", NO_DATES)
def test_words_that_only_look_like_months_and_days_are_none(text: str) -> None:
    assert [one for one in arabic_dates(text, tokens_of(text), date(2014, 5, 8)) if one.precision == "day"] == []
