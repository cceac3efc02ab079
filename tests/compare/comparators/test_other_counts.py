"""One figure in two claims that counts two things, a part and a whole, or only what the speaker saw."""

from __future__ import annotations

import pytest

from stemma.compare.comparators.other_counts import other_counts
from stemma.compare.comparators.table import aspects
from stemma.compare.relation import relate
from tests.compare.first_claims import result, told


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "47 barges of the owner have been sailing without a pilot.",
            "The owner skipped 47 of 212 yearly surveys.",
            "unknown",
        ),
        (
            "Seven of the nine sheds have since been rented.",
            "There were nine sheds, seven old and two new.",
            "compatible",
        ),
        ("22 of the 47 stayed within the margin.", "There were 47 belated surveys.", "compatible"),
        ("Four of the nine lists were opened again.", "Nine lists were closed.", "compatible"),
        ("From the loft I counted five dead.", "Five smugglers were killed.", "compatible"),
        ("The farm sold 30 of its 90 cows.", "Of the farm's 90 cows, 60 were not sold.", ""),
        ("Three of the nine drowned.", "Of nine sailors three drowned.", ""),
        ("All of the nine were saved.", "Nine sailors were saved.", ""),
        ("There were 14 explosions at the quay.", "14 blasts shook the quay.", ""),
        ("We saw two gendarmes.", "Two gendarmes stood there.", ""),
        ("The mayor shut 40 shops.", "40 stores were closed.", ""),
    ],
)
def test_a_figure_in_common_need_not_count_one_thing(a: str, b: str, expected: str) -> None:
    assert result(other_counts, a, b) == expected
    assert result(other_counts, b, a) == expected


def test_a_part_and_the_whole_neither_agree_nor_contradict() -> None:
    a, b = told("Four of the nine lists were opened again.", "Nine lists were closed.")
    assert relate(aspects(a, b)).relation == "differ"
