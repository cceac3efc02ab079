"""The best one-to-one pairing of rows with columns (linear sum assignment)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


def assign(gain: Matrix) -> list[tuple[int, int]]:
    """Pairs (row, column), sorted by row, with the greatest sum of ``gain``; min(rows, columns) of them.

    Shortest augmenting paths with dual prices (Jonker and Volgenant 1987), O(n^3); each step is one vector
    operation over the columns. Ties go to the lower column. ``gain`` must be finite.
    """
    if gain.size == 0:
        return []
    if gain.shape[0] > gain.shape[1]:
        return sorted((row, column) for column, row in assign(gain.T))
    column_row = _solve(-gain)
    return sorted((int(row), column) for column, row in enumerate(column_row) if row >= 0)


def _solve(cost: Matrix) -> NDArray[np.int64]:
    """For each column the row it takes, or -1; ``cost`` has no more rows than columns."""
    rows, columns = cost.shape
    row_price = np.zeros(rows)
    column_price = np.zeros(columns)
    taken_by = np.full(columns, -1, dtype=np.int64)
    for start in range(rows):
        reached = np.full(columns, np.inf)
        came_from = np.full(columns, -1, dtype=np.int64)
        done = np.zeros(columns, dtype=bool)
        row, column, distance = start, -1, 0.0
        while True:
            step = distance + cost[row] - row_price[row] - column_price
            better = ~done & (step < reached)
            reached[better] = step[better]
            came_from[better] = column
            column = int(np.argmin(np.where(done, np.inf, reached)))
            distance = float(reached[column])
            done[column] = True
            if taken_by[column] < 0:
                break
            row = int(taken_by[column])
        _reprice(row_price, column_price, reached, distance, done, taken_by, start)
        while column >= 0:
            before = int(came_from[column])
            taken_by[column] = taken_by[before] if before >= 0 else start
            column = before
    return taken_by


def _reprice(
    row_price: Matrix,
    column_price: Matrix,
    reached: Matrix,
    distance: float,
    done: NDArray[np.bool_],
    taken_by: NDArray[np.int64],
    start: int,
) -> None:
    """Move the prices so that the found path costs nothing and no other pair becomes a bargain."""
    row_price[start] += distance
    for column in np.flatnonzero(done & (taken_by >= 0)):
        change = distance - reached[column]
        row_price[taken_by[column]] += change
        column_price[column] -= change
