"""Ages, hours, kin terms and what became of somebody, on sentences read by the program itself."""

from __future__ import annotations

import pytest

from stemma.compare import compare
from stemma.model import Alignment
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve


def aligned(a: str, b: str, *, days: tuple[str | None, str | None] = (None, None)) -> Alignment:
    """The only alignment of two texts of one sentence."""
    documents = tuple(document_of(name, text, date=day) for name, text, day in zip("ab", (a, b), days, strict=True))
    readings = tuple(read(document) for document in documents)
    (found,) = [
        x for x in compare(documents, readings, resolve(documents, readings)).alignments if x.scope == "between"
    ]
    return found


def shown(a: str, b: str) -> dict[str, str]:
    """Aspect to reason of the differences that a reader sees."""
    return {aspect.name: aspect.reason for aspect in aligned(a, b).differences}


def test_two_ages_of_one_person_are_a_difference() -> None:
    found = shown("A 61-year-old miner broke his leg in the Dorn pit.", "A miner, 62, broke his leg in the Dorn pit.")
    assert found["number"] == "A gives the age as 61, B as 62."


def test_an_age_far_apart_is_somebody_elses() -> None:
    found = shown("A 61-year-old miner broke his leg in the Dorn pit.", "A miner, 19, broke his leg in the Dorn pit.")
    assert "number" not in found


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("around 8:30 p.m.", "shortly before 8 p.m.", "A says “around 8:30 p.m.”, B “shortly before 8 p.m.”."),
        ("around 8 p.m.", "at 8:15 p.m.", "15 minutes apart; B is more precise."),
        ("just before midnight", "at 11:45 p.m.", "15 minutes apart; B is more precise."),
        ("at 8:42 p.m.", "at 8:45 p.m.", "3 minutes apart; A is more precise."),
        ("at 8:40 p.m.", "at 8:45 p.m.", "5 minutes apart."),
        ("at 8 p.m.", "around 8 p.m.", "A says “8 p.m.”, B “around 8 p.m.”; A is more precise."),
        ("at 8 p.m.", "shortly before 8 p.m.", ""),
        ("at nine o'clock", "at 9 p.m.", ""),
        ("at noon", "at 1:30 p.m.", "A says “noon”, B “1:30 p.m.”."),
    ],
)
def test_hours_agree_silently_only_where_they_are_one(one: str, other: str, reason: str) -> None:
    found = shown(
        f"The old paper mill of Orlen burned down {one} after a short circuit.",
        f"The old paper mill of Orlen burned down {other} after a short circuit.",
    )
    assert found.get("time", "").endswith(reason)
    assert ("time" in found) is bool(reason)


def test_a_wife_and_a_girlfriend_are_shown_as_a_difference_of_who() -> None:
    found = shown("A guard shot his wife at the Dorn mill.", "A guard shot his girlfriend at the Dorn mill.")
    assert found["actor"] == "A says “wife”, B “girlfriend”: not the same relation."


def test_a_broad_word_settles_nothing() -> None:
    found = shown("A guard shot his wife at the Dorn mill.", "A guard shot a woman at the Dorn mill.")
    assert "actor" not in found


def test_who_is_hurt_in_the_earlier_text_and_dead_in_the_later_is_an_update() -> None:
    texts = ("The guard of the Dorn mill was seriously wounded.", "The guard of the Dorn mill has died.")
    found = aligned(*texts, days=("2020-03-01", "2020-03-02"))
    assert found.relation == "updated"
    assert found.why.reason.endswith("A is dated 2020-03-01, B 2020-03-02.")


def test_without_dates_hurt_and_dead_differ() -> None:
    texts = ("The guard of the Dorn mill was seriously wounded.", "The guard of the Dorn mill has died.")
    assert aligned(*texts).relation == "differ"


def test_what_was_not_yet_done_and_then_is_done_is_an_update() -> None:
    texts = ("The owner of the Dorn mill has not been arrested.", "The owner of the Dorn mill was arrested.")
    assert aligned(*texts, days=("2020-03-01", "2020-03-02")).relation == "updated"


def test_bystanders_and_passers_by_are_counts_of_one_kind() -> None:
    found = shown(
        "Four soldiers were sent to the flooded town of Velin.", "Six troops were sent to the flooded town of Velin."
    )
    assert "number" in found


def test_a_pair_in_other_words_says_why_it_was_put_together() -> None:
    found = aligned(
        "Police detained the captain of the ferry in Lindholm.",
        "Officers arrested the skipper of the ship in Lindholm.",
    )
    assert "one fate (“detained”, “arrested”)" in found.why.reason


@pytest.mark.parametrize("other", ["Three people died in the fire at Velin.", "Three died in the fire at Velin."])
def test_a_man_and_two_children_are_three(other: str) -> None:
    found = aligned("A man and two children died in the fire at Velin.", other)
    assert found.relation in {"agree", "a_refines_b"}
