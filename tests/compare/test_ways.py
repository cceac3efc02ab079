"""How two accounts relate that share little wording: margins, shares, converse verbs, denials without a "not"."""

from __future__ import annotations

import pytest

from stemma.compare.aligning.likeness import likeness
from stemma.compare.aligning.nearness import vocabulary
from stemma.compare.comparators.counting import counted
from stemma.compare.comparators.hours import hours
from stemma.compare.comparators.moods import modality
from stemma.compare.comparators.numbers import number
from stemma.compare.comparators.outcomes import has_happened, has_worsened
from stemma.compare.comparators.phrasing import predicate
from stemma.compare.comparators.polarity import polarity
from stemma.compare.comparators.steps import steps
from stemma.compare.doings import is_one_doing
from stemma.compare.profile import in_percent, profiles
from stemma.model import Quantity, Span
from tests.compare.claims import Number, Said, case, two


def _votes(words: str, value: float) -> Number:
    return Number(words, value, counted="votes", unit="vote")


def test_two_figures_and_the_margin_between_them_are_worked_out():
    pair = two(
        Said("Moran won by 310 votes", predicate="win", numbers=(_votes("310 votes", 310),)),
        Said("Moran had 4,410 votes and Ott 4,100 votes", predicate="have",
             numbers=(_votes("4,410 votes", 4410), _votes("4,100 votes", 4100))),
    )  # fmt: skip
    found = number(*pair)[0]
    assert (found.result, found.reason.split(":")[0]) == ("broader", "4,410 − 4,100 = 310")


def test_a_difference_that_nobody_calls_a_margin_is_no_arithmetic():
    pair = two(
        Said("310 votes were void", predicate="be void", numbers=(_votes("310 votes", 310),)),
        Said("Moran had 4,410 votes and Ott 4,100 votes", predicate="have",
             numbers=(_votes("4,410 votes", 4410), _votes("4,100 votes", 4100))),
    )  # fmt: skip
    assert not any("−" in aspect.reason for aspect in number(*pair))


def test_a_share_in_words_is_compared_in_per_cent():
    span = Span(document="a", start=0, end=10)
    share = Quantity(id="q", span=span, number_span=span, value=2 / 3, low=2 / 3, high=2 / 3, qualifier="exact",
                     unit="share")  # fmt: skip
    found = in_percent(share)
    assert (found.unit, found.value, found.low < 65 < found.high) == ("percent", 66.67, True)


def test_counts_that_nothing_ties_to_each_other_are_left_open():
    pair = two(
        Said("the mine gave work to 2,100 people", predicate="give",
             numbers=(Number("2,100 people", 2100, counted="people"),)),
        Said("a pit with 600 jobs opens", predicate="open",
             numbers=(Number("600 jobs", 600, counted="jobs", unit="job"),)),
    )  # fmt: skip
    assert [aspect.result for aspect in number(*pair)] == ["unknown"]


def test_buyer_and_seller_tell_of_one_sale():
    pair = two(
        Said("Norvik sold the mill in May", predicate="sell"), Said("Tessen bought the mill in May", predicate="buy")
    )
    assert (predicate(*pair), is_one_doing(*pair)) == ((), True)


def test_a_compound_is_no_opposite():
    pair = two(Said("the open-air pool is closed", predicate="close"), Said("the pool stays open", predicate="stay"))
    assert predicate(*pair)[0].result == "incompatible"


@pytest.mark.parametrize(
    ("words", "is_shown"),
    [
        ("the miners have gone without pay for weeks", True),
        ("the miners have gone without sleep for weeks", False),
    ],
)
def test_without_denies_what_stands_behind_it(words, is_shown):
    pair = two(Said(words, predicate="go"), Said("the miners have been paid for weeks", predicate="pay"))
    assert bool(polarity(*pair)) == is_shown


def test_all_of_a_thing_is_more_than_one_kind_of_it():
    pair = two(
        Said("all clinics in the north were shut", predicate="shut"),
        Said("private clinics were shut", predicate="shut"),
    )
    assert counted(*pair)[0].reason == "A says it of “all clinics”, B of “private clinics”."


def test_to_abstain_is_not_to_vote_against():
    pair = two(
        Said("the Greens voted against it", predicate="vote"), Said("the Greens abstained", predicate="abstain")
    )
    assert steps(*pair)[0].is_difference


def test_an_afternoon_is_no_noon():
    pair = two(Said("it sank on Sunday afternoon"), Said("it sank on Sunday around 4 p.m."))
    assert hours(*pair) == ()


def test_to_be_called_to_a_place_asks_for_nothing():
    pair = two(
        Said("police were called to the gate", predicate="call"), Said("police cleared the gate", predicate="clear")
    )
    assert not any(aspect.is_difference for aspect in modality(*pair))


def _dated(first: Said, second: Said, dates: tuple[str, str] = ("2021-05-02", "2021-05-04")):
    left, right = profiles(**case([first], [second], dates=dates))
    return left, right


def test_the_later_text_finds_dead_whom_the_earlier_one_misses():
    pair = _dated(Said("a diver is missing", predicate="miss"), Said("the diver was found dead", predicate="find"))
    assert (has_worsened(*pair), has_worsened(*reversed(pair))) == (True, True)


@pytest.mark.parametrize(("when", "happened"), [("2021-05-03", True), ("2021-03", False)])
def test_only_what_came_after_the_earlier_text_updates_it(when, happened):
    pair = _dated(
        Said("the dam has not been inspected", predicate="inspect", negated=True),
        Said("the dam was inspected then", predicate="inspect", dates=(("then", when),)),
    )
    assert has_happened(*pair) == happened


def test_words_near_in_meaning_count_as_said():
    known = likeness(
        profiles(
            **case([Said("the truce was broken")], [Said("the ceasefire was broken"), Said("a lawyer ate soup")])
        )
    )
    said, _ = vocabulary(known).said([0], [1, 2])
    assert said[0, 0] > 0.6 > said[0, 1]
