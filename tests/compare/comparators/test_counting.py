from __future__ import annotations

import pytest

from stemma.compare.comparators.counting import counted
from stemma.compare.comparators.same_figure import paired
from stemma.compare.comparators.table import aspects
from stemma.compare.figures import shared_figures
from stemma.compare.profile import profiles
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve
from tests.compare.claims import Number, Said, two


def _counted(a: str, b: str):
    left, right = Number("300", 300, counted=a), Number("300", 300, counted=b)
    return counted(*two(Said(f"There were 300 {a}", numbers=(left,)), Said(f"There were 300 {b}", numbers=(right,))))


@pytest.mark.parametrize(
    ("a", "b", "differs"),
    [
        ("nurses", "nurses", False),
        ("nurses", "Ruvanian nurses", True),
        ("trained nurses", "specially trained helpers", False),
        ("nurses", "patients", True),
        ("men", "inmates", False),
        ("men", "women", True),
        ("men", "sacks", True),
        ("Ruvanian nurses", "Lemian nurses", True),
        ("nurses who left", "nurses from the city", False),
        ("supporters", "workers", True),
    ],
)
def test_what_is_counted_differs_by_head_and_description(a, b, differs):
    assert _counted(a, b)[0].is_difference is differs


def test_who_is_named_by_what_they_do_are_people() -> None:
    assert _counted("supporters", "people")[0].result == "narrower"


def test_a_pronoun_says_nothing_of_what_is_counted() -> None:
    assert not _counted("nurses", "them")


def test_all_of_a_thing_in_both_is_no_part_of_it() -> None:
    assert counted(*two(Said("the ship had passed every check in May"), Said("It passed all technical checks"))) == ()
    assert counted(*two(Said("the ship had passed every check in May"), Said("It passed technical checks")))


def test_a_number_right_behind_its_noun_is_a_name() -> None:
    documents = document_of("a", "They stood at gate 7."), document_of("b", "The key of gate 7 was lost.")
    readings = tuple(read(document) for document in documents)
    a, b = profiles(documents, readings, resolve(documents, readings))
    assert a.quantities
    assert not shared_figures(a, b)
    assert paired(a, b) is None


def test_a_pronoun_counts_what_it_stands_for():
    first = Said("Ruvanian nurses keep arriving", names=(("Ruvanian nurses", "g1", "group"),))
    second = Said("Their number will reach 300", "expected", numbers=(Number("300", 300, counted="Their number"),))
    other = Said("300 patients came", numbers=(Number("300", 300, counted="patients"),))
    from stemma.compare.profile import profiles
    from tests.compare.claims import case

    _, theirs, patients = profiles(**case([first, second], [other]))
    assert counted(theirs, patients)[0].a_value == "Ruvanian nurses"


def test_fewer_and_none_of_one_thing_are_not_the_same_count():
    a, b = two(Said("Night raids on the depot decreased"), Said("They stopped some raids on the depot"))
    assert counted(a, b)[0].is_difference


def test_more_and_fewer_of_one_thing_exclude_each_other():
    a, b = two(Said("Raids increased"), Said("The raids fell"))
    assert counted(a, b)[0].result == "incompatible"


@pytest.mark.parametrize(
    ("a", "b", "result"),
    [
        ("The ministry bought 30 vehicles.", "The ministry bought 30 lorries.", "broader"),
        ("The ministry bought 30 lorries.", "The ministry bought 30 vehicles.", "narrower"),
        ("The ministry bought 30 trucks.", "The ministry bought 30 lorries.", "same"),
        ("The ministry bought 30 ambulances.", "The ministry bought 30 beds.", "incompatible"),
        ("The army sent 12 tanks to Velin.", "The army sent 12 buses to Velin.", "incompatible"),
    ],
)
def test_what_is_counted_may_be_one_kind_of_the_other(a: str, b: str, result: str) -> None:
    documents = document_of("a", a), document_of("b", b)
    readings = tuple(read(document) for document in documents)
    found = aspects(*profiles(documents, readings, resolve(documents, readings)))
    assert [aspect.result for aspect in found if aspect.name == "what is counted"] == [result]


def test_two_words_for_people_of_one_kind_may_be_the_same_people() -> None:
    assert _counted("policemen", "officers")[0].result == "compatible"
    assert _counted("policemen", "miners")[0].result == "incompatible"
