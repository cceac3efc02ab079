"""Running heads, feet and page numbers: lines that come back at one height of page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from stemma.ingest.paged.line import Line, PageText
from stemma.model import Stated

OUTER = 2  # lines at the top and at the bottom that may be such
MARGIN = 0.12  # of the page's height
OFTEN = 3  # pages on which a line has to come back
NEARLY = 6.0  # units of height that count as one place
_NUMBER = re.compile(r"\W{0,4}(?:page|p\.?|seite|صفحة)?\s?#\s?(?:(?:of|/|von|من)\s?#)?\W{0,4}\Z", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def without_running(pages: Sequence[PageText]) -> tuple[tuple[PageText, ...], tuple[Stated, ...]]:
    """The pages without repeated lines, and those lines as stated.

    The first appearance of a head stays: it may be the letter head or the title. Page numbers go on every page.
    """
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_mark(line) for line in _outer(page)})
    often = max(OFTEN, len(pages) // 3)
    running = {mark for mark, count in seen.items() if count >= (2 if _NUMBER.match(mark[0]) else often)}
    if not running:
        return tuple(pages), ()
    kept: list[PageText] = []
    left: dict[str, list[int]] = {}
    shown: set[tuple[str, int]] = set()
    for page in pages:
        outer = {id(line) for line in _outer(page)}
        stay = []
        for line in page.lines:
            mark = _mark(line) if id(line) in outer else None
            if mark is None or mark not in running:
                stay.append(line)
            elif mark not in shown and not _NUMBER.match(mark[0]):
                shown.add(mark)
                stay.append(line)
            else:
                left.setdefault(mark[0], []).append(page.number)
        kept.append(replace(page, lines=tuple(stay)))
    return tuple(kept), tuple(_stated(words, numbers) for words, numbers in sorted(left.items()))


def _outer(page: PageText) -> list[Line]:
    ordered = sorted(page.lines, key=lambda line: line.box[1])
    height = page.size[1]
    top = [line for line in ordered[:OUTER] if line.box[3] < MARGIN * height]
    bottom = [line for line in ordered[-OUTER:] if line.box[1] > (1 - MARGIN) * height]
    return [*top, *bottom]


def _mark(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", " ".join(line.text.split())), round(line.box[1] / NEARLY)


def _stated(words: str, pages: list[int]) -> Stated:
    what = "page numbers" if _NUMBER.match(words) else "running line"
    where = f"pages {pages[0]} to {pages[-1]}" if len(pages) > 1 else f"page {pages[0]}"
    return Stated(name=what, value=words, source=f"{where}, left out of the text")
