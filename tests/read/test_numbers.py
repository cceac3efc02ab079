"""What a number counts, and on what it hangs."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("The harbour police arrested 12 striking dockers.", "12", "striking dockers"),
        ("More than 40 dockers were hurt.", "40", "dockers"),
        ("Between 30 and 40 trawlers sank.", "30", "trawlers"),
        ("Dozens of trawlers sank.", "Dozens", "trawlers"),
        ("Six hundred dockers struck.", "Six hundred", "dockers"),
        ("A crowd of 300 dockers blocked the gate.", "300", "dockers"),
        ("The dockers, numbering 600, blocked the gate.", "600", "dockers"),
        ("Dockers, who numbered about 400, blocked the gate.", "400", "Dockers"),
        ("The crew numbered 14.", "14", "crew"),
        ("Divers pulled nine more trawlers from the silt.", "nine", "trawlers"),
        ("Two of the eight co-pilots have left.", "eight", "co-pilots"),
        ("Of the 40 inspectors, 11 resigned.", "11", "inspectors"),
        ("The ministry paid $2.5 million to the ferry company.", "2.5", ""),
        ("A 9-year-old girl drowned in the canal.", "9", "girl"),
        ("The number of dockers rose to 600 in June.", "600", "dockers"),
        ("Eleven of the 40 inspectors resigned in June.", "Eleven", "inspectors"),
        ("Eleven of the 40 inspectors resigned in June.", "40", "inspectors"),
        ("About 30 of the 200 wells are dry.", "30", "wells"),
        ("There were 30 trawlers in the harbour.", "30", "trawlers"),
        ("Lena Oster, aged 31, drowned in the canal.", "31", "Lena Oster"),
        ("Lena Oster, 31, drowned in the canal.", "31", "Lena Oster"),
        ("A docker aged 44 was killed.", "44", "docker"),
        ("The memo lists 60 recruits aged between 18 and 25.", "18", "recruits"),
        ("The nurses have left. Their number was 140.", "140", "Their number"),
    ],
)
def test_what_is_counted_is_the_number_s_noun(read: Read, text: str, number: str, counted: str) -> None:
    assert read(text).quantity(number).counted_text == counted


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("Hundreds of dockers, who numbered about 400, blocked the gate.", "400", "dockers"),
        ("Up to 40 per cent of the wells are dry.", "40", "wells"),
    ],
)
def test_what_is_counted_stands_behind_of(read: Read, text: str, number: str, counted: str) -> None:
    assert read(text).quantity(number).counted_text == counted


def test_who_holds_or_frees_a_bare_number_is_not_counted(read: Read) -> None:
    assert read("The depot held more than 900.").quantity("900").counted_text == ""
    assert read("The raiders freed 40.").quantity("40").counted_text == ""


def test_an_age_said_with_to_be_counts_its_subject(read: Read) -> None:
    page = read("The recruits are between 18 and 25 years old.")
    assert page.quantity("18").counted_text == "recruits"


@pytest.mark.parametrize("text", ["The police held 12 dockers.", "Twelve nurses left.", "Some 12 miners came."])
def test_people_are_counted_in_persons(read: Read, text: str) -> None:
    assert read(text).reading.quantities[0].unit == "persons"


@pytest.mark.parametrize(
    "text",
    ["The nurses have left. Their number was 140.", "The dockers, whose number had risen to 600, blocked the gate."],
)
def test_the_number_of_people_is_counted_in_persons(read: Read, text: str) -> None:
    assert read(text).reading.quantities[0].unit == "persons"


def test_patients_are_persons(read: Read) -> None:
    assert read("The clinic admitted 90 patients.").reading.quantities[0].unit == "persons"


def test_papers_are_counted_in_documents(read: Read) -> None:
    assert read("The clerk burned 14 letters.").quantity("14").unit == "documents"


def test_an_age_is_counted_in_years(read: Read) -> None:
    assert read("A docker aged 44 was killed.").quantity("44").unit == "years of age"


def test_a_range_keeps_both_bounds(read: Read) -> None:
    quantity = read("Between 30 and 40 trawlers sank.").quantity("30")
    assert (quantity.low, quantity.high) == (30, 40)


def test_more_than_leaves_the_top_open(read: Read) -> None:
    quantity = read("More than 40 dockers were hurt.").quantity("40")
    assert (quantity.low, quantity.high, quantity.qualifier) == (40, None, "more than")


def test_the_expression_holds_its_qualifier(read: Read) -> None:
    page = read("More than 40 dockers were hurt.")
    assert page.quote(page.quantity("40").span) == "More than 40"


def test_the_figure_stands_apart_from_its_qualifier(read: Read) -> None:
    page = read("More than 40 dockers were hurt.")
    assert page.quote(page.quantity("40").number_span) == "40"


def test_a_number_in_a_claim_belongs_to_the_claim(read: Read) -> None:
    page = read("The fire hurt 12 guards and the flood drowned two drivers.")
    assert page.claim("12 guards").quantities == (page.quantity("12").id,)


@pytest.mark.parametrize(
    ("text", "number", "condition"),
    [
        ("The clinic would admit 90 patients if beds were delivered.", "90", "beds were delivered"),
        ("The memo asks for rifles for 300 guards when the depot opens.", "300", "the depot opens"),
    ],
)
def test_a_number_hangs_on_its_claim_s_condition(read: Read, text: str, number: str, condition: str) -> None:
    assert read(text).quantity(number).condition_text == condition


def test_a_number_inside_the_condition_does_not_hang_on_it(read: Read) -> None:
    assert read("The ferry will sail if 12 men are paid.").quantity("12").condition is None


def test_a_day_is_no_quantity(read: Read) -> None:
    assert read("The memo was dated 3 May 2021.").reading.quantities == ()


def test_a_day_is_a_date(read: Read) -> None:
    assert read("The memo was dated 3 May 2021.").date("May").edtf == "2021-05-03"


def test_a_verb_before_a_month_is_no_part_of_the_date(read: Read) -> None:
    page = read("The harbour will close in October.")
    assert page.names("date") == ["October"]


def test_who_is_wounded_is_counted_and_not_the_blast(read: Read) -> None:
    assert read("An explosion killed nine people and wounded 31.").quantity("31").counted_text == "people"


@pytest.mark.parametrize("text", ["The blast killed 12.", "The flood injured 12 others."])
def test_the_killed_and_the_others_are_persons(read: Read, text: str) -> None:
    assert read(text).quantity("12").unit == "persons"
