"""What the grammar of dates finds, and the half-finished dates it works with."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from typing import Literal

DatePrecision = Literal["day", "month", "season", "year", "decade", "range", "time"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMatch:
    """A date expression at ``start`` to ``end`` (code points, half-open).

    ``edtf`` as in stemma.text.edtf; digits that nothing fixes are X. ``relative`` says that the meaning hangs on
    the day of writing ("yesterday", "April 4" without its year); ``reason`` how it was read, empty for a plain date.
    """

    start: int
    end: int
    edtf: str
    precision: DatePrecision
    relative: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePart:
    """A Gregorian date with perhaps only some of its parts, before ranges are joined and years are filled in.

    ``other_month`` is the second possibility of a name that two months share. ``finished`` holds the EDTF of a date
    that is not built from these parts.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    other_month: int | None = None
    finished: str = ""
    precision: DatePrecision = "day"
    relative: bool = False
    reason: str = ""
    bare: bool = False

    def edtf(self) -> str:
        """The parts in EDTF, unknown ones before a known one as X; a day that its month has not is left out."""
        if self.finished:
            return self.finished
        if self.other_month is not None:
            return f"[{self._written(self.month)},{self._written(self.other_month)}]"
        return self._written(self.month)

    def _written(self, month: int | None) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        if month is None:
            return year
        if self.day is None or not self._has_day(month):
            return f"{year}-{month:02d}"
        return f"{year}-{month:02d}-{self.day:02d}"

    def _has_day(self, month: int) -> bool:
        return self.day is not None and self.day <= monthrange(self.year or 2000, month)[1]

    @property
    def is_impossible(self) -> bool:
        """Whether the month has no such day ("31 June")."""
        return self.day is not None and self.month is not None and not self._has_day(self.month)
