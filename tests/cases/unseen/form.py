"""How a reading of one pair of reports is written down, and how its quotes find their place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.cases.harbour_form import C
from tests.cases.harbour_pairs import A

Part = Literal["dev", "test"]
KeyPoint = tuple[str, list[dict[str, Any]]]
KINDS = {"org": "organisation", "doc": "document"}
# one code point for one, so that offsets stay
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": "-", "–": "-"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The reading of two reports, labelled a and b.

    ``index`` is the line in the file of pairs, from 0, and ``id`` the pair's own. ``mentions`` and ``quantities``
    hold a table for each text (see ``mention_rows`` and ``quantity_rows``). ``stands_for`` maps a source to the
    origin that it speaks for, as a spokesman for the police.
    """

    index: int
    id: str
    part: Part
    mentions: dict[str, str]
    quantities: dict[str, str]
    claims: tuple[C, ...]
    alignments: tuple[A, ...]
    key_points: tuple[KeyPoint, ...]
    within: tuple[A, ...] = ()
    stands_for: dict[str, str] = field(default_factory=dict)


def place(text: str, quote: str, start: int = 0) -> tuple[int, int]:
    """Where ``quote`` first stands at or after ``start``; ValueError when it does not.

    ``before >> words`` looks for the words after ``before``; ``first … last`` runs from the first words to the last.
    Curly and straight quotation marks are the same.
    """
    plain = text.translate(PLAIN)
    before, _, words = quote.translate(PLAIN).rpartition(" >> ")
    if before:
        start = _find(plain, before, start)[1]
    first, _, last = words.partition(" … ")
    begin, end = _find(plain, first, start)
    return (begin, _find(plain, last, end)[1]) if last else (begin, end)


def _find(text: str, words: str, start: int) -> tuple[int, int]:
    """Whole words only: ``he`` is not found in ``the``."""
    left, right = r"(?<!\w)" * words[:1].isalnum(), r"(?!\w)" * words[-1:].isalnum()
    found = re.compile(left + re.escape(words) + right).search(text, start)
    if not found:
        raise ValueError(f"not found from {start} on: {words!r}")
    return found.span()


def shown(quote: str) -> str:
    """The words of a quote without what only helps to find it."""
    return quote.rpartition(" >> ")[2]


@dataclass(frozen=True, slots=True)
class MentionRow:
    """``quote = entity | other cut | other cut``; ``?`` in front: neither required nor punished."""

    quote: str
    entity: str
    others: tuple[str, ...]
    core: bool

    @property
    def kind(self) -> str:
        """The word before the colon of the entity."""
        prefix = self.entity.split(":")[0]
        return KINDS.get(prefix, prefix)


def mention_rows(table: str) -> list[MentionRow]:
    """The rows of a table of mentions, in reading order."""
    rows = []
    for line in filter(None, map(str.strip, table.splitlines())):
        quote, _, rest = line.partition(" = ")
        entity, *others = rest.split(" | ")
        rows.append(MentionRow(quote.removeprefix("?"), entity, tuple(others), not quote.startswith("?")))
    return rows


@dataclass(frozen=True, slots=True)
class QuantityRow:
    """``quote = value | qualifier | unit | counted | also``, the last as ``counted: x, y; qualifier: z``."""

    quote: str
    value: int | None
    low: int | None
    high: int | None
    qualifier: str
    unit: str
    counted: str
    also: dict[str, list[Any]]
    core: bool


def quantity_rows(table: str) -> list[QuantityRow]:
    """The rows of a table of quantities, in reading order; ``1-2`` as value is a range."""
    rows = []
    for line in filter(None, map(str.strip, table.splitlines())):
        quote, _, rest = line.partition(" = ")
        value, qualifier, unit, counted, *more = [cell.strip() for cell in rest.split("|")]
        rows.append(QuantityRow(quote.removeprefix("?"), *bounds(value, qualifier), qualifier, unit, counted,
                                _also(more[0] if more else ""), not quote.startswith("?")))  # fmt: skip
    return rows


def bounds(value: str, qualifier: str) -> tuple[int | None, int | None, int | None]:
    """value, low and high as the seeds' gold gives them."""
    if "-" in value:
        low, high = value.split("-")
        return None, int(low), int(high)
    number = int(value) if value else None
    low_known, high_known = qualifier in ("exact", "at least", "more than"), qualifier in ("exact", "under")
    return number, number if low_known else None, number if high_known else None


def _also(cell: str) -> dict[str, list[Any]]:
    also: dict[str, list[Any]] = {}
    for part in filter(None, cell.split("; ")):
        name, _, values = part.partition(": ")
        also[name] = [int(v) if v.isdigit() else v for v in values.split(", ")]
    return also
