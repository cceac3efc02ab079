"""Names, posts, groups, documents and dates of different texts."""

from __future__ import annotations

from stemma.model import Entity
from tests.resolve.page import Page, entity_of, resolved, together


def two(kind: str, left: str, right: str, form: str = "name") -> tuple[tuple[Entity, ...], str, str]:
    a, b = Page("a", f"In short, {left} came."), Page("b", f"Then {right} left.")
    one = a.add(kind, left, form=form)  # type: ignore[arg-type]
    other = b.add(kind, right, form=form)  # type: ignore[arg-type]
    return resolved(a, b), one, other


def test_spellings_of_one_person_are_one_entity() -> None:
    assert together(*two("person", "Radan Vuchek", "Radan Vucek"))


def test_a_name_in_arabic_script_joins_its_latin_spelling() -> None:
    assert together(*two("person", "Karim Haddad", "كريم حداد"))


def test_two_given_names_with_the_same_consonants_stay_two_people() -> None:
    assert not together(*two("person", "Hassan Abbud", "Hussein Abbud"))


def test_spellings_of_one_town_are_one_entity() -> None:
    assert together(*two("place", "Korzhava", "Korjava"))


def test_a_town_is_not_its_province() -> None:
    found, town, province = two("place", "Lenz", "Lenz province")
    assert not together(found, town, province)
    assert "province" in entity_of(found, town).apart[0].why.reason


def test_a_province_is_seen_in_the_words_after_the_name() -> None:
    a, b = Page("a", "In Lenz it rained."), Page("b", "In Lenz province it rained.")
    one, other = a.add("place", "Lenz"), b.add("place", "Lenz")
    assert not together(resolved(a, b), one, other)


def test_two_offices_that_differ_in_a_describing_word_stay_two() -> None:
    assert not together(*two("organisation", "National Water Office", "Regional Water Office"))


def test_an_office_may_be_called_a_bureau() -> None:
    assert together(*two("organisation", "National Water Office", "National Water Bureau"))


def test_divisions_with_different_numbers_stay_two() -> None:
    assert not together(*two("organisation", "4th Division", "14th Division"))


def test_a_single_name_of_another_text_joins_when_the_rank_supports_it() -> None:
    a, b = Page("a", "Colonel Radan Vuchek came."), Page("b", "Colonel Vuchek left.")
    full = a.add("person", "Colonel Radan Vuchek", name="Radan Vuchek", rank="Colonel")
    bare = b.add("person", "Colonel Vuchek", name="Vuchek", rank="colonel")
    assert together(resolved(a, b), full, bare)


def test_a_single_name_of_another_text_alone_is_too_little() -> None:
    a, b = Page("a", "Radan Vuchek came."), Page("b", "Vuchek left.")
    full, bare = a.add("person", "Radan Vuchek"), b.add("person", "Vuchek")
    found = resolved(a, b)
    assert not together(found, full, bare)
    assert entity_of(found, bare).apart


def test_groups_join_when_all_their_words_are_equal() -> None:
    assert together(*two("group", "the trained divers", "these trained divers", form="nominal"))


def test_groups_with_other_describing_words_stay_apart() -> None:
    found, one, other = two("group", "the trained divers", "the foreign divers", form="nominal")
    assert not together(found, one, other)
    assert entity_of(found, one).apart[0].why.reason == "The same noun, but other words describe it."


def test_a_group_of_common_words_never_joins_a_named_army() -> None:
    a, b = Page("a", "The Orsenian Army left."), Page("b", "The army men left.")
    named, group = a.add("organisation", "Orsenian Army"), b.add("group", "The army men", form="nominal")
    assert not together(resolved(a, b), named, group)


def test_words_in_editorial_brackets_may_be_left_out_in_one_text() -> None:
    page = Page("a", "The night guards left. Then the [hired] night guards came back.")
    one = page.add("group", "The night guards", form="nominal")
    other = page.add("group", "the [hired] night guards", form="nominal")
    assert together(resolved(page), one, other)


def test_a_group_is_named_without_its_number() -> None:
    page = Page("a", "More than 40 night guards came.")
    guards = page.add("group", "More than 40 night guards", form="nominal")
    assert entity_of(resolved(page), guards).name == "night guards"


def test_a_company_that_one_text_took_for_a_person_is_one_thing() -> None:
    a, b = Page("a", "Tidewatch came."), Page("b", "Tidewatch left.")
    one, other = a.add("person", "Tidewatch"), b.add("organisation", "Tidewatch")
    assert together(resolved(a, b), one, other)


def test_a_body_is_not_the_town_it_is_named_after() -> None:
    assert not together(*two("organisation", "Korzhava Harbour Authority", "Korzhava"))


def test_dates_that_nothing_fixes_are_not_one_date() -> None:
    a, b = Page("a", "On Friday it rained."), Page("b", "On Tuesday it rained.")
    one, other = a.date("Friday", "XXXX-XX-XX"), b.date("Tuesday", "XXXX-XX-XX")
    assert not together(resolved(a, b), one, other)


def test_equal_dates_are_one_entity() -> None:
    a, b = Page("a", "On 5 March 2021 it rained."), Page("b", "March 5, 2021 was dry.")
    one, other = a.date("5 March 2021", "2021-03-05"), b.date("March 5, 2021", "2021-03-05")
    assert together(resolved(a, b), one, other)


def head(page: Page, body: str, words: str, who: str) -> str:
    person = page.add("person", who)
    return page.add("post", words, holder=person, organisation=page.add("organisation", body))


def test_a_post_is_one_when_position_and_body_are() -> None:
    a = Page("a", "Radan Vuchek, director of the Korzhava Harbour Authority, spoke.")
    b = Page("b", "Radan Vucek, the head of the Korjava Harbour Authority, spoke.")
    one = head(a, "Korzhava Harbour Authority", "director of the Korzhava Harbour Authority", "Radan Vuchek")
    other = head(b, "Korjava Harbour Authority", "the head of the Korjava Harbour Authority", "Radan Vucek")
    found = resolved(a, b)
    assert together(found, one, other)
    assert [post.post for post in entity_of(found, "a:m1").posts] == [one, other]


def test_head_and_deputy_head_are_two_posts() -> None:
    a = Page("a", "Radan Vuchek, head of the Harbour Police, spoke.")
    b = Page("b", "Irena Solt, deputy head of the Harbour Police, spoke.")
    one = head(a, "Harbour Police", "head of the Harbour Police", "Radan Vuchek")
    other = head(b, "Harbour Police", "deputy head of the Harbour Police", "Irena Solt")
    assert not together(resolved(a, b), one, other)


def test_a_body_named_in_short_is_found_through_its_post() -> None:
    a = Page("a", "Radan Vuchek, head of the Supply Committee in the town of Lenz, spoke.")
    b = Page("b", "Radan Vuchek, head of the Supply Committee, spoke.")
    head(
        a, "Supply Committee in the town of Lenz", "head of the Supply Committee in the town of Lenz", "Radan Vuchek"
    )
    head(b, "Supply Committee", "head of the Supply Committee", "Radan Vuchek")
    assert together(resolved(a, b), "a:m2", "b:m2")
