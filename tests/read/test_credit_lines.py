"""Lines of a text that tell nothing of the matter are no claims: who helped, from what it is translated, and what
readers are asked to send."""

from __future__ import annotations

import pytest

from stemma.text.credit_lines import in_credits
from tests.read.conftest import Read

STORY = "The dam at Osk has failed, the mayor said."


@pytest.mark.parametrize(
    "line",
    [
        "Valpress contributed to this report.",
        "Valpress writer Mira Tal in Osk contributed to this report",
        "Mira Tal and J. Orne contributed reporting from Velin.",
        "Send us your comments using the form below.",
        "Are you near the dam? Please share your pictures with us.",
        "Did you see the flood? Tell us your story.",
    ],
)
def test_a_credit_or_a_call_to_readers_below_a_text_is_no_claim(read: Read, line: str) -> None:
    assert read(f"{STORY}\n\n{line}").claims() == ["The dam at Osk has failed"]


@pytest.mark.parametrize(
    "line",
    [
        "Courier of Velin, Osk (translated from the Polish)",
        "Osk, 9 November — Valpress (translated from Arabic)",
        "From our correspondent in Osk, Mira Tal (translated from Arabic)",
    ],
)
def test_a_line_above_a_text_that_says_from_what_it_is_translated_is_no_claim(read: Read, line: str) -> None:
    assert "translated" not in " ".join(read(f"Osk under water\n{line}\n\n{STORY}").claims())


def test_questions_under_a_call_for_readers_views_are_no_claims(read: Read) -> None:
    page = read(f"{STORY}\n\nHAVE YOUR SAY\nAre you in Osk? Did you see the flood?")
    assert page.claims() == ["The dam at Osk has failed"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Bad wood contributed to this failure.", "Bad wood"),
        ("Twelve clerks contributed to the report that blamed the firm.", "Twelve clerks"),
        ("“Send us your pictures,” the station told viewers on Monday.", "your pictures"),
        ("Did you know of the leak?", "Did you know"),
    ],
)
def test_a_line_that_tells_of_the_matter_stays_a_claim(read: Read, line: str, words: str) -> None:
    assert any(words in claim for claim in read(f"{STORY}\n\n{line}").claims())


def test_a_hostile_line_is_read_once() -> None:
    line = "With files from " + "A" * 270 + "!"
    assert not in_credits(f"Title\n\n{line}\n", 20)
