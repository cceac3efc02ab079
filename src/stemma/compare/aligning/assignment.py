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
        ahead = np.full(columns, np.inf)  # how far each column is that is not done yet; infinite for the others
        came_from = np.full(columns, -1, dtype=np.int64)
        closed = np.zeros(columns)  # infinite for the columns that are done
        row, column, distance = start, -1, 0.0
        done: list[tuple[int, float]] = []
        while True:
            step = distance + cost[row] - row_price[row] - column_price
            if done:
                step += closed
            better = step < ahead
            np.copyto(ahead, step, where=better)
            came_from[better] = column
            column = int(ahead.argmin())
            distance = float(ahead[column])
            if taken_by[column] < 0:
                break
            ahead[column] = closed[column] = np.inf
            done.append((column, distance))
            row = int(taken_by[column])
        row_price[start] += distance
        for passed, reached in done:  # so that the found path costs nothing and no other pair becomes a bargain
            row_price[taken_by[passed]] += distance - reached
            column_price[passed] -= distance - reached
        while column >= 0:
            before = int(came_from[column])
            taken_by[column] = taken_by[before] if before >= 0 else start
            column = before
    return taken_by
