"""COMPARE on the gold reading of the seeds: floors for what is ours alone."""

from __future__ import annotations

import pytest

from tests.gold import SEEDS, load_seeds
from tests.quality.compare_alone import score

pytestmark = [
    pytest.mark.seeds,
    pytest.mark.skipif(not (SEEDS / "gold.json").exists(), reason="the seeds' gold is not beside this checkout"),
]


@pytest.fixture(scope="module")
def rows():
    return score(load_seeds())


@pytest.mark.parametrize(
    ("row", "floor"),
    [
        ("alignments (pairs, unlabelled)", 0.90),
        ("alignments + relation", 0.88),
        ("alignments + relation (strict)", 0.72),
        ("differences (kinds, not wording)", 0.78),
        ("independent confirmations = 0", 1.0),
        ("KEY POINTS", 25 / 28),
    ],
)
def test_the_gold_reading_is_compared_as_well_as_before(rows, row, floor):
    assert rows[row] >= floor
