"""Figures put, orders told, papers in which somebody speaks, roles beside names, the future of the past."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

WARDS = (
    "The union demanded an inquiry after a weekly published a letter in which the governor tells wards "
    "not to count the dead."
)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("The letter puts the number of wells at 17.", "number of wells at 17", "letter"),
        ("The organisers put the march at 8,000 people.", "march at 8,000 people", "The organisers"),
        ("The ministry spoke of 2,500 strikers.", "2,500 strikers", "ministry"),
        ("The memo gives the number of cranes as 14.", "number of cranes as 14", "memo"),
        ("The letter, which puts the damage at 40 million, was burnt.", "damage at 40 million", "letter"),
    ],
)
def test_a_figure_is_its_giver_s(read: Read, text: str, words: str, source: str) -> None:
    assert read(text).sources(words) == [source]


def test_what_is_put_at_risk_is_no_figure(read: Read) -> None:
    assert read("The court put the trial at risk.").sources("put the trial at risk") == []


@pytest.mark.parametrize(
    "text",
    [
        "The order tells wardens to move the prisoners to Torvik.",
        "The memo directs wardens to move the prisoners to Torvik.",
        "The manager told the wardens to move the prisoners to Torvik.",
    ],
)
def test_whoever_is_told_to_is_ordered(read: Read, text: str) -> None:
    assert read(text).claim("move the prisoners").modality == "ordered"


def test_whoever_is_told_that_is_not_ordered(read: Read) -> None:
    assert (
        read("The letter told the guards that the gate was locked.").claim("gate was locked").modality == "asserted"
    )


def test_the_date_of_an_order_is_not_the_order_s_own_word(read: Read) -> None:
    page = read("The order, dated 4 May, tells wardens to move the prisoners to Torvik.")
    assert page.sources("The order, dated 4 May") == []


def test_an_order_in_a_letter_is_told_through_the_letter(read: Read) -> None:
    assert read(WARDS).sources("count the dead") == ["letter", "the governor"]


def test_an_order_not_to_is_negated(read: Read) -> None:
    claim = read(WARDS).claim("count the dead")
    assert (claim.modality, claim.negated) == ("ordered", True)


def test_what_a_demand_came_after_is_the_author_s_own(read: Read) -> None:
    assert read(WARDS).sources("published a letter") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A port official, Marek T., said that the crane was unsafe.", "Marek T."),
        ("Its director, Dr Lena Oster, recommended closing the crane.", "Lena Oster"),
        ("The head of the port, Marek Tolvan, said the crane was unsafe.", "Marek Tolvan"),
    ],
)
def test_a_role_beside_a_name_speaks_as_the_named_person(read: Read, text: str, name: str) -> None:
    assert read(text).sources("the crane") == [name]


def test_a_pronoun_behind_a_role_and_a_name_is_the_named_person(read: Read) -> None:
    page = read("A clerk, Lena Oster, told the court the fee was paid. She said the fine was wrong.")
    assert page.sources("the fine was wrong") == ["Lena Oster"]


def test_a_role_beside_a_name_is_the_post_that_the_person_holds(read: Read) -> None:
    page = read("A port official, Marek Tolvan, said that the crane was unsafe.")
    post = page.named("port official")
    assert page.by_id(post.holder).name == "Marek Tolvan"


@pytest.mark.parametrize("cue", ["said that", "announced that", "had said", "told the court"])
def test_would_behind_a_past_cue_is_the_future(read: Read, cue: str) -> None:
    assert read(f"The company {cue} it would sell the mine.").claim("sell the mine").modality == "will"


@pytest.mark.parametrize("tail", ["if wages were cut", "unless wages rose"])
def test_would_with_an_if_stays_conditional(read: Read, tail: str) -> None:
    assert read(f"The union said that it would strike {tail}.").claim("it would strike").modality == "conditional"


def test_would_have_stays_conditional(read: Read) -> None:
    page = read("The captain said the ferry would have reached the quay.")
    assert page.claim("reached the quay").modality == "conditional"


def test_would_without_a_past_cue_stays_conditional(read: Read) -> None:
    assert read("The letter says the pump would cost 400 crowns.").claim("pump would cost").modality == "conditional"


def test_an_outlet_with_and_is_one_where_the_text_repeats_it(read: Read) -> None:
    page = read("The bridge is old, a letter seen by Rail and Road shows. Rail and Road saw the letter on Friday.")
    assert page.sources("bridge is old") == ["Rail and Road", "letter"]


def test_an_outlet_with_and_is_one_behind_its_word(read: Read) -> None:
    assert read("The magazine Rail and Road said the bridge was old.").sources("bridge was old") == ["Rail and Road"]


def test_two_names_that_stand_alone_elsewhere_stay_two(read: Read) -> None:
    page = read("A memo was seen by Norvale and Torvik. Torvik closed its port. Norvale and Torvik are old.")
    assert "Norvale and Torvik" not in {m.name for m in page.reading.mentions}
