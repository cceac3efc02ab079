"""Marks at the head of lines: which are some, and that offsets stay."""

from __future__ import annotations

import pytest

from stemma.read.turns.line_marks import blanked, marks
from tests.read.conftest import Read

BLOG = (
    "18:42 Police shut the port\nShips may enter the port again.\n\n"
    "17.58 – Firing at the mill has stopped, police say.\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BLOG, ["18:42 ", "17.58 – "]),
        ("• The port is shut\n- Two men died\n", ["• ", "- "]),
        ("1/ The river smells.\n2/ UPDATE: it is oil.\n", ["1/ ", "2/ ", "UPDATE: "]),
        ("10.30 Mass was cancelled.\nThe church is shut.\n", []),
        ("Update 2: the port is shut\n", ["Update 2: "]),
        ("Image caption: Divers at the pier\n", ["Image caption: "]),
        ("Breaking: the port is shut\n", ["Breaking: "]),
        ("20-year-old men fled\n3 men died\n", []),
    ],
)
def test_marks_are_found(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in marks(text)] == found


def test_blanks_keep_the_length() -> None:
    assert len(blanked(BLOG, marks(BLOG))) == len(BLOG)


def test_the_clock_of_a_live_blog_is_no_part_of_a_claim_and_nobody_who_speaks(read: Read) -> None:
    page = read(BLOG)
    assert page.sources("Firing at the mill has stopped") == ["police"]
    assert "Police shut the port" in page.claims()


def test_the_number_of_a_post_counts_nothing(read: Read) -> None:
    page = read(
        "1/ We have counted 300 dead fish.\n\n2/ The mill says it knows nothing.\n\n6/ We demand an inquiry.\n"
    )
    assert page.claim("300 dead fish").spans[0].start == 3
    assert len(page.claim("demand an inquiry").quantities) == 0
