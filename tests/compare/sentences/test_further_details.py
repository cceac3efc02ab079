"""Lengths against years, rough shares, first names left out, words that deny by a syllable, offices and deputies."""

from __future__ import annotations

import pytest

from stemma.text.senses import denied_root
from tests.compare.sentences.by_words import compare_by_words

AGREEING = ("agree", "a_refines_b", "b_refines_a")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Vasko was bishop for eleven years.", "Vasko was bishop from 1901 to 1906.", "contradict"),
        ("The war lasted three years.", "The war began in 1711 and ended in 1714.", "b_refines_a"),
        ("The rents fell by nearly a third.", "The rents fell by 8 per cent.", "contradict"),
        ("The lava spread over three miles of road.", "The lava spread over 20 miles of road.", "contradict"),
        ("Nearly ninety cadets fainted.", "A total of 140 cadets fainted.", "contradict"),
        ("A woman of 61 found the ring.", "A woman of 28 found the ring.", "contradict"),
        ("A woman found the ring.", "A woman of 61 found the ring.", "b_refines_a"),
        ("The train leaves in the morning.", "The train leaves in the evening.", "contradict"),
        ("The cooks used oil instead of butter.", "The cooks used butter.", "contradict"),
        ("The cooks used oil instead of butter.", "The cooks used oil.", "a_refines_b"),
        ("The head of the mission spoke.", "The deputy head of the mission spoke.", "differ"),
        ("The hut is uninhabited.", "Nobody lives in the hut.", "agree"),
        ("The lane was impassable.", "The lane could not be passed.", "agree"),
    ],
)
def test_the_relation_of_two_sentences(a: str, b: str, relation: str) -> None:
    assert compare_by_words(a, b).relation == relation


def test_the_reason_of_a_length_has_the_arithmetic() -> None:
    answer = compare_by_words("Vasko was bishop for eleven years.", "Vasko was bishop from 1901 to 1906.")
    assert any("1906 − 1901 = 5" in one.reason for one in answer.differences)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Three men and two girls were rescued.", "Five people were rescued, three men and two girls."),
        ("The jury praised the third opera by Ida Lenk.", "The jury praised Lenk's third opera."),
        ("The Orra has swum in more than one sea.", "The Orra has swum in three seas."),
        ("Tolna has about 40,000 inhabitants.", "Tolna has a population of 39,700."),
        ("The Marrow was finished in 1980.", "Built by a French firm, the canal was finished in 1980."),
    ],
)
def test_what_is_told_in_another_way_is_no_difference(a: str, b: str) -> None:
    assert compare_by_words(a, b).relation in AGREEING


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The jury praised the third opera by Ida Lenk.", "The jury praised Otto Lenk's third opera."),
        ("Lenk has one child.", "Lenk has a son and two daughters."),
        ("Lenk has sung in more than one opera.", "Lenk has sung in one opera."),
        ("The hut is uninhabited.", "A family of six lives in the hut."),
    ],
)
def test_what_cannot_be_one_is_a_difference(a: str, b: str) -> None:
    assert compare_by_words(a, b).relation in ("differ", "contradict")


@pytest.mark.parametrize(
    ("word", "root"),
    [("uninhabited", "inhabited"), ("impassable", "passable"), ("informed", ""), ("discover", ""), ("united", "")],
)
def test_a_first_syllable_denies_only_what_the_table_has_as_opposite(word: str, root: str) -> None:
    assert denied_root(word) == root
