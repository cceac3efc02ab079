"""Invented news paragraphs with every attribution labelled, in the form that the measure of attributions takes.

The labels (tests/cases/news_attributions.txt) were written before any paragraph was read. ``python -m
tests.quality.own_news`` prints what is missed on the development half, and what was found though nobody labelled it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.quality import attribution
from tests.quality.attribution import Counts

CASES = Path(__file__).resolve().parents[1] / "cases" / "news_attributions.txt"
Range = list[int]


def counted(part: str) -> list[Counts]:
    """The counts of each paragraph of ``part``, dev or test."""
    return [attribution.compared(item, "attributions") for item in items(part)]


def items(part: str) -> list[dict[str, Any]]:
    """The paragraphs of ``part``, labelled as ../shared/data/attribution labels its texts."""
    blocks = re.split(r"(?m)^= (\d+)\n", CASES.read_text(encoding="utf-8"))[1:]
    numbered = zip(map(int, blocks[::2]), blocks[1::2], strict=True)
    return [_item(number, block) for number, block in numbered if (number % 2 == 1) == (part == "dev")]


def _item(number: int, block: str) -> dict[str, Any]:
    text, *labels = block.strip().splitlines()
    return {
        "id": f"news {number}",
        "genre": "news",
        "text": text,
        "attributions": [_label(text, line) for line in labels],
    }


def _label(text: str, line: str) -> dict[str, Any]:
    cue, source, content = (cell.strip() for cell in line[1:].split("|"))
    parts = [_stretch(text, piece) for piece in content.split(" + ")]
    said = _nearest(text, cue, parts[0][0], parts[-1][1], parts)
    before, _, last = source.rpartition("*")
    named = _nearest(text, before + last, *said, [said]) if source else None
    start = named[0] + len(before) if named else 0
    head = text[start : named[1]].split(maxsplit=1)[0].strip(",") if named and "*" in source else ""
    return {
        "polarity": "negative" if line.startswith("!") else "positive",
        "cue": [said],
        "source": [named] if named else [],
        "source_head": _head(text, named, start, head) if named else [],
        "content": parts,
    }


def _head(text: str, named: Range, start: int, head: str) -> Range:
    """The marked word, or the last one of the source."""
    if head:
        return [start, start + len(head)]
    return [named[0] + text[named[0] : named[1]].rfind(" ") + 1, named[1]]


def _stretch(text: str, piece: str) -> Range:
    """ "a … b": the shortest stretch from an a to a b; words without "…" stand there just so, once."""
    first, _, last = (part.strip() for part in piece.partition("…"))
    found = _places(text, first)
    if not last:
        assert len(found) == 1, f"{first!r} stands {len(found)} times in {text[:60]!r}"
        return found[0]
    ends = [p[1] for p in _places(text, last)]
    stretches = [[a, end] for a, after in found for end in ends if end > after]
    assert stretches, f"{piece!r} does not stand in {text[:60]!r}"
    return min(stretches, key=lambda p: p[1] - p[0])


def _nearest(text: str, words: str, start: int, end: int, barred: list[Range]) -> Range:
    """The place of ``words`` outside of ``barred`` that lies nearest to start and end."""
    free = [p for p in _places(text, words) if not any(a < p[1] and p[0] < b for a, b in barred)]
    assert free, f"{words!r} does not stand in {text[:60]!r}"
    return min(free, key=lambda p: min(abs(p[1] - start), abs(p[0] - end)))


def _places(text: str, words: str) -> list[Range]:
    return [[m.start(), m.end()] for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]


if __name__ == "__main__":
    for one in counted("dev"):
        print(*one.misses, sep="\n")
