"""Do two strings name the same thing?"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.text.names import compare_names

SAME = [
    ("person", "Radan Vuchek", "Radan Vucek"),
    ("person", "Colonel Radan Vuchek", "Radan Vuchek"),
    ("person", "Solt, Irena", "Irena Solt"),
    ("person", "I. Solt", "Irena Solt"),
    ("person", "Abdulrahman al-Khatib", "Abd el-Rahman Khateeb"),
    ("person", "Youssef Haddad", "Yousuf Hadad"),
    ("person", "Karim Haddad", "كريم حداد"),
    ("person", "Nour ed-Din Sabbagh", "نور الدين صباغ"),
    ("person", "Abu Omar Sabbagh", "أبو عمر صباغ"),
    ("person", "Amir-Hossein Saberi", "Amirhossein Saberi"),
    ("person", "Mohammad Reza Kovari", "محمدرضا كوري"),
    ("person", "Lutfullah Barakzai", "لطفالله بركزي"),
    ("person", "Adnan Ilyas", "عدنان الياس"),
    ("person", "Seyed Karim Saberi", "Karim Saberi"),
    ("person", "Seyed Karim Saberi", "سيد كريم صابري"),
    ("person", "Malik Taj Kovari", "ملك تاج كوري"),
    ("person", "Raed Jamil Kassar", "رائد جميل كسار"),
    ("person", "Azzedine Kassar", "عز الدين كسار"),
    ("person", "Alaeddine Kassar", "علاء الدين كسار"),
    ("person", "Arif Butt", "عارف بٹ"),
    ("person", "Young Peter Kovar", "Peter Kovar Jr."),
    ("person", "Peter Kovar the younger", "Peter Kovar Jr."),
    ("place", "al-Qaryatayn", "Qaryatein"),
    ("place", "town of Lenz", "Lenz"),
    ("place", "Damascus", "دمشق"),
    ("place", "Cairo", "al-Qahira"),
    ("place", "Mare'a", "Marea"),
    ("organisation", "[Northern] Water Board", "Northern Water Board"),
    ("organisation", "Freedonian regime", "Freedonia’s regime"),
    ("organisation", "National Water Office", "Bureau of National Water"),
    ("organisation", "Ministry of Health", "وزارة الصحة"),
    ("organisation", "Fourth Division", "4th Division"),
    ("organisation", "Front of Coastal Workers", "FCW"),
    ("organisation", "Coastal Front (CF)", "Coastal Front"),
    ("organisation", "Jabhat al-Sahil", "Sahil Front"),
    ("person", "Ivan Petrov", "Иван Петров"),
    ("person", "Şahin Çelik", "Shahin Chelik"),
    ("person", "Khalid Golpaygani", "خالد گلپایگانی"),
    ("place", "Palmyra", "Tadmur"),
    ("place", "Oran", "وهران"),
    ("organisation", "MOH", "وزارة الصحة"),
    ("organisation", "Third Division", "الفرقة الثالثة"),
    ("organisation", "صلم", "صندوق لدعم المياه"),
    ("post", "Governor of Damascus", "محافظ دمشق"),
    ("post", "director of the Port Office in Lenz", "head of the Lenz port bureau"),
]
NOT_SAME = [
    ("person", "Hassan Abbud", "Hussein Abbud"),
    ("person", "Mahmoud Ali", "Mohammed Ali"),
    ("person", "Samir Kassar", "Samira Kassar"),
    ("person", "Peter Novak", "Petra Novak"),
    ("person", "Dan Kovar", "Dana Kovar"),
    ("person", "Kassar Ali", "Ali Kassar"),
    ("person", "Novak", "Peter Novak"),
    ("person", "محمد علي", "محمود علي"),
    ("person", "Karim Nasser", "Nasser Karim"),
    ("person", "Tariq Hussein", "طارق حسن"),
    ("person", "Amir Khaled Kassar", "Khaled Kassar"),
    ("person", "Raed Jamil Kassar", "جميل كسار"),
    ("person", "Old Peter Kovar", "Young Peter Kovar"),
    ("person", "Peter Kovar the younger", "Peter Kovar"),
    ("place", "Sahel", "Bint Sahel"),
    ("place", "صهيل", "بنت صهيل"),
    ("place", "Misurata", "Zawiya"),
    ("organisation", "Sixth Division", "الفرقة السابعة"),
    ("place", "Lenz", "Lenz province"),
    ("place", "Tell Rashid", "Tell Hamid"),
    ("place", "Sahl", "Kafr Sahl"),
    ("organisation", "National Water Office", "Political Water Office"),
    ("organisation", "National Water Office", "National Water Council"),
    ("organisation", "4th Division", "14th Division"),
    ("organisation", "Coastal Front", "Coastal Front in Freedonia"),
    ("organisation", "Water Branch in Lenz", "Water Branch in Korzhava"),
    ("organisation", "Army of Islam", "Islamic Army"),
    ("organisation", "Free Orsenian Army", "Orsenian Army"),
    ("post", "head of the Port Police", "deputy head of the Port Police"),
    ("post", "Minister of Health", "Ministry of Health"),
]

WORDS = ("radan", "irena", "كريم", "حسن", "ministry", "of", "port", "4th", "al-")


@pytest.mark.parametrize(("kind", "left", "right"), SAME)
def test_names_of_one_thing_are_the_same(kind: str, left: str, right: str) -> None:
    assert compare_names(left, right, kind).verdict == "same"


@pytest.mark.parametrize(("kind", "left", "right"), NOT_SAME)
def test_names_of_two_things_are_not_the_same(kind: str, left: str, right: str) -> None:
    assert compare_names(left, right, kind).verdict != "same"


def test_the_reason_names_what_differs() -> None:
    found = compare_names("4th Division", "14th Division", "organisation")
    assert found.reason == "They carry different numbers."


def test_every_feature_has_a_sentence() -> None:
    found = compare_names("head of the Port Police", "deputy head of the Harbour Office", "post")
    assert all(reason.endswith(".") and reason[0].isupper() for _name, _value, reason in found.features)


def test_an_empty_name_is_different_from_every_name() -> None:
    assert compare_names("", "Irena Solt", "person").verdict == "different"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(["person", "place", "organisation"]))
def test_the_comparison_is_symmetric_and_bounded(left: str, right: str, kind: str) -> None:
    found = compare_names(left, right, kind)
    assert found == compare_names(right, left, kind)
    assert 0.0 <= found.score <= 1.0


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["radan", "irena", "كريم", "حسن", "ministry", "of", "port", "4th", "al-"]),
        min_size=1,
        max_size=5,
    )
)
def test_a_name_is_the_same_as_itself(words: list[str]) -> None:
    name = " ".join(words)
    assert compare_names(name, name, "organisation").score >= 0.99


@pytest.mark.timeout(200)
@pytest.mark.parametrize("bait", ["a" * 100_000, "(" * 100_000, "1" * 100_000, "abdal" * 20_000, "' " * 50_000])
def test_a_hostile_name_costs_little_time(bait: str) -> None:
    compare_names(bait, bait + "b", "organisation")
    compare_names(bait, "Irena Solt", "person")
