"""A text with passages taken out and masks put in, and where every old place stands in the new text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from stemma.redact.finder import Hit


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """``[start, end)`` of the old text becomes ``mask``."""

    start: int
    end: int
    mask: str


class Recut:
    """One text rewritten: ``text`` is the new one."""

    def __init__(self, old: str, cuts: Iterable[Cut]) -> None:
        self.cuts = tuple(sorted(cuts, key=lambda cut: cut.start))
        self._starts = [cut.start for cut in self.cuts]
        self._shifts: list[int] = []
        parts, at, shift = [], 0, 0
        for cut in self.cuts:
            parts += [old[at : cut.start], cut.mask]
            self._shifts.append(shift)
            shift += len(cut.mask) - (cut.end - cut.start)
            at = cut.end
        self.text = "".join((*parts, old[at:]))
        self._shift = shift

    def start(self, at: int) -> int:
        """The new place of a beginning; inside a cut it moves to where the mask begins."""
        n = bisect_right(self._starts, at) - 1
        if n < 0:
            return at
        cut = self.cuts[n]
        if at < cut.end:
            return cut.start + self._shifts[n]
        return at + self._after(n)

    def end(self, at: int) -> int:
        """The new place of an end; inside a cut it moves to where the mask ends."""
        n = bisect_right(self._starts, at - 1) - 1
        if n < 0:
            return at
        cut = self.cuts[n]
        if at <= cut.end:
            return cut.start + self._shifts[n] + len(cut.mask)
        return at + self._after(n)

    def _after(self, n: int) -> int:
        return self._shifts[n + 1] if n + 1 < len(self._shifts) else self._shift


def cuts_of(hits: Iterable[Hit]) -> list[Cut]:
    """Hits as cuts."""
    return [Cut(start=hit.start, end=hit.end, mask=hit.mask) for hit in hits]
