"""Where the sentences of an Arabic text begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from stemma.read.attribution.quotations import Quotations

_STOP = re.compile(r"[.!?؟۔…]+[\"'”“»«)\]]*(?=\s|$)|\n+")
# "Dr.", "Eng.", initials, "A. F. P.": a letter or two with a full stop ends no sentence.
_SHORT = re.compile(r"(?:^|[\s(])(?:[^\W\d_]|ص|هـ|د|م|أ|ا\.د|أ\.د)\.$")
_ENDED = re.compile(r"[.!?؟:؛…\"”»)]\s*$")
WRAPPED, LONGEST_QUOTATION = 50, 1_500


def sentences_of(text: str, quotations: Quotations) -> list[tuple[int, int]]:
    """Half-open ranges of the sentences, without white space around them; a quotation is not cut in two.

    A line break ends a sentence unless the line before is long and open, as where lines are wrapped.
    """
    found = []
    start = 0
    for at in _ends(text, quotations):
        first, last = _trimmed(text, start, at)
        if first < last:
            found.append((first, last))
        start = at
    return found


def _ends(text: str, quotations: Quotations) -> Iterator[int]:
    closed = [(q.start, q.end) for q in quotations.spoken if q.end - q.start <= LONGEST_QUOTATION]
    starts = [first for first, _ in closed]
    seen_line = False
    line = 0
    for match in _STOP.finditer(text):
        if match[0][0] == "\n":
            is_first = not seen_line and bool(text[line : match.start()].strip())
            if is_first or not _goes_on(text, line, match):
                yield match.end()
            seen_line = seen_line or is_first
            line = match.end()
            continue
        index = bisect_right(starts, match.start()) - 1
        inside = index >= 0 and match.end() < closed[index][1]
        if not inside and not _SHORT.search(text, max(0, match.start() - 5), match.end()):
            yield match.end()
    yield len(text)


def _goes_on(text: str, line: int, breaks: re.Match[str]) -> bool:
    """Whether a sentence runs over this break: a long line without a stop before it, one break only."""
    before = text[line : breaks.start()]
    return len(breaks[0]) == 1 and len(before) >= WRAPPED and not _ENDED.search(before[-8:])


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    while first < last and text[first].isspace():
        first += 1
    while first < last and text[last - 1].isspace():
        last -= 1
    return first, last
