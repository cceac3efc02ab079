"""What a folder of reports shows as a dispute, and what is only another part, another time or another matter."""

from __future__ import annotations

import pytest

from stemma.compare.accounts import accounts
from stemma.compare.agreeing import agrees_in_something
from stemma.compare.aligning.align import Proposal
from stemma.compare.comparators.counting import counted
from stemma.compare.comparators.doers import are_done_by_two, may_be_some
from stemma.compare.comparators.hours import hours
from stemma.compare.comparators.moods import modality
from stemma.compare.comparators.numbers import number
from stemma.compare.comparators.outcomes import has_worsened
from stemma.compare.comparators.phrasing import phrasing, predicate
from stemma.compare.comparators.polarity import are_yes_and_no, polarity
from stemma.compare.comparators.same_figure import paired
from stemma.compare.comparators.steps import steps
from stemma.compare.comparators.times import time
from stemma.compare.doings import is_one_doing, share_a_fate
from stemma.compare.footing import is_ungrounded
from stemma.compare.profile import Profile, profiles
from stemma.compare.saying import says_something
from stemma.compare.years import are_of_two_years
from stemma.model import Alignment, Aspect, Evidence
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve
from tests.compare.claims import MAKER, Number, Said, case, two


def _pair(a: str, b: str, *verbs: str, negated: tuple[bool, bool] = (False, False)) -> tuple[Profile, Profile]:
    first, second = verbs or ("be", "be")
    return two(Said(a, predicate=first, negated=negated[0]), Said(b, predicate=second, negated=negated[1]))


def _read(a: str, b: str) -> tuple[Profile, Profile]:
    """The first claims of two sentences, as the reader reads them."""
    documents = (document_of("a", a), document_of("b", b))
    readings = tuple(read(document) for document in documents)
    known = profiles(documents, readings, resolve(documents, readings))
    left, right = (next(one for one in known if one.document.id == label) for label in "ab")
    return left, right


def _people(words: str, value: float, noun: str = "people") -> Number:
    return Number(words, value, counted=noun)


# Opposites


def test_switched_on_and_switched_off_are_opposites_and_are_named() -> None:
    found = predicate(
        *_pair("the pumps were switched on", "the pumps had been switched off", "switch on", "switch off")
    )
    assert [(one.a_value, one.b_value) for one in found] == [("on", "off")]


def test_who_switches_it_off_is_at_odds_with_what_was_on_and_a_lamp_that_turns_is_not() -> None:
    assert predicate(*_pair("the pumps were switched on", "the guard switched the pumps off", "switch", "switch"))
    assert not predicate(*_pair("the lamp turned on the table", "the lamp was turned off", "turn", "turn"))


def test_what_stands_behind_not_is_not_said() -> None:
    assert not predicate(*_pair("the baker was acquitted", "the jury found the baker not guilty", "acquit", "find"))


def test_a_building_builds_nothing() -> None:
    assert not predicate(
        *_pair("the shells destroyed a store", "the building beside the store", "destroy", "building")
    )


def test_what_somebody_wants_to_know_is_said_by_nobody() -> None:
    pair = _pair("the pool was closed", "parents want to know who kept the pool open", "close", "want")
    assert not predicate(*pair)


# Denials


@pytest.mark.parametrize(
    ("a", "b", "verbs"),
    [
        ("most of the lambs did not fall ill", "a lamb fell ill", ("fall", "fall")),
        ("no lamb has been infected since", "nine lambs had been infected", ("infect", "infect")),
    ],
)
def test_a_no_that_leaves_room_denies_nothing(a: str, b: str, verbs: tuple[str, str]) -> None:
    assert not polarity(*_pair(a, b, *verbs, negated=(True, False)))


def test_a_no_of_a_whole_still_denies() -> None:
    pair = _pair(
        "no lamb has been infected", "nine lambs have been infected", "infect", "infect", negated=(True, False)
    )
    assert polarity(*pair)


def test_not_found_and_missing_say_one_thing() -> None:
    pair = _pair("four divers have not been found", "four divers are missing", "find", "miss", negated=(True, False))
    assert (polarity(*pair), are_yes_and_no(*pair), is_one_doing(*pair)) == ((), False, True)


def test_missing_and_found_are_two_outcomes_and_the_later_one_updates() -> None:
    missing = Said("two divers are missing", predicate="miss")
    found = Said("both divers were found", predicate="find")
    given = case([missing], [found], dates=["2031-05-01", "2031-05-03"])
    left, right = profiles(**given)
    assert [one.result for one in steps(left, right)] == ["compatible"]
    assert has_worsened(left, right)


# Figures


def test_the_number_of_the_dead_is_not_another_one_because_others_are_missing() -> None:
    pair = two(
        Said("the death toll rose to 31", predicate="rise", numbers=(Number("31", 31, unit=None),)),
        Said("26 people have died and nine are missing", predicate="die",
             numbers=(_people("26 people", 26), Number("nine", 9, unit=None))),
    )  # fmt: skip
    assert [one.result for one in number(*pair) if one.is_difference] == ["incompatible"]


def test_people_and_persons_are_one() -> None:
    pair = two(
        Said("the crew saved 31 people", predicate="save", numbers=(_people("31 people", 31),)),
        Said("the crew saved 40 persons", predicate="save", numbers=(_people("40 persons", 40, "persons"),)),
    )
    assert not [one for one in counted(*pair) if one.is_difference]


def test_them_and_deaths_count_the_same_as_the_noun() -> None:
    pair = two(
        Said("six monks died in the fire", predicate="die", numbers=(_people("six monks", 6, "monks"),)),
        Said("six of them died", predicate="die", numbers=(_people("six of them", 6, "them"),)),
    )
    assert not [one for one in counted(*pair) if one.is_difference]


def test_so_much_for_each_is_not_held_against_a_sum() -> None:
    prices = Number("70 crowns", 70, unit="crowns"), Number("900 crowns", 900, unit="crowns")
    each = two(Said("the abbot paid 70 crowns a tile", predicate="pay", numbers=prices[:1]),
               Said("the abbot paid 900 crowns for them", predicate="pay", numbers=prices[1:]))  # fmt: skip
    sums = two(Said("the abbot paid 70 crowns for the roof", predicate="pay", numbers=prices[:1]),
               Said("the abbot paid 900 crowns for the roof", predicate="pay", numbers=prices[1:]))  # fmt: skip
    assert paired(*each) is None
    assert paired(*sums) is not None
    assert not agrees_in_something(*each, chance=0.95)


def test_three_or_four_holds_four() -> None:
    pair = two(
        Said("they dug four pits", predicate="dig", numbers=(Number("four pits", 4, counted="pits", unit="pit"),)),
        Said("they dug three or four pits", predicate="dig",
             numbers=(Number("three or four pits", None, "between", "pits", "pit", low=3, high=4),)),
    )  # fmt: skip
    assert number(*pair)[0].result == "narrower"


def test_every_and_all_are_no_two_counts() -> None:
    assert not counted(*_pair("every sluice was raised", "all four river sluices were raised", "raise", "raise"))
    assert counted(*_pair("every sluice was raised", "river sluices were raised", "raise", "raise"))


def test_what_two_did_to_those_they_count_is_no_dispute() -> None:
    a, b = _read("The tug pulled 40 people from the river.", "Two farmers saved 12 people.")
    left, right = a.quantities[0], b.quantities[-1]
    assert are_done_by_two(left, a, right, b)
    assert number(a, b)[0].result == "unknown"


def test_a_part_by_whom_it_was_done_may_be_of_the_whole() -> None:
    a, b = _read("Two farmers saved 12 people.", "In all 40 people were rescued.")
    assert may_be_some(a.quantities[-1], a, b.quantities[0], b)
    assert "may be a part" in number(a, b)[0].reason


def test_figures_by_noon_are_of_so_far() -> None:
    pair = two(
        Said("the tug had saved 40 people by noon", predicate="save", numbers=(_people("40 people", 40),)),
        Said("the tug saved 55 people", predicate="save", numbers=(_people("55 people", 55),)),
    )
    assert number(*pair)[0].result == "compatible"


# Times


def test_ten_past_six_and_six_minutes_to_five_are_two_hours() -> None:
    found = hours(*_pair("the tug arrived at ten past six", "the tug arrived at 4.54", "arrive", "arrive"))
    assert [one.result for one in found] == ["incompatible"]


def test_the_days_of_every_week_are_held_against_each_other() -> None:
    pair = _pair("the fair is held on Mondays", "the fair is held on Mondays and Fridays", "hold", "hold")
    assert [one.result for one in time(*pair) if one.is_difference] == ["incompatible"]
    assert not [one for one in time(pair[0], pair[0]) if one.is_difference]


def test_a_year_of_long_ago_is_held_against_no_toll_of_today() -> None:
    old = Said("the worst flood since 1954, when 90 people drowned", predicate="be flood",
               numbers=(_people("90 people", 90),), dates=(("1954", "1954"),))  # fmt: skip
    new = Said("the number of dead rose to 12", predicate="rise", numbers=(Number("12", 12, unit=None),))
    assert are_of_two_years(*two(old, new), {"number"})
    same = Said("90 people drowned in 1954", predicate="drown", numbers=(_people("90 people", 90),),
                dates=(("1954", "1954"),))  # fmt: skip
    assert not are_of_two_years(*two(old, same), {"number"})


# What is one matter


def test_survivors_are_not_hurt_by_being_visited() -> None:
    assert not share_a_fate(*_pair("the pilot was among the survivors", "the abbot visited the survivors"))
    assert share_a_fate(*_pair("the pilot was hurt", "two were wounded"))


def test_a_verb_of_many_senses_is_no_matter() -> None:
    run = _pair("the mill is run by monks", "a race is run on Monday", "run", "run")
    assert not agrees_in_something(*run, chance=0.99)
    same = _pair("the mill is run by monks", "monks run the mill", "run", "run")
    assert agrees_in_something(*same, chance=0.99)


def test_one_person_in_two_doings_is_no_matter() -> None:
    name = (("Ilse Dorn", "e1", "person"),)
    pair = two(Said("the memo was addressed to Ilse Dorn", predicate="address", names=name),
               Said("the board dismissed Ilse Dorn", predicate="dismiss", names=name))  # fmt: skip
    assert not agrees_in_something(*pair, chance=0.89)


def test_who_orders_that_something_be_done_has_bought_nothing() -> None:
    pair = two(Said("the recruits received the pills", predicate="receive"),
               Said("he ordered that the recruits be weighed", predicate="order", modality="ordered"))  # fmt: skip
    assert not steps(*pair)


def test_being_licensed_to_is_being_allowed_to() -> None:
    many = (_people("90 people", 90),)
    pair = two(Said("the tug is licensed to carry 90 people", predicate="license", numbers=many),
               Said("the tug may carry 90 people", predicate="carry", modality="possible", numbers=many))  # fmt: skip
    assert not [one for one in modality(*pair) if one.is_difference]


def test_a_signature_says_nothing_of_the_matter() -> None:
    signature = Said("Signed for the Abbot: Ilse Dorn", predicate="sign")
    signed, told = two(signature, Said("the abbot signed it", predicate="sign"))
    assert (says_something(signed), says_something(told)) == (False, True)


def test_one_doer_of_two_things_tells_two_matters() -> None:
    a, b = _read("The navy sank a trawler on Monday.", "The navy painted its barracks on Monday.")
    assert not agrees_in_something(a, b, chance=0.9)


def test_that_there_was_a_review_is_not_denied_by_what_it_did_not_find() -> None:
    pair = _pair(
        "an inner review found no fault", "there was an inner review", "find", "be review", negated=(True, False)
    )
    assert not polarity(*pair)


def test_who_asks_for_more_says_nothing_more_exactly() -> None:
    ask = {"predicate": "call", "modality": "requested"}
    pair = two(Said("a call was made for a review", source="Norvik", **ask),
               Said("a call was made for a public review of sluices by experts", source="Tessen", **ask))  # fmt: skip
    assert [one.result for one in phrasing(*pair)] == ["compatible"]


def test_a_date_without_a_year_is_told_in_words() -> None:
    toll = [Said(f"{n} people drowned", predicate="drown", numbers=(_people(f"{n} people", n),)) for n in (12, 31)]
    found = accounts(**case(toll[:1], toll[1:], dates=["XXXX-05-06", "XXXX-05-08"]))
    assert [one.relation for one in found] == ["updated"]
    assert found[0].why.reason.endswith("A is dated 6 May, B 8 May.")
    assert found[0].title == "Number killed"


def test_who_complains_of_a_lack_has_complained() -> None:
    pair = _pair("the monks complained about the lack of bread", "no monk has complained about the bread", "complain",
                 "complain", negated=(False, True))  # fmt: skip
    assert polarity(*pair)
    assert are_yes_and_no(*pair)
    nobody = _pair("he was arrested by nobody", "nobody was arrested", "arrest", "arrest", negated=(False, True))
    assert not are_yes_and_no(*nobody)


def test_all_of_them_are_not_one() -> None:
    pair = _pair("all of them died of smoke", "one had died of smoke", "die", "die")
    assert [one.result for one in counted(*pair)] == ["incompatible"]


def test_some_of_the_dead_are_not_all_of_them() -> None:
    pair = two(Said("29 people are dead", predicate="be dead", numbers=(_people("29 people", 29),)),
               Said("at least six of the dead were monks", predicate="be monk",
                    numbers=(Number("at least six", 6, "at least", unit=None, low=6),)))  # fmt: skip
    assert not agrees_in_something(*pair, chance=0.97)


def test_a_question_disputes_nothing() -> None:
    asked = two(Said("the gate was locked", predicate="lock"),
                Said("Why was the gate locked", predicate="lock", modality="questioned"))  # fmt: skip
    told = two(Said("the gate was locked", predicate="lock"),
               Said("the gate may be locked", predicate="lock", modality="possible"))  # fmt: skip
    assert (_is_dropped(asked), _is_dropped(told)) == (True, False)


def _is_dropped(pair: tuple[Profile, Profile]) -> bool:
    proposal = Proposal(a=pair[0], b=pair[1], score=0.9, reason="", chance=0.99)
    spans = pair[0].claim.spans
    mood = Aspect(name="modality", result="compatible", reason="r", a_value="", b_value="", a_spans=spans,
                  b_spans=pair[1].claim.spans, is_difference=True)  # fmt: skip
    why = Evidence(reason="r", maker=MAKER, spans=(), score=0.9)
    alignment = Alignment(id="", texts=("a", "b"), a=(pair[0].id,), b=(pair[1].id,), relation="differ", title="",
                          why=why, aspects=(mood,), scope="between")  # fmt: skip
    return is_ungrounded(proposal, alignment)
