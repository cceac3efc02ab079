"""What people decided goes before every rule, and is never crossed."""

from __future__ import annotations

from dataclasses import replace

from tests.resolve.page import Page, entity_of, judged, resolved, together


def three() -> tuple[Page, Page, Page]:
    pages = (Page("a", "Radan Vuchek."), Page("b", "Radan Vucek."), Page("c", "Radan Vuček."))
    for page in pages:
        page.add("person", page.text[:-1])
    return pages


def test_a_negative_judgement_keeps_equal_names_apart() -> None:
    a, b, _c = three()
    no = judged(a.mentions[0].span, b.mentions[0].span, "negative")
    found = resolved(a, b, judgements=[no])
    assert not together(found, "a:m1", "b:m1")
    assert "Ada judged" in entity_of(found, "a:m1").apart[0].why.reason


def test_a_negative_judgement_holds_through_a_third_mention() -> None:
    a, b, c = three()
    no = judged(a.mentions[0].span, b.mentions[0].span, "negative")
    assert not together(resolved(a, b, c, judgements=[no]), "a:m1", "b:m1")


def test_a_positive_judgement_joins_what_no_rule_would() -> None:
    a, b = Page("a", "The Fox fled."), Page("b", "Irena Solt fled.")
    one, other = a.add("person", "The Fox"), b.add("person", "Irena Solt")
    yes = judged(a.span("The Fox"), b.span("Irena Solt"), "positive")
    assert together(resolved(a, b, judgements=[yes]), one, other)


def test_a_positive_that_crosses_a_negative_is_refused_and_both_are_named() -> None:
    a, b, c = three()
    spans = [page.mentions[0].span for page in (a, b, c)]
    judgements = [
        judged(spans[0], spans[2], "positive", by="Ada"),
        judged(spans[0], spans[1], "negative", by="Ben"),
        judged(spans[2], spans[1], "positive", by="Cem"),
    ]
    found = resolved(a, b, c, judgements=judgements)
    assert not together(found, "a:m1", "b:m1")
    reasons = " ".join(apart.why.reason for apart in entity_of(found, "b:m1").apart)
    assert "Cem judged" in reasons
    assert "Ben judged" in reasons


def test_a_later_judgement_supersedes_an_earlier_one() -> None:
    a, b, _c = three()
    left, right = a.mentions[0].span, b.mentions[0].span
    found = resolved(a, b, judgements=[judged(left, right, "negative"), judged(right, left, "positive")])
    assert together(found, "a:m1", "b:m1")


def test_undoing_a_judgement_restores_the_same_entities() -> None:
    a, b, _c = three()
    left, right = a.mentions[0].span, b.mentions[0].span
    no = judged(left, right, "negative")
    assert resolved(a, b, judgements=[no, replace(no, withdrawn=True)]) == resolved(a, b)


def test_a_judgement_finds_the_mention_that_shares_most_with_its_span() -> None:
    a, b = Page("a", "Colonel Radan Vuchek."), Page("b", "Irena Solt.")
    one = a.add("person", "Colonel Radan Vuchek", name="Radan Vuchek")
    other = b.add("person", "Irena Solt")
    yes = judged(a.span("Radan Vuchek"), b.span("Irena Solt"), "positive")
    assert together(resolved(a, b, judgements=[yes]), one, other)


def test_withdrawing_brings_back_what_stood_before() -> None:
    a, b, _c = three()
    left, right = a.mentions[0].span, b.mentions[0].span
    yes, no = judged(left, right, "positive"), judged(left, right, "negative")
    assert together(resolved(a, b, judgements=[yes, no, replace(no, withdrawn=True)]), "a:m1", "b:m1")


def test_an_unsure_pair_is_kept_apart_and_shown() -> None:
    a, b, _c = three()
    doubt = judged(a.mentions[0].span, b.mentions[0].span, "unsure")
    found = resolved(a, b, judgements=[doubt])
    assert not together(found, "a:m1", "b:m1")
    (apart,) = entity_of(found, "a:m1").apart
    assert apart.unsure
    assert "Ada was unsure" in apart.why.reason


def test_a_doubt_does_not_undo_what_others_are_sure_of() -> None:
    a, b, c = three()
    one, two, three_ = (page.mentions[0].span for page in (a, b, c))
    said = [judged(one, two, "unsure"), judged(one, three_, "positive"), judged(three_, two, "positive")]
    assert together(resolved(a, b, c, judgements=said), "a:m1", "b:m1")


def listed() -> Page:
    page = Page("a", "Karim Haddad and Karim Hadad met Irena Solt.")
    page.add("person", "Karim Haddad")
    page.add("person", "Karim Hadad")
    page.add("person", "Irena Solt")
    return page


def test_a_positive_judgement_does_not_join_two_names_of_one_list() -> None:
    page = listed()
    yes = judged(page.mentions[0].span, page.mentions[1].span, "positive")
    found = resolved(page, judgements=[yes])
    assert not together(found, "a:m1", "a:m2")
    assert "lists them side by side" in entity_of(found, "a:m1").apart[0].why.reason


def test_a_list_is_not_crossed_by_way_of_a_third_mention() -> None:
    page = listed()
    spans = [mention.span for mention in page.mentions]
    said = [judged(spans[0], spans[2], "positive"), judged(spans[2], spans[1], "positive")]
    assert not together(resolved(page, judgements=said), "a:m1", "a:m2")


def test_a_person_who_says_so_joins_two_names_of_one_list() -> None:
    page = listed()
    yes = replace(judged(page.mentions[0].span, page.mentions[1].span, "positive"), although_listed=True)
    assert together(resolved(page, judgements=[yes]), "a:m1", "a:m2")


def test_the_order_of_the_judgements_file_makes_no_difference() -> None:
    a, b, c = three()
    one, two, three_ = (page.mentions[0].span for page in (a, b, c))
    said = [judged(one, two, "negative"), judged(one, three_, "positive"), judged(three_, two, "positive")]
    assert resolved(a, b, c, judgements=said) == resolved(a, b, c, judgements=said[::-1])
