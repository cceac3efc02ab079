"""Numbers of lines in the margin of bills, transcripts and court papers, which a copied text carries along."""

from __future__ import annotations

import re

_APART = re.compile(r"(?<!\S)\d{1,5}(?!\S)")
FEWEST = 8
"""Numbers that count on, from which on they are taken for those of lines."""
FARTHEST = 400
"""Characters of a line and its margin at most."""


def line_numbers(text: str) -> frozenset[int]:
    """Where the numbers of lines begin in ``text``: figures at the edge of a line, each one more than the last.

    A line's edge is a line break or a gap of two spaces, as a text taken from columns has it.
    """
    if not text or sum(1 for _ in zip(_APART.finditer(text), range(FEWEST), strict=False)) < FEWEST:
        return frozenset()
    open_at: dict[int, list[int]] = {}
    rows: list[list[int]] = []
    for match in _APART.finditer(text):
        if not _is_at_edge(text, match.start(), match.end()):
            continue
        value, start = int(match.group()), match.start()
        row = open_at.pop(value - 1, None)
        if row is None or start - row[-1] > FARTHEST:
            row = []
            rows.append(row)
        row.append(start)
        open_at[value] = row
    return frozenset(start for row in rows if len(row) >= FEWEST for start in row)


def _is_at_edge(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (
        start == 0
        or end == len(text)
        or before.endswith("\n")
        or after.startswith(("\n", "\r"))
        or (len(before) == 2 and before.isspace())
        or (len(after) == 2 and after.isspace())
    )
