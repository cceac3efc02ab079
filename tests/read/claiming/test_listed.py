"""Lists of demands: what an item is under, whose it is, and where the list ends."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

LETTER = """The council writes to the mayor.

We demand the following:

1. That the dredger be released within 72 hours.
2. That the arrears be settled, and that each docker receive two months' pay.
3. The release of all prisoners.
4. Remove the guards from the gate.

The harbour was closed in May.
"""


def test_every_item_of_a_list_of_demands_is_asked_for(read: Read) -> None:
    page = read(LETTER)
    items = ("dredger be released", "arrears be settled", "each docker", "release of all", "Remove the guards")
    assert [page.claim(words).modality for words in items] == ["requested"] * 5


def test_an_item_is_shown_without_its_number(read: Read) -> None:
    assert "Remove the guards from the gate" in read(LETTER).claims()


def test_the_line_behind_the_list_is_told_again(read: Read) -> None:
    assert read(LETTER).claim("harbour was closed").modality == "asserted"


def test_demands_of_a_letter_are_the_letters(read: Read) -> None:
    page = read(
        "The council's letter makes two demands:\n\n- that the harbour be dredged;\n- that 40 men be hired.\n"
    )
    assert page.sources("40 men be hired") == ["council's letter"]
    assert page.claim("40 men be hired").modality == "requested"


def test_a_list_of_what_was_done_asks_for_nothing(read: Read) -> None:
    page = read("These are the works of the year:\n\n1. The harbour was dredged in May.\n")
    assert page.claim("harbour was dredged").modality == "asserted"


@pytest.mark.parametrize(
    "opening",
    [
        "With reference to your letter of May, in which you asked us to explain the delay, we state the following:",
        "In reply to your request for figures, we report the following:",
    ],
)
def test_what_was_asked_before_is_no_demand_of_the_list(read: Read, opening: str) -> None:
    page = read(f"{opening}\n\n1. The harbour was dredged in May.\n")
    assert page.claim("harbour was dredged").modality == "asserted"
    assert page.sources("harbour was dredged") == []
