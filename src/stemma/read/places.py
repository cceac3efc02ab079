"""What lies inside given spans, found by place instead of by looking at everything."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from stemma.model import Span


class Places:
    """Ids with their spans; ``inside`` gives them in the order in which they were added."""

    def __init__(self, items: Iterable[tuple[str, Span]] = ()) -> None:
        self._by_start: list[tuple[int, int, int]] = []
        self._ids: list[str] = []
        for identifier, span in items:
            self.add(identifier, span)

    def add(self, identifier: str, span: Span) -> None:
        """Note one more; what was added before stays in front of it."""
        insort(self._by_start, (span.start, len(self._ids), span.end))
        self._ids.append(identifier)

    def inside(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """Ids of what lies wholly inside one of ``spans``."""
        found: set[int] = set()
        for outer in spans:
            first = bisect_left(self._by_start, (outer.start, -1, -1))
            last = bisect_left(self._by_start, (outer.end, -1, -1))
            found.update(number for _, number, end in self._by_start[first:last] if end <= outer.end)
        return tuple(self._ids[number] for number in sorted(found))
