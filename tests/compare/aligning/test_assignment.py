from __future__ import annotations

from itertools import permutations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.compare.aligning.assignment import assign


def _best(gain):
    wide = gain if gain.shape[0] <= gain.shape[1] else gain.T
    return max(
        sum(wide[row, column] for row, column in enumerate(columns))
        for columns in permutations(range(wide.shape[1]), wide.shape[0])
    )


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 6), st.integers(1, 6), st.integers(0, 2**32 - 1))
def test_the_sum_is_that_of_the_best_permutation(rows, columns, seed):
    gain = np.random.default_rng(seed).random((rows, columns)).round(1) - 0.3
    found = assign(gain)
    assert np.isclose(sum(gain[r, c] for r, c in found), _best(gain))


@given(st.integers(1, 8), st.integers(1, 8), st.integers(0, 2**32 - 1))
def test_no_row_and_no_column_is_used_twice(rows, columns, seed):
    found = assign(np.random.default_rng(seed).random((rows, columns)))
    used = [{pair[side] for pair in found} for side in (0, 1)]
    assert len(used[0]) == len(used[1]) == min(rows, columns)


def test_an_empty_matrix_has_no_pairs():
    assert assign(np.zeros((0, 4))) == []
