"""What keeps two claims of reports from contradicting, or from agreeing, that only look as if they did."""

from __future__ import annotations

import pytest

from stemma.compare.comparators.counting import counted
from stemma.compare.comparators.moods import modality
from stemma.compare.comparators.numbers import number
from stemma.compare.comparators.polarity import polarity
from stemma.compare.comparators.times import time
from tests.compare.first_claims import result, told


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        ("The army sent 300 soldiers to the delta.", "So far 120 soldiers were sent to the delta.", "compatible"),
        ("The army sent 300 soldiers to the delta.", "The army sent 120 soldiers to the delta.", "incompatible"),
        ("Seven sailors are missing.", "Two sailors are still missing.", "compatible"),
        ("Two sailors are missing.", "Seven sailors are still missing.", "incompatible"),
        ("Half of the 340 nurses came to work.", "The 45 nurses of the clinic came to work.", "unknown"),
        ("He was jailed for three years and six months.", "He was jailed for three and a half years.", "same"),
        ("He was jailed for three years and six months.", "He was jailed for three years.", "incompatible"),
        ("Three women and a boy were wounded.", "Four people were wounded.", "narrower"),
    ],
)
def test_figures_contradict_only_where_they_count_one_thing(a: str, b: str, wanted: str) -> None:
    assert result(number, a, b) == wanted


def test_dead_of_one_description_are_held_against_all_the_dead() -> None:
    some = "Shells killed 15 civilians at the market."
    assert result(number, some, "At least 22 people, six of them children, were killed at the market.") != ""


def test_what_a_court_orders_is_so() -> None:
    won = "The villages have won damages of 48 million from Velmo Oil."
    ordered = "A court has ordered Velmo Oil to pay damages of 48 million to the villages."
    asked = "A union has asked Velmo Oil to pay damages of 48 million to the villages."
    assert not modality(*told(ordered, won))[0].is_difference
    assert modality(*told(asked, won))[0].is_difference


def test_where_a_comparison_begins_is_no_date_of_the_deed() -> None:
    march = "Fuel prices rose by 40 per cent on 3 May 2014."
    assert result(time, march, "Fuel prices rose by 40 per cent since 9 September 2013.") == "unknown"
    assert result(time, march, "Fuel prices rose by 40 per cent on 9 September 2013.") == "incompatible"


def test_two_words_of_one_fate_count_the_same_people() -> None:
    flown = "Twelve of the injured were flown to the capital."
    assert result(counted, flown, "Twelve of the wounded were flown to the capital.") == "same"


def test_a_denial_covers_what_it_denies_by_meaning() -> None:
    died = "Eleven newborns died in the ward."
    assert result(polarity, died, "No infant died in the ward.") == "incompatible"


def test_never_is_not_passed_over() -> None:
    wrote = "He never had an answer to what he wrote to the ministry."
    assert result(polarity, wrote, "The ministry had his letter and replied to it.") == "unknown"
