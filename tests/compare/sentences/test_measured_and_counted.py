"""Measures, stretches of time, shares and people as a reader counts them; what one is to another; words that deny."""

from __future__ import annotations

import pytest

from stemma.compare.sentences.people_listed import people_listed
from stemma.compare.sentences.periods import periods
from tests.compare.sentences.by_words import compare_by_words

AGREEING = ("agree", "a_refines_b", "b_refines_a")
AT_ODDS = ("differ", "contradict")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Ost Dam is higher than 90 metres.", "The Ost Dam has a height of 112 metres."),
        ("The blockade lasted less than a month.", "The blockade began on 4 May 1921 and was lifted on 29 May."),
        ("The Holm Prize is awarded every two years.", "The Holm Prize is a biennial award."),
        ("Half of the crew drowned.", "Of the twelve crew, six drowned."),
        ("Half of the forty seats went to women.", "Twenty of the forty seats went to women."),
        ("The fire killed a woman and her two sons.", "The fire killed three people."),
        ("Ilva Renn was the daughter of a smith.", "Renn's father was a smith in Holm."),
        ("Ilva Renn lost the final.", "In the final Renn was beaten by a sailor from Holm."),
        ("Dov Marsh refused the post.", "Marsh turned down the post."),
        ("The Nord Trio has three members.", "The Nord Trio is a jazz trio from Holm."),
    ],
)
def test_what_follows_from_a_measure_a_row_or_a_word_is_no_difference(a: str, b: str) -> None:
    assert compare_by_words(a, b).relation in AGREEING


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Ost Dam is higher than 90 metres.", "The Ost Dam has a height of 61 metres."),
        ("The blockade lasted less than a month.", "The blockade began on 4 May 1921 and was lifted on 29 August."),
        ("The Holm Prize is awarded every two years.", "The Holm Prize is an annual award."),
        ("Half of the crew drowned.", "Of the twelve crew, three drowned."),
        ("Half of the forty seats went to women.", "Twelve of the forty seats went to women."),
        ("The fire killed a woman and her two sons.", "The fire killed five people."),
        ("Turnout was under 40 per cent.", "Turnout was above 50 per cent."),
        ("Ilva Renn won the final.", "In the final Renn was beaten by a sailor from Holm."),
        ("Dov Marsh is an actor.", "Dov Marsh (born 1961) is a chemist known for his work on glass."),
        ("Holm Glass was founded in the 19th century.", "Founded in 1931, Holm Glass is the oldest works in Ost."),
        ("Dov Marsh refused the post.", "Marsh accepted the post."),
    ],
)
def test_what_a_measure_a_row_or_a_word_leaves_no_room_for_is_a_difference(a: str, b: str) -> None:
    assert compare_by_words(a, b).relation in AT_ODDS


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a mother and her two sons", 3),
        ("two men and a boy", 3),
        ("his wife, two children and his mother", 4),
        ("the driver and three passengers", 4),
    ],
)
def test_people_named_one_beside_the_other_are_counted(text: str, count: int) -> None:
    assert [value for _, _, value in people_listed(text)] == [count]


@pytest.mark.parametrize("text", ["a woman and a car", "police and two men", "two men were seen"])
def test_one_kind_of_people_alone_is_no_row(text: str) -> None:
    assert not list(people_listed(text))


@pytest.mark.parametrize(
    ("text", "days"),
    [("twice a week", 3.5), ("every other day", 2), ("an annual fair", 365.25), ("the Daily Post", None)],
)
def test_how_often_is_told_as_the_days_between(text: str, days: float | None) -> None:
    assert [value for _, _, value in periods(text)] == ([] if days is None else [days])
