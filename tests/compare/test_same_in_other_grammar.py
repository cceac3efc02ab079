"""Two texts that say the same by other grammar, in another unit or by a no: they agree, and their likes do not."""

from __future__ import annotations

import pytest

from stemma.compare.comparators.times import compared_dates
from stemma.compare.two_ways import tell_one_way_each
from tests.quality.contrasts import as_sentences, as_texts

AGREEING = {"agree", "a_refines_b", "b_refines_a"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # a no that denies nothing of the other
        ("Lack of water has closed the plant.", "The plant was shut because there was no water."),
        ("Nobody but the guards had a key to the vault.", "Only the guards had a key to the vault."),
        (
            "The proceedings against Orlo Dann were adjourned until 4 March.",
            "The trial of Orlo Dann was put off until 4 March.",
        ),
        (
            "The councillors voted to stay part of the federation.",
            "The councillors voted not to break away from the federation.",
        ),
        ("Nurses in Tarn have not been paid for three months.", "Nurses in Tarn were last paid three months ago."),
        ("Without the dyke, the village would have been flooded.", "The dyke saved the village from being flooded."),
        (
            "The unemployment rate will not exceed 5 percent.",
            "The unemployment rate will stay at or below 5 percent.",
        ),
        # one figure in two units, or worked out
        ("Police seized 4 kilograms of gold.", "Police seized four kilos of gold."),
        ("The oil slick covers 12,000 hectares.", "The oil slick covers 120 square kilometres."),
        ("The guards were held for three days.", "The guards were held for 72 hours."),
        (
            "The court cut his sentence from nine years to four.",
            "The court took five years off his nine-year sentence.",
        ),
        # one mood, one doing
        ("The clerk was ordered to burn the files.", "An order to burn the files reached the clerk."),
        ("The bandits looted the grain store.", "The grain store was plundered by the bandits."),
    ],
)
def test_what_is_the_same_in_other_grammar_agrees(a: str, b: str) -> None:
    assert as_texts(a, b) in AGREEING
    assert as_texts(b, a) in AGREEING


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nobody had a key to the vault.", "Only the guards had a key to the vault."),
        ("The council was against the plan for a port.", "The council approved the plan for a port."),
        (
            "The councillors voted to stay part of the federation.",
            "The councillors voted to break away from the federation.",
        ),
        ("Nurses in Tarn have not been paid for five months.", "Nurses in Tarn were last paid two months ago."),
        (
            "Without the dyke, the village would have been flooded.",
            "The dyke did not save the village from being flooded.",
        ),
        ("The unemployment rate did not exceed 5 percent.", "The unemployment rate exceeded 5 percent."),
        ("The oil slick covers 12,000 hectares.", "The oil slick covers 150 square kilometres."),
        ("The guards were held for three days.", "The guards were held for 48 hours."),
        (
            "The court cut his sentence from nine years to four.",
            "The court took three years off his nine-year sentence.",
        ),
        ("The clerk burned the files.", "An order to burn the files reached the clerk."),
        (
            "The company must pay 5 million euros to the victims.",
            "The company has paid 5 million euros to the victims.",
        ),
    ],
)
def test_what_looks_like_it_does_not_agree(a: str, b: str) -> None:
    assert as_texts(a, b) not in AGREEING
    assert as_texts(b, a) not in AGREEING


def test_a_date_in_figures_may_be_read_in_either_order() -> None:
    given = "[2013-05-07,2013-07-05]"
    assert compared_dates(given, "2013-07-05") == "unknown"
    assert compared_dates(given, "2013-07-09") == "incompatible"
    assert (
        as_sentences("The contract of 05/07/2013 bars resale.", "The contract of 9 July 2013 bars resale.")
        == "contradict"
    )
    assert (
        as_sentences("The contract of 05/07/2013 bars resale.", "The contract of 5 July 2013 bars resale.")
        in AGREEING
    )


def test_one_way_each_needs_the_same_length_and_the_same_saviour() -> None:
    assert tell_one_way_each("they were last seen a week ago", "they have not been seen for a week")
    assert tell_one_way_each("it has gone two years without rain", "it last rained two years ago")
    assert not tell_one_way_each("they were last seen a month ago", "they have not been seen for a week")
    assert tell_one_way_each("but for the guard he would have drowned", "the guard kept him from drowning")
    assert not tell_one_way_each("but for the guard he would have drowned", "his dog kept him from drowning")
    assert not tell_one_way_each("without the guard he would drown", "the guard kept him from drowning")
