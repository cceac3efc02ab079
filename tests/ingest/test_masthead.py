"""The first lines of a plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.ingest.masthead import masthead


def test_outlet_and_day_on_a_line_of_their_own() -> None:
    found = masthead("Dam keeper dismissed\n\nThe Valley Herald, 7 June 2019\n\nThe keeper was dismissed on Friday.")
    assert (found.title, found.publisher, found.date) == ("Dam keeper dismissed", "The Valley Herald", "2019-06-07")


def test_a_date_alone_is_the_day() -> None:
    assert masthead("Dam keeper dismissed\n2019-06-07\nHe left.").date == "2019-06-07"


def test_a_byline_names_the_outlet() -> None:
    assert masthead("Dam keeper out\nBy Ana Ruiz, Valley News Agency\nHe left.").publisher == "Valley News Agency"


def test_a_byline_may_give_the_outlet_and_the_day() -> None:
    found = masthead("Dam keeper out\nBy Ana Ruiz, The Valley Herald, 7 June 2019\nHe left.")
    assert (found.publisher, found.date) == ("The Valley Herald", "2019-06-07")


def test_a_name_above_a_day_above_a_headline_is_the_outlet() -> None:
    found = masthead("Valley Herald\n7 June 2019\n\nDam keeper dismissed\n\nBy Ana Ruiz\n\nHe left.")
    assert (found.title, found.publisher, found.date) == ("Dam keeper dismissed", "Valley Herald", "2019-06-07")


def test_a_line_for_the_kind_of_text_is_passed_over() -> None:
    found = masthead("Ministry of Water\nPress release\n7 June 2019\n\nDam keeper dismissed\n\nHe left.")
    assert (found.title, found.publisher, found.date) == ("Dam keeper dismissed", "Ministry of Water", "2019-06-07")


def test_a_headline_above_a_day_above_prose_is_no_outlet() -> None:
    found = masthead("Ministry Denies Leak\n7 June 2019\nThe ministry denied it.\nHe left.")
    assert (found.title, found.publisher) == ("Ministry Denies Leak", None)


def test_an_agency_that_reported_it_is_the_outlet() -> None:
    found = masthead("Dam keeper out\nReporting by the Valley News Agency, 7 June 2019\n\nHe left.")
    assert (found.publisher, found.date) == ("Valley News Agency", "2019-06-07")


def test_who_issued_a_press_release_published_it() -> None:
    found = masthead("Dam keeper out\nRiver Watch, press release, 7 June 2019\n\nHe left.")
    assert (found.publisher, found.date) == ("River Watch", "2019-06-07")


def test_a_sentence_about_a_town_is_no_masthead() -> None:
    assert masthead("Velin, a town of 5 March brothers\n\nIt rained, 12 hours long.").publisher is None


def test_a_dateline_with_a_comma_gives_the_day() -> None:
    assert masthead("Crane falls\n\nVELIN, 4 May 2022 (QNA) - A crane fell.").date == "2022-05-04"


def test_a_dateline_needs_no_agency() -> None:
    assert masthead("Crane falls\n\nVELIN, 4 May 2022 - A crane fell.").date == "2022-05-04"


def test_a_sentence_with_a_date_states_nothing() -> None:
    found = masthead("The keeper left on 7 June 2019 after a long dispute.\nNobody replaced him.")
    assert (found.title, found.publisher, found.date) == (None, None, None)


def test_a_dateline_gives_the_day() -> None:
    assert masthead("VALLEY TOWN, 7 June 2019 (VNA) - The keeper left.\nNobody replaced him.").date == "2019-06-07"


def test_one_long_paragraph_has_no_headline() -> None:
    assert masthead("A memo says that the dam leaks. " * 20).title is None


@pytest.mark.parametrize(
    ("lines", "publisher", "date"),
    [
        ("Crane falls\n\nVELIN, June 14 (QNA) - A crane fell.", "QNA", "XXXX-06-14"),
        ("Crane falls\n\nThe Velin Courier, 15 June\n\nA crane fell.", "The Velin Courier", "XXXX-06-15"),
        ("Crane falls\n\n15 June\n\nIt fell on June 3.", None, "XXXX-06-15"),
        ("Crane falls\n\nPress release — 15 June\n\nIt fell.", None, "XXXX-06-15"),
        ("Crane falls\n\nIt fell on June 3.\n\nNobody saw it.", None, None),
        ("Crane falls\n\nVELIN, June 14 (QNA) - A crane fell.\n\n16 June", "QNA", None),
    ],
)
def test_a_day_without_its_year_is_still_the_text_s_day(lines: str, publisher: str | None, date: str | None) -> None:
    found = masthead(lines)
    assert (found.publisher, found.date) == (publisher, date)


@pytest.mark.parametrize(("line", "publisher"), [("The Velin Monitor", "The Velin Monitor"), ("Marek Tolvan", None)])
def test_a_name_between_headline_and_day_is_the_outlet_s(line: str, publisher: str | None) -> None:
    assert masthead(f"Crane falls into dock\n\n{line}\n4 May 2022\n\nA crane fell.").publisher == publisher


def test_a_dispatch_without_a_masthead_is_its_agency_s() -> None:
    body = "VELIN (Valley News Agency) - A crane fell on Monday."
    assert masthead(body).publisher == "Valley News Agency"
    assert masthead(f"The Velin Courier, 15 June 2022\n\nCrane falls\n\n{body}").publisher == "The Velin Courier"


def test_a_kind_line_above_place_and_day_says_that_the_line_above_is_a_name() -> None:
    found = masthead("Ministry of Ports\nPress release\nVelin, 4 May 2022\n\nA crane fell, it says.")
    assert (found.publisher, found.date) == ("Ministry of Ports", "2022-05-04")


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("Portwatch briefing: cranes\n\nPortwatch met nine dockers. They told Portwatch of a crane.", "Portwatch"),
        ("Portwatch briefing: cranes\n\nNine dockers spoke of a crane.", None),
        ("Incident report: cranes\n\nThe incident was told. Incident One. Incident Two.", None),
    ],
)
def test_a_paper_is_of_the_body_that_its_first_line_and_the_text_name(text: str, publisher: str | None) -> None:
    assert masthead(text).publisher == publisher


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("التاريخ: 12 شباط 2024\n\nإلى وزارة المياه\n\nنفيدكم بأن السد متصدع.", "2024-02-12"),
        ("تصدع السد\n\n5 آذار 2024 (وكالة) - نفت الوزارة ذلك.", "2024-03-05"),
        ("Date: 12 February 2024\n\nTo the board\n\nThe dam leaks, and it will break.", "2024-02-12"),
    ],
)
def test_a_letter_s_date_line_and_an_arabic_dateline_give_the_day(head: str, day: str) -> None:
    assert masthead(head).date == day


@given(st.text())
def test_any_text_is_read_without_failing(text: str) -> None:
    found = masthead(text)
    assert found.title is None or found.title in text


@pytest.mark.parametrize(
    ("head", "title", "publisher", "date"),
    [
        ("VALLEY BOARD\nStatement, 7 June 2019\n\nThe dam holds.", None, "VALLEY BOARD", "2019-06-07"),
        ("VALLEY BOARD\nNotice of 7 June 2019\n\nThe dam holds.", None, "VALLEY BOARD", "2019-06-07"),
        ("Valley Mail\n7 June 2019, late edition\nDam holds\n\nIt held.", "Dam holds", "Valley Mail", "2019-06-07"),
        ("Valley Mail, 7 June 2019\nDam holds\n\nIt held.", "Dam holds", "Valley Mail", "2019-06-07"),
        ("The Mail, June 2019\nDam holds\n\nIt held.", "Dam holds", "The Mail", "2019-06"),
        ("RADIO VALE, evening bulletin, 7 June\nDam holds\n\nIt held.", "Dam holds", "RADIO VALE", "XXXX-06-07"),
        ("The Vale\n7 June 2019\nWill it hold?\n\nIt held.", "Will it hold?", "The Vale", "2019-06-07"),
        ("VALLEY WATCH\nReport, June 2019\nDams\n\nThey leak.", "Dams", "VALLEY WATCH", "2019-06"),
        ("CHANNEL VALE, evening news, 7 June 2019\n\nThe dam holds.", None, "CHANNEL VALE", "2019-06-07"),
        ("Vale Post (from the Orlish)\n7 June 2019\nDam holds\n\nIt held.", "Dam holds", "Vale Post", "2019-06-07"),
    ],
)
def test_a_kind_an_edition_or_a_programme_beside_the_day_is_no_part_of_the_name(
    head: str, title: str | None, publisher: str, date: str | None
) -> None:
    found = masthead(head)
    assert (found.title, found.publisher, found.date) == (title, publisher, date)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Velin, 19 June 2019 (The Valley Post)", "The Valley Post"),
        ("Velin, 19 June 2019, Valley News", "Valley News"),
        ("Published by the Valley Observer on 19 June 2019", "Valley Observer"),
    ],
)
def test_the_outlet_stands_behind_place_and_day(line: str, outlet: str) -> None:
    found = masthead(f"Dam keeper dismissed\n{line}\n\nThe keeper was dismissed on Friday.")
    assert (found.publisher, found.date) == (outlet, "2019-06-19")


def test_a_person_behind_place_and_day_is_no_outlet() -> None:
    assert masthead("Dam keeper out\nVelin, 19 June 2019, Ana Ruiz\n\nHe left on Friday.").publisher is None


def test_a_place_beside_a_day_publishes_nothing() -> None:
    head = "Watch for Fair Harbours\nBergen, 6 November 2021\nPilots: end the night shifts\n\n"
    assert (
        masthead(f"{head}The port should end its night shifts, it said today. More.").publisher == head.split("\n")[0]
    )


def test_an_agency_with_the_name_of_a_place_stays_an_agency() -> None:
    text = "Soldiers held\n\nBERGEN (SANA) - Soldiers were held on Monday, it said. More."
    assert masthead(text).publisher == "SANA"


def test_the_town_above_a_letter_is_no_publisher() -> None:
    found = masthead(
        "Tarn Ferry, 14 March 2023\n\nRef.: LAB/23\n\nTo: Mr Colin Brask\n\nDear Mr Brask,\n\nThe well leaks."
    )
    assert (found.publisher, found.date) == (None, "2023-03-14")


def test_what_kind_of_paper_it_is_is_no_publisher() -> None:
    found = masthead(
        "INTERNAL MEMORANDUM\n\nDate: 3 September 2022\n\nFrom: T. Ohm\n\nTo: H. Murr\n\nI inspected the ferry."
    )
    assert (found.publisher, found.date) == (None, "2022-09-03")


def test_an_agency_s_number_and_slug_are_no_headline() -> None:
    found = masthead(
        "LNA 0077 URGENT-LEAD 5\nShipping/Accident/Selwan\n18 OCT 2022 13:20\n\n"
        "Minister: 58 dead in ferry disaster\n\n"
        "PORT SELWAN (LNA) - At least 58 people lost their lives when a ferry sank on Monday night."
    )
    assert (found.title, found.publisher) == ("Minister: 58 dead in ferry disaster", "LNA")
