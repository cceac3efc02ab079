"""Claims whose words show no doing in common: read as wholes they may agree, and confirm nothing."""

from __future__ import annotations

import pytest

from stemma.compare.concluding import AGREEING
from stemma.pairs import document_of
from stemma.read import read
from tests.compare.test_more_of_them import between


def test_what_words_leave_apart_may_agree_as_wholes_and_confirms_nothing() -> None:
    (found,) = between(
        "The council saw no grounds for shutting the bridge.",
        "There was no reason to close the bridge, the council said.",
    )
    assert found.relation in AGREEING
    assert "taught reader" in found.why.reason
    assert found.confirmations == 0
    assert found.unconfirming


def test_who_orders_and_who_asks_never_agree_as_wholes() -> None:
    found = between(
        "The mayor ordered an inquiry into how the baker died.",
        "A request for an inquiry into how the baker died was made to the mayor.",
    )
    assert not [one for one in found if one.relation in AGREEING]


def test_one_figure_of_two_nouns_is_left_to_the_reader() -> None:
    (found,) = between(
        "Thirty-eight people testified at the trial in Velm.", "The court in Velm called 38 witnesses."
    )
    assert found.relation in AGREEING


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Police identified him as Jon Welk, 56, of Velm.", "The shot killed Jon Welk, 56, of Velm."),
        ("Those held were Ann Rowe, 31, and Jon Welk, 56.", "The dead man was Jon Welk, 56."),
    ],
)
def test_somebodys_age_confirms_nothing_of_two_doings(a: str, b: str) -> None:
    assert all(one.confirmations == 0 for one in between(a, b))


def test_in_brief_texts_being_the_nearest_puts_nothing_together() -> None:
    found = between(
        "The memo asks for new radios for the night watch. A ferry brought medicine to the island hospital.",
        "Broken pumps at the Oduva dam were found. The night watch was given new radios.",
    )
    assert len(found) == 1


def test_what_was_set_up_is_not_to_come() -> None:
    (claim,) = read(document_of("a", "The mill in Velm was set up in 1990.")).claims
    assert claim.modality == "asserted"
    (found,) = between("The mill in Velm was set up in 1990.", "The mill in Velm was founded in 1990.")
    assert found.relation in AGREEING


def test_what_somebody_is_entitled_to_is_not_over() -> None:
    (found,) = between(
        "The miners are entitled to three months' pay.", "The miners will receive three months' pay in May."
    )
    assert "time" not in {one.name for one in found.differences if one.result == "incompatible"}
