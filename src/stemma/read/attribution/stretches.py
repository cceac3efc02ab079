"""Which stretches of a text a content is: words run together, and not beyond the quotation that its cue stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.parsing.tree import end, start

if TYPE_CHECKING:
    from stemma.read.attribution.quotations import Quotation
    from stemma.read.parsing.tree import Token

EDGES = frozenset({",", ";", ":", ".", "—", "–", "-", "?", "!"})


def kept_inside(words: list[Token], quotation: Quotation | None) -> list[Token]:
    """Of somebody who is quoted, only the words of the quotation: N. said, "We have not agreed ..." has none of
    "N. said" in what is not agreed, though the parser hangs it there."""
    if quotation is None:
        return words
    return [t for t in words if quotation.start <= start(t) < quotation.end]


def runs(words: list[Token]) -> list[tuple[int, int]]:
    """Neighbouring words as ranges; a gap of no more than punctuation joins."""
    runs: list[list[Token]] = []
    for token in words:
        if runs and all(t.is_space or t.is_punct for t in token.doc[runs[-1][-1].i + 1 : token.i]):
            runs[-1].append(token)
        else:
            runs.append([token])
    found = []
    for run in runs:
        while run and run[0].text in EDGES:
            run = run[1:]
        while run and (run[-1].text in EDGES or run[-1].tag_ == "CC"):
            run = run[:-1]
        if any(t.is_alpha or t.like_num for t in run):
            found.append((start(run[0]), end(run[-1])))
    return found


def joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged
