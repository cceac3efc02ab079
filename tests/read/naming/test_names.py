"""Persons, organisations, places and vessels."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read
from tests.read.known import misread


def test_a_rank_before_a_name_makes_a_person(read: Read) -> None:
    page = read("Staff Brigadier Oren Vash signed the order.")
    assert page.named("Oren Vash").kind == "person"


def test_a_rank_is_kept_apart_from_the_name(read: Read) -> None:
    page = read("Staff Brigadier Oren Vash signed the order.")
    assert page.named("Oren Vash").rank == "Staff Brigadier"


def test_a_rank_in_lower_case_counts_too(read: Read) -> None:
    page = read("captain Adar Vint fled to Norvale.")
    assert page.named("Adar Vint").rank == "captain"


def test_a_minister_s_office_belongs_to_the_rank(read: Read) -> None:
    page = read("Transport Minister Lena Oster resigned on Friday.")
    assert page.named("Lena Oster").rank == "Transport Minister"


def test_two_ranked_persons_beside_each_other_stay_two(read: Read) -> None:
    page = read("Colonel Adar Vint and Sergeant Tomas Reke fled.")
    assert page.names("person") == ["Adar Vint", "Tomas Reke"]


def test_a_family_name_alone_is_the_person_named_in_full_before(read: Read) -> None:
    page = read("The memo was signed by Colonel Adar Vint. Vint wrote that the depot was empty.")
    assert page.names("person") == ["Adar Vint", "Vint"]


def test_an_outlet_in_a_credit_line_is_an_organisation(read: Read) -> None:
    page = read("The floods hit Dresk province.\nSource: Torvik Gazette")
    assert page.named("Torvik Gazette").kind == "organisation"


def test_whoever_publishes_is_an_organisation(read: Read) -> None:
    page = read("The report was published by the Torvik Gazette on 3 May 2021.")
    assert page.names("organisation") == ["Torvik Gazette"]


@misread("“Gazette” alone becomes a person")
def test_an_outlet_before_a_journalist_s_name_is_an_organisation(read: Read) -> None:
    page = read("Torvik Gazette journalist Marek Tolvan left Norvale.")
    assert page.names("organisation") == ["Torvik Gazette"]


@pytest.mark.parametrize("name", ["Dresk", "Norvale"])
def test_a_place_word_before_of_makes_a_place(read: Read, name: str) -> None:
    page = read("The village of Dresk and the town of Norvale lost power.")
    assert page.named(name).kind == "place"


@pytest.mark.parametrize("name", ["Dresk province", "Norvale harbour"])
def test_a_place_word_behind_a_name_belongs_to_the_place(read: Read, name: str) -> None:
    page = read(f"The storm hit {name}.")
    assert page.names("place") == [name]


def test_a_name_near_which_something_happens_is_a_place(read: Read) -> None:
    page = read("The tanker sank near Cape Orlo.")
    assert page.named("Cape Orlo").kind == "place"


def test_a_place_known_once_is_a_place_everywhere(read: Read) -> None:
    page = read("The town of Dresk lost power. Nurses were moved to Dresk.")
    assert page.names("place") == ["Dresk", "Dresk"]


def test_where_people_are_moved_to_is_a_place(read: Read) -> None:
    page = read("The memo adds that nurses were moved to Dresk.")
    assert page.named("Dresk").kind == "place"


def test_what_a_mayor_is_mayor_of_is_a_place(read: Read) -> None:
    page = read("“The pumps failed twice,” said Lena Oster, the mayor of Torvik.")
    assert page.named("Torvik").kind == "place"


def test_a_dateline_begins_with_a_place(read: Read) -> None:
    page = read("TORVIK (KNA) — Two trawlers collided outside the harbour on Friday.")
    assert page.named("TORVIK").kind == "place"


def test_a_dateline_s_agency_is_an_organisation(read: Read) -> None:
    page = read("TORVIK (KNA) — Two trawlers collided outside the harbour on Friday.")
    assert page.named("KNA").kind == "organisation"


@pytest.mark.parametrize("text", ["The tanker Meridian Star sank.", "The ferry Meridian Star left the harbour."])
def test_a_ship_s_name_is_a_vehicle(read: Read, text: str) -> None:
    assert read(text).named("Meridian Star").kind == "vehicle"


def test_a_trawler_s_name_is_a_vehicle(read: Read) -> None:
    assert read("The trawler Meridian Star left the harbour.").named("Meridian Star").kind == "vehicle"


def test_an_acronym_is_an_organisation(read: Read) -> None:
    page = read("The Union of Harbour Pilots (UHP) met in Norvale.")
    assert page.named("UHP").kind == "organisation"


def test_an_organisation_s_name_goes_on_over_of(read: Read) -> None:
    page = read("The Union of Harbour Pilots (UHP) met in Norvale.")
    assert page.names("organisation")[0] == "Union of Harbour Pilots"


def test_a_nationality_before_a_government_is_part_of_it(read: Read) -> None:
    page = read("The Norwegian government closed the mine.")
    assert page.names("organisation") == ["Norwegian government"]


@misread("only “Brandt” is found, as an organisation")
def test_a_first_name_that_no_list_knows_belongs_to_the_person(read: Read) -> None:
    page = read("Ilse Brandt visited the harbour on Monday. She said that the cranes were unsafe.")
    assert page.names("person") == ["Ilse Brandt"]


@pytest.mark.parametrize("name", ["Prisoners' Aid Watch", "Fishermen's Rights Network", "Teachers' Union"])
def test_a_body_of_many_is_one_name_with_its_mark(read: Read, name: str) -> None:
    page = read(f"{name} calls on the mayor to resign.")
    assert [(m.name, m.kind) for m in page.reading.mentions if m.form == "name"] == [(name, "organisation")]


def test_the_younger_is_part_of_a_name(read: Read) -> None:
    page = read("Oren Vash the younger, his nephew, drove the bus.")
    assert page.names("person") == ["Oren Vash the younger"]


def test_the_younger_brother_is_no_part_of_a_name(read: Read) -> None:
    page = read("Police held Oren Vash, the younger brother of the mayor.")
    assert page.names("person") == ["Oren Vash"]


def test_the_number_of_a_division_is_part_of_its_name(read: Read) -> None:
    page = read("The 14th Division was not involved, he said.")
    assert page.names("organisation") == ["14th Division"]


def test_a_body_whose_initials_stand_behind_it_is_one_name(read: Read) -> None:
    page = read("The Free Brigades of Dresk (FBD) handed over eleven fighters on Sunday.")
    assert page.names("organisation") == ["Free Brigades of Dresk", "FBD"]


def test_a_directorate_is_nobody(read: Read) -> None:
    page = read("A fire destroyed the depot on Thursday, the Directorate's spokesman, Captain Oren Vash, said.")
    assert page.names("person") == ["Oren Vash"]


def test_a_town_of_the_gazetteer_is_a_place_though_it_looks_like_a_people(read: Read) -> None:
    page = read("Shells hit a market in Aleppo, Colonel Oren Vash said.")
    assert page.names("place") == ["Aleppo"]


def test_whom_somebody_writes_to_is_no_place(read: Read) -> None:
    assert read("Mercer wrote to Dahl.").named("Dahl").kind != "place"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Forty guards were hired from Norwatch, a private security company, in May.", "Norwatch", "organisation"),
        ("The report was written by Selvane, an independent charity.", "Selvane", "organisation"),
        ("They met in Selvane, a town on the coast.", "Selvane", "place"),
        ("Cass Velder, Norwatch's director of sales, said that it was so.", "Cass Velder", "person"),
        ("The Valley Gazette, the director of which left, said that it was so.", "Valley Gazette", "organisation"),
    ],
)
def test_what_is_set_behind_a_name_says_what_it_is(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text).named(name).kind == kind
