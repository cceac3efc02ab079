"""Which blocks of a page are its main part: an extractor's text laid as a mask over the page's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.ingest.dom import Block

ENOUGH = 0.5  # share of a block's characters that must be covered
TELLING = 40  # characters from which a block is not found in the extracted text by chance
_CELLS = re.compile(r"\s*\|\s*")


def main_blocks(blocks: Sequence[Block], extracted: str) -> list[Block]:
    """The blocks that ``extracted`` (the extractor's plain text, a line per paragraph) covers, in page order.

    Lines are looked for in order, so that words that also stand in a menu are found where the article has them.
    What the extractor changed or made up is in no block, so it can never become a quotation.
    """
    squeezed = [_squeeze(block.text) for block in blocks]
    page = "".join(squeezed)
    covered = bytearray(len(page))
    cursor = 0
    for line in _lines(extracted):
        at = page.find(line, cursor)
        if at < 0:
            at = page.find(line)
        else:
            cursor = at + len(line)
        if at >= 0:
            covered[at : at + len(line)] = b"\1" * len(line)
    whole = _squeeze(extracted)
    kept: list[Block] = []
    start = 0
    for block, text in zip(blocks, squeezed, strict=True):
        share = covered.count(1, start, start + len(text)) / len(text) if text else 0.0
        start += len(text)
        if share >= ENOUGH or (len(text) >= TELLING and text in whole):
            kept.append(block)
    return kept


def with_heading(blocks: Sequence[Block], kept: list[Block], title: str | None) -> list[Block]:
    """``kept`` with the page's own headline before it, when the extractor took it for the page's furniture."""
    wanted = _squeeze(title or "").casefold()
    there = {id(block) for block in kept}
    for block in blocks if wanted else ():
        if id(block) in there:
            return kept
        text = _squeeze(block.text).casefold() if block.tag == "h1" else ""
        if text and (text in wanted or wanted in text):
            return [block, *kept]
    return kept


def _lines(extracted: str) -> list[str]:
    cells: list[str] = []
    for line in extracted.splitlines():
        text = line.strip()
        parts = _CELLS.split(text) if text.startswith("|") else [text.removeprefix("- ")]
        cells.extend(_squeeze(part) for part in parts)
    return [cell for cell in cells if cell]


def _squeeze(text: str) -> str:
    return "".join(text.split())
