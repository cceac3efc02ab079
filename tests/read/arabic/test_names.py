"""Persons, bodies, places and documents in Arabic text."""

from __future__ import annotations

import pytest

from tests.read.arabic.page import arabic


@pytest.mark.parametrize(
    ("text", "name", "rank"),
    [
        ("قال العقيد وليد مراد إن الطريق مفتوح.", "وليد مراد", "العقيد"),
        ("زار عمر خليل المرفأ أمس.", "عمر خليل", None),
        ("قال عمر خليل المعروف بأبي وليد إن العمال هنا.", "عمر خليل", None),
        ("وصلت وزيرة الصحة هدى منصور إلى المستشفى.", "هدى منصور", None),
        ("سلم المهندس ليلى عبد الله الوثائق.", "ليلى عبد الله", "المهندس"),
    ],
)
def test_a_person_is_named_without_rank_and_post(text: str, name: str, rank: str | None) -> None:
    (found,) = [m for m in arabic(text).reading.mentions if m.kind == "person" and m.form == "name"]
    assert (found.name, found.rank) == (name, rank)


@pytest.mark.parametrize(
    "text", ["على السلطات أن تعمل.", "مع وجود هيكل جديد.", "أمام المقيمين في المدينة.", "نجاح كبير للعمل."]
)
def test_common_words_that_are_also_names_name_nobody(text: str) -> None:
    assert [m.name for m in arabic(text).reading.mentions if m.kind == "person"] == []


def test_a_last_name_alone_points_back_to_the_full_one() -> None:
    page = arabic("قال العقيد وليد مراد إن الطريق مفتوح. وقال مراد إن الجسر مغلق.")
    assert page.first(page.named("مراد")).name == "وليد مراد"


def test_a_post_knows_its_holder() -> None:
    page = arabic("قال مدير المرفأ خالد النجار إن الرصيف مغلق.")
    assert page.by_id(page.named("مدير المرفأ").holder).name == "خالد النجار"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت وزارة الموارد المائية الخطة.", "وزارة الموارد المائية"),
        ("وقالت بلدية المرج إن الماء نظيف.", "بلدية المرج"),
        ("نفت وزارة الصحة الأنباء.", "وزارة الصحة"),
        ("اشترت شركة الساحل للنقل البحري ثلاث سفن.", "شركة الساحل للنقل البحري"),
    ],
)
def test_a_body_is_named_by_its_head_and_what_belongs_to_it(text: str, name: str) -> None:
    assert arabic(text).names("organisation") == [name]


def test_the_article_alone_points_back_to_the_body_named_before() -> None:
    page = arabic("أعلنت وزارة الصحة الخطة. وقالت الوزارة إن المستشفى مغلق.")
    assert page.first(page.named("الوزارة")).name == "وزارة الصحة"


@pytest.mark.parametrize(("text", "name"), [("وصلت السفينة إلى بيروت.", "بيروت"), ("انقطع الماء في اليمن.", "اليمن")])
def test_a_place_of_the_gazetteer_is_found(text: str, name: str) -> None:
    assert arabic(text).names("place") == [name]


@pytest.mark.parametrize(
    "text", ["وصلت إلى صور بوذا.", "بعد فترة وجيزة من العمل.", "على السلطات العمل.", "وأن العمل مستمر."]
)
def test_common_words_that_are_also_towns_are_no_places(text: str) -> None:
    assert arabic(text).names("place") == []
