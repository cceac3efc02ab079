"""Time, place, actor and source."""

from __future__ import annotations

import pytest

from stemma.compare.comparators.actors import actor
from stemma.compare.comparators.exchange import exchanged
from stemma.compare.comparators.phrasing import predicate
from stemma.compare.comparators.places import place
from stemma.compare.comparators.sourcing import attribution
from stemma.compare.comparators.times import time
from tests.compare.claims import Said, two


@pytest.mark.parametrize(
    ("a", "b", "result"),
    [
        ("2021-02-12", "2021-02-12", "same"),
        ("2021-02-12", "2021-02", "narrower"),
        ("2021", "2021-02", "broader"),
        ("2021-02-12", "2021-03-12", "incompatible"),
        ("2021-01-15", "2020-12/2021-02", "narrower"),
        ("2021-05", "2020-12/2021-02", "incompatible"),
        ("XXXX-24", "2020-12/2021-02", "unknown"),
        ("2021-24", "2021-03", "compatible"),
        ("XXXX-12", "XXXX-10/XXXX-01", "unknown"),
        ("XXXX-05", "XXXX-10/XXXX-01-31", "incompatible"),
        ("2021-02-24", "2021-02-25", "incompatible"),
        ("2021-02-24", "2021-02-21/2021-02-25", "narrower"),
    ],
)
def test_dates_are_compared_by_their_calendar(a, b, result):
    pair = two(Said("it closed then", dates=(("then", a),)), Said("it closed then", dates=(("then", b),)))
    assert time(*pair)[0].result == result


def test_a_date_on_one_side_is_more_precise():
    aspect = time(*two(Said("it closed on 3 May", dates=(("3 May", "2021-05-03"),)), Said("it closed")))[0]
    assert (aspect.result, aspect.is_difference) == ("narrower", True)


def test_over_and_to_come_exclude_each_other():
    pair = two(Said("the depot was already closed"), Said("the depot is expected to close", "expected"))
    assert time(*pair)[0].result == "incompatible"


def test_two_names_in_one_place_of_the_sentence_are_two_actors():
    pair = two(
        Said("the raids of the Lem Guard stopped", names=(("Lem Guard", "o1", "organisation"),)),
        Said("the raids by the River Police stopped", names=(("River Police", "o2", "organisation"),)),
    )
    assert actor(*pair)[0].result == "incompatible"


def test_a_name_says_more_than_a_description():
    pair = two(
        Said("the raids of the Lem Guard stopped", names=(("Lem Guard", "o1", "organisation"),)),
        Said("the raids by gunmen stopped", names=(("gunmen", "g1", "group"),)),
    )
    assert (actor(*pair)[0].result, actor(*pair)[0].is_difference) == ("narrower", True)


def test_two_descriptions_are_left_to_wording():
    pair = two(
        Said("the raids of militants stopped", names=(("militants", "g1", "group"),)),
        Said("the raids by gunmen stopped", names=(("gunmen", "g2", "group"),)),
    )
    assert not any(aspect.is_difference for aspect in actor(*pair))


def test_other_places_are_shown_but_may_lie_in_each_other():
    pair = two(
        Said("a crack in Lem", names=(("Lem", "p1", "place"),)),
        Said("a crack in Oduva", names=(("Oduva", "p2", "place"),)),
    )
    assert (place(*pair)[0].result, place(*pair)[0].is_difference) == ("unknown", True)


def test_a_town_is_narrower_than_its_country() -> None:
    pair = two(
        Said("a crack in Aleppo", names=(("Aleppo", "p1", "place"),)),
        Said("a crack in Syria", names=(("Syria", "p2", "place"),)),
    )
    assert (place(*pair)[0].result, place(*pair)[0].reason) == ("narrower", "Aleppo lies in Syria (gazetteer).")


def test_a_border_of_a_country_is_near_that_country():
    pair = two(
        Said("over the Lemian border", names=(("Lemian border", "p1", "place"),)),
        Said("into Lem", names=(("Lem", "p2", "place"),)),
    )
    assert place(*pair) == ()


def test_own_voice_and_a_source_differ_in_attribution():
    aspect = attribution(*two(Said("the dam leaks"), Said("the dam leaks", source="b:m9")))[0]
    assert (aspect.is_difference, aspect.a_value) == (True, "own voice")


def test_opposite_verbs_exclude_each_other():
    pair = two(Said("the depot was closed in spring"), Said("the depot was opened in spring"))
    assert predicate(*pair)[0].result == "incompatible"


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("the second pump of the station broke", "the third pump of the station broke", True),
        ("the bridge lies before the town gate", "the bridge lies after the town gate", True),
        ("the ferry from Lem sank at night", "the ferry from Oduva sank at night", True),
        ("the ferry from Korzhava sank at night", "the ferry from Korjava sank at night", False),
        ("the crew wages were paid late", "the crew salaries were paid late", False),
    ],
)
def test_an_exchanged_name_or_order_is_found_and_synonyms_are_not(a, b, found):
    assert bool(exchanged(*two(Said(a), Said(b)))) is found
