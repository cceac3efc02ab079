from __future__ import annotations

import pytest

from stemma.compare.comparators.numbers import number, qualifier
from tests.compare.claims import Number, Said, two
from tests.compare.first_claims import told


def _pair(a: Number, b: Number):
    return two(
        Said(f"The mine hired {a.words} guards", numbers=(a,)), Said(f"The mine hired {b.words} guards", numbers=(b,))
    )


def _guards(words: str, value: float, how: str = "exact", **more: object) -> Number:
    return Number(words, value, how, "guards", **more)


AT_LEAST_20 = _guards("at least 20", 20, "at least", low=20)
AT_LEAST_22 = _guards("at least 22", 22, "at least", low=22)
TWENTY_ONE = _guards("21", 21)
FORTY = _guards("40", 40)
ABOUT_40 = _guards("around 40", 40, "around")
OVER_40 = _guards("more than 40", 40, "more than", low=40)
FIFTY = _guards("50", 50)


@pytest.mark.parametrize(
    ("a", "b", "result"),
    [
        (AT_LEAST_22, AT_LEAST_20, "narrower"),
        (AT_LEAST_20, AT_LEAST_22, "broader"),
        (TWENTY_ONE, AT_LEAST_20, "narrower"),
        (TWENTY_ONE, AT_LEAST_22, "incompatible"),
        (FIFTY, OVER_40, "narrower"),
        (FIFTY, ABOUT_40, "incompatible"),
        (FORTY, FIFTY, "incompatible"),
        (FORTY, ABOUT_40, "same"),
        (FORTY, OVER_40, "same"),
    ],
)
def test_figures_are_compared_as_intervals(a, b, result):
    assert number(*_pair(a, b))[0].result == result


def test_a_bare_figure_and_a_qualified_one_differ_in_the_qualifier():
    aspect = qualifier(*_pair(FORTY, OVER_40))[0]
    assert (aspect.is_difference, aspect.a_value, aspect.b_value) == (True, "exact", "more than")


def test_around_is_less_precise_than_a_bare_figure():
    assert qualifier(*_pair(ABOUT_40, FORTY))[0].result == "broader"


def test_a_slip_is_shown_and_not_counted_as_another_number():
    aspect = number(*_pair(FORTY, _guards("40 hundred", 40, slip=True)))[0]
    assert (aspect.result, aspect.is_difference, "40 hundred" in aspect.reason) == ("unknown", True, True)


def test_figures_of_different_units_are_not_compared():
    litres = Number("40", 40, counted="diesel", unit="litres")
    assert number(*_pair(FORTY, litres)) == ()


def test_a_figure_is_more_than_a_number_without_one():
    a, b = two(Said("The number of guards is to grow"), Said("The guards will be 50", numbers=(FIFTY,)))
    assert number(a, b)[0].result == "broader"


def test_the_spans_quote_the_figures():
    a, b = _pair(FORTY, OVER_40)
    aspect = number(a, b)[0]
    assert (a.words_of(aspect.a_spans[0]), b.words_of(aspect.b_spans[0])) == ("40", "more than 40")


def _hurt(words: str, value: float, text: str, counted: str = "") -> Said:
    return Said(text.format(words), numbers=(Number(words, value, counted=counted),))


@pytest.mark.parametrize(
    ("b", "result"),
    [
        (_hurt("twelve", 12, "twelve of the injured were burned"), "unknown"),
        (_hurt("fifteen", 15, "fifteen injured remain in hospital"), "unknown"),
        (_hurt("fifteen", 15, "fifteen were injured"), "incompatible"),
    ],
)
def test_a_part_of_the_hurt_and_those_still_in_hospital_contradict_no_total(b: Said, result: str) -> None:
    total = _hurt("nineteen", 19, "nineteen were injured")
    assert [aspect.result for aspect in number(*two(total, b))] == [result]


def test_two_tolls_of_other_words_are_held_against_each_other() -> None:
    low = Said("at least 21 people were killed", numbers=(Number("at least 21", 21, "at least", "people", low=21),))
    exact = Said("twenty-four of the pilgrims are dead", numbers=(Number("twenty-four", 24, counted="pilgrims"),))
    assert [aspect.is_difference for aspect in number(*two(low, exact))] == [True]


@pytest.mark.parametrize(("given", "shown"), [("five each", []), ("five of them", ["number"])])
def test_so_many_each_is_not_held_against_how_many_there_are(given: str, shown: list[str]) -> None:
    short = Said(
        "two former ministers got shorter terms", predicate="get", numbers=(Number("two", 2, "exact", "ministers"),)
    )
    years = Said(f"the ministers got {given}", predicate="get", numbers=(Number("five", 5, "exact", ""),))
    assert [one.name for one in number(*two(short, years))] == shown


def test_the_number_of_a_train_hides_no_measure() -> None:
    a, b = told(
        "On 9 May at 9:40 train 311 passed the quay by 27 metres.",
        "On 9 May the train came to a stand roughly 25 m past the quay.",
    )
    found = number(a, b)
    assert [one.result for one in found] == ["narrower"]
    assert "“roughly 25 m” is taken as 22.5 to 27.5" in found[0].reason
