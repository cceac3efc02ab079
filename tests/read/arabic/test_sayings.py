"""Who is given which words in Arabic: every way of handing them over, once."""

from __future__ import annotations

import pytest

from tests.read.arabic.page import arabic

WAYS = [
    ("أكدت الشركة أن المصنع مغلق.", "المصنع مغلق", ["الشركة"]),
    ("المدير قال إن المخزن فارغ.", "المخزن فارغ", ["المدير"]),
    ('قال الحارس: "وصلت الشاحنة ليلا".', "وصلت الشاحنة", ["الحارس"]),
    ('"وصلت الشاحنة ليلا"، قال الحارس.', "وصلت الشاحنة", ["الحارس"]),
    ("السد آمن، كما قال الخبير.", "السد آمن", ["الخبير"]),
    ("وفقا لبيان الوزارة، وصلت الشاحنة.", "وصلت الشاحنة", ["بيان"]),
    ("وصلت الشاحنة ليلا، بحسب الشرطة.", "وصلت الشاحنة", ["الشرطة"]),
    ("جاء في المذكرة أن المصنع مغلق.", "المصنع مغلق", ["مذكرة"]),
    ("زار الوزير المرفأ، مؤكدا أن العمل مستمر.", "العمل مستمر", ["الوزير"]),
    ("نقلت الصحيفة عن الحارس قوله إن المخزن فارغ.", "المخزن فارغ", ["الصحيفة", "الحارس"]),
    ("ذكرت الصحيفة أن الوزير قال إن السد آمن.", "السد آمن", ["الصحيفة", "الوزير"]),
    ("قال الوزير في رسالة إن السد آمن.", "السد آمن", ["رسالة", "الوزير"]),
    ("قال مصدر في الجمارك لوكالة الأنباء إن المخزن فارغ.", "المخزن فارغ", ["وكالة الأنباء", "مصدر في الجمارك"]),
    ("يقال إن المخزن فارغ.", "المخزن فارغ", ["unnamed"]),
    ("المخزن فارغ منذ شهر.", "المخزن فارغ", []),
]


@pytest.mark.parametrize(("text", "words", "chain"), WAYS, ids=[str(n) for n in range(len(WAYS))])
def test_the_chain_runs_from_the_outlet_inwards(text: str, words: str, chain: list[str]) -> None:
    assert arabic(text).sources(words) == chain


def test_a_source_phrase_keeps_what_belongs_to_its_head() -> None:
    (found,) = arabic("أفاد مصدر في الشرطة بأن الحريق أخمد.").reading.attributions
    assert found.source is not None
    assert found.source.of("أفاد مصدر في الشرطة بأن الحريق أخمد.") == "مصدر في الشرطة"


def test_a_name_in_quotation_marks_is_no_speech() -> None:
    page = arabic('أعلنت شركة "الساحل" أن الميناء مغلق.')
    assert page.claims() == ["الميناء مغلق"]


def test_a_letter_speaks_through_its_signature() -> None:
    text = "السيد مدير المنجم المحترم،\nنفيدكم بأن المضخة تعطلت.\nالتوقيع: المهندس باسل العلي"
    page = arabic(text)
    assert page.sources("المضخة") == ["باسل العلي"]
    assert page.levels("المضخة") == ["author-of-document"]


def test_a_greeting_claims_nothing() -> None:
    assert arabic("السيد المدير المحترم،\nنرجو إرسال لجنة.\nوتفضلوا بقبول فائق الاحترام.").claims() == [
        "نرجو إرسال لجنة"
    ]
