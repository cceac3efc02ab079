"""The day that a head gives as the text's own, among others that it gives."""

from __future__ import annotations

import pytest

from stemma.ingest.masthead import masthead

BODY = "\n\nThe keeper of the dam was dismissed on Friday, the board said. Nobody replaced him.\nHe left at once.\n"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("VALLEY BOARD OF DAMS\nNo. VB/12-7/2013          Date: 21.05.2013\nRef: consent valid up to 30.09.2019",
         "2013-05-21"),
        ("Valley Observatory\nStatement\nPlace: Tora, in a shed.   Date: 25/03/2013", "2013-03-25"),
        ("No. 31.\n        Vice-Consulate, Tora,\n        November 26, 1912.\n    (Received at Velin, November 28.)",
         "1912-11-26"),
        ("Keeper heard\nRecorded: Velin, 23 May 2013. Language: Toran", "2013-05-23"),
        ("THE TORA SHIPPING GAZETTE, TUESDAY, DECEMBER 3, 1912.\nTHE VELIN LEAK.", "1912-12-03"),
        ("محضر\nالموافق: ١٧/١١/٢٠١٣م", "2013-11-17"),
        ("Notice\nValid until 8 April 2014\nDam keeper", None),
    ],
)  # fmt: skip
def test_the_day_of_a_head_is_the_text_s_own(head: str, day: str | None) -> None:
    assert masthead(head + BODY).date == day


def test_a_third_item_of_a_list_claims_no_rights() -> None:
    head = "FIRST REPORT\n1. District: Tora\n(a) Offence: Tuesday\n(b) Received: noon\n(c) General Diary entry No. 17"
    assert masthead(head + BODY).publisher is None
    assert masthead(f"Dam keeper out\n(c) 2013 Tora Diary{BODY}").publisher == "Tora Diary"


def test_a_place_behind_the_writer_s_name_publishes_nothing() -> None:
    assert masthead(f"Sixteen at home\nBy Ana Ruiz, Ergheta{BODY}").publisher is None
    assert masthead(f"Sixteen at home\nBy Ana Ruiz, The Tora Post{BODY}").publisher == "The Tora Post"
