"""The grammar of amounts, case by case."""

from __future__ import annotations

import pytest

from stemma.text.quantities import QuantityMatch, find_quantities


def only(text: str) -> QuantityMatch:
    found = find_quantities(text)
    assert len(found) == 1, [text[match.start : match.end] for match in found]
    return found[0]


def words(text: str) -> list[str]:
    return [text[match.start : match.end] for match in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("exactly 40 wells", (40, 40, 40, "exact")),
        ("around 40 wells", (40, None, None, "around")),
        ("nearly 40 wells", (40, None, None, "almost")),
        ("more than 40 wells", (40, 40, None, "more than")),
        ("over 40 wells", (40, 40, None, "over")),
        ("no fewer than 40 wells", (40, 40, None, "at least")),
        ("fewer than 40 wells", (40, None, 40, "less than")),
        ("no more than 40 wells", (40, None, 40, "up to")),
        ("between 30 and 40 wells", (None, 30, 40, "between")),
        ("hundreds of wells", (None, 200, None, "hundreds")),
    ],
)
def test_a_qualifier_sets_the_bounds(text: str, bounds: tuple[int | None, int | None, int | None, str]) -> None:
    match = only(text)
    assert (match.value, match.low, match.high, match.qualifier) == bounds


def test_the_span_takes_in_the_qualifier_and_the_number_stands_apart() -> None:
    text = "The mill lost more than 1,450 sacks."
    match = only(text)
    assert text[match.start : match.end] == "more than 1,450"
    assert text[match.number_start : match.number_end] == "1,450"


def test_a_range_keeps_both_bounds() -> None:
    text = "Divers aged between 18 and 30 years may apply."
    match = only(text)
    assert text[match.start : match.end] == "between 18 and 30 years"
    assert (match.low, match.high, match.unit) == (18, 30, "years of age")


def test_a_scale_after_the_second_bound_holds_for_both() -> None:
    match = only("between 2 and 3 million litres")
    assert (match.low, match.high, match.unit) == (2_000_000, 3_000_000, "litres")


def test_a_change_from_one_figure_to_another_is_no_range() -> None:
    assert words("The toll rose from 20 to 45.") == ["20", "45"]


def test_a_doubled_hundred_is_a_slip_with_both_readings() -> None:
    match = only("about 400 hundred sacks")
    assert (match.value, match.low, match.high, match.slip) == (400, None, None, True)
    assert match.readings == (400, 40_000)


@pytest.mark.parametrize("text", ["3 thousand", "12 hundred", "3 thousand million", "four hundred thousand"])
def test_a_scale_larger_than_its_figure_is_no_slip(text: str) -> None:
    assert not only(f"{text} bricks").slip


def test_a_misplaced_comma_is_a_slip_that_keeps_the_printed_form() -> None:
    text = "They sold 20,00 sacks."
    match = only(text)
    assert (text[match.start : match.end], match.slip) == ("20,00", True)
    assert set(match.readings) == {20, 2000, 20_000}


def test_a_decimal_comma_beside_a_currency_is_no_slip() -> None:
    match = only("a fee of €20,00")
    assert (match.value, match.unit, match.slip) == (20, "EUR", False)


@pytest.mark.parametrize(
    "glued", ["mill_gate3,200 people", "mill.jpg3,200 people", "Mill gate3,200 people", "(3,200 people)"]
)
def test_a_caption_run_into_a_figure_is_split(glued: str) -> None:
    match = only(glued)
    assert (match.value, glued[match.start : match.end]) == (3200, "3,200")


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin B12 and file COVID-19 and road G7",
        "the 4th Dredging Company and the twenty-second brigade",
        "UN Resolution 2254, Article 5, pages 12-14, No. 7, #12",
        "ring +44 20 7946 0018 at 14:30 or 5 p.m.",
        "in 2014, on September 1, 2013 and 1 September",
        "see section 3.2.1 and http://example.org/12345",
        "hash 7f3a9c21d0e4 of scan_0045.png",
        "one important document, one of the largest, the only one",
        "they won 3-2 and 2:1",
        "Twenty fourteen was dry",
        "Chapter two and Unit Nine",
        "the steel of crane number four",
        "the survey vessel RV 70 is old",
    ],
)
def test_what_counts_nothing_is_left_out(text: str) -> None:
    assert words(text) == []


def test_the_share_of_a_whole_names_its_base() -> None:
    text = "More than 60 percent of the harbour pumps leak."
    match = only(text)
    assert (match.kind, match.unit) == ("percent", "percent")
    assert text[match.base_start : match.base_end] == "the harbour pumps leak"


@pytest.mark.parametrize(
    "text", ["a number of wells", "many wells", "some old wells", "several wells", "a few wells"]
)
def test_an_amount_without_a_figure_is_not_core(text: str) -> None:
    match = only(text)
    assert (match.core, match.number_start, match.value) == (False, None, None)


@pytest.mark.parametrize("text", ["for some reason", "some believe it", "how many wells are there"])
def test_some_and_many_need_a_plural_that_they_count(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("٣٬٢٠٠ عامل", 3200),
        ("1 200 men", 1200),
        ("1\u202f200 men", 1200),
        ("1'200 men", 1200),
        ("12,34,567 men", 1_234_567),
    ],
)
def test_thousands_may_be_grouped_in_any_convention(text: str, value: int) -> None:
    assert only(text).value == value


def test_a_whole_number_is_an_int() -> None:
    assert repr(only("2.5 million men").value) == "2500000"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$2.5 million", 2_500_000, "USD"),
        ("SYP 250,000", 250_000, "SYP"),
        ("3m euros", 3_000_000, "EUR"),
        ("a wall 3m high", 3, "m"),
        ("a 30-year-old welder", 30, "years of age"),
        ("Mara Lind, 34, said", 34, "years of age"),
        ("a woman of 61 was found", 61, "years of age"),
        ("12.5 km", 12.5, "km"),
        ("two weeks of rain", 2, "weeks"),
    ],
)
def test_a_unit_belongs_to_the_expression(text: str, value: float, unit: str) -> None:
    match = only(text)
    assert (match.value, match.unit) == (value, unit)


def test_a_number_repeated_in_brackets_is_one() -> None:
    assert words("twenty (20) pumps") == ["twenty (20)"]


def test_two_figures_that_should_agree_are_a_slip() -> None:
    match = only("twenty (25) pumps")
    assert (match.slip, match.readings) == (True, (20, 25))


def test_a_short_group_of_figures_is_a_slip_where_thousands_are_written_with_a_comma() -> None:
    found = find_quantities("The tank lost 18,00 litres of the 1,200 litres that it held.")
    assert [(q.value, q.slip, q.readings) for q in found] == [(18, True, (18, 1800, 18000)), (1200, False, ())]


def test_a_decimal_comma_alone_is_no_slip() -> None:
    (found,) = find_quantities("The tank lost 18,00 litres.")
    assert not found.slip


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Nine in ten trains were late.", 0.9),
        ("One driver in four has debts.", 0.25),
    ],
)
def test_so_many_in_so_many_is_a_share(text: str, share: float) -> None:
    assert only(text).value == pytest.approx(share)


@pytest.mark.parametrize("text", ["They lost three in four attacks.", "He shot two in ten minutes."])
def test_so_many_in_so_much_else_is_no_share(text: str) -> None:
    assert all((match.value or 0) >= 1 for match in find_quantities(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("only 14 carts came", ["only 14"]),
        ("all 231 sheets were opened", ["all 231"]),
        ("closer to twenty bodies", ["closer to twenty"]),
        ("perhaps £60,000 was lost", ["perhaps £60,000"]),
        ("all but one met the norm", ["all but one"]),
        ("one of our lorries burned", ["one"]),
        ("the mill closed for one month", ["one month"]),
        ("one of the oldest mills, the only one of its kind, this one of yours", []),
    ],
)
def test_small_words_beside_a_count_belong_to_it(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a good quarter of an hour", (0.25, "hours", "exact", "duration")),
        ("about half a mile", (0.5, "miles", "around", "measure")),
        ("an hour and a half", (1.5, "hours", "exact", "duration")),
        ("less than half an hour", (0.5, "hours", "less than", "duration")),
        ("half a million wells", (500_000, None, "exact", "count")),
    ],
)
def test_a_part_of_a_unit_is_a_measure(text: str, told: tuple[float, str | None, str, str]) -> None:
    match = only(f"It took {text} there.")
    assert (match.value, match.unit, match.qualifier, match.kind) == told


@pytest.mark.parametrize("text", ["in the last quarter of a year", "every half hour", "an hour and a day"])
def test_which_part_of_a_unit_is_no_measure(text: str) -> None:
    assert not [match for match in find_quantities(text) if match.kind in ("duration", "measure")]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The garrison handed over eleven rifles.", "exact"),
        ("They handed over 40 rifles.", "exact"),
        ("They handed over more than forty rifles.", "more than"),
        ("The garrison called up over 40 reservists.", "over"),
        ("The army took over 300 prisoners.", "over"),
        ("The brewer took over two inns.", "exact"),
        ("The crossing took over 40 minutes.", "over"),
        ("The crossing took under 20 minutes.", "less than"),
        ("The clerk looked over 40 pages.", "exact"),
        ("The judge presided over nine trials.", "exact"),
        ("Prices climbed over 12 per cent.", "over"),
        ("The talks were held over three rounds.", "exact"),
        ("Over 12 people came.", "over"),
        ("She served under three mayors.", "exact"),
        ("The huts were buried under 3 metres of mud.", "exact"),
        ("The ditch is under 3 metres deep.", "less than"),
        ("He owned up to three thefts.", "exact"),
        ("Up to 40 were hurt.", "up to"),
        ("The ward is short of 12 nurses.", "exact"),
        ("The yield was short of 40 per cent.", "less than"),
        ("The change brought about two strikes.", "exact"),
        ("The bus brought about 40 guests.", "around"),
    ],
)
def test_a_word_that_goes_with_its_verb_qualifies_no_number(text: str, qualifier: str) -> None:
    assert only(text).qualifier == qualifier
