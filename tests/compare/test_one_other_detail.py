"""Two texts in nearly the same words of which one detail is another one: they never agree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.compare import compare
from stemma.compare.alike import _moved
from stemma.compare.measures import a_year, periods
from stemma.model import Alignment, Quantity, Span
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve
from tests.quality.contrasts import as_texts

AGREEING = {"agree", "a_refines_b", "b_refines_a"}


def aligned(a: str, b: str) -> list[Alignment]:
    documents = (document_of("a", a), document_of("b", b))
    readings = tuple(read(document) for document in documents)
    return [x for x in compare(documents, readings, resolve(documents, readings)).alignments if x.scope == "between"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # which one of several
        ("The 12th battalion held the ridge.", "The ridge was held by the 14th battalion."),
        ("Clause 4 of the treaty bans mines.", "Mines are banned by Clause 6 of the treaty."),
        ("A shell hit Block C.", "A shell hit Block D."),
        ("The northern gate was blown up.", "The southern gate was blown up."),
        ("The deputy minister signed the order.", "The order was signed by the minister himself."),
        ("The ferry sailed from Lind to Osmark.", "The ferry sailed from Osmark to Lind."),
        ("The tram left the rails because its brakes failed.", "The tram left the rails because the driver slept."),
        # how much of it
        ("All of the passengers survived.", "Most of the passengers survived."),
        ("Both pilots were killed.", "One of the two pilots was killed."),
        # units, rates, two sides of one figure
        ("The road is 40 kilometres long.", "The road is 40 miles long."),
        ("The clerk got 300 dollars a month.", "The clerk got 300 dollars a year."),
        ("He asked for 250 crowns a month for each of them.", "He asked that each be given 250 crowns a year."),
        ("He was sentenced to ten years.", "He was sentenced to ten months."),
        ("More than 400 people came to the fair.", "Fewer than 400 people came to the fair."),
        ("The organ was sold for 70,000 pounds.", "The organ was sold for 70,000 francs."),
        # days
        ("The letter was dated 3 March.", "The letter was dated 13 March."),
        ("The talks opened in May.", "The talks opened in late June."),
        ("It was the worst flood since 2015.", "It was the worst flood since 2011."),
        ("The volcano erupted forty years ago.", "The volcano erupted four years ago."),
        ("The trial opened after 2005.", "The trial opened in 2003."),
        # who to whom
        ("A porter hit the driver.", "The driver hit a porter."),
        # one word in the place of another
        ("The van was blue.", "The van was red."),
        ("Her brother was elected.", "Her sister was elected."),
        ("The boxes came from Osmark.", "The boxes came to Osmark."),
        ("The nurse gave too much salt.", "The nurse gave too little salt."),
        ("The clerk pleaded guilty.", "The clerk pleaded not guilty."),
    ],
)
def test_another_detail_is_no_agreement(a: str, b: str) -> None:
    assert as_texts(a, b) not in AGREEING


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The 12th battalion held the ridge.", "The ridge was held by the 12th battalion."),
        ("The road is 40 kilometres long.", "The road is about 25 miles long."),
        ("The trial opened before 2005.", "The trial opened in 2003."),
        ("The deputy minister signed the order.", "The deputy minister signed the order on Monday."),
        ("The blast hit the market.", "The explosion hit the market."),
        ("All of the passengers survived.", "All passengers survived."),
        ("The talks opened in June.", "The talks opened in late June."),
    ],
)
def test_the_same_in_other_words_agrees(a: str, b: str) -> None:
    assert as_texts(a, b) in AGREEING


def test_the_reason_quotes_both_words_and_the_spans_hold_them() -> None:
    a, b = "Her song was played on Monday.", "Her poem was played on Monday."
    (found,) = aligned(a, b)
    (shown,) = [one for one in found.differences if one.name == "predicate"]
    assert shown.reason == "Where A has “song”, B has “poem”."
    for spans, text in ((shown.a_spans, a), (shown.b_spans, b)):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(st.integers(-50, 50), st.integers(0, 50), st.integers(1, 20))
def test_moving_moves_every_span_and_nothing_else(by: int, start: int, length: int) -> None:
    span = Span(document="d", start=start, end=start + length)
    quantity = Quantity(id="q", span=span, number_span=span, value=3, low=3, high=3, qualifier="exact", unit="boats")
    moved = _moved((quantity, "kept", 7), by)
    assert moved == (
        replace(
            quantity,
            span=replace(span, start=start + by, end=start + length + by),
            number_span=replace(span, start=start + by, end=start + length + by),
        ),
        "kept",
        7,
    )


@pytest.mark.parametrize("rate", sorted(periods()))
def test_what_comes_in_a_year_grows_with_how_often_it_comes(rate: str) -> None:
    span = Span(document="d", start=0, end=1)
    quantity = Quantity(
        id="q", span=span, number_span=span, value=100, low=100, high=100, qualifier="exact", unit="USD"
    )
    yearly = a_year(quantity, rate)
    assert yearly.low is not None
    assert yearly.high is not None
    assert yearly.low <= 100 * periods()[rate] <= yearly.high
