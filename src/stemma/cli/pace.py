"""How far a long run is and how long it will still take, as one line for a person who watches."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stemma.case.arrivals import Progress

_SURE = 2.0  # seconds before which nothing is said of the time left


class Pace:
    """Measures from when it is made; ``clock`` counts seconds. Its lines go to a terminal and into no result."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._start = clock()

    def line(self, done: Progress) -> str:
        """Files, pages, problems, and the time left when it can be told."""
        of = f" of {done.of_files:,}" if done.of_files else ""
        parts = [f"{done.files:,}{of} files"]
        parts += [f"{done.pages:,} pages"] if done.pages else []
        parts += [f"{done.problems:,} not read in whole"] if done.problems else []
        spent = self._clock() - self._start
        if spent >= _SURE and 0 < done.files < done.of_files:
            parts.append(f"about {in_words(spent / done.files * (done.of_files - done.files))} left")
        return ", ".join(parts)


def in_words(seconds: float) -> str:
    """A rough length of time."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
