"""The grammar of dates, case by case."""

from __future__ import annotations

from datetime import date

import pytest

from stemma.text.dates import find_dates

WRITTEN = date(2014, 5, 14)


def edtf(text: str, anchor: date | None = None) -> list[str]:
    return [match.edtf for match in find_dates(text, anchor)]


@pytest.mark.parametrize(
    "text",
    [
        "4 April 2014",
        "April 4, 2014",
        "April 4th 2014",
        "the 4th of April 2014",
        "4 Apr. 2014",
        "2014-04-04",
        "4 Nisan 2014",
    ],
)
def test_every_order_of_a_full_date_is_one_day(text: str) -> None:
    assert edtf(f"It was signed on {text}.") == ["2014-04-04"]


def test_day_and_month_in_doubtful_order_are_a_choice_with_a_reason() -> None:
    (match,) = find_dates("dated 04/05/2014")
    assert match.edtf == "[2014-04-05,2014-05-04]"
    assert "either order" in match.reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2014", "2014"),
        ("in March 2013", "2013-03"),
        ("the 1990s", "199X"),
        ("summer 2012", "2012-22"),
        ("between 3 and 7 May 2014", "2014-05-03/2014-05-07"),
        ("from March to June 2013", "2013-03/2013-06"),
        ("from December to February 2013", "2012-12/2013-02"),
        ("from 3 May until the end of June 2013", "2013-05-03/2013-06-30"),
        ("from late December to mid-February 2013", "2012-12-21/2013-02-20"),
        ("between mid-2011 and early 2013", "2011-05/2013-04"),
        ("2011-2014", "2011/2014"),
        ("early April 2014", "2014-04-01/2014-04-10"),
        ("the beginning of 2013", "2013-01/2013-04"),
        ("circa 1850", "1850~"),
    ],
)
def test_partial_dates_and_stretches_are_written_in_edtf(text: str, expected: str) -> None:
    assert edtf(f"It happened {text}.") == [expected]


@pytest.mark.parametrize(
    ("text", "without", "resolved"),
    [
        ("yesterday", "XXXX-XX-XX", "2014-05-13"),
        ("last Tuesday", "XXXX-XX-XX", "2014-05-13"),
        ("last Wednesday", "XXXX-XX-XX", "2014-05-07"),
        ("two weeks ago", "XXXX-XX-XX", "2014-04-30~"),
        ("this month", "XXXX-XX", "2014-05"),
        ("last year", "XXXX", "2013"),
        ("on April 4", "XXXX-04-04", "2014-04-04"),
        ("on June 4", "XXXX-06-04", "2013-06-04"),
    ],
)
def test_a_relative_date_is_resolved_only_with_an_anchor(text: str, without: str, resolved: str) -> None:
    assert edtf(text) == [without]
    assert edtf(text, WRITTEN) == [resolved]


def test_a_date_without_its_year_says_how_the_year_was_found() -> None:
    (match,) = find_dates("the memo of June 4", WRITTEN)
    assert match.relative
    assert "nearest" in match.reason


@pytest.mark.parametrize(
    "text",
    [
        "he may leave and they march on",
        "Sun hats and Mon dolls",
        "April told May that June had left",
        "recently and soon",
        "2000 barges",
        "in 2000 villages",
        "Black Friday sales",
        "Tishreen Avenue",
    ],
)
def test_words_that_only_look_like_dates_are_left_out(text: str) -> None:
    assert edtf(text) == []


def test_a_hijri_date_is_converted_and_marked_approximate() -> None:
    assert edtf("on 12 Ramadan 1434") == ["2013-07-20~"]


def test_a_month_name_shared_by_two_months_keeps_both() -> None:
    assert edtf("in Tishreen 2012") == ["[2012-10,2012-11]"]


@pytest.mark.parametrize("text", ["٤ نيسان ٢٠١٤", "4 أبريل 2014", "٤ نيسان/أبريل ٢٠١٤"])
def test_arabic_months_of_both_sets_are_known(text: str) -> None:
    assert edtf(text) == ["2014-04-04"]


def test_a_day_that_its_month_has_not_leaves_the_month() -> None:
    (match,) = find_dates("on 31 June 2014")
    assert (match.edtf, bool(match.reason)) == ("2014-06", True)


def test_a_weekday_that_does_not_fit_is_told() -> None:
    (match,) = find_dates("on Monday, 4 March 2014")
    assert (match.edtf, "weekday" in match.reason) == ("2014-03-04", True)


def test_two_days_of_one_month_are_two_dates() -> None:
    assert edtf("on 3 and 7 May 2014") == ["2014-05-03", "2014-05-07"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("The wells will be closed in June", "2021-06"),
        ("She promised to send her report in April", "2021-04"),
        ("They would leave in January. The strike began in June", "2020-06"),
        ("The strike began in June", "2020-06"),
        ("It is due to open in January", "2022-01"),
    ],
)
def test_a_month_of_what_is_ahead_is_the_next_one(words: str, edtf: str) -> None:
    assert find_dates(words, date(2021, 3, 5))[-1].edtf == edtf


@pytest.mark.parametrize("words", ["in February 1,200 crates were opened", "on May 3.500 tonnes were left"])
def test_a_figure_that_goes_on_is_no_day(words: str) -> None:
    assert [match.edtf for match in find_dates(words) if match.edtf.count("-") == 2] == []


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It met on the 17th of last month.", "the 17th of last month", "2019-09-17"),
        ("We met on the 7th of this month at Lund.", "the 7th of this month", "2019-10-07"),
        ("Your letter of the 21st ult. came.", "the 21st ult.", "2019-09-21"),
        ("Rent fell due on the 31st of last month.", "the 31st of last month", "2019-09"),
    ],
)
def test_a_day_of_another_month_keeps_its_number(text: str, words: str, edtf: str) -> None:
    found = [(text[m.start : m.end], m.edtf) for m in find_dates(text, date(2019, 10, 6))]
    assert found == [(words, edtf)]


def test_a_season_by_itself_is_one_of_no_said_year() -> None:
    assert edtf("The verdict is due in the autumn.", WRITTEN) == ["XXXX-23"]
    assert edtf("Repairs were put off until late summer, he said.") == ["XXXX-22"]
    assert edtf("He fell ill in the summer camp.") == []
    assert edtf("In the spring there is water.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The statement was read back on 4 April.", "2022-04-04"),
        ("The talks of 4 April failed.", "2021-04-04"),
        ("He has been gone since 4 April.", "2021-04-04"),
        ("He left on 20 April.", "2021-04-20"),
        ("He left on 30 March.", "2022-03-30"),
    ],
)
def test_a_day_just_after_the_day_of_writing_is_not_put_fifty_weeks_back(text: str, expected: str) -> None:
    assert edtf(text, date(2022, 4, 2)) == [expected]


def test_a_day_after_new_year_is_of_the_next_year() -> None:
    assert edtf("The note was added on 3 January.", date(2022, 12, 30)) == ["2023-01-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gates are ordered to stay shut through Monday.", "2022-04-04"),
        ("Lessons were cancelled in all schools until Thursday.", "2022-04-07"),
        ("The fighting went on until Thursday.", "2022-03-31"),
        ("The canton declared Wednesday a day of mourning.", "2022-04-06"),
        ("Oslo declared Wednesday that it would pay.", "2022-03-30"),
        ("The board foresees a dry Friday.", "2022-04-08"),
        ("Both sides have until the end of March to write another.", "2023-03-21/2023-03-31"),
        ("The board promised in March to repay all.", "2022-03"),
        ("The board promised to repay all in March.", "2023-03"),
        ("The town fell in July of that year.", "XXXX-07"),
        ("The town fell in July.", "2021-07"),
        ("The first plane landed at six on Thursday morning.", "2022-03-31"),
        ("The plant closed on Monday.", "2022-03-28"),
        ("The mill was set on fire on Monday.", "2022-03-28"),
        ("The talks are set for Monday.", "2022-04-04"),
        ("The firm plans to close on Monday.", "2022-04-04"),
    ],
)
def test_words_around_a_day_say_whether_it_is_to_come(text: str, expected: str) -> None:
    assert edtf(text, date(2022, 4, 2)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The delegations meet at the beginning of May.", "2022-05-01/2022-05-10"),
        ("The delegations met at the beginning of June.", "2021-06-01/2021-06-10"),
        ("The delegations met in May.", "2021-05"),
    ],
)
def test_the_beginning_of_the_month_to_come_is_ahead(text: str, expected: str) -> None:
    assert edtf(text, date(2022, 4, 14)) == [expected]
