"""A past form right behind a noun only says which people are meant, where the sentence's own verb follows."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("Many of the crew were asleep, neighbours herded into the yard said.", "were asleep", ["neighbours"]),
        ("The pumps had stopped, workers interviewed at the plant said.", "had stopped", ["workers"]),
        ("Women camped on the quay have asked the board to go on.", "have asked", ["Women"]),
        ("The strike ends on Monday; traders camped at the toll have asked for a pause.", "a pause", ["traders"]),
    ],
)
def test_who_speaks(read: Read, text: str, words: str, sources: list[str]) -> None:
    page = read(text)
    assert page.sources(words) == sources
    assert not any(claim.endswith(("the yard", "the plant", "the quay", "the toll")) for claim in page.claims())


def test_a_past_form_behind_a_comma_keeps_its_own_sentence(read: Read) -> None:
    page = read("Five men died in May in a camp at Osk, a report by the Harbour Watch says.")
    assert "Five men died in May in a camp at Osk" in page.claims()[0]
