"""What was decided and what will be, a request by its noun, a doing from its other side: one thing in two turns."""

from __future__ import annotations

import pytest

from tests.quality.contrasts import as_texts

AGREEING = {"agree", "a_refines_b", "b_refines_a"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The truce in Elmar was extended by 48 hours.", "The truce in Elmar will run two days longer."),
        ("Malta refused to extradite the banker Luc Vella.", "Luc Vella will not be extradited by Malta."),
        (
            "Lima expelled three Chilean envoys on Monday.",
            "Three envoys from Chile were ordered out by Lima on Monday.",
        ),
        (
            "The army kept the airport shut until further notice.",
            "The airport was to remain closed until further notice.",
        ),
        (
            "Chad and Niger agreed on Saturday to pull back their troops ten kilometres.",
            "The troops of Chad and Niger are to be pulled back ten kilometres, both agreed on Saturday.",
        ),
        (
            "The widow asks the mayor for an inquiry into how her husband died.",
            "A request for an inquiry into how her husband died was made to the mayor by the widow.",
        ),
        (
            "The crew denied that Per Lund had crossed the border at Storlien dressed as a monk.",
            "It is untrue that Per Lund got over the border at Storlien in the clothes of a monk, the crew said.",
        ),
        (
            "From Monday people were no longer forbidden by the junta to go out at night.",
            "The junta allowed people to go out at night from Monday.",
        ),
        (
            "A Danish court sentenced the blogger Ida Krog to two years in prison.",
            "Ida Krog received a prison term of two years from a court in Denmark.",
        ),
    ],
)
def test_a_decision_and_what_will_be_agree(a: str, b: str) -> None:
    assert as_texts(a, b) in AGREEING


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The truce in Elmar was extended by 48 hours.", "The truce in Elmar will run three days longer."),
        ("Malta refused to extradite the banker Luc Vella.", "Malta will not release the banker Luc Vella."),
        ("Three envoys from Chile left Peru on Monday.", "Peru ordered three Chilean envoys to leave on Monday."),
        ("Three envoys from Chile left Lima on Monday.", "Three envoys from Chile were ordered out by Lima."),
        ("The army kept the airport shut until Monday.", "The airport was to remain closed until Friday."),
        (
            "Chad and Niger agreed on Saturday to pull back their troops ten kilometres.",
            "Chad and Niger pulled back their troops ten kilometres on Saturday.",
        ),
        (
            "The mayor ordered an inquiry into how the baker died.",
            "A request for an inquiry into how the baker died was made to the mayor.",
        ),
        (
            "A Danish court sentenced the blogger Ida Krog to two years in prison.",
            "Ida Krog received a prison term of two years from a court in Norway.",
        ),
        ("Two Danish pilots landed at Gambo by mistake.", "Two pilots from Norway came down at Gambo by mistake."),
    ],
)
def test_what_differs_in_one_point_does_not(a: str, b: str) -> None:
    assert as_texts(a, b) not in AGREEING


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Two Danish pilots landed at Gambo by mistake.", "Two pilots from Denmark came down at Gambo by mistake."),
        ("The board stopped three stolen vans.", "The board stopped three vans that had been stolen."),
    ],
)
def test_what_is_said_behind_the_noun_is_no_less(a: str, b: str) -> None:
    assert as_texts(a, b) == "agree"


def test_who_loses_a_ship_to_the_navy_and_the_navy_that_seizes_it_contradict_nothing() -> None:
    told = "The navy seized a green trawler off Calla.", "Four men lost their green trawler off Calla to the navy."
    assert as_texts(*told) != "contradict"


def test_arms_laid_down_and_given_up_are_no_opposites() -> None:
    told = "The rebels will lay down their arms in May.", "The rebels will give up their arms in May."
    assert as_texts(*told) in AGREEING
