"""Notes on words that do not go together: ill-formed numbers, a clause that says all and most."""

from __future__ import annotations

import re
from collections.abc import Iterator

Places = Iterator[tuple[int, int]]

_SCALED = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,9})\s(hundred|thousand|million|billion)s?\b", re.IGNORECASE
)
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{1,6}){1,4}(?:\.\d+)?(?![\d,]*\d)")
_WELL_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_ALL_MOSTLY = re.compile(
    r"(?<!not )(?<!\bof )\b(?:all|every|each|none)\b(?! in all\b)(?:\s[\w’'-]+){1,10}"
    r"\s(?:predominantly|mostly|mainly|largely|partly|partially)\b",
    re.IGNORECASE,
)
# Where one begins that either pattern can hold for.
_NUMBER = re.compile(r"\d(?<![\d.,]\d)\d{0,8}(?=,\d|\s[hHtTmMbB])")
_MOSTLY = ("predominantly", "mostly", "mainly", "largely", "partly", "partially")
_CLAUSE_END = re.compile(r"[,.;:!?)\n]|\s(?:and|but|who|which|that|while)\b")


def number_slips(text: str) -> Places:
    """``700 hundred`` (a number already that large), ``1,20,0`` (groups that are none; not two-digit decimals)."""
    starts = [found.start() for found in _NUMBER.finditer(text)]
    for match in filter(None, (_SCALED.match(text, at) for at in starts)):
        value = int(match[1].replace(",", ""))
        # "12 hundred" and "1,500 million" are said; hundreds of hundreds and thousands of thousands are not.
        scale = _SCALES[match[2].lower()]
        if scale <= 1_000 and value >= scale:
            yield match.span()
    for match in filter(None, (_GROUPED.match(text, at) for at in starts)):
        groups = match[0].partition(".")[0].split(",")
        if not _WELL_GROUPED.match(match[0]) and any(len(group) == 3 for group in groups[1:]):
            yield match.span()


def self_tensions(text: str) -> Places:
    """From "all" to "mostly" inside one clause, with the rest of the clause."""
    folded = text.casefold()
    if not any(word in folded for word in _MOSTLY):
        return
    for match in _ALL_MOSTLY.finditer(text):
        end = _CLAUSE_END.search(text, match.end(), match.end() + 60)
        yield match.start(), end.start() if end else match.end()
